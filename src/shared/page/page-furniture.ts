import type { Page, TextLine } from '../../model/page.ts';

/** 第 1 页 共 3 页, 第1页/共3页, - 2 -, 1/3, （续页）: never a date, a number or a name. */
const PAGE_MARK =
  /^(?:[（(]?第?\s*\d{0,3}\s*页[\s,，、/（(]*共?\s*\d{0,3}\s*页[）)]?|第\s*[\d一二三四五六七八九十]{0,3}\s*页|共\s*\d{0,3}\s*页|[-—–·.]?\s*\d{1,3}\s*[-—–·.]?|\d{1,3}\s*\/\s*\d{1,3}|[（(](?:续页|附页|下页续|接上页|转下页)[）)])$/u;
/** The same with its total first, between dashes, or beside the number of the volume: —第1页/共3页—, 本笔录第1页/共3页, 第 1 页 共 3 页 17. */
const COUNTED_MARK =
  /^[-—–·]{0,2}\s*(?:本\p{Script=Han}{1,4})?(?:第\s*\d{1,3}\s*页[\s,，、/（(]*共\s*\d{1,3}\s*页|共\s*\d{1,3}\s*页[\s,，、/（(]*第\s*\d{1,3}\s*页)[）)]?\s*(?:[-—–·]{1,2}|\d{1,3})?$/u;
/** Head and foot lines that browsers and office systems print: 打印时间：2024-12-27 15:02. */
const PROGRAM_LINE =
  /^(?:(?:file|https?):?\/\/\S*|\d{1,4}[/-]\d{1,2}[/-]\d{1,4},?\s*\d{1,2}:\d{2}(?:\s*[AP]M)?|about:blank|[^\n]{0,40}(?:打印|导出|下载)(?:时间|日期)\s?[:：]?\s?\d{4})/iu;
/** 存根 / 监制 lines tell who issued the form, not who issued the paper. */
const FORM_ISSUER = /^.{2,30}(?:监制|印制|制定|统一制作|厅制|局制)$/u;

const BARE_NUMBER = /^\d{1,3}(?:\s*\/\s*\d{1,3})?$/u;

/** Beside it stand words in at least two places: the number is a cell of the last row. */
function isInTableRow({ box }: TextLine, page: Page): boolean {
  const middle = box.y + box.height / 2;
  const beside = page.lines.filter(
    (other) =>
      other.box.y <= middle && middle <= other.box.y + other.box.height && /\p{L}|\d{4}/u.test(other.text),
  );
  return beside.length >= 2;
}

/** Share of a page: what is higher is a frame around all that stands on it. */
const FRAME = 0.2;

function isInCell({ cell }: TextLine, page: Page): boolean {
  const box = cell === undefined ? undefined : page.cells[cell]?.box;
  return box !== undefined && box.height < FRAME * page.height;
}

/** Lines that belong to the sheet and not to the paper on it. */
export function isPageFurniture(line: TextLine, page: Page): boolean {
  const text = line.text.trim();
  if (text === '') return true;
  const isEdge = line.box.y < page.height * 0.09 || line.box.y > page.height * 0.9;
  if (isEdge && PAGE_MARK.test(text))
    return !BARE_NUMBER.test(text) || !(isInCell(line, page) || isInTableRow(line, page));
  if (isEdge && PROGRAM_LINE.test(text)) return true;
  if (/页/u.test(text) && (PAGE_MARK.test(text) || COUNTED_MARK.test(text))) return true;
  return line.box.y > page.height * 0.85 && FORM_ISSUER.test(text);
}

/** What a page says of its place in its document: 第 2 页 共 3 页. */
export interface PageMark {
  readonly page: number;
  readonly of: number | undefined;
}

const COUNTED = /第\s*(\d{1,3})\s*页(?:[\s,，、/（(]*共\s*(\d{1,3})\s*页)?/u;
/** 共 3 页 第 2 页. */
const OF_FIRST = /共\s*(\d{1,3})\s*页[\s,，、/（(]*(?=第\s*\d{1,3}\s*页)/u;

/** Undefined where the page carries no such mark. */
export function pageMarkOf(page: Page): PageMark | undefined {
  for (const line of page.lines) {
    const match = COUNTED.exec(line.text);
    if (match && line.text.length < 30) {
      const of = match[2] ?? OF_FIRST.exec(line.text)?.[1];
      return { page: Number(match[1]), of: of === undefined ? undefined : Number(of) };
    }
  }
  return undefined;
}
