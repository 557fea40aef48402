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

/** Each hidden run stands for a character at least. */
function shows(masked: string, other: string): boolean {
  const [first = '', ...rest] = masked.split(HIDDEN);
  const last = rest.pop();
  if (last === undefined || !other.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = other.indexOf(part, at + 1);
    if (found === -1) return false;
    at = found + part.length;
  }
  return other.length > at + last.length && other.endsWith(last);
}
