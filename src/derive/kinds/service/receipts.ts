import type { Document } from '../../../model/document.ts';
import type { Fact, FactItem } from '../../../model/fact.ts';
import { comparableNumber } from '../../../shared/values/document-number.ts';
import {
  documentTypes,
  flag,
  listOf,
  mapOfTypes,
  ofPapers,
  optional,
  options,
  someField,
  words,
} from '../../../shared/options/options.ts';
import {
  type Derivation,
  documentEvidence,
  documentsOf,
  factKind,
  fieldOf,
  foundField,
} from '../../derivation.ts';
import { missingPaper } from '../../hidden-papers.ts';
import { ABSENT_FACT, compared, denialOf, denialOfAll, denied, known, no, unknown } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';
import { mannerIn } from './manner.ts';
import { receiptsLinked } from './links.ts';
import { withoutSlips } from './service.ts';
import { comparableName } from '../parties/names.ts';

const SERVED_OPTIONS = options({
  ...ofPapers,
  /** Papers of the party, by type of the paper served, that show that it had been received. */
  shownBy: optional(mapOfTypes(documentTypes)),
});

/** Whether there is proof that this very paper reached its recipient. */
export const documentServed = factKind({
  options: SERVED_OPTIONS,
  needs: {
    documents: ['proof-of-service'],
    fields: [
      'acknowledged',
      'date',
      'mail-day',
      'manner',
      'number',
      'party',
      'received-signature',
      'recipient',
      'served-numbers',
      'served-types',
    ],
  },
  derive: (declaration, derivation) => {
    const { document } = derivation;
    const { shownBy = {} } = declaration.options;
    return document ? servedFact(derivation, document, shownBy[document.type] ?? []) : ABSENT_FACT;
  },
});

/** The same for any paper of the case. */
export function servedFact(
  derivation: Derivation,
  document: Document,
  shownBy: readonly string[] = [],
): Fact {
  const { caseFile } = derivation;
  const signed = foundField(caseFile, document, 'received-signature');
  if (signed) return known(true, signed.evidence);
  const acknowledged = fieldOf(caseFile, document, 'acknowledged');
  if (acknowledged.state === 'found') return known(true, acknowledged.evidence);
  const shown = documentsOf(caseFile, shownBy);
  if (shown[0]) return known(true, [documentEvidence(shown[0])]);
  const receipts = receiptsLinked(derivation, [document], [document.type], 'names');
  const own = receipts.find((receipt) => !isForSister(derivation, receipt, document));
  if (own) return known(true, [documentEvidence(own)]);
  const unclear = receiptsLinked(derivation, [document], [document.type], 'unclear')[0];
  if (unclear)
    return unknown('送达回证上的送达文书名称、文号识别不清，请人工查看', [documentEvidence(unclear)]);
  if (acknowledged.state === 'unreadable') return unknown(acknowledged.reason, acknowledged.evidence);
  const missing = missingPaper(withoutSlips(derivation), ['proof-of-service'], [documentEvidence(document)]);
  // What the paper itself says of its receipt counts as much as a receipt does.
  return missing.value === false && acknowledged.state === 'notFound' && acknowledged.why !== 'no-place'
    ? denied(denialOf(acknowledged), [documentEvidence(document)])
    : missing;
}

/** A receipt that prints the number, or the party, of another paper of the same type proves that one. */
function isForSister(derivation: Derivation, receipt: Document, document: Document): boolean {
  const { caseFile } = derivation;
  if (isForOtherParty(caseFile, receipt, document)) return true;
  const printed = numbersOn(caseFile, receipt);
  const own = numberOf(caseFile, document);
  if (own === undefined || printed.includes(own)) return false;
  return documentsOf(caseFile, [document.type]).some((sister) => {
    const number = sister.id === document.id ? undefined : numberOf(caseFile, sister);
    return number !== undefined && printed.includes(number);
  });
}

function isForOtherParty(caseFile: Derivation['caseFile'], receipt: Document, document: Document): boolean {
  const [recipient, own] = [nameOn(caseFile, receipt, 'recipient'), nameOn(caseFile, document, 'party')];
  if (recipient === undefined || own === undefined || recipient === own) return false;
  // One receipt for several parties has a row for each: it names the number of this very paper.
  const number = numberOf(caseFile, document);
  if (number !== undefined && numbersOn(caseFile, receipt).includes(number)) return false;
  const sisters = documentsOf(caseFile, [document.type]).filter((sister) => sister.id !== document.id);
  return sisters.some((sister) => nameOn(caseFile, sister, 'party') === recipient);
}

function nameOn(caseFile: Derivation['caseFile'], document: Document, field: string): string | undefined {
  const name = foundField(caseFile, document, field)?.value;
  return typeof name === 'string' ? comparableName(name) : undefined;
}

