import type { Page } from '../../model/page.ts';
import { greatestDifference, lookLikeness } from './look.ts';
import { countedPage, pageNumbers } from './page-marks.ts';
import { comparedWords, type WordComparison, wordsOf } from './same-words.ts';

/** Whether two pictures show the same sheet; `perhaps` is for a person to decide. */
export type Likeness = 'same' | 'perhaps' | 'different';

/** Likeness of two looks from which they surely are of one sheet, and below which only the very same words count. */
const ALIKE = { sure: 0.9, perhaps: 0.75 };
/** Levels by which a cell may differ: more is handwriting or a seal that one of the two does not have. */
const SAME_INK = 5;
/** Characters and digits (a date has six) without which nothing tells one filled-in form from another. */
const TELLING = { characters: 60, digits: 6 };
/** Characters: the same words on a page with more of them are no chance, however it looks. */
const WHOLE_PAGE = 120;
/** Misread characters that mean nothing, as a share of the text and at least, and places that might mean something. */
const SLIPS = { sure: 0.02, perhaps: 0.05, least: 3 };
const OPEN_PLACES = 3;
/** A page with next to no text is compared by its look alone, which then must be nearly equal. */
const PICTURE = { characters: 20, likeness: 0.97, difference: 3 };

/**
 * Compares two scanned or photographed pages by their look and by what was read on them. Two copies of one form, filled
 * in for two parties, are different: every number, date and name that was surely read on both must be the same.
 */
export function pageLikeness(a: Page, b: Page): Likeness {
  const [first, second] = [a.quality.look, b.quality.look];
  if (first === undefined || second === undefined) return 'different';
  if (a.file === b.file && a.pageNumber === b.pageNumber) return 'different';
  const alike = lookLikeness(first, second);
  if (alike < ALIKE.perhaps) return hasSameWords(a, b) ? 'perhaps' : 'different';
  const words = comparedWords(a, b);
  if (!words || isNumberedOtherwise(a, b)) return 'different';
  const difference = greatestDifference(first, second);
  if (words.length < PICTURE.characters) {
    const isEqual = words.contradiction === undefined && words.open === 0;
    return isEqual && alike >= PICTURE.likeness && difference <= PICTURE.difference ? 'perhaps' : 'different';
  }
  return likenessOf(words, alike >= ALIKE.sure && difference <= SAME_INK && !hasOtherNumber(a, b));
}

function likenessOf(words: WordComparison, isSameInk: boolean): Likeness {
  const { length, digits, slips, open, contradiction } = words;
  if (contradiction) return 'different';
  const isTelling = length >= TELLING.characters && digits >= TELLING.digits;
  if (isSameInk && isTelling && open === 0 && slips <= Math.max(SLIPS.least, length * SLIPS.sure))
    return 'same';
  const isNear = open <= OPEN_PLACES && slips <= Math.max(SLIPS.least, length * SLIPS.perhaps);
  return isNear ? 'perhaps' : 'different';
}

function hasSameWords(a: Page, b: Page): boolean {
  const words = wordsOf(a);
  return words.length >= WHOLE_PAGE && words === wordsOf(b) && !isNumberedOtherwise(a, b);
}

/** 第1页 共2页 and 第2页 共2页 are two pages. */
function isNumberedOtherwise(a: Page, b: Page): boolean {
  const [first, second] = [countedPage(a), countedPage(b)];
  return first !== undefined && second !== undefined && first.page !== second.page;
}

/** Numbers stamped on the sheets of a volume: the same paper may lie in it twice, or be another one after all. */
function hasOtherNumber(a: Page, b: Page): boolean {
  const others = pageNumbers(b);
  return pageNumbers(a).some(({ place, number }) =>
    others.some((other) => other.place === place && other.number !== number),
  );
}
