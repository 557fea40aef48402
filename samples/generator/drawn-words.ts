import type { Paper, Seal, Signature } from './block.ts';

/** Names and seals that a paper shows as pictures: nobody finds them in the printed text, yet they can be read. */
export function drawnWords({ blocks, pageFoot }: Paper): string[] {
  const words = [...within(blocks), ...within(pageFoot)].flatMap((one) =>
    one.kind === 'seal' ? [one.text, one.inner ?? ''] : one.mode === 'image' ? one.names : [],
  );
  return [...new Set(words)].filter((word) => word !== '');
}

/** Wherever they stand: in cells, in lines, at the end of a document. */
function within(value: unknown): (Signature | Seal)[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && (value.kind === 'signature' || value.kind === 'seal'))
    return [value as Signature | Seal];
  return Object.values(value).flatMap(within);
}