function numberOf(caseFile: Derivation['caseFile'], document: Document): string | undefined {
  const number = foundField(caseFile, document, 'number')?.value;
  return typeof number === 'string' ? comparableNumber(number) : undefined;
}

function numbersOn(caseFile: Derivation['caseFile'], receipt: Document): string[] {
  const numbers = foundField(caseFile, receipt, 'served-numbers')?.value;
  return Array.isArray(numbers) ? (numbers as string[]).map(comparableNumber) : [];
}

const CELL_OPTIONS = options({
  ...ofPapers,
  cells: listOf(
    options({
      label: words,
      /** One of these fields must be filled in. */
      fields: listOf(someField),
      /** Manners of service to which the cell applies; all where none is named. */
      manners: optional(listOf(words)),
      /** Forms differ in whether they have this place: lacking it is no fault, leaving it empty is. */
      mayLack: flag,
      /** Speaks only where its place is seen to be empty; a question where one of these is found, which may say the same. */
      elsewhere: optional(listOf(someField)),
    }),
  ),
});

const SAID_ELSEWHERE = '这一栏是空的，别处写的是不是同一内容请人工核对';

/** Places of a receipt and whether each is filled in. */
export const receiptCells = factKind({
  options: CELL_OPTIONS,
  needs: { fields: ['manner'] },
  derive: (declaration, derivation) => {
    const { caseFile, document } = derivation;
    if (!document) return ABSENT_FACT;
    const { cells } = declaration.options;
    const manner = mannerOf(derivation, document);
    const items = cells
      .filter(({ manners }) => !manners || manner === undefined || manners.includes(manner))
      .flatMap(({ label, fields, mayLack, elsewhere = [] }): FactItem[] => {
        const states = fields.map((name) => fieldOf(caseFile, document, name));
        const evidence = [documentEvidence(document)];
        if (states.some((f) => f.state === 'found'))
          return [{ key: label, label, values: { isFilled: true }, evidence }];
        const isEmpty = states.some((f) => f.state === 'lacking');
        if (elsewhere.length > 0 && !isEmpty) return [];
        const unread = states.find((f) => f.state === 'unreadable');
        if (unread?.state === 'unreadable')
          return [{ key: label, label, values: { isFilled: undefined }, reason: unread.reason, evidence }];
        if (isEmpty && elsewhere.some((name) => foundField(caseFile, document, name)))
          return [{ key: label, label, values: { isFilled: undefined }, reason: SAID_ELSEWHERE, evidence }];
        return mayLack && !isEmpty
          ? []
          : [{ key: label, label, values: { isFilled: no(denialOfAll(states)) }, evidence }];
      });
    return known(items);
  },
});

function mannerOf({ caseFile }: Derivation, receipt: Document): string | undefined {
  const manner = foundField(caseFile, receipt, 'manner');
  return manner && mannerIn(String(manner.value));
}

/** Whether the receipt names the paper that it proves by the paper's own number. */
export const receiptAgrees = factKind({
  options: options(ofPapers),
  needs: { documents: ['proof-of-service'], fields: ['number', 'served-numbers', 'served-types'] },
  derive: (_declaration, derivation) => {
    const { caseFile, document } = derivation;
    if (!document) return ABSENT_FACT;
    const printed = numbersOn(caseFile, document).filter((number) => !/送|回证/u.test(number));
    const types = foundField(caseFile, document, 'served-types')?.value;
    if (!Array.isArray(types) || printed.length === 0) return ABSENT_FACT;
    const papers = caseFile.documents.filter((d) => d.id !== document.id && d.type !== 'proof-of-service');
    const all = papers.flatMap((d) => numberOf(caseFile, d) ?? []);
    const foreign = printed.filter((number) => !all.includes(number) && number !== caseFile.caseNumber);
    const named = documentsOf(caseFile, types as string[]).flatMap((d) => numberOf(caseFile, d) ?? []);
    return disagreement(derivation, document, foreign, named);
  },
});

function disagreement(
  { caseFile }: Derivation,
  receipt: Document,
  foreign: readonly string[],
  named: readonly string[],
): Fact {
  const evidence = foundField(caseFile, receipt, 'served-numbers')?.evidence ?? [documentEvidence(receipt)];
  // The same office, year and kind, another serial: it was meant to be that number.
  const wrong = foreign.find((number) => named.some((own) => wordOf(own) === wordOf(number)));
  const [first] = named;
  if (wrong === undefined || first === undefined) return known(true, evidence);
  const message = `送达回证写的文号为“${wrong}”，卷内该文书的文号为“${named.find((n) => wordOf(n) === wordOf(wrong)) ?? first}”`;
  return isSurelyRead({ caseFile }, evidence)
    ? compared(false, evidence, message)
    : unknown(`${message}；读自扫描件，请人工核对`, evidence);
}

/** 津应急罚 of 津应急罚〔2025〕17号. */
function wordOf(number: string): string {
  return number.slice(0, number.indexOf('〔'));
}
