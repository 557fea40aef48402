const DATE = String.raw`(?:19|20)\d{2}(?<sign>[-./])(?:1[0-2]|0?[1-9])\k<sign>(?:3[01]|[12]\d|0?[1-9])`;
const TIME = String.raw`(?:[01]?\d|2[0-3])(?:时|:[0-5]\d|：[0-5]\d)`;
const WHOLE_DATE = new RegExp(`^${DATE}$`, 'u');
const TIME_FIRST = new RegExp(`^${TIME}`, 'u');
const GLUED = new RegExp(String.raw`(?<!\d)${DATE}(?=${TIME})`, 'gu');

/**
 * 2024-01-049时00分 → 2024-01-04 9时00分: OCR sees no blank between a day in figures and a time. Where two ways of parting
 * them make sense nothing is parted.
 */
export function withBlankBeforeTimes(text: string): string {
  return text.replace(GLUED, (match: string, _sign: string, at: number) =>
    isOnlyWay(match, text.slice(at + match.length)) ? `${match} ` : match,
  );
}

/** Whether no shorter day would leave a time as well: 2024.1.212时 is the 21st at 2, or the 2nd at 12. */
function isOnlyWay(date: string, rest: string): boolean {
  const shorter = date.slice(0, -1);
  return !(WHOLE_DATE.test(shorter) && TIME_FIRST.test(date.slice(-1) + rest));
}
