import type { Document } from '../../model/document.ts';
import type { Fact, FactItem } from '../../model/fact.ts';
import type { CatalogueRow } from '../../model/field.ts';
import { keptInOrder } from '../../shared/similarity.ts';
import {
  ABSENT_FACT,
  type Derivation,
  documentEvidence,
  documentsOf,
  type FactKind,
  fieldOf,
  foundField,
  hiddenReason,
  known,
  unknown,
} from '../derivation.ts';
import { copiedPapers } from './files.ts';

/** Papers that stand outside 卷内目录 themselves, and what has no type. */
const UNLISTED = new Set(['case-cover', 'file-catalogue', 'file-notes', 'other']);

interface Catalogue {
  /** Types of evidence, which often bear no title. */
  readonly evidenceTypes: readonly string[];
  /** Types that entries of the catalogue name. */
  readonly listed: ReadonlySet<string>;
  /** Papers that nobody could name: any may be an entry's. */
  readonly unnamed: readonly Document[];
}

/** Each entry of 卷内目录 that names a type of paper: whether such a paper was uploaded. */
export const catalogueEntries: FactKind = (declaration, derivation) => {
  const rows = rowsOf(derivation);
  if (!Array.isArray(rows)) return rows;
  const evidence = documentsOf(derivation.caseFile, ['file-catalogue']).map(documentEvidence).slice(0, 1);
  const { evidenceTypes } = declaration.options as unknown as Pick<Catalogue, 'evidenceTypes'>;
  const listed = new Set(rows.flatMap(({ type }) => type ?? []));
  const unnamed = unnamedPapers(derivation, rows);
  const items = rows.flatMap((row, index): FactItem[] => {
    const isUploaded = uploadOf(derivation, row, { evidenceTypes, listed, unnamed });
    if (isUploaded === undefined) return [];
    return [
      {
        key: `${index + 1}`,
        label: `第 ${index + 1} 项“${row.title}”`,
        values: { isUploaded: isUploaded.value as boolean | undefined },
        evidence,
        ...(isUploaded.reason === undefined ? {} : { reason: isUploaded.reason }),
      },
    ];
  });
  return items.length === 0 ? ABSENT_FACT : known(items);
};

/** What post and system print about a service is told from its text, whatever its title. */
const SLIP_FIELDS = ['mail-slip', 'electronic-arrival'];

/** Papers without a type that no entry names and that are no slips. */
function unnamedPapers({ caseFile }: Derivation, rows: readonly CatalogueRow[]): Document[] {
  const titles = rows.map(({ title }) => comparable(title));
  return documentsOf(caseFile, ['other']).filter(
    (paper) =>
      !titles.includes(comparable(paper.title)) &&
      !SLIP_FIELDS.some((name) => foundField(caseFile, paper, name) !== undefined),
  );
}

/** Rows of every catalogue of the case. */
function rowsOf({ caseFile }: Derivation): CatalogueRow[] | Fact {
  const fields = documentsOf(caseFile, ['file-catalogue']).map((d) => fieldOf(caseFile, d, 'rows'));
  const unread = fields.find((f) => f.state === 'unreadable');
  if (unread?.state === 'unreadable') return unknown(unread.reason, unread.evidence);
  const rows = fields.flatMap((f) => (f.state === 'found' ? (f.value as readonly CatalogueRow[]) : []));
  return rows.length === 0 ? ABSENT_FACT : rows;
}

/** Undefined where the entry names no type, or where another rule asks for the paper already. */
function uploadOf(
  derivation: Derivation,
  { type, title }: CatalogueRow,
  catalogue: Catalogue,
): Fact | undefined {
  const { caseFile, rules } = derivation;
  if (type === undefined) return untypedUpload(derivation, title, catalogue);
  const isThere =
    documentsOf(caseFile, [type]).length > 0 || caseFile.documents.some((d) => isTitled(d, title));
  if (isThere) return known(true);
  const listed = rules.caseTypes.find((t) => t.id === caseFile.caseType)?.documents ?? [];
  if (listed.some((d) => d.type === type && d.rule !== undefined)) return undefined;
  if (catalogue.evidenceTypes.includes(type) && catalogue.unnamed.length > 0)
    return unknown('卷内有类型不能确认的材料，可能就是它，请人工核对');
  return hiddenReason(derivation, [type]) ?? known(false);
}

/** What is issued or written on a form bears its title. */
const FORMAL = /(?:纪要|决定书|通知书|告知书|意见书|建议书|审批表|呈批表|笔录|公告)$/u;

/** An entry that names no type of paper: by its title, else by the papers that nobody could name. */
function untypedUpload(
  { caseFile, rules }: Derivation,
  title: string,
  { evidenceTypes, listed, unnamed }: Catalogue,
): Fact | undefined {
  const entry = comparable(title);
  if (entry.length < SHORTEST_TITLE) return undefined;
  const mayBeCalled = rules.documentTypes.filter(
    (t) => !listed.has(t.id) && t.titles.some(({ text }) => text.endsWith(entry)),
  );
  const isIt = (d: Document): boolean =>
    comparable(d.title).includes(entry) ||
    entry.includes(comparable(d.title) || '\0') ||
    mayBeCalled.some((t) => t.id === d.type);
  if (caseFile.documents.some(isIt)) return known(true);
  if (caseFile.files.some((f) => f.status !== 'read')) return undefined;
  const isFormal = FORMAL.test(entry);
  const mayBe = isFormal ? unnamed : [...unnamed, ...documentsOf(caseFile, evidenceTypes)];
  if (mayBe.length === 0) return known(false);
  return isFormal && mayBe.length <= FEW
    ? unknown('卷内有没有认出名称的材料，可能就是它，请人工核对', mayBe.map(documentEvidence))
    : undefined;
}

