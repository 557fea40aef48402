import type { Page, TextLine } from '../model/page.ts';
import type { DocumentType } from '../model/document-type.ts';
import { documentNumbersIn } from '../shared/values/document-number.ts';
import { isPageFurniture } from '../shared/page/page-furniture.ts';
import { withoutBlanks } from '../shared/text/normalise.ts';
import {
  clearHeadingsOf,
  headingOf,
  headingsOf,
  headLines,
  isCentred,
  LARGER,
  largeLinesOf,
} from './headings.ts';
import { cueScore, cueText } from './page-cues.ts';
import { type PageTitle, pageTitles } from './page-titles.ts';
import type { Forms } from './known-titles.ts';
import { plainTitle } from './plain-title.ts';
import { perhapsSaidTitle, SAID_FIT, surelySaidTitle } from './title-fit.ts';
import { headedTitle } from './title-heads.ts';
import { compiled } from '../shared/text/compiled.ts';

/** What a page (or the part of it from a title on) seems to be. */
export interface PageReading {
  readonly type: DocumentType;
  readonly title: string;
  /** 0–1. */
  readonly confidence: number;
  readonly hasTitle: boolean;
}

/** By cues alone a type is only as sure as this. */
const CUES_ONLY = 0.85;

/** The type that the page's title and cues speak for; undefined where nothing does. */
export function pageType(page: Page, forms: Forms): PageReading | undefined {
  const text = cueText(page);
  return byTitle(titlesOf(page, forms), text, page) ?? byCues(text, forms.documentTypes);
}

/**
 * The type of a paper that goes on overleaf: forms of several types share a title, and where its page was broken decides
 * on which page stands what parts them.
 */
export function paperType(first: Page, reading: PageReading, text: string, forms: Forms): PageReading {
  const whole = reading.hasTitle ? byTitle(titlesOf(first, forms), text, first) : undefined;
  if (whole === undefined || whole.confidence < whole.type.floor || whole.title !== reading.title)
    return reading;
  const isNews = whole.type.id !== reading.type.id || reading.confidence < reading.type.floor;
  return isNews ? whole : reading;
}

function titlesOf(page: Page, forms: Forms): readonly PageTitle[] {
  const known = pageTitles(page, forms).filter((title) => !isBelowHeading(title, page, forms));
  return known.length > 0 ? known : headedTitles(page, forms);
}

/** 处罚决定书 in the size of the text below 结案报告表 in that of a heading: a label, and no title of the page. */
function isBelowHeading(title: PageTitle, page: Page, forms: Forms): boolean {
  if (page.textOrigin !== 'embedded') return false;
  const own = page.lines[title.line];
  return clearHeadingsOf(page).some((heading) => {
    const at = page.lines.indexOf(heading);
    return (
      at < title.firstLine &&
      own !== undefined &&
      heading.fontSize >= own.fontSize * LARGER &&
      isTitle(heading, forms)
    );
  });
}

/** It holds a title that some form is known by; an agency's name stands above titles in letters as large. */
function isTitle({ text }: TextLine, { documentTypes }: Forms): boolean {
  const plain = withoutBlanks(text);
  return documentTypes.some(({ titles }) =>
    titles.some((title) => plain.includes(withoutBlanks(title.text))),
  );
}

/** Headings that are no known title but are put together or end like one. */
function headedTitles(page: Page, forms: Forms): PageTitle[] {
  return [...headingsOf(page), ...largeLinesOf(page)].flatMap((heading) => {
    // The line beside a title that is set off by one.
    const text = heading.text.replace(/^[|丨]/u, '');
    const title =
      surelySaidTitle(text, forms) ?? headedTitle(text, forms.documentTypes) ?? perhapsSaidTitle(text, forms);
    const line = page.lines.indexOf(heading);
    if (!title || !isBorneOut(title.type, page, line)) return [];
    return [{ ...title, text: withoutBlanks(text), line, firstLine: line }];
  });
}

