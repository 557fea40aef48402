/** Signs that hide a character of a name, a number or an address in a copy for publication. */
export const MASKS = '*＊×○〇□';

/** A run of them, of 某, or of X where two and more stand together. */
const HIDDEN = new RegExp(`(?:[${MASKS}某]|[XxＸ](?=[XxＸ])|(?<=[XxＸ])[XxＸ])+`, 'gu');

/**
 * Whether what two masked copies show agrees: 陈** and 陈大明, 静海县**超市 and 静海县春风超市. What is hidden says nothing. False
 * where neither hides anything.
 */
export function agreeWhereShown(a: string, b: string): boolean {
  return shows(a, b) || shows(b, a);
}

function shows(masked: string, other: string): boolean {
  if (masked.search(HIDDEN) === -1) return false;
  const shown = masked.split(HIDDEN).map((part) => part.replace(/[.+?^$|()[\]{}\\]/gu, '\\$&'));
  return new RegExp(`^${shown.join('.+')}$`, 'u').test(other);
}
