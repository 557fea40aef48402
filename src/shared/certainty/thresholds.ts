/**
 * Every confidence, 0–1, that decides what counts as sure. What a reader gives, other than what is asked of it, stands
 * with the reader. Two that are equal today but answer two questions have two names: each is measured for itself.
 */

// Characters.

/** From it a character of weight (a day, a sum, a name) needs no second look: measured, four in five values reach it. */
export const SURE_CHARACTER_OF_WEIGHT = 0.998;

/**
 * From it OCR reads a character right, and below it a page tells how sure it was: measured, about five in ten thousand
 * above it are wrong, one in thirty just below (`npm run accuracy` prints the bands).
 */
export const SURE_CHARACTER = 0.98;

/** From it every character of a day was printed, if no seal disturbs it; below it somebody may have written the day. */
export const PRINTED_DAY_CHARACTER = 0.97;

/** Below it a character is looked at twice: measured, one in fifty is wrong there. */
export const SURE_AT_FIRST_LOOK = 0.95;

/** From it every character of a name was printed; below it the name may be a signature. */
export const PRINTED_NAME_CHARACTER = 0.92;

/** Below it a character may well be another one; above it a person is not asked about a line for its sake. */
export const DOUBTFUL_CHARACTER = 0.9;

/** The most that is believed of what was written by hand: several looks at it agree on what is not there. */
export const SUREST_BY_HAND = 0.9;

/** From it a character is print on a page with little ink; below it, it may be dust or what shines through. */
export const CHARACTER_ON_BARE_PAGE = 0.8;

/** Below it a character at either end of a title is the edge of a seal or of a frame. */
export const CHARACTER_AT_TITLE_EDGE = 0.6;

// Words.

/** Below it a word may be pieces of something else, and its row is looked at once more. */
export const WHOLE_WORD = 0.9;

/** Below it a word is as good as unread: what stands there may be written by hand. */
export const NAMED_WORD = 0.6;

/** Below it a word is noise of the engine and left out. */
export const NOISE_WORD = 0.2;

// Lines.

/** From it large letters on a scan are a heading; below it their size may be as wrong as their words. */
export const CLEAR_HEADING = 0.95;

/** Below it several characters of a line may be wrong. */
export const WEAK_LINE = 0.85;

/** Share of weak lines that a paper may have and still be well read. */
export const WEAK_SHARE = 0.04;

/** From it two lines can be compared, and a page's number counts; below it what differs proves nothing. */
export const SURE_LINE = 0.8;

/** Below it what OCR read on a line proves nothing: the value is a question. Printed text has 1. */
export const OCR_FLOOR = 0.7;

// Whole pages and papers, by the mean confidence of their characters.

/** From it a paper was read well: what was not found on it is lacking, if nothing else speaks for a doubt. */
export const WELL_READ = 0.96;

/** From it a mark would have been seen on a colour scan; below it a seal that was not found may be there. */
export const MARKS_WOULD_SHOW = 0.85;

/** From it the way a page was turned is surely the right one; below it a person looks. */
export const SURE_ORIENTATION = 0.8;

/** From it a page can be read; below it a person is asked whether it can. */
export const LEGIBLE_PAGE = 0.75;

/** Below it a page without a type may be any paper, unless it holds next to nothing. */
export const NAMEABLE_PAGE = 0.7;

/** Below it hardly anything on a page can be read: with blurred edges that is a defect. */
export const HARDLY_LEGIBLE_PAGE = 0.6;

// Marks, types and sums.

/** From it a mark is taken for what it seems to be. */
export const SURE_MARK = 0.5;

/** From it a scanned paper surely is what it was taken for, whatever its file is called. */
export const SURE_TYPE = 0.7;

/** Below it a sum that differs proves nothing: one digit may be lost. */
export const SURE_AMOUNT = 0.6;