/** On a scan, where sizes are rough, what stands below a heading must speak for it, too. */
function isBorneOut(type: DocumentType, page: Page, heading: number): boolean {
  return page.textOrigin === 'embedded' || cueScore(cueText(page, heading + 1), type) > 0;
}

/** Weight of the cues from which on a paper is what its title says, though a word in that is not known: 校外培训行政处罚决定书. */
const BEARS_OUT = 0.6;

/** The first title that the text bears out; one whose cues all speak against it is passed over. */
function byTitle(titles: readonly PageTitle[], text: string, page: Page): PageReading | undefined {
  const rated = titles.flatMap((title) => {
    if (title.pattern.requires && !compiled(title.pattern.requires).test(text)) return [];
    const cues = cueScore(text, title.type);
    const ocr = page.textOrigin === 'ocr' ? Math.min(1, (page.lines[title.line]?.confidence ?? 1) + 0.2) : 1;
    const fit = title.isPerhaps && cues >= BEARS_OUT ? SAID_FIT : title.fit;
    const confidence = Math.min(1, (0.8 + Math.min(0.2, Math.max(-0.6, cues * 0.4))) * fit * ocr);
    return [{ title, confidence }];
  });
  const sure = rated.filter((r) => r.confidence >= r.title.type.floor);
  // Forms of many purposes share a title line: what the text says of the purpose parts them.
  const best = mostConfident(sure.filter((r) => r.title.line === sure[0]?.title.line)) ?? rated[0];
  if (!best) return titles[0] && unsureTitle(titles[0]);
  return { type: best.title.type, title: best.title.text, confidence: best.confidence, hasTitle: true };
}

function mostConfident<T extends { readonly confidence: number }>(rated: readonly T[]): T | undefined {
  return rated.reduce<T | undefined>(
    (best, r) => (best && best.confidence >= r.confidence ? best : r),
    undefined,
  );
}

/** A form of many purposes whose purpose cannot be told: a paper of its own, of a type to be confirmed. */
function unsureTitle(title: PageTitle): PageReading {
  return { type: title.type, title: title.text, confidence: title.type.floor / 2, hasTitle: true };
}

function byCues(text: string, types: readonly DocumentType[]): PageReading | undefined {
  const scored = types
    .map((type) => ({ type, score: cueScore(text, type) }))
    .sort((a, b) => b.score - a.score || (a.type.id < b.type.id ? -1 : 1));
  const [first, second] = scored;
  if (!first || first.score <= 0) return undefined;
  // Two types that fit alike: neither is sure.
  const lead = first.score - Math.max(0, second?.score ?? 0);
  const confidence = CUES_ONLY * Math.min(1, first.score) * (lead >= 0.15 ? 1 : 0.7);
  return { type: first.type, title: '', confidence, hasTitle: false };
}

/** Whether a page begins as a paper does: with a line in larger letters, or with a number of its own. */
export function beginsLikePaper(page: Page): boolean {
  const isNumber = ({ text }: TextLine): boolean =>
    documentNumbersIn(text).some((number) => number.text.length >= text.length - 2);
  return headingOf(page) !== undefined || headLines(page).some(isNumber);
}

/** Where on a page further documents begin: two receipts, or a decision's end with its receipt below. */
export function furtherTitles(
  page: Page,
  types: readonly DocumentType[],
): { readonly line: number; readonly reading: PageReading }[] {
  const sizes = page.lines.map((l) => l.fontSize).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 12;
  let seenText = 0;
  return page.lines.flatMap((line, index) => {
    const before = seenText;
    seenText += line.text.length;
    if (before < 60 || line.cell !== undefined || line.fontSize < usual * LARGER) return [];
    if (isPageFurniture(line, page) || !isCentred(line.box, page)) return [];
    const type = types.find((t) =>
      t.titles.some((p) => plainTitle(p.text) === plainTitle(line.text) && !p.requires),
    );
    if (!type || type.titles.some((p) => p.requires && plainTitle(p.text) === plainTitle(line.text)))
      return [];
    const reading = { type, title: withoutBlanks(line.text), confidence: 0.9, hasTitle: true };
    return [{ line: index, reading }];
  });
}
