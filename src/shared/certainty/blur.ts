/** Pixels that strokes take from paper to ink from which a page is blurred. */
export const BLURRED = 5;
