import type { Document } from '../../../model/document.ts';
import type { Fact, FactItem } from '../../../model/fact.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { Person } from '../../../model/field.ts';
import { datesIn } from '../../../shared/values/dates.ts';
import { areCodesAlike } from '../../../shared/values/credit-code.ts';
import { comparableNumber } from '../../../shared/values/document-number.ts';
import { withoutLookAlikes } from '../../../shared/certainty/look-alikes.ts';
import { isPersonName, isPieceOfNames } from '../../../shared/values/person-names.ts';
import { keptInOrder, similarity } from '../../../shared/text/similarity.ts';
import { documentTypes, options } from '../../../shared/options/options.ts';
import { type Derivation, documentsOf, factKind, foundField, isScannedDocument } from '../../derivation.ts';
import { ABSENT_FACT, answered, known } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';
import { comparableName, isSameName } from './names.ts';
import { bareCause } from './parties.ts';

const COMPARED = options({
  documents: documentTypes,
});

/** An item that agrees, differs, or may only have been misread. */
function comparison(
  derivation: Derivation,
  document: Document,
  { label, agrees, evidence }: { label: string; agrees: boolean; evidence: readonly Evidence[] },
  doubt?: string,
): FactItem {
  const reason = doubt ?? (isSurelyRead(derivation, evidence) ? undefined : '扫描页识别可能有误，请人工核对');
  const isUnsure = !agrees && reason !== undefined;
  return {
    key: document.id,
    label: `《${document.title || document.type}》${label}`,
    values: { agrees: isUnsure ? undefined : answered(agrees) },
    evidence,
    ...(isUnsure ? { reason } : {}),
  };
}

function list(items: readonly FactItem[]): Fact {
  return items.length === 0 ? ABSENT_FACT : known(items);
}

/** The party's 统一社会信用代码 in each paper that names the same party. */
export const codeAgreement = factKind({
  options: COMPARED,
  needs: { facts: ['credit-code', 'party-name'], fields: ['credit-code', 'party'] },
  derive: (declaration, derivation) => {
    const { documents } = declaration.options;
    const reference = derivation.fact('credit-code');
    if (typeof reference.value !== 'string') return reference.isAbsent ? ABSENT_FACT : reference;
    const expected = reference.value;
    const party = derivation.fact('party-name').value;
    return list(
      documentsOf(derivation.caseFile, documents).flatMap((document) => {
        const code = foundField(derivation.caseFile, document, 'credit-code');
        const named = foundField(derivation.caseFile, document, 'party');
        const isOther =
          named &&
          typeof party === 'string' &&
          !isSameName(comparableName(String(named.value)), comparableName(party));
        if (!code || isOther) return [];
        const label = `写作“${String(code.value)}”`;
        const isScanned = [...code.evidence, ...reference.evidence].some(
          ({ confidence }) => confidence !== undefined,
        );
        const agrees = code.value === expected || (isScanned && areCodesAlike(String(code.value), expected));
        const doubt = isSurelyRead(derivation, reference.evidence)
          ? undefined
          : '扫描页识别可能有误，请人工核对';
        return [comparison(derivation, document, { label, agrees, evidence: code.evidence }, doubt)];
      }),
    );
  },
});

/** Where a receipt, a payment or the closing names the number of a decision: whether it is one of this case. */
export const decisionNumberAgreement = factKind({
  options: COMPARED,
  needs: {
    documents: ['no-penalty-decision', 'penalty-decision'],
    fields: ['decision-number', 'number', 'served-numbers'],
  },
  derive: (declaration, derivation) => {
    const { documents } = declaration.options;
    const { caseFile } = derivation;
    const own = documentsOf(caseFile, ['penalty-decision', 'no-penalty-decision']).flatMap((d) => {
      const number = foundField(caseFile, d, 'number');
      return number ? [comparableNumber(String(number.value))] : [];
    });
    if (own.length === 0) return ABSENT_FACT;
    // OCR may have lost the words: 〔2024〕5号 is of no series.
    const series = own.map(seriesOf).filter((words) => words !== '');
    return list(
      documentsOf(caseFile, documents).flatMap((document) => {
        const fields = ['decision-number', 'served-numbers'].map((name) =>
          foundField(caseFile, document, name),
        );
        const printed = fields.flatMap((f) => (f ? [f.value].flat().map(String) : []));
        const evidence = fields.flatMap((f) => f?.evidence ?? []);
        // 罚款 津应急罚〔2024〕3号: on slips other words run into the number.
        const ofSeries = printed.filter((number) =>
          series.some((words) => seriesOf(comparableNumber(number)).endsWith(words)),
        );
        if (ofSeries.length === 0) return [];
        const agrees = ofSeries.some((number) => own.some((one) => comparableNumber(number).endsWith(one)));
        const label = `写作“${ofSeries.join('、')}”`;
        return [comparison(derivation, document, { label, agrees, evidence })];
      }),
    );
  },
});

/** What stands before the year: numbers of other papers have other words there. */
function seriesOf(number: string): string {
  return number.slice(0, number.indexOf('〔'));
}

/** Shares of common character pairs, and of the shorter cause found in the other one, character by character. */
const SAME = { pairs: 0.45, kept: 0.6 };
const OTHER = { pairs: 0.2, kept: 0.45 };

