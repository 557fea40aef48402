import type { Page, TextLine } from '../../src/model/page.ts';
import { isPageFurniture } from '../../src/shared/page/page-furniture.ts';
import type { Artifact } from '../../src/store/artifact.ts';
import { type BrokenPage, renumbered } from './page-numbers.ts';
import { bottomOf, type Boxed, FOOT, HEAD, movedTo } from './sheet.ts';

/** Share of the height of its sheet that is left to a page: a larger font fills a sheet with less text. */
const LOWER = 0.75;

/** The same case printed where less goes onto a sheet: what finds no room stands on a new page of its file. */
export function brokenElsewhere(artifact: Artifact): Artifact {
  const added = new Map<string, number>();
  const broken = artifact.pages.flatMap((page): BrokenPage[] => {
    const before = added.get(page.file) ?? 0;
    const parts = partsOf(page, runningOf(page, artifact.pages));
    added.set(page.file, before + parts.length - 1);
    return parts.map((part, index) => ({
      page: { ...part, pageNumber: page.pageNumber + before + index },
      isRest: index > 0,
    }));
  });
  return {
    ...artifact,
    files: artifact.files.map((record) => ({
      ...record,
      pages: record.pages + (added.get(record.file.path) ?? 0),
    })),
    pages: renumbered(broken),
  };
}

/** Lines of a page's own text, and those that its sheet repeats. */
interface Running {
  readonly text: readonly TextLine[];
  readonly sheet: readonly TextLine[];
}

/** What stands at the edge of a page and of the one beside it belongs to the sheet: （续页）, the place to sign each page. */
function runningOf(page: Page, pages: readonly Page[]): Running {
  const beside = pages.filter(
    ({ file, pageNumber }) => file === page.file && Math.abs(pageNumber - page.pageNumber) === 1,
  );
  const others = beside.flatMap((other) => edgeLines(other));
  const repeated = edgeLines(page).filter(({ key, isAtEdge }) =>
    others.some((other) => key !== '' && other.key === key && (isAtEdge || other.isAtEdge)),
  );
  const isOfSheet = (line: TextLine): boolean =>
    isPageFurniture(line, page) ||
    repeated.some((other) => line === other.line || isBeside(line, other.line));
  return {
    text: page.lines.filter((line) => !isOfSheet(line)),
    sheet: page.lines.filter(isOfSheet),
  };
}

interface EdgeLine {
  readonly line: TextLine;
  /** Its text, numbers and days aside. */
  readonly key: string;
  /** The place to sign each page stands below the text of the last one. */
  readonly isAtEdge: boolean;
}

/** Lines from the end of a page among which its place to sign stands, and the share of the page below which others have it. */
const FOOT_LINES = 4;
const SIGNED = 0.86;
const IS_SIGNED = /签/u;

function edgeLines(page: Page): EdgeLine[] {
  const lines = page.lines.filter((line) => !isPageFurniture(line, page));
  const foot = lines.slice(-FOOT_LINES).filter(({ text }) => IS_SIGNED.test(text));
  return [...lines.filter((line) => isHead(line, page)), ...foot].map((line) => ({
    line,
    key: line.text.replace(/[\d\s年月日]/gu, ''),
    isAtEdge: isHead(line, page) || line.box.y > SIGNED * page.height,
  }));
}

function isHead({ box }: TextLine, { height }: Page): boolean {
  return box.y < HEAD * height;
}

function partsOf(page: Page, { text, sheet }: Running): readonly Page[] {
  const cut = isRunningText(page) ? cutOf(page, text, sheet) : undefined;
  if (cut === undefined) return [page];
  const top = Math.min(...text.map(({ box }) => box.y));
  const first = part(page, { isOwn: ({ box }) => box.y < cut, sheet, shift: 0 });
  const rest = text.filter(({ box }) => box.y >= cut);
  const shift = top - Math.min(...rest.map(({ box }) => box.y));
  return [first, part(page, { isOwn: ({ box }) => box.y >= cut, sheet, shift })];
}

/** Lines that fill their column, and share of the width of their page that they take: fewer are on a form, a card or a photograph. */
const FULL_LINES = 4;
const FULL = 0.6;