/** Unnamed papers that a person can look through. */
const FEW = 3;

/** Characters: shorter entries are headings and remarks. */
const SHORTEST_TITLE = 3;

function isTitled(document: Document, title: string): boolean {
  return document.title !== '' && comparable(document.title) === comparable(title);
}

function comparable(title: string): string {
  return title.replace(/[\s（）()《》、/]/gu, '');
}

/** Each paper of the uploads that has a type: whether 卷内目录 lists it; one that an untold entry may mean is passed over. */
export const catalogueCompleteness: FactKind = (declaration, derivation) => {
  const rows = rowsOf(derivation);
  if (!Array.isArray(rows)) return rows;
  const { evidenceTypes } = declaration.options as unknown as Pick<Catalogue, 'evidenceTypes'>;
  const untold = rows.filter((row) => row.type === undefined);
  const copies = new Set(copiedPapers(derivation));
  const papers = derivation.caseFile.documents.filter((d) => !UNLISTED.has(d.type) && !copies.has(d));
  const mayBeUntold = (document: Document): boolean =>
    (untold.length > 0 && evidenceTypes.includes(document.type)) ||
    untold.some((row) => mayMean(derivation, row, document));
  const items = papers.flatMap((document): FactItem[] => {
    const hasEntry = rows.some((row) => lists(row, document));
    const isSettled = hasEntry && !isBeyondRows(rows, papers, document);
    // Looking for other words takes time, and is needed for few papers.
    const isUntold = !isSettled && mayBeUntold(document);
    if (isUntold && !hasEntry) return [];
    const evidence = documentEvidence(document);
    const label = `${evidence.file} 第 ${evidence.pageNumber} 页《${document.title || document.type}》`;
    return [{ key: document.id, label, values: { isListed: isSettled || isUntold }, evidence: [evidence] }];
  });
  return items.length === 0 ? ABSENT_FACT : known(items);
};

/** Share of the shorter title found in the other one: 询问材料 may be what 询问笔录 is called in a catalogue. */
const LIKE_TITLE = 0.5;

/** 其他材料, 有关证据: whatever they stand for. */
const GENERAL_ENTRY = /其[他它]|[有相]关|若干|一[组批宗]/u;

function mayMean({ rules }: Derivation, { title }: CatalogueRow, document: Document): boolean {
  const names = rules.documentTypes.find((t) => t.id === document.type)?.titles ?? [];
  const entry = comparable(title);
  if (GENERAL_ENTRY.test(entry)) return true;
  return [document.title, ...names.map(({ text }) => text)].some(
    (name) => keptInOrder(entry, comparable(name)) >= LIKE_TITLE,
  );
}

function lists({ type, title }: CatalogueRow, document: Document): boolean {
  if (type !== undefined && (document.type === type || document.alsoServesAs.includes(type))) return true;
  return document.title !== '' && comparable(title).includes(comparable(document.title));
}

/** An entry that stands for several papers. */
const SEVERAL = /(?:[2-9]|\d{2}|[二三四五六七八九十两])\s?(?:份|件|套)|[等及和、]/u;

/** More papers of a type than entries for it, none of which stands for several: the last ones are not listed. */
function isBeyondRows(
  rows: readonly CatalogueRow[],
  papers: readonly Document[],
  document: Document,
): boolean {
  // Licence and identity card stand under one entry.
  if (document.type === 'party-identity') return false;
  const entries = rows.filter((row) => row.type === document.type);
  if (entries.length === 0 || entries.some((row) => SEVERAL.test(row.title))) return false;
  const sisters = papers.filter((d) => d.type === document.type);
  return sisters.indexOf(document) >= entries.length;
}

/** Volumes that one case is kept in: 正卷 and 副卷, each in order. */
const VOLUMES = 2;

/** Whether the papers stand in the order of the kind of case; the decision may lead its volume. */
export const filingOrder: FactKind = (_declaration, derivation) => {
  const { caseFile, rules } = derivation;
  if (!isOrdered(derivation)) return ABSENT_FACT;
  const order = rules.caseTypes.find((t) => t.id === caseFile.caseType)?.documents.map((d) => d.type) ?? [];
  const ranked = caseFile.documents.flatMap((document) => {
    const rank = order.indexOf(document.type);
    const isLoose = ['proof-of-service', 'penalty-decision', 'party-identity'].includes(document.type);
    return rank === -1 || isLoose ? [] : [{ document, rank }];
  });
  const breaks = ranked.filter(({ rank }, index) => rank < (ranked[index - 1]?.rank ?? -1));
  const evidence = breaks.map(({ document }) => documentEvidence(document));
  const titles = breaks.map(({ document }) => `《${document.title || document.type}》`).join('、');
  return known(breaks.length < VOLUMES, evidence, titles);
};

/** The order of files is the order of the volume only in one file, or where their names are numbered. */
function isOrdered({ caseFile }: Derivation): boolean {
  const files = [...new Set(caseFile.documents.flatMap((d) => d.pages.map((p) => p.file)))];
  return files.length === 1 || files.every((file) => /^\d/u.test(file.slice(file.lastIndexOf('/') + 1)));
}
