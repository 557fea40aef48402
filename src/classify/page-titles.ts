import type { Page, TextLine } from '../model/page.ts';
import { isPageFurniture } from '../shared/page/page-furniture.ts';
import { edgesAround } from '../shared/page/page-half.ts';
import { withoutBlanks } from '../shared/text/normalise.ts';
import type { Forms } from './known-titles.ts';
import { type FittingTitle, fittingTitles } from './title-fit.ts';
import { CHARACTER_AT_TITLE_EDGE } from '../shared/certainty/thresholds.ts';

/** A title of a type of document on a line of a page. */
export interface PageTitle extends FittingTitle {
  /** As printed. */
  readonly text: string;
  /** Index of its (last) line. */
  readonly line: number;
  /** Index of its first line: the agency may stand above. */
  readonly firstLine: number;
}

/** Of the page's height: a title stands above this. */
const TITLE_ZONE = 0.5;
/** Below it a line is only like a title. */
const WHOLE_FIT = 0.9;
/** Lines of a page among which its title is sought. */
const TITLE_LINES = 14;

/** Every title on the page, from the top; lines inside tables do not count, nor names inside 《》. */
export function pageTitles(page: Page, forms: Forms): PageTitle[] {
  const lines = page.lines.map((line, index) => ({ line, index }));
  const usable = lines.filter(({ line }) => !isPageFurniture(line, page) && isTitlePlace(line, page));
  const zone = usable.slice(0, TITLE_LINES).filter(({ line }) => line.box.y < page.height * TITLE_ZONE);
  const found: PageTitle[] = [];
  zone.forEach(({ line, index }, position) => {
    const previous = zone[position - 1];
    const own = ownTitles(line, index, forms);
    const joined = joinedTitles(previous, { line, index }, forms);
    found.push(...(isBetter(joined[0], own[0]) ? joined : own));
  });
  return found.length > 0 ? found : letterSpacedTitle(zone, forms);
}

/** The rule that sets a title off at the left. */
const BESIDE_TITLE = /^[|丨]\s?(?=\p{Script=Han})/u;

function ownTitles(line: TextLine, index: number, forms: Forms): PageTitle[] {
  const titles = titlesOf(line.text.replace(BESIDE_TITLE, ''), index, index, forms);
  return titles.length > 0 ? titles : titlesOf(withoutDoubtfulEdges(line), index, index, forms);
}

function withoutDoubtfulEdges({ text, doubtful = [] }: TextLine): string {
  const isDoubtful = (at: number): boolean =>
    doubtful.some(
      ({ from, to, confidence }) => from <= at && at < to && confidence < CHARACTER_AT_TITLE_EDGE,
    );
  let [from, to] = [0, text.length];
  while (from < to && isDoubtful(from)) from++;
  while (to > from && isDoubtful(to - 1)) to--;
  return text.slice(from, to);
}

function isTitlePlace(line: TextLine, page: Page): boolean {
  if (line.cell === undefined) return true;
  const cell = page.cells[line.cell];
  // Spreadsheet forms put the title into the first row, across the whole table.
  const { left, right } = edgesAround(line.box, page);
  return cell !== undefined && cell.row === 0 && cell.box.width > (right - left) * 0.6;
}

interface Indexed {
  readonly line: TextLine;
  readonly index: number;
}

/** A title broken over two lines says more than its end: …局不予 / 行政处罚决定书. */
function isBetter(joined: PageTitle | undefined, own: PageTitle | undefined): boolean {
  if (!joined || !own) return joined !== undefined;
  const isLonger = joined.pattern.text.length > own.pattern.text.length;
  return joined.fit > own.fit || (isLonger && joined.fit >= WHOLE_FIT);
}

/** The title may be broken over two lines or two segments of a line. */
function joinedTitles(previous: Indexed | undefined, current: Indexed, forms: Forms): PageTitle[] {
  if (!previous || previous.index !== current.index - 1) return [];
  if (!isSameSize(previous.line, current.line)) return [];
  return titlesOf(previous.line.text + current.line.text, previous.index, current.index, forms);
}

/** The height tells it as well: what a scan gives for a line of one character (…告知 / 书) is its width. */
function isSameSize(a: TextLine, b: TextLine): boolean {
  const isNear = (x: number, y: number): boolean => Math.abs(x - y) <= 0.15 * y;
  return isNear(a.fontSize, b.fontSize) || isNear(a.box.height, b.box.height);
}

/** Characters set so wide that each stands alone: 询    问    笔    录. */
function letterSpacedTitle(zone: readonly Indexed[], forms: Forms): PageTitle[] {
  for (let start = 0; start < zone.length; start++) {
    const row = zone.slice(start).filter((l) => Math.abs(l.line.box.y - (zone[start]?.line.box.y ?? 0)) < 6);
    const text = row.map((l) => l.line.text).join('');
    const titles = row.length > 1 ? titlesOf(text, row[0]?.index ?? 0, row.at(-1)?.index ?? 0, forms) : [];
    if (titles.length > 0) return titles;
  }
  return [];
}

/** 处罚决定书：津林罚〔2024〕3号 tells which decision another paper is about. */
const IS_LABEL = /[:：]$|[书表录证告单][:：]/u;

/** The titles that fit the line best; forms of many purposes share one title, and the text then decides. */
function titlesOf(raw: string, firstLine: number, line: number, forms: Forms): PageTitle[] {
  const text = withoutBlanks(raw);
  if (
    text.length < 2 ||
    text.length > 60 ||
    IS_LABEL.test(text) ||
    /[《》，。；？]/u.test(text.replace(/[（(].*[）)]/u, ''))
  )
    return [];
  return fittingTitles(text, forms).map((fit) => ({ ...fit, text, line, firstLine }));
}