/** 案由 of each paper against that of the filing; what lies between like and unlike is left to readers. */
export const causeAgreement = factKind({
  options: COMPARED,
  needs: { facts: ['cause', 'cause-change-explained', 'party-name'], fields: ['cause'] },
  derive: (declaration, derivation) => {
    const { documents } = declaration.options;
    const reference = derivation.fact('cause');
    if (typeof reference.value !== 'string') return reference.isAbsent ? ABSENT_FACT : reference;
    const expected = reference.value;
    const party = derivation.fact('party-name').value;
    const isExplained = derivation.fact('cause-change-explained').value === true;
    const doubt = isExplained ? '案卷中有案由变更的说明，请人工核对' : undefined;
    return list(
      documentsOf(derivation.caseFile, documents).flatMap((document) => {
        const field = foundField(derivation.caseFile, document, 'cause');
        const cause = field ? bareCause(String(field.value), party) : '';
        // The cell beside the label may have been taken for the one below.
        if (!field || cause.length < 4 || datesIn(cause).length > 0 || NAMES_MORE.test(cause)) return [];
        const { pairs, kept } = likenessOf(withoutLookAlikes(cause), withoutLookAlikes(expected));
        const agrees = pairs >= SAME.pairs || kept >= SAME.kept;
        if (!agrees && (pairs >= OTHER.pairs || kept >= OTHER.kept)) return [];
        return [
          comparison(
            derivation,
            document,
            { label: `写作“${cause}”`, agrees, evidence: field.evidence },
            doubt,
          ),
        ];
      }),
    );
  },
});

/** 甲公司、李四安全生产违法案: behind the party goes on the name of the case. */
const NAMES_MORE = /^[、，和与及]/u;

/** Words that causes of all kinds share. */
const COMMON_WORDS =
  /未(?:依法|按照?|经|取得)?(?:规定|要求|许可|批准)?|涉嫌|违反|擅自|从事|规定|行为|[的在为对]/gu;

function likenessOf(a: string, b: string): { pairs: number; kept: number } {
  if (a.includes(b) || b.includes(a)) return { pairs: 1, kept: 1 };
  const [ownA, ownB] = [a, b].map((cause) => cause.replace(COMMON_WORDS, '')) as [string, string];
  const isShort = ownA.length < 4 || ownB.length < 4;
  const pairs = isShort ? similarity(a, b) : Math.min(similarity(a, b), similarity(ownA, ownB));
  return { pairs, kept: isShort ? pairs : keptInOrder(ownA, ownB) };
}

/** A name that only goes on, or is none, was cut wrongly from the words beside it. */
function isSurelyAnother(name: string, named: readonly string[]): boolean {
  const isCut = named.some((known) => name.startsWith(known) || name.endsWith(known));
  return isPersonName(name) && !isCut && !NO_NAME.test(name) && !isPieceOfNames(name, named);
}

/** Words of agencies that stand where a name is expected. */
const NO_NAME = /[队局所科组站处室]$/u;

/** Officers who sign the records against those whom the case's own papers name. */
export const officerAgreement = factKind({
  options: COMPARED.extend({ reference: documentTypes }),
  needs: { fields: ['officers'] },
  derive: (declaration, derivation) => {
    const { documents, reference } = declaration.options;
    const { caseFile } = derivation;
    const named = new Set(documentsOf(caseFile, reference).flatMap((d) => namesOn(derivation, d)));
    if (named.size < 2) return ABSENT_FACT;
    return list(
      documentsOf(caseFile, documents).flatMap((document) => {
        const field = foundField(caseFile, document, 'officers');
        if (!field) return [];
        const others = officersOn(derivation, document).filter(
          ({ name }) => !named.has(name) && isSurelyAnother(name, [...named]),
        );
        const names = others.map(({ name }) => name);
        const label =
          names.length === 0 ? '' : `的${names.join('、')}不是本案承办人（${[...named].join('、')}）`;
        const doubt = mayBeMisread(derivation, document, others, named)
          ? '手写的签名识别可能有误，请人工核对'
          : undefined;
        const agrees = names.length === 0;
        return [comparison(derivation, document, { label, agrees, evidence: field.evidence }, doubt)];
      }),
    );
  },
});

/** What was written by hand is never sure on a page that the file prints; on a scan nothing tells print and hand apart. */
function mayBeMisread(
  derivation: Derivation,
  document: Document,
  others: readonly Person[],
  named: ReadonlySet<string>,
): boolean {
  return isScannedDocument(derivation, document)
    ? !others.every(({ name }) => sharesNothing(name, named))
    : others.some(({ isDoubtful }) => isDoubtful);
}

/** Names in records are written by hand; one that is misread keeps a character all the same. */
function sharesNothing(name: string, named: ReadonlySet<string>): boolean {
  const known = new Set([...named].flatMap((one) => [...withoutLookAlikes(one)]));
  return [...withoutLookAlikes(name)].every((character) => !known.has(character));
}

function officersOn({ caseFile }: Derivation, document: Document): readonly Person[] {
  return (foundField(caseFile, document, 'officers')?.value ?? []) as readonly Person[];
}

function namesOn(derivation: Derivation, document: Document): string[] {
  return officersOn(derivation, document).map(({ name }) => name);
}
