/** Identity numbers (15 or 18 digits) and mobile phones, possibly with the blanks that OCR leaves between digits. */
const IDENTITY = /(?<!\d)\d(?: ?\d){13}(?:(?: ?\d){3} ?[\dXx]|(?: ?\d))(?![0-9A-Z])/g;
/** Capitals beside the digits speak for a credit code or a certificate number. */
const PHONE = /(?<![0-9A-Z])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9A-Z])/g;
const REGIONS = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Hides identity numbers (first 6 and last 2 stay) and mobile phones (first 3 and last 4 stay). */
export function maskText(text: string): string {
  if (!/\d[\d -]{9}/.test(text)) return text;
  return text
    .replace(IDENTITY, (found) => (isIdentityNumber(found.replaceAll(' ', '')) ? hide(found, 6, 2) : found))
    .replace(PHONE, (found) => hidePhone(found));
}

/** Masks every string inside a plain value; keys stay. `except` names properties that are no text, such as hashes. */
export function maskDeep<Value>(value: Value, except: ReadonlySet<string>): Value {
  if (typeof value === 'string') return maskText(value) as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => maskDeep(each, except)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const masked: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value) as [string, unknown][])
    masked[key] = except.has(key) ? each : maskDeep(each, except);
  return masked as Value;
}

function hide(text: string, first: number, last: number): string {
  const digits = text.replace(/[^\dXx]/g, '');
  return digits.slice(0, first) + '*'.repeat(digits.length - first - last) + digits.slice(-last);
}

function hidePhone(found: string): string {
  const prefix = /^\+?86[- ]?(?=1[3-9])/.exec(found)?.[0] ?? '';
  return prefix + hide(found.slice(prefix.length), 3, 4);
}

/** A region, a year of birth, and no better reading as a credit code. A wrong check digit is masked all the same. */
function isIdentityNumber(digits: string): boolean {
  if (!REGIONS.test(digits)) return false;
  const birthday = digits.length === 18 ? digits.slice(6, 14) : `19${digits.slice(6, 12)}`;
  // A month that does not exist is a slip of the pen: eighteen digits are somebody's number all the same.
  const isBirthday = /^(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(birthday);
  if (!isBirthday && (digits.length === 15 || !/^(?:19|20)/.test(birthday))) return false;
  return !isCreditCode(digits) || hasIdentityCheck(digits);
}

function hasIdentityCheck(digits: string): boolean {
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'[sum % 11] === digits[17]?.toUpperCase();
}

function isCreditCode(code: string): boolean {
  if (code.length !== 18) return false;
  const sum = CREDIT_WEIGHTS.reduce(
    (total, weight, index) => total + weight * CREDIT_ALPHABET.indexOf(code[index] ?? ''),
    0,
  );
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}
