import type { Document } from '../../../model/document.ts';
import type { FactItem } from '../../../model/fact.ts';
import { comparableNumber, documentNumbersIn } from '../../../shared/values/document-number.ts';
import { editDistance, keptInOrder } from '../../../shared/text/similarity.ts';
import { withoutBlanks } from '../../../shared/text/normalise.ts';
import { documentTypes, options } from '../../../shared/options/options.ts';
import {
  type Derivation,
  documentEvidence,
  documentsOf,
  factKind,
  foundField,
  textOf,
} from '../../derivation.ts';
import { ABSENT_FACT, known, no } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';
import { comparableName, isSameName } from '../parties/names.ts';

const FOREIGN_OPTIONS = options({
  /** Papers of procedure: evidence may bear other names and numbers. */
  documents: documentTypes,
});

interface Text {
  readonly document: Document;
  readonly text: string;
  readonly numbers: readonly string[];
}

/** Each paper of procedure: whether it belongs to this case; it does unless its party and its number are another case's. */
export const caseMembership = factKind({
  options: FOREIGN_OPTIONS,
  needs: { facts: ['party-name'], documents: ['proof-of-service'], fields: ['party', 'recipient'] },
  derive: (declaration, derivation) => {
    const { documents } = declaration.options;
    const party = derivation.fact('party-name');
    if (typeof party.value !== 'string') return party.isAbsent ? ABSENT_FACT : party;
    const name = comparableName(party.value);
    const papers = documentsOf(derivation.caseFile, documents);
    const strange = strangePapers(derivation, papers, name);
    // Where half of the papers are another party's, the case's own party is what is in doubt.
    const isMost = strange.length * 2 >= papers.length;
    const items = papers.map((document) => membership(derivation, document, strange, isMost));
    return items.length === 0 ? ABSENT_FACT : known(items);
  },
});

function membership(
  derivation: Derivation,
  document: Document,
  strange: readonly Document[],
  isMost: boolean,
): FactItem {
  const evidence = documentEvidence(document);
  const title = `${evidence.file} 第 ${evidence.pageNumber} 页《${document.title || document.type}》`;
  const base = { key: document.id, evidence: [evidence] };
  if (!strange.includes(document)) return { ...base, label: title, values: { belongs: true } };
  const label = `${title}的当事人是“${partyOf(derivation, document) ?? ''}”，文号也不是本案的`;
  if (!isMost && isSurelyRead(derivation, partyField(derivation, document)?.evidence ?? []))
    return { ...base, label, values: { belongs: no() } };
  return { ...base, label, values: { belongs: undefined }, reason: '不能确认它属于哪个案件，请人工核对' };
}

function partyOf(derivation: Derivation, document: Document): string | undefined {
  const value = partyField(derivation, document)?.value;
  return value === undefined ? undefined : String(value);
}

function partyField({ caseFile }: Derivation, document: Document): ReturnType<typeof foundField> {
  return foundField(caseFile, document, document.type === 'proof-of-service' ? 'recipient' : 'party');
}

/** Papers that name another party and numbers, where neither they nor the case's own papers know of each other. */
function strangePapers(derivation: Derivation, papers: readonly Document[], name: string): Document[] {
  const others = papers.flatMap((document) => {
    const party = comparableName(partyOf(derivation, document) ?? '');
    return isAnother(party, name) ? [{ document, party }] : [];
  });
  // Nearly every case: nothing needs to be read.
  if (others.length === 0) return [];
  const texts = derivation.caseFile.documents.map((document) => readOn(derivation, document));
  const own = texts.filter(({ text }) => text.includes(name));
  const strange = others.filter(({ document, party }) => {
    const paper = texts.find((t) => t.document === document);
    return paper && isStrange(paper, own, { party, name });
  });
  return strange.map(({ document }) => document);
}

function isAnother(party: string, name: string): boolean {
  return party.length >= 2 && !isSameName(party, name) && !isMiswritten(party, name);
}

function isStrange(
  paper: Text,
  own: readonly Text[],
  { party: other, name }: { readonly party: string; readonly name: string },
): boolean {
  if (paper.numbers.length === 0 || paper.text.includes(name)) return false;
  const known = new Set(own.flatMap((t) => t.numbers));
  return (
    own.length > 0 && !own.some((t) => t.text.includes(other)) && !paper.numbers.some((n) => known.has(n))
  );
}

/** One name written twice: a character wrong, or a part of it left out. */
function isMiswritten(a: string, b: string): boolean {
  return editDistance(a, b) <= 1 || keptInOrder(a, b) === 1;
}

function readOn({ caseFile }: Derivation, document: Document): Text {
  const text = withoutBlanks(textOf(caseFile, document));
  const numbers = documentNumbersIn(text).map(({ number }) => comparableNumber(number));
  return { document, text: comparableName(text), numbers };
}
