import { isValidCreditCode } from './credit-code.ts';

const REGIONS = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

/** Whether the last character of an 18-digit 身份证号 fits the others (GB 11643). */
export function isValidIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dXx]$/u.test(number)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return ID_CHECKS[sum % 11] === number[17]?.toUpperCase();
}

/**
 * Whether 15 or 18 digits are the number of a person: a region, a year of birth, and no better reading as a credit code.
 * A wrong check digit makes no other number of it.
 */
export function isIdentityNumber(digits: string): boolean {
  if (!/^(?:\d{15}|\d{17}[\dXx])$/u.test(digits) || !REGIONS.test(digits)) return false;
  const birthday = digits.length === 18 ? digits.slice(6, 14) : `19${digits.slice(6, 12)}`;
  // A month that does not exist is a slip of the pen: eighteen digits are somebody's number all the same.
  const isBirthday = /^(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(birthday);
  if (!isBirthday && (digits.length === 15 || !/^(?:19|20)/.test(birthday))) return false;
  return !isValidCreditCode(digits) || isValidIdentityNumber(digits);
}
