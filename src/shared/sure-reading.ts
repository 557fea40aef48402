/**
 * Confidence from which OCR reads a character right: measured, about five in ten thousand above it are wrong, one in
 * thirty just below (`npm run accuracy` prints the bands).
 */
export const SURE_CHARACTER = 0.98;
