import type { Random } from './random.ts';

const CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const IDENTITY_CHECKS = '10X98765432';

/** GB 32100-2015: check character of the first 17 characters of a 统一社会信用代码. */
export function creditCodeCheck(body: string): string {
  const sum = CODE_WEIGHTS.reduce(
    (total, weight, i) => total + weight * CODE_ALPHABET.indexOf(body.charAt(i)),
    0,
  );
  return CODE_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** GB 11643-1999: check character of the first 17 digits of a 公民身份号码. */
export function identityCheck(body: string): string {
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, i) => total + weight * Number(body.charAt(i)), 0);
  return IDENTITY_CHECKS.charAt(sum % 11);
}

/** prefix: 91 企业, 92 个体工商户, 93 合作社 …; the organisation code within has its own check character. */
export function makeCreditCode(random: Random, prefix: string, areaCode: string): string {
  const organisation = Array.from({ length: 8 }, (_, i) =>
    i === 0 ? 'M' : CODE_ALPHABET.charAt(random.integer(0, i < 4 ? 30 : 9)),
  ).join('');
  const body = `${prefix}${areaCode}${organisation}${organisationCheck(organisation)}`;
  return body + creditCodeCheck(body);
}

export function makeIdentityNumber(
  random: Random,
  areaCode: string,
  birthDay: string,
  isMale: boolean,
): string {
  const order = random.digits(2) + String(random.integer(0, 4) * 2 + (isMale ? 1 : 0));
  const body = areaCode + birthDay.replaceAll('-', '') + order;
  return body + identityCheck(body);
}

/** The same text with a check character that is wrong. */
export function spoilCheck(code: string): string {
  const last = code.slice(-1);
  const digit = last >= '0' && last <= '8' ? String(Number(last) + 1) : '3';
  return code.slice(0, -1) + digit;
}

/** GB 11714: an X stands for ten; here a body with it is accepted, X is in the code's alphabet. */
function organisationCheck(body: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const values = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const sum = weights.reduce((total, weight, i) => total + weight * values.indexOf(body.charAt(i)), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}
