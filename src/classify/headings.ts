import type { Box, Page, TextLine } from '../model/page.ts';
import type { TitleWords } from '../model/document-type.ts';
import { isPageFurniture } from '../shared/page/page-furniture.ts';
import { edgesAround } from '../shared/page/page-half.ts';
import { withoutBlanks } from '../shared/text/normalise.ts';
import { CLEAR_HEADING, SUREST_BY_HAND } from '../shared/certainty/thresholds.ts';

/** Of the usual height of the page's text: a title is set larger. */
export const LARGER = 1.18;
/** Of the page's width: a title stands in the middle. */
const OFF_CENTRE = 0.09;

/** Lines from the top among which a paper shows that it begins there. */
const HEAD_LINES = 6;

/** The same where a scan shows it: what OCR gives for the size of letters is rough. */
const CLEARLY_LARGER = 1.5;

/** What a page is headed with, in larger letters in the middle: the title of a paper, whether its form is known or not. */
export function headingOf(page: Page): string | undefined {
  return headingsOf(page)[0]?.text;
}

/** The title of a paper below the agency or the body that heads it, which is set as large. */
export function paperHeadingOf(page: Page, { agencyEndings }: TitleWords): string | undefined {
  const headings = clearHeadingsOf(page).map(({ text }) => withoutBlanks(text));
  return headings.find((text) => !agencyEndings.some((ending) => text.endsWith(ending))) ?? headings[0];
}

/** Every line of the head that is set like a title. */
export function headingsOf(page: Page, larger = LARGER): TextLine[] {
  const usual = usualHeight(page);
  return headLines(page).filter(
    (line, index) =>
      line.box.height >= usual * larger &&
      (isCentred(line.box, page) || (index === 0 && opensPage(line, usual, page))) &&
      !isByHand(line, page),
  );
}

/** Points: that of the line in the middle, by height. */
function usualHeight({ lines }: Page): number {
  const heights = lines.map(({ box }) => box.height).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 12;
}

/** Of the usual height of the page's text: a title that stands at the left of a printed page, not in its middle. */
const OPENING = 1.4;

/** Whether the first line of a printed page is its title by its size alone, wherever it stands. */
function opensPage({ box, text }: TextLine, usual: number, { textOrigin }: Page): boolean {
  return (
    textOrigin === 'embedded' && box.height >= usual * OPENING && /^\p{Script=Han}{6,}$/u.test(text.trim())
  );
}

/** Lines of the head of a scan that by their size alone may be its title, wherever they stand: what they say has to tell. */
export function largeLinesOf(page: Page): TextLine[] {
  if (page.textOrigin !== 'ocr') return [];
  const usual = usualHeight(page);
  return headLines(page).filter(
    ({ box, confidence, text, cell }) =>
      cell === undefined &&
      box.height >= usual * CLEARLY_LARGER &&
      confidence >= CLEAR_HEADING &&
      !isCentred(box, page) &&
      /^[|丨]?\p{Script=Han}{6,}$/u.test(text.trim()),
  );
}

/** On a page that the file prints: what OCR read there a pen wrote, and nobody writes a title. */
function isByHand({ confidence }: TextLine, { textOrigin }: Page): boolean {
  return textOrigin === 'embedded' && confidence <= SUREST_BY_HAND;
}

/** Those of them of which a scan leaves no doubt. */
export function clearHeadingsOf(page: Page): TextLine[] {
  return page.textOrigin === 'embedded'
    ? headingsOf(page)
    : headingsOf(page, CLEARLY_LARGER).filter(({ confidence }) => confidence >= CLEAR_HEADING);
}

export function headLines(page: Page): TextLine[] {
  return page.lines.filter((line) => !isPageFurniture(line, page)).slice(0, HEAD_LINES);
}

export function isCentred(box: Box, page: Page): boolean {
  const { left, right } = edgesAround(box, page);
  return Math.abs(box.x + box.width / 2 - (left + right) / 2) < (right - left) * OFF_CENTRE;
}
