/** GB 32100: I O S V Z never occur. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether the 18th character of a 统一社会信用代码 fits the others (GB 32100). */
export function isValidCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/u.test(code)) return false;
  return checkCharacter(code) === code[17];
}

function checkCharacter(code: string): string | undefined {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(code[index] ?? ''),
    0,
  );
  return ALPHABET[(31 - (sum % 31)) % 31];
}

/** Letters that the alphabet lacks are digits misread; a repair counts only when the check character then fits. */
export function repairedCreditCode(code: string): string | undefined {
  const repaired = code
    .toUpperCase()
    .replace(/[OISVZ]/gu, (c) => ({ O: '0', I: '1', S: '5', V: 'U', Z: '2' })[c] ?? c);
  return isValidCreditCode(repaired) ? repaired : undefined;
}

/** Letters and digits that OCR takes for one another. */
const ALIKE = ['8B3R', '0DQC', '1LT7', '5S', '2Z', '6G', 'UY', 'EF', 'MNHW', 'KX', 'PF', '4A'];
/** Characters of a code that one scan may misread in this way. */
const MOST_MISREAD = 2;

/** Whether one code may be the other one misread: 91120116M05956626B and …6R. */
export function areCodesAlike(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const pairs = [...a].map((c, i) => [c, b[i] ?? ''] as const).filter(([x, y]) => x !== y);
  const areAlike = ([x, y]: readonly [string, string]): boolean =>
    ALIKE.some((group) => group.includes(x) && group.includes(y));
  return pairs.length <= MOST_MISREAD && pairs.every(areAlike);
}