function isRunningText({ textOrigin, quality, lines, width }: Page): boolean {
  const full = lines.filter(({ box, cell }) => cell === undefined && box.width > FULL * width);
  return textOrigin === 'embedded' && quality.isSpread !== true && full.length >= FULL_LINES;
}

interface Part {
  readonly isOwn: (item: Boxed) => boolean;
  readonly sheet: readonly TextLine[];
  /** Points by which what is its own moves down. */
  readonly shift: number;
}

function part(page: Page, { isOwn, sheet, shift }: Part): Page {
  const moved = <T extends Boxed>(item: T): T => movedTo(item, item.box.y + shift);
  const held = page.cells.filter(isOwn);
  const cellOf = (line: TextLine): TextLine => {
    const cell = line.cell === undefined ? undefined : page.cells[line.cell];
    return cell === undefined ? line : { ...line, cell: held.indexOf(cell) };
  };
  const isSigned = (mark: Boxed): boolean => sheet.some((line) => isBeside(mark, line));
  const onSheet = <T extends Boxed>(item: T): T => movedTo(item, item.box.y * LOWER);
  return {
    ...page,
    height: page.height * LOWER,
    lines: page.lines.flatMap((line) => {
      if (sheet.includes(line)) return [onSheet(line)];
      return isOwn(line) ? [cellOf(moved(line))] : [];
    }),
    cells: held.map(moved),
    marks: page.marks.flatMap((mark) => {
      if (isSigned(mark)) return [onSheet(mark)];
      return isOwn(mark) ? [moved(mark)] : [];
    }),
    ...(page.unread === undefined ? {} : { unread: page.unread.filter(isOwn).map(moved) }),
  };
}

function isBeside(mark: Boxed, line: Boxed): boolean {
  const middle = line.box.y + line.box.height / 2;
  return mark.box.y < middle && middle < bottomOf(mark);
}

/** Lines at least above and below a break: fewer would be widows. */
const FEWEST_LINES = 2;
/** Share of a sheet that no printer leaves empty. */
const FILLED = 0.4;

/** The lowest place where the text of a page can be parted and its upper part stands on the sheet. */
function cutOf(page: Page, text: readonly TextLine[], sheet: readonly TextLine[]): number | undefined {
  const limit = page.height * LOWER * FOOT;
  const bottom = Math.max(0, ...[...text, ...page.cells].map(bottomOf));
  if (bottom <= limit) return undefined;
  const others = page.marks.filter((mark) => !sheet.some((line) => isBeside(mark, line)));
  const whole = [...page.cells, ...others, ...(page.unread ?? [])];
  for (let index = text.length - FEWEST_LINES; index >= FEWEST_LINES; index--) {
    const [above, below] = [text.slice(0, index), text.slice(index)];
    const [from, to] = [Math.max(...above.map(bottomOf)), Math.min(...below.map(({ box }) => box.y))];
    const cut = (from + to) / 2;
    const isFree = from <= to && whole.every((item) => item.box.y >= cut || bottomOf(item) <= cut);
    if (isFree && from <= limit && !holdsTogether(above, below, page))
      return from >= FILLED * limit ? cut : undefined;
  }
  return undefined;
}

/** Share of a page's width from which an agency and its day begin below their paper. */
const RIGHT = 0.4;
/** 签名：, 年　月　日: lines of a place to sign. */
const TO_SIGN = /签[名字章]|盖章|^\D{0,12}：$|年\D{0,4}月\D{0,4}日|\d年\d+月\d+日$/u;

/** A title goes with what it heads, a place to sign with its lines. */
function holdsTogether(above: readonly TextLine[], below: readonly TextLine[], page: Page): boolean {
  const [before, after] = [above.at(-1), below[0]];
  if (!before || !after) return true;
  const isRight = ({ box }: TextLine): boolean => box.x > RIGHT * page.width;
  const isShort = ({ text }: TextLine): boolean => TO_SIGN.test(text) && !/[，。；]/u.test(text);
  return (
    before.fontSize > after.fontSize * 1.1 ||
    before.text.endsWith('：') ||
    (before.cell !== undefined && after.cell !== undefined) ||
    (isRight(before) && isRight(after)) ||
    (isShort(before) && isShort(after))
  );
}
