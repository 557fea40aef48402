import type { Page } from '../model/page.ts';
import { isPageFurniture, pageMarkOf } from '../shared/page/page-furniture.ts';
import { separator } from '../shared/page/line-joins.ts';
import { isNumberedOn } from '../shared/page/row-numbers.ts';
import { SURE_MARK } from '../shared/certainty/thresholds.ts';
import { withoutBlanks } from '../shared/text/normalise.ts';
import { datesIn } from '../shared/values/dates.ts';
import { documentNumbersIn } from '../shared/values/document-number.ts';
import { clearHeadingsOf, headLines } from './headings.ts';
import type { Forms } from './known-titles.ts';
import type { PageReading } from './page-type.ts';
import { folderOf, stem } from '../shared/text/file-stem.ts';

/** The paper that was gathered so far, as a further page looks at it. */
export interface Gathered {
  readonly reading: PageReading | undefined;
  readonly pages: readonly unknown[];
  /** Without blanks. */
  readonly text: string;
  readonly lastPage: Page;
}

/** A page with fewer characters says nothing of its own. */
const EMPTY_TEXT = 6;

/** 询问笔录（附页）: the head of a continuation sheet. */
const CONTINUED = /[（(](?:附页|续页?|尾页|第[二三四五六七八九十\d]+页)[）)]/u;

/** Whether a page goes on with the paper before it; `page` ends where a further paper begins on it. */
export function belongsTo(
  current: Gathered,
  page: Page,
  reading: PageReading | undefined,
  forms: Forms,
): boolean {
  const mark = pageMarkOf(page);
  const isLater = mark !== undefined && mark.page > 1 && followsOn(current, page);
  // A list of papers whose table is not drawn: the titles in its rows are none of the page.
  if (current.lastPage.file === page.file && isNumberedOn(current.lastPage.lines, page.lines)) return true;
  // Continuation sheets may repeat the whole head of their form.
  if (reading?.hasTitle) {
    return (isLater || CONTINUED.test(reading.title)) && reading.type.id === current.reading?.type.id;
  }
  if (isLater) return true;
  if (mark?.page === 1 || beginsAnother(current, page, reading, forms)) return false;
  return isNextSheet(current, page) && !isPictureOnly(page) && current.reading !== undefined;
}

function beginsAnother(
  current: Gathered,
  page: Page,
  reading: PageReading | undefined,
  forms: Forms,
): boolean {
  return isHeadedAnew(page) || speaksForAnother(current, page, reading) || isOfAnother(current, page, forms);
}

/** Characters of a heading at least, without blanks. */
const SHORTEST_HEADING = 3;

/** A paper whose title no form is known by. */
function isHeadedAnew(page: Page): boolean {
  const heading = withoutBlanks(clearHeadingsOf(page)[0]?.text ?? '');
  return (
    heading.length >= SHORTEST_HEADING && /^\p{Script=Han}/u.test(heading) && !/[，。；：]/u.test(heading)
  );
}

/** A page that opens with a number or a party of its own; within one file only both of them part it from the page before. */
function isOfAnother({ text, lastPage }: Gathered, page: Page, forms: Forms): boolean {
  const head = headLines(page).map((line) => withoutBlanks(line.text));
  const hasNumber = head.some((line) => isNumber(line) && !text.includes(line));
  const hasParty = head.some((line) => namesAnother(line, text, partyLabels(forms)));
  return page.file === lastPage.file ? hasNumber && hasParty : hasNumber || hasParty;
}

/** Characters that may stand beside a number on its line. */
const BESIDE_NUMBER = 2;

function isNumber(line: string): boolean {
  return documentNumbersIn(line).some((number) => number.text.length >= line.length - BESIDE_NUMBER);
}

/** Characters of a name that are compared: OCR and line ends may spoil the rest. */
const NAME_START = 4;

function namesAnother(line: string, text: string, labels: readonly string[]): boolean {
  const label = labels.find((each) => line.startsWith(`${each}：`) || line.startsWith(`${each}:`));
  const name = label === undefined ? '' : line.slice(label.length + 1);
  return /^\p{Script=Han}{2}/u.test(name) && !text.includes(name.slice(0, NAME_START));
}

const PARTY_LABELS = new WeakMap<Forms, readonly string[]>();

/** Every label that a party stands behind, on whatever form. */
function partyLabels(forms: Forms): readonly string[] {
  const known = PARTY_LABELS.get(forms) ?? [
    ...new Set(forms.documentTypes.flatMap(({ fields }) => fields.party?.labels ?? [])),
  ];
  PARTY_LABELS.set(forms, known);
  return known;
}

