import { isIdentityNumber } from '../shared/values/identity-number.ts';

/** Identity numbers (15 or 18 digits) and mobile phones, possibly with the blanks that OCR leaves between digits. */
const IDENTITY = /(?<!\d)\d(?: ?\d){13}(?:(?: ?\d){3} ?[\dXx]|(?: ?\d))(?![0-9A-Z])/g;
/** Capitals beside the digits speak for a credit code or a certificate number. */
const PHONE = /(?<![0-9A-Z])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9A-Z])/g;

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
  if (typeof value !== 'object' || value === null) return value;
  return (Array.isArray(value) ? maskedList(value, except) : maskedObject(value, except)) as Value;
}

/* What holds nothing to hide is not copied: nearly everything. */

function maskedList(list: readonly unknown[], except: ReadonlySet<string>): readonly unknown[] {
  let masked: unknown[] | undefined;
  list.forEach((each, index) => {
    const hidden = maskDeep(each, except);
    if (hidden !== each) (masked ??= [...list])[index] = hidden;
  });
  return masked ?? list;
}

function maskedObject(object: object, except: ReadonlySet<string>): object {
  let masked: Record<string, unknown> | undefined;
  for (const key of Object.keys(object)) {
    if (except.has(key)) continue;
    const each = (object as Record<string, unknown>)[key];
    const hidden = maskDeep(each, except);
    if (hidden !== each) (masked ??= { ...object })[key] = hidden;
  }
  return masked ?? object;
}

function hide(text: string, first: number, last: number): string {
  const digits = text.replace(/[^\dXx]/g, '');
  return digits.slice(0, first) + '*'.repeat(digits.length - first - last) + digits.slice(-last);
}

function hidePhone(found: string): string {
  const prefix = /^\+?86[- ]?(?=1[3-9])/.exec(found)?.[0] ?? '';
  return prefix + hide(found.slice(prefix.length), 3, 4);
}
