import type { Handwriting, Paper, Seal, Signature } from './block.ts';

/** Names, seals and days that a paper may show as pictures: then nobody finds them in the printed text, yet they can be read. */
export function drawnWords({ blocks, pageFoot }: Paper): string[] {
  const words = [...within(blocks), ...within(pageFoot)].flatMap((one) => {
    if (one.kind === 'handwriting') return [one.text];
    if (one.kind === 'seal') return [one.text, one.inner ?? ''];
    return one.mode === 'image' ? one.names : [];
  });
  return [...new Set(words)].filter((word) => word !== '');
}

/** Wherever they stand: in cells, in lines, at the end of a document. */
function within(value: unknown): (Signature | Seal | Handwriting)[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && ['signature', 'seal', 'handwriting'].includes(String(value.kind)))
    return [value as Signature | Seal | Handwriting];
  return Object.values(value).flatMap(within);
}
