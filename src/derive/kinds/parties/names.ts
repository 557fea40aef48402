import { agreeWhereShown, MASKS } from '../../../shared/values/masked.ts';

/** Dots and strokes around a name; what hides a part of it stays. */
const AROUND_NAME = new RegExp(`^[^\\p{L}\\p{N}（(《${MASKS}]+|[^\\p{L}\\p{N}）)》${MASKS}]+$`, 'gu');

export function comparableName(name: string): string {
  return name
    .replace(/\s/gu, '')
    .replace(AROUND_NAME, '')
    .replace(/[（(]\s?(?:经营者|个体工商户|盖章|负责人)[^）)]*[）)]/gu, '')
    .replace(/\(/gu, '（')
    .replace(/\)/gu, '）');
}

export function isSameName(a: string, b: string): boolean {
  if (a === b || agreeWhereShown(a, b)) return true;
  // 字号 with or without 经营者 behind it.
  const bare = (name: string): string => name.replace(/[（）]/gu, '');
  return bare(a) === bare(b);
}

/** More than half of the characters in the same order from either end. */
export function isAlike(a: string, b: string): boolean {
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return (head + tail) * 2 > Math.max(a.length, b.length);
}
