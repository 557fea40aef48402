/**
 * Confidence from which OCR reads a character right: measured, about five in ten thousand above it are wrong, one in
 * thirty just below (`npm run accuracy` prints the bands).
 */
export const SURE_CHARACTER = 0.98;

/** The most that is believed of what was written by hand: several looks at it agree on what is not there. */
export const SUREST_BY_HAND = 0.9;

/** Confidence from which a mark is taken for what it seems to be. */
export const SURE_MARK = 0.5;
