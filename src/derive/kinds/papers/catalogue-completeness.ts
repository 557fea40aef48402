import { stem } from '../../../shared/text/file-stem.ts';
import type { Document } from '../../../model/document.ts';
import type { FactItem } from '../../../model/fact.ts';
import type { CatalogueRow } from '../../../model/field.ts';
import { keptInOrder } from '../../../shared/text/similarity.ts';
import { type Derivation, documentEvidence, documentsOf, factKind, pagesOf } from '../../derivation.ts';
import { ABSENT_FACT, answered, known } from '../../facts.ts';
import { copiedPapers } from './duplicates.ts';
import { CATALOGUE_OPTIONS, comparable, isCatalogueDoubtful, rowsOf } from './catalogue.ts';

/** Papers that stand outside 卷内目录 themselves, and what has no type. */
const UNLISTED = new Set(['case-cover', 'file-catalogue', 'file-notes', 'other']);

/** Each paper of the uploads that has a type: whether 卷内目录 lists it; one that an untold entry may mean is passed over. */
export const catalogueCompleteness = factKind({
  options: CATALOGUE_OPTIONS,
  needs: {
    documents: [
      'authorization',
      'case-cover',
      'evidence-photo',
      'file-catalogue',
      'file-notes',
      'officer-credentials',
      'party-identity',
      'payment-receipt',
      'test-report',
    ],
    fields: ['rows'],
  },
  derive: (declaration, derivation) => {
    const rows = rowsOf(derivation);
    if (!Array.isArray(rows)) return rows;
    const { evidenceTypes, standIns } = declaration.options;
    const untold = rows.filter((row) => row.type === undefined);
    const copies = new Set(copiedPapers(derivation));
    const isDoubtful = isCatalogueDoubtful(derivation);
    const papers = derivation.caseFile.documents.filter((d) => !UNLISTED.has(d.type) && !copies.has(d));
    const mayBeUntold = (document: Document): boolean =>
      (untold.length > 0 && evidenceTypes.includes(document.type)) ||
      rows.some(({ type = '' }) => standIns[type]?.includes(document.type) === true) ||
      untold.some((row) => mayMean(derivation, row, document));
    const items = papers.flatMap((document): FactItem[] => {
      const hasEntry = rows.some((row) => lists(row, document)) || isPrintedInCatalogue(derivation, document);
      const isSettled = hasEntry && !isBeyondRows(rows, papers, document);
      // Looking for other words takes time, and is needed for few papers.
      const isUntold = !isSettled && mayBeUntold(document);
      if (isUntold && !hasEntry) return [];
      const evidence = documentEvidence(document);
      const label = `${evidence.file} 第 ${evidence.pageNumber} 页《${document.title || document.type}》`;
      const isListed = isSettled || isUntold;
      return [
        {
          key: document.id,
          label,
          evidence: [evidence],
          ...(isListed || !isDoubtful ? { values: { isListed: answered(isListed) } } : DOUBTED),
        },
      ];
    });
    return items.length === 0 ? ABSENT_FACT : known(items);
  },
});

/** What a scanned catalogue does not list in which entries may have been misread or lost. */
const DOUBTED = { values: { isListed: undefined }, reason: '目录是扫描件，有的条目可能没有认清，请人工核对' };

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

/** A row that was not read as one may name it all the same. */
function isPrintedInCatalogue({ caseFile }: Derivation, { title }: Document): boolean {
  const name = comparable(title);
  return (
    name !== '' &&
    documentsOf(caseFile, ['file-catalogue']).some((catalogue) =>
      pagesOf(caseFile, catalogue).some(({ lines }) =>
        lines.some(({ text }) => comparable(text).includes(name)),
      ),
    )
  );
}

function lists({ type, title }: CatalogueRow, document: Document): boolean {
  if (type !== undefined && (document.type === type || document.alsoServesAs.includes(type))) return true;
  if (document.title !== '' && comparable(title).includes(comparable(document.title))) return true;
  // 12证人证言（何见山）.pdf: who uploaded it called it as the catalogue does, whatever the form is called.
  const file = comparable(stem(document.pages[0]?.file ?? '').replace(/^\d+[-_. 、]*/u, ''));
  return file.length >= SHORTEST_NAME && file === comparable(title);
}

/** Characters: 照片 names too many papers. */
const SHORTEST_NAME = 4;

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
  const sisters = papers.filter((d) => d.type === document.type);
  const entries = rows.filter((row) => sisters.some((sister) => lists(row, sister)));
  if (entries.length === 0 || entries.some((row) => SEVERAL.test(row.title))) return false;
  return sisters.indexOf(document) >= entries.length;
}
