import { FAMILY_NAMES } from './name-words.ts';

/** A name that begins with a common family name: what stands alone on a line may be a heading. */
export function isPersonName(text: string): boolean {
  return /^[\p{Script=Han}]{2,4}$/u.test(text) && FAMILY_NAMES.has(text[0] ?? ' ');
}