/** The next page of the same file, the next sheet of a pile of single sheets, or the one that its sentence goes on in. */
function isNextSheet(current: Gathered, page: Page): boolean {
  return current.lastPage.file === page.file || isLooseSheet(page, current) || runsOn(current.lastPage, page);
}

/** Nothing but their order says that two pages are one paper: the first one has its end, the second one no mark. */
export function isUnsureJoint({ lastPage }: Gathered, page: Page): boolean {
  return isEnded(lastPage) && pageMarkOf(page) === undefined && !isNumberedOn(lastPage.lines, page.lines);
}

/** Characters of a line at least that a sentence fills. */
const FULL_LINE = 12;

/** A sentence that fills the last line of a page goes on in the first line of the other, which is no new paragraph. */
function runsOn(page: Page, next: Page): boolean {
  if (folderOf(page.file) !== folderOf(next.file) || next.pageNumber !== 1) return false;
  const last = page.lines.filter((line) => !isPageFurniture(line, page)).at(-1);
  const first = next.lines.find((line) => !isPageFurniture(line, next));
  if (!last || !first || last.cell !== undefined || first.cell !== undefined) return false;
  const isOpen = last.text.length >= FULL_LINE && !/[。；;：:！？!?]\s*$/u.test(last.text);
  return isOpen && separator({ page, line: last }, { page: next, line: first }) === '';
}

/** Cues of another type: enough where that type often bears no title, or where the page lies apart. */
function speaksForAnother(current: Gathered, page: Page, reading: PageReading | undefined): boolean {
  if (!reading || reading.confidence < reading.type.floor) return false;
  // One slip after another, none with a title: each is a paper of its own.
  if (reading.type.mayLackTitle) return !page.lines.every(({ text }) => EMPTY_PLACE.test(text));
  return reading.type.id !== current.reading?.type.id && !isNextSheet(current, page);
}

/** 承办人：____: places to sign that found no room on the page before. */
const EMPTY_PLACE = /^[\p{Script=Han}（）()、/\s]{2,16}[:：][\s_＿…年月日.]*$|^\s*$/u;

/** The mark counts on from the pages gathered so far (a missing page leaves a gap, which is another rule's matter). */
function followsOn(current: Gathered, page: Page): boolean {
  const mark = pageMarkOf(page);
  if (!mark) return false;
  const previous = pageMarkOf(current.lastPage);
  if (previous)
    return (
      mark.page > previous.page &&
      (mark.of === undefined || previous.of === undefined || mark.of === previous.of)
    );
  return (
    mark.page > current.pages.length - 1 &&
    (current.lastPage.file === page.file || isLooseSheet(page, current))
  );
}

function isPictureOnly(page: Page): boolean {
  // The seal that found no room on the page before it.
  if (page.marks.some(({ kind, confidence }) => kind === 'seal' && confidence >= SURE_MARK)) return false;
  const characters = page.lines.reduce((sum, l) => sum + withoutBlanks(l.text).length, 0);
  // The last row of a form that goes on overleaf is no picture.
  return characters < EMPTY_TEXT && page.cells.length === 0 && page.textOrigin !== 'embedded';
}

const SHEET_NAME = /^(?:\D{0,12}[-_ ]?\d{1,8}(?:[-_ ()（）]*\d{1,6})*\D{0,2})$/u;

/** Share of a page down to which it is written where a paper goes on overleaf. */
const FILLED = 0.8;
/** Characters that may stand behind the day of a signature. */
const BEHIND_DAY = 3;

/** A paper that ends with a day of signing further up than its page has an end. */
function isEnded(page: Page): boolean {
  const lines = page.lines.filter((line) => !isPageFurniture(line, page));
  const last = lines.at(-1);
  const bottoms = [...lines, ...page.cells, ...page.marks].map(({ box }) => box.y + box.height);
  if (!last || Math.max(...bottoms) >= FILLED * page.height) return false;
  const day = datesIn(last.text).at(-1);
  return day !== undefined && last.text.length - day.index - day.text.length <= BEHIND_DAY;
}

/** Both files are single sheets named by number or by camera: one paper may lie in several of them. */
function isLooseSheet(page: Page, current: Gathered): boolean {
  if (current.lastPage.file === page.file || page.pageNumber !== 1 || isEnded(current.lastPage)) return false;
  const [a, b] = [stem(current.lastPage.file), stem(page.file)];
  if (folderOf(current.lastPage.file) !== folderOf(page.file)) return false;
  if (SHEET_NAME.test(a) && SHEET_NAME.test(b) && !/[审批笔录告决定]/u.test(b)) return true;
  const bare = (name: string): string => name.replace(/[-_ ()（）\d]+$/u, '').replace(/^\d+[-_. ]*/u, '');
  return bare(a) !== '' && bare(a) === bare(b);
}
