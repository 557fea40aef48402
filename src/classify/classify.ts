import type { Document, DocumentPage } from '../model/document.ts';
import type { Page } from '../model/page.ts';
import type { DocumentType } from '../model/document-type.ts';
import { DocumentText } from '../shared/page/document-text.ts';
import { withoutBlanks } from '../shared/text/normalise.ts';
import { belongsTo, isUnsureJoint } from './continuation.ts';
import { stem } from '../shared/text/file-stem.ts';
import { cueText, likelyTypes } from './page-cues.ts';
import { paperHeadingOf } from './headings.ts';
import { beginsLikePaper, furtherTitles, pageType, paperType, type PageReading } from './page-type.ts';
import type { Forms } from './known-titles.ts';
import { OTHER } from './title-fit.ts';
import { typeOfVariant } from './title-variant.ts';
import { compiled } from '../shared/text/compiled.ts';

/** A document while its pages are being gathered. */
interface Draft {
  reading: PageReading | undefined;
  /** Its first page, where it begins at the top of one. */
  readonly top?: Page;
  /** What its first page is headed with, of whatever form. */
  heading: string;
  pages: DocumentPage[];
  text: string;
  lastPage: Page;
  mayHold: Set<string>;
}

/**
 * Which papers lie in these pages: a file that holds several is cut where titles begin, pages without a title go on
 * with the paper before them, also from one file to the next where files are single pages.
 */
export function classify(pages: readonly Page[], forms: Forms): Document[] {
  const drafts: Draft[] = [];
  for (const page of pages) {
    if (page.quality.isBlank || page.quality.unreadable) continue;
    addPage(drafts, page, forms);
  }
  return numbered(drafts.map((draft) => toDocument(draft, forms)));
}

function addPage(drafts: Draft[], page: Page, forms: Forms): void {
  const { top, reading, cuts } = cutPage(page, forms);
  const first = part(page, 0, top.lines.length);
  const current = drafts.at(-1);
  const isJoined = current !== undefined && belongsTo(current, top, reading, forms);
  const isUnsure = isJoined && isUnsureJoint(current, top);
  if (isJoined) extend(current, page, first);
  else
    drafts.push({
      ...draft(reading, page, first),
      top,
      heading: paperHeadingOf(top, forms.titleWords) ?? '',
    });
  if ((mayHideTitle(page) || isUnsure) && !reading?.hasTitle) {
    for (const type of likelyTypes(cueText(page), forms.documentTypes)) drafts.at(-1)?.mayHold.add(type);
  }
  cuts.forEach((cut, index) => {
    drafts.push(draft(cut.reading, page, part(page, cut.line, cuts[index + 1]?.line ?? page.lines.length)));
  });
}

/** A page where further papers begin on it. */
interface CutPage {
  /** What stands above the first cut: below it speaks for another paper. */
  readonly top: Page;
  /** Of the top. */
  readonly reading: PageReading | undefined;
  readonly cuts: ReturnType<typeof furtherTitles>;
}

function cutPage(page: Page, forms: Forms): CutPage {
  const titles = furtherTitles(page, forms.documentTypes);
  const atFirst = topOf(page, titles, forms);
  const cuts = titles.filter(({ reading }) => !isOnSameSheet(reading.type, atFirst.reading?.type));
  return { cuts, ...(cuts[0] === titles[0] ? atFirst : topOf(page, cuts, forms)) };
}

function topOf(
  page: Page,
  cuts: ReturnType<typeof furtherTitles>,
  forms: Forms,
): Pick<CutPage, 'top' | 'reading'> {
  const top = { ...page, lines: page.lines.slice(0, cuts[0]?.line) };
  return { top, reading: pageType(top, forms) };
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

function draft(reading: PageReading | undefined, page: Page, first: DocumentPage): Draft {
  return {
    reading,
    heading: '',
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

function toDocument(from: Draft, forms: Forms): Omit<Document, 'id'> {
  const { pages, top } = from;
  const goesOn = top !== undefined && pages.length > 1;
  const reading = goesOn && from.reading ? paperType(top, from.reading, from.text, forms) : from.reading;
  const title = reading?.title || from.heading;
  if (!reading || reading.confidence < reading.type.floor) {
    const candidate = candidateOf(from, forms);
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
    .filter(({ requires }) => compiled(requires).test(withoutBlanks(from.text)))
    .map(({ type }) => type);
  return { type: reading.type.id, alsoServesAs, title, pages, confidence: reading.confidence, ...held(from) };
}

/** The type that a paper may be of though its form is not known: by its heading, its text or the name of its file. */
function candidateOf({ reading, heading, pages }: Draft, forms: Forms): string | undefined {
  const variant = reading?.hasTitle ? undefined : typeOfVariant(heading, forms)?.id;
  // …的情况说明: known to be none of those that the rules ask for.
  if (variant === OTHER) return undefined;
  return variant ?? reading?.type.id ?? candidateByName(pages, forms);
}

function held({ mayHold, reading }: Draft): { mayHold?: readonly string[] } {
  const types = [...mayHold].filter((type) => type !== reading?.type.id).sort();
  return types.length === 0 ? {} : { mayHold: types };
}

/** A name raises a question, it never answers one. */
function candidateByName(pages: readonly DocumentPage[], { documentTypes }: Forms): string | undefined {
  const name = stem(pages[0]?.file ?? '');
  return documentTypes.find((type) => type.fileNames.some((source) => compiled(source).test(name)))?.id;
}

function numbered(documents: readonly Omit<Document, 'id'>[]): Document[] {
  const counts = new Map<string, number>();
  return documents.map((document) => {
    const n = (counts.get(document.type) ?? 0) + 1;
    counts.set(document.type, n);
    return { id: `${document.type}-${n}`, ...document };
  });
}
