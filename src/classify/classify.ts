import type { Document, DocumentPage } from '../model/document.ts';
import type { Page } from '../model/page.ts';
import type { DocumentType } from '../model/rule.ts';
import { DocumentText } from '../shared/document-text.ts';
import { pageMarkOf } from '../shared/page-furniture.ts';
import { withoutBlanks } from '../shared/text.ts';
import { cueText, likelyTypes, pattern } from './page-cues.ts';
import { beginsLikePaper, furtherTitles, headingOf, pageType, type PageReading } from './page-type.ts';
import { typeOfVariant } from './title-fit.ts';

/** A document while its pages are being gathered. */
interface Draft {
  reading: PageReading | undefined;
  /** What its first page is headed with, of whatever form. */
  heading: string;
  pages: DocumentPage[];
  text: string;
  lastPage: Page;
  mayHold: Set<string>;
}

/** Papers that no rule asks for. */
const OTHER = 'other';
/** A page with fewer characters says nothing of its own. */
const EMPTY_TEXT = 6;

/**
 * Which papers lie in these pages: a file that holds several is cut where titles begin, pages without a title go on
 * with the paper before them, also from one file to the next where files are single pages.
 */
export function classify(pages: readonly Page[], types: readonly DocumentType[]): Document[] {
  const drafts: Draft[] = [];
  for (const page of pages) {
    if (page.quality.isBlank || page.quality.unreadable) continue;
    addPage(drafts, page, types);
  }
  return numbered(drafts.map((draft) => toDocument(draft, types)));
}

function addPage(drafts: Draft[], page: Page, types: readonly DocumentType[]): void {
  const titles = furtherTitles(page, types);
  // What stands below a cut speaks for another paper.
  const above = (cut: (typeof titles)[number] | undefined): Page => ({
    ...page,
    lines: page.lines.slice(0, cut?.line),
  });
  const sheetOf = pageType(above(titles[0]), types)?.type;
  const cuts = titles.filter(({ reading }) => !isOnSameSheet(reading.type, sheetOf));
  const firstCut = cuts[0]?.line ?? page.lines.length;
  const top = above(cuts[0]);
  const reading = pageType(top, types);
  const first = part(page, 0, firstCut);
  const current = drafts.at(-1);
  if (current && belongsTo(current, top, reading)) extend(current, page, first);
  else drafts.push(draft(reading, headingOf(top), page, first));
  if (mayHideTitle(page) && !reading?.hasTitle) {
    for (const type of likelyTypes(cueText(page), types)) drafts.at(-1)?.mayHold.add(type);
  }
  cuts.forEach((cut, index) => {
    drafts.push(
      draft(cut.reading, undefined, page, part(page, cut.line, cuts[index + 1]?.line ?? page.lines.length)),
    );
  });
}

/** Both sides of an identity card, or two cards copied onto one sheet, which is certified as a whole. */
function isOnSameSheet(type: DocumentType, sheet: DocumentType | undefined): boolean {
  return type.form === 'certificate' && type.id === sheet?.id;
}

/** A title may have been passed over or misread, unless each line was read surely and none is set like a title. */
function mayHideTitle(page: Page): boolean {
  const whole = new DocumentText([{ page, lines: { from: 0, to: page.lines.length } }]);
  return whole.isOcr && (!whole.isReadThroughout || beginsLikePaper(page));
}

function part(page: Page, from: number, to: number): DocumentPage {
  return { file: page.file, pageNumber: page.pageNumber, lines: { from, to } };
}

function draft(
  reading: PageReading | undefined,
  heading: string | undefined,
  page: Page,
  first: DocumentPage,
): Draft {
  return {
    reading,
    heading: page.textOrigin === 'embedded' ? withoutBlanks(heading ?? '') : '',
    pages: [first],
    text: cueText(page, first.lines.from, first.lines.to),
    lastPage: page,
    mayHold: new Set(),
  };
}

function extend(current: Draft, page: Page, next: DocumentPage): void {
  current.pages.push(next);
  current.text += `\n${cueText(page, next.lines.from, next.lines.to)}`;
  current.lastPage = page;
}

/** 询问笔录（附页）: the head of a continuation sheet. */
const CONTINUED = /[（(](?:附页|续页?|尾页|第[二三四五六七八九十\d]+页)[）)]/u;

/** Whether a page goes on with the paper before it. */
function belongsTo(current: Draft, page: Page, reading: PageReading | undefined): boolean {
  const mark = pageMarkOf(page);
  const isLater = mark !== undefined && mark.page > 1 && followsOn(current, page);
  // Continuation sheets may repeat the whole head of their form.
  if (reading?.hasTitle) {
    return (isLater || CONTINUED.test(reading.title)) && reading.type.id === current.reading?.type.id;
  }
  if (isLater) return true;
  if (mark?.page === 1 || isHeadedAnew(page) || speaksForAnother(current, page, reading)) return false;
  return isNextSheet(current, page) && !isPictureOnly(page) && current.reading !== undefined;
}

