import { keptInOrder } from '../../../shared/text/similarity.ts';
import type { CaseFile } from '../../../model/case-file.ts';
import type { Document } from '../../../model/document.ts';
import type { Fact, FactItem } from '../../../model/fact.ts';
import type { CatalogueRow } from '../../../model/field.ts';
import { documentTypes, mapOfTypes, options, type OptionsOf } from '../../../shared/options/options.ts';
import {
  type Derivation,
  documentEvidence,
  documentsOf,
  factKind,
  fieldOf,
  foundField,
  isScannedDocument,
  textOf,
} from '../../derivation.ts';
import { missingPaper, wholeCase } from '../../hidden-papers.ts';
import { ABSENT_FACT, answerOf, known, lacking, reasonFrom, unknown } from '../../facts.ts';
import { isReadThroughout } from '../../misreading.ts';

/** What both kinds of facts about 卷内目录 are told. */
export const CATALOGUE_OPTIONS = options({
  /** Types of evidence, which often bear no title, and which catalogues call by many names. */
  evidenceTypes: documentTypes,
  /** By type, the types on whose forms the same may be recorded: a second look on that of an inspection. */
  standIns: mapOfTypes(documentTypes),
});

interface Catalogue extends OptionsOf<typeof CATALOGUE_OPTIONS> {
  /** Types that entries of the catalogue name, with how many do. */
  readonly listed: ReadonlyMap<string, number>;
  /** Papers that nobody could name: any may be an entry's. */
  readonly unnamed: readonly Document[];
}

/** Each entry of 卷内目录 that names a type of paper: whether such a paper was uploaded. */
export const catalogueEntries = factKind({
  options: CATALOGUE_OPTIONS,
  needs: {
    documents: ['file-catalogue', 'proof-of-service'],
    fields: ['electronic-arrival', 'mail-slip', 'rows'],
  },
  derive: (declaration, derivation) => {
    const rows = rowsOf(derivation);
    if (!Array.isArray(rows)) return rows;
    const evidence = documentsOf(derivation.caseFile, ['file-catalogue']).map(documentEvidence).slice(0, 1);
    const listed = new Map<string, number>();
    for (const { type } of rows) if (type !== undefined) listed.set(type, (listed.get(type) ?? 0) + 1);
    const unnamed = unnamedPapers(derivation, rows);
    const items = rows.flatMap((row, index): FactItem[] => {
      const isUploaded = uploadOf(derivation, row, { ...declaration.options, listed, unnamed });
      if (isUploaded === undefined) return [];
      return [
        {
          key: `${index + 1}`,
          label: `第 ${index + 1} 项“${row.title}”`,
          values: { isUploaded: answerOf(isUploaded) },
          evidence,
          ...reasonFrom(isUploaded),
          ...(row.type === undefined ? {} : { paperType: row.type }),
        },
      ];
    });
    return items.length === 0 ? ABSENT_FACT : known(items);
  },
});

/** What post and system print about a service is told from its text, whatever its title. */
const SLIP_FIELDS = ['mail-slip', 'electronic-arrival'];

/** Papers without a type that no entry names and that are no slips. */
function unnamedPapers({ caseFile }: Derivation, rows: readonly CatalogueRow[]): Document[] {
  const titles = rows.map(({ title }) => comparable(title)).filter((title) => title.length >= SHORTEST_NAME);
  // 住房公积金投诉登记表 is what the entry calls 投诉登记表.
  const isEntered = (paper: Document): boolean =>
    titles.some((title) => comparable(paper.title).endsWith(title));
  return documentsOf(caseFile, ['other']).filter(
    (paper) =>
      !isEntered(paper) && !SLIP_FIELDS.some((name) => foundField(caseFile, paper, name) !== undefined),
  );
}

/** Characters: shorter entries, as 照片, end too many titles. */
const SHORTEST_NAME = 4;

/** Rows of every catalogue of the case. */
export function rowsOf({ caseFile }: Derivation): CatalogueRow[] | Fact {
  const fields = documentsOf(caseFile, ['file-catalogue']).map((d) => fieldOf(caseFile, d, 'rows'));
  const unread = fields.find((f) => f.state === 'unreadable');
  if (unread?.state === 'unreadable') return unknown(unread.reason, unread.evidence);
  const rows = fields.flatMap((f) => (f.state === 'found' ? (f.value as readonly CatalogueRow[]) : []));
  return rows.length === 0 ? ABSENT_FACT : rows;
}

