import type { Page, TextLine } from '../../model/page.ts';
import { isPageFurniture } from './page-furniture.ts';

/** Shares of the height of a page above and below which a head or foot is printed: in the margin, above any letterhead. */
const EDGE = { top: 0.065, bottom: 0.935 };
/** Pages, and share of a case's pages, on which a line stands that the system prints on every sheet. */
const FEWEST_PAGES = 4;
const SHARE = 0.6;

/**
 * The pages of a case without what its system prints on every sheet: the name of a platform, the number of the case in the
 * margins, a watermark across the text. They belong to no paper, would stand amid sentences that go on overleaf, and begin no new paper. A title
 * stands on fewer pages, and the marks of pages say something of the page itself.
 */
export function withoutRunningHeads(pages: readonly Page[]): readonly Page[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(repeatable(page).map((line) => keyOf(line)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(FEWEST_PAGES, SHARE * pages.filter(({ lines }) => lines.length > 0).length);
  const isRunning = (line: TextLine): boolean => (counts.get(keyOf(line)) ?? 0) >= least;
  if (![...counts.values()].some((count) => count >= least)) return pages;
  return pages.map((page) => {
    const heads = new Set(repeatable(page).filter(isRunning));
    return heads.size === 0 ? page : { ...page, lines: page.lines.filter((line) => !heads.has(line)) };
  });
}

function repeatable(page: Page): TextLine[] {
  return [...edgeLines(page), ...watermarks(page)];
}

/** Times the usual size of a page's print, and the share of its height above which letterheads and titles stand. */
const WATERMARK = 2.4;
const HEAD = 0.3;

function watermarks(page: Page): TextLine[] {
  const sizes = page.lines.map(({ fontSize }) => fontSize).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return page.lines.filter(
    ({ fontSize, box, cell }) =>
      cell === undefined && fontSize >= WATERMARK * usual && box.y > HEAD * page.height,
  );
}

function edgeLines(page: Page): TextLine[] {
  return page.lines.filter(
    (line) =>
      line.cell === undefined &&
      (line.box.y < EDGE.top * page.height || line.box.y > EDGE.bottom * page.height) &&
      keyOf(line) !== '' &&
      !isPageFurniture(line, page),
  );
}

/** Numbers aside: what counts the sheets is another one on each. */
function keyOf({ text }: TextLine): string {
  return text.replace(/[\d\s]/gu, '');
}