/** Characters of a heading at least, without blanks. */
const SHORTEST_HEADING = 3;

/** A paper whose title no form is known by; what OCR gives for the size of letters is too rough to tell. */
function isHeadedAnew(page: Page): boolean {
  if (page.textOrigin !== 'embedded') return false;
  const heading = withoutBlanks(headingOf(page) ?? '');
  return (
    heading.length >= SHORTEST_HEADING && /^\p{Script=Han}/u.test(heading) && !/[，。；：]/u.test(heading)
  );
}

/** The next page of the same file, or the next sheet of a pile of single sheets. */
function isNextSheet(current: Draft, page: Page): boolean {
  return current.lastPage.file === page.file || isLooseSheet(page, current);
}

/** Cues of another type: enough where that type often bears no title, or where the page lies apart. */
function speaksForAnother(current: Draft, page: Page, reading: PageReading | undefined): boolean {
  if (!reading || reading.confidence < reading.type.floor) return false;
  // One slip after another, none with a title: each is a paper of its own.
  if (reading.type.mayLackTitle) return true;
  return reading.type.id !== current.reading?.type.id && !isNextSheet(current, page);
}

/** The mark counts on from the pages gathered so far (a missing page leaves a gap, which is another rule's matter). */
function followsOn(current: Draft, page: Page): boolean {
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
  const characters = page.lines.reduce((sum, l) => sum + withoutBlanks(l.text).length, 0);
  // The last row of a form that goes on overleaf is no picture.
  return characters < EMPTY_TEXT && page.cells.length === 0 && page.textOrigin !== 'embedded';
}

const SHEET_NAME = /^(?:\D{0,12}[-_ ]?\d{1,8}(?:[-_ ()（）]*\d{1,6})*\D{0,2})$/u;

/** Both files are single sheets named by number or by camera: one paper may lie in several of them. */
function isLooseSheet(page: Page, current: Draft): boolean {
  if (current.lastPage.file === page.file || page.pageNumber !== 1) return false;
  const [a, b] = [stem(current.lastPage.file), stem(page.file)];
  if (folder(current.lastPage.file) !== folder(page.file)) return false;
  if (SHEET_NAME.test(a) && SHEET_NAME.test(b) && !/[审批笔录告决定]/u.test(b)) return true;
  const bare = (name: string): string => name.replace(/[-_ ()（）\d]+$/u, '').replace(/^\d+[-_. ]*/u, '');
  return bare(a) !== '' && bare(a) === bare(b);
}

function stem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
}

function folder(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function toDocument(from: Draft, types: readonly DocumentType[]): Omit<Document, 'id'> {
  const { reading, pages } = from;
  const title = reading?.title || from.heading;
  if (!reading || reading.confidence < reading.type.floor) {
    const candidate = candidateOf(from, types);
    const confidence = reading?.confidence ?? 0;
    return {
      type: OTHER,
      alsoServesAs: [],
      title,
      pages,
      confidence,
      ...(candidate ? { candidate } : {}),
      ...held(from),
    };
  }
  const alsoServesAs = (reading.type.alsoServesAs ?? [])
    .filter(({ requires }) => pattern(requires).test(withoutBlanks(from.text)))
    .map(({ type }) => type);
  return { type: reading.type.id, alsoServesAs, title, pages, confidence: reading.confidence, ...held(from) };
}

/** The type that a paper may be of though its form is not known: by its heading, its text or the name of its file. */
function candidateOf({ reading, heading, pages }: Draft, types: readonly DocumentType[]): string | undefined {
  const variant = reading?.hasTitle ? undefined : typeOfVariant(heading, types)?.id;
  // …的情况说明: known to be none of those that the rules ask for.
  if (variant === OTHER) return undefined;
  return variant ?? reading?.type.id ?? candidateByName(pages, types);
}

function held({ mayHold, reading }: Draft): { mayHold?: readonly string[] } {
  const types = [...mayHold].filter((type) => type !== reading?.type.id).sort();
  return types.length === 0 ? {} : { mayHold: types };
}

/** A name raises a question, it never answers one. */
function candidateByName(pages: readonly DocumentPage[], types: readonly DocumentType[]): string | undefined {
  const name = stem(pages[0]?.file ?? '');
  return types.find((type) => type.fileNames.some((source) => pattern(source).test(name)))?.id;
}

function numbered(documents: readonly Omit<Document, 'id'>[]): Document[] {
  const counts = new Map<string, number>();
  return documents.map((document) => {
    const n = (counts.get(document.type) ?? 0) + 1;
    counts.set(document.type, n);
    return { id: `${document.type}-${n}`, ...document };
  });
}
