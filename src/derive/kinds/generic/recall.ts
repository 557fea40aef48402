import type { Citation } from '../../../model/field.ts';
import type { Fact } from '../../../model/fact.ts';
import { chineseDate } from '../../../shared/values/dates.ts';
import { comparableNumber } from '../../../shared/values/document-number.ts';
import {
  type OptionsOf,
  documentTypes,
  factName,
  fieldName,
  flag,
  optional,
  options,
} from '../../../shared/options/options.ts';
import { type Derivation, documentsOf, factKind, foundField } from '../../derivation.ts';
import { ABSENT_FACT, compared, known } from '../../facts.ts';
import { unlessMisread } from '../../misreading.ts';
import { serviceDays } from '../service/service.ts';

type RecallOptions = OptionsOf<typeof RECALL_OPTIONS>;
const RECALL_OPTIONS = options({
  /** Fact with what one paper says of another: a number or a day. */
  recalled: factName,
  documents: documentTypes,
  field: fieldName,
  /** Days of service count as well as those that the papers bear. */
  orServed: flag,
  /** Papers each of which recalls one of its own: where these outnumber those, the recalled one is not in the file. */
  recalling: optional(documentTypes),
});

/** Whether a number or a day by which one paper recalls another is that of one of those papers. */
export const recallAgrees = factKind({
  options: RECALL_OPTIONS,
  needs: {
    documents: ['proof-of-service', 'service-publication'],
    fields: [
      'date',
      'deemed-served',
      'manner',
      'number',
      'received-signature',
      'served-numbers',
      'served-types',
    ],
  },
  derive: (declaration, derivation) => {
    const options = declaration.options;
    const recalled = derivation.fact(options.recalled);
    if (recalled.value === undefined) return recalled;
    const own = ownValues(derivation, options);
    const said = String(recalled.value);
    if (own.length === 0 || isElsewhere(derivation, options, said)) return ABSENT_FACT;
    if (own.some((value) => isSameNumber(value, said))) return known(true, recalled.evidence);
    const shown = own.map((value) => written(value)).join('、');
    return unlessMisread(
      derivation,
      compared(false, recalled.evidence, `写作“${written(said)}”，实际为“${shown}”`),
    );
  },
});

/** Characters of a number at least, with its year and serial: a line end may part the rest of its prefix from it. */
const SHORTEST_NUMBER = 9;

/** 罚先告字〔2022〕131号 is 黄城管罚先告字〔2022〕131号, of which the line before holds the beginning; a day is compared whole. */
function isSameNumber(value: string, said: string): boolean {
  const [own, quoted] = [comparableNumber(value), comparableNumber(said)];
  const isPart = quoted.length >= SHORTEST_NUMBER && /\p{Script=Han}{2}〔/u.test(quoted);
  return own === quoted || (isPart && own.endsWith(quoted));
}

/** The number may be that of a notice that was not filed, and the day that of a service whose proof was not. */
function isElsewhere(
  derivation: Derivation,
  { documents, recalling = [], orServed }: RecallOptions,
  said: string,
): boolean {
  const { caseFile } = derivation;
  if (documentsOf(caseFile, recalling).length > documentsOf(caseFile, documents).length) return true;
  if (!orServed || serviceDays(derivation, documents).length > 0) return false;
  return documentsOf(caseFile, documents).some(
    (d) => said > String(foundField(caseFile, d, 'date')?.value ?? ''),
  );
}

function ownValues(derivation: Derivation, { documents, field, orServed }: RecallOptions): string[] {
  const papers = documentsOf(derivation.caseFile, documents);
  const values = papers.map((d) => foundField(derivation.caseFile, d, field)?.value);
  const further = orServed ? serviceDays(derivation, documents) : [];
  return [...new Set([...values, ...further].filter((v): v is string => typeof v === 'string'))];
}

function written(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? chineseDate(value) : value;
}

const CITATION_OPTIONS = options({
  first: factName,
  second: factName,
});

/** Whether two papers rest on the same articles: false only where they have none in common. */
export const citationsShared = factKind({
  options: CITATION_OPTIONS,
  derive: (declaration, derivation) => {
    const { first, second } = declaration.options;
    const [a, b] = [derivation.fact(first), derivation.fact(second)];
    const missing = [a, b].find((f) => f.value === undefined);
    if (missing) return missing.isAbsent ? ABSENT_FACT : missing;
    const [ours, theirs] = [keysOf(a), keysOf(b)];
    const evidence = [...a.evidence, ...b.evidence];
    if (ours.some((key) => theirs.includes(key))) return known(true, evidence);
    return unlessMisread(derivation, compared(false, evidence));
  },
});

function keysOf(fact: Fact): string[] {
  return (fact.value as readonly Citation[]).map(({ law, article }) => `${bareLaw(law)} ${article}`);
}

function bareLaw(law: string): string {
  return law
    .replace(/[（(][^（()）]*[）)]/gu, '')
    .replace(/[《》〈〉\s]/gu, '')
    .replace(/^中华人民共和国/u, '');
}

const QUESTION_OPTIONS = options({
  fact: factName,
});

/** A fact that answers yes or no, whose no becomes a question where it rests on a scan. */
export const questionOnScans = factKind({
  options: QUESTION_OPTIONS,
  derive: (declaration, derivation) => {
    const { fact } = declaration.options;
    return unlessMisread(derivation, derivation.fact(fact));
  },
});