/** Undefined where the entry names no type of paper and cannot be told otherwise. */
function uploadOf(derivation: Derivation, row: CatalogueRow, catalogue: Catalogue): Fact | undefined {
  const { caseFile } = derivation;
  const { type, title } = row;
  if (type === undefined) return untypedUpload(derivation, row, catalogue);
  const isThere =
    documentsOf(caseFile, [type]).length > 0 ||
    caseFile.documents.some((d) => isTitled(d, title)) ||
    isExhibit(caseFile, title, catalogue) ||
    hasStandIn(derivation, type, catalogue);
  if (isThere) return isOneOfTooMany(derivation, { type, title }, catalogue) ?? known(true);
  if (catalogue.evidenceTypes.includes(type) && catalogue.unnamed.length > 0)
    return unknown('卷内有类型不能确认的材料，可能就是它，请人工核对');
  const like = catalogue.unnamed.find((paper) => isLikeEntry(paper, title));
  if (like)
    return unknown(`“${like.title}”可能就是它，请人工核对`, [documentEvidence(like)], 'unexplained-paper');
  return missingPaper(derivation, [type]);
}

/** Characters: shorter names, as 现场照片, may speak of any. */
const OWN_NAME = 7;

/** 排污登记回执复印件: what is pasted on a sheet for exhibits bears its name in the text. */
function isExhibit(caseFile: CaseFile, title: string, { evidenceTypes }: Catalogue): boolean {
  if (title.length < OWN_NAME) return false;
  return documentsOf(caseFile, evidenceTypes).some((sheet) => textOf(caseFile, sheet).includes(title));
}

/** 询问笔录（马大有）: for whom it is. */
const FOR_WHOM = /[（(](\p{Script=Han}{2,4})[）)]$/u;

/** Two entries of a kind, each with a name, and fewer papers: the one whose name stands on none of them is missing. */
function isOneOfTooMany(
  derivation: Derivation,
  { type = '', title }: CatalogueRow,
  { listed, unnamed }: Catalogue,
): Fact | undefined {
  const { caseFile } = derivation;
  const papers = documentsOf(caseFile, [type]);
  const name = FOR_WHOM.exec(title)?.[1];
  if (name === undefined || unnamed.length > 0 || papers.length >= (listed.get(type) ?? 0)) return undefined;
  const isNamed = papers.some((paper) => textOf(caseFile, paper).includes(name));
  if (isNamed || papers.some((paper) => isScannedDocument(derivation, paper))) return undefined;
  return lacking(wholeCase(derivation));
}

/** Share of the shorter title found in the other one: 补植验收记录 may be what the entry calls 补植验收（复查）记录. */
const LIKE_TITLE = 0.6;

function isLikeEntry({ title }: Document, entry: string): boolean {
  return title !== '' && keptInOrder(comparable(entry), comparable(title)) >= LIKE_TITLE;
}

/** More papers of another type than its own entries stand for. */
function hasStandIn({ caseFile }: Derivation, type: string, { standIns, listed }: Catalogue): boolean {
  return (standIns[type] ?? []).some(
    (other) => documentsOf(caseFile, [other]).length > (listed.get(other) ?? 0),
  );
}

/** What is issued or written on a form bears its title. */
const FORMAL = /(?:纪要|决定书|通知书|告知书|意见书|建议书|审批表|呈批表|笔录|公告)$/u;

/** An entry that names no type of paper: by its title, else by the papers that nobody could name. */
function untypedUpload(
  { caseFile, rules }: Derivation,
  { title, number }: CatalogueRow,
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
  // What bears a number was issued, whatever it is called.
  const isFormal = FORMAL.test(entry) || number !== undefined;
  const mayBe = isFormal ? unnamed : [...unnamed, ...documentsOf(caseFile, evidenceTypes)];
  // An entry of a scanned catalogue that names nothing known may be misread.
  if (mayBe.length === 0)
    return isCatalogueDoubtful({ caseFile }) ? undefined : lacking(wholeCase({ caseFile }));
  return isFormal && mayBe.length <= FEW
    ? unknown('卷内有没有认出名称的材料，可能就是它，请人工核对', mayBe.map(documentEvidence))
    : undefined;
}

/** An entry of a catalogue may be misread. */
export function isCatalogueDoubtful({ caseFile }: Pick<Derivation, 'caseFile'>): boolean {
  return documentsOf(caseFile, ['file-catalogue']).some((d) => !isReadThroughout({ caseFile }, d));
}

/** Unnamed papers that a person can look through. */
const FEW = 3;

/** Characters: shorter entries are headings and remarks. */
const SHORTEST_TITLE = 3;

function isTitled(document: Document, title: string): boolean {
  return document.title !== '' && comparable(document.title) === comparable(title);
}

export function comparable(title: string): string {
  return title.replace(/[\s（）()《》、/]/gu, '');
}
