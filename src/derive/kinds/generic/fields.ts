import type { Document } from '../../../model/document.ts';
import type { Fact } from '../../../model/fact.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { FieldValue, Person } from '../../../model/field.ts';
import { isBetterKnown } from '../../../shared/values/person-names.ts';
import {
  type OptionsOf,
  documentTypes,
  factName,
  factNames,
  fieldName,
  flag,
  oneOf,
  optional,
  options,
  pattern,
} from '../../../shared/options/options.ts';
import { type Derivation, documentEvidence, documentsOf, factKind, fieldOf } from '../../derivation.ts';
import { hiddenReason, missingPaper, suspicion, wholeCase } from '../../hidden-papers.ts';
import { ABSENT_FACT, absentAs, denialOfAll, factOf, known, lacking, unknown } from '../../facts.ts';
import { spelt } from '../parties/spelling.ts';
import { compiled } from '../../../shared/text/compiled.ts';

type FieldOptions = OptionsOf<typeof FIELD_OPTIONS>;
export const FIELD_OPTIONS = options({
  /** Types in the order of preference: the first with a value decides. */
  documents: documentTypes,
  field: fieldName,
  pick: optional(oneOf(['first', 'last', 'earliest', 'latest', 'sum', 'people', 'union'])),
  /** Values of all types count together, not only those of the first type that has one. */
  mergesTypes: flag,
  /** A paper that few cases have: nothing suggests that one lies there unseen. */
  isOptional: flag,
  /** Where OCR read it, the spelling that most papers show: of like ones, one is misread. */
  isSpeltAsInMost: flag,
  /** Only papers whose title reads so, and that serve for nothing else: a pattern. */
  titled: optional(pattern),
  /** Only values not later than this fact. */
  notAfter: optional(factName),
});

interface Candidate {
  readonly value: FieldValue;
  readonly evidence: readonly Evidence[];
}

/**
 * A field of the case's documents. Unknown where it cannot be read or its document may lie unseen; absent where
 * readable pages lack it.
 */
export const field = factKind({
  options: FIELD_OPTIONS,
  needs: { documents: ['proof-of-service'] },
  derive: (declaration, derivation) => {
    const options = declaration.options;
    if (derivation.document) return fieldFact(derivation, [derivation.document], options);
    let fallback: Fact = ABSENT_FACT;
    const groups = options.mergesTypes
      ? [documentsOf(derivation.caseFile, options.documents)]
      : byPreference(derivation, options.documents);
    for (const group of groups) {
      const fact = fieldFact(derivation, titledAs(group, options.titled), options);
      if (fact.value !== undefined) return options.isSpeltAsInMost ? spelt(fact, derivation, options) : fact;
      if (fallback.isAbsent && (!fact.isAbsent || fallback.denial === undefined)) fallback = fact;
    }
    if (!fallback.isAbsent) return fallback;
    const hasDocument = documentsOf(derivation.caseFile, options.documents).length > 0;
    return hasDocument || options.isOptional
      ? fallback
      : (hiddenReason(derivation, options.documents) ?? ABSENT_FACT);
  },
});

function titledAs(documents: readonly Document[], titled: string | undefined): readonly Document[] {
  if (titled === undefined) return documents;
  const title = compiled(titled);
  return documents.filter((d) => d.alsoServesAs.length === 0 && title.test(d.title));
}

/** Papers of each type in turn, then papers that serve as one of them beside another purpose. */
export function byPreference({ caseFile }: Derivation, types: readonly string[]): Document[][] {
  const primary = types.map((type) => caseFile.documents.filter((d) => d.type === type));
  const serving = types.map((type) =>
    caseFile.documents.filter((d) => d.type !== type && d.alsoServesAs.includes(type)),
  );
  return [...primary, ...serving];
}

function fieldFact(derivation: Derivation, documents: readonly Document[], options: FieldOptions): Fact {
  const { caseFile } = derivation;
  const fields = documents.map((d) => fieldOf(caseFile, d, options.field));
  const found = fields.flatMap((f) =>
    f.state === 'found' ? [{ value: f.value, evidence: f.evidence }] : [],
  );
  const timely = notAfter(found, derivation, options.notAfter);
  if (timely.length > 0) return picked(timely, options.pick ?? 'first');
  const unread = fields.find((f) => f.state === 'unreadable');
  if (unread?.state === 'unreadable') return unknown(unread.reason, unread.evidence);
  return fields.length === 0 ? ABSENT_FACT : absentAs(denialOfAll(fields));
}

/** Drafts dated after the day do not count, unless there is nothing else. */
function notAfter(
  found: readonly Candidate[],
  derivation: Derivation,
  name: string | undefined,
): readonly Candidate[] {
  const limit = name === undefined ? undefined : derivation.fact(name).value;
  if (typeof limit !== 'string') return found;
  const timely = found.filter((c) => typeof c.value === 'string' && c.value <= limit);
  return timely.length > 0 ? timely : found;
}

function picked(candidates: readonly Candidate[], pick: NonNullable<FieldOptions['pick']>): Fact {
  const evidence = candidates.flatMap((c) => c.evidence);
  if (pick === 'sum')
    return known(
      candidates.reduce((sum, c) => sum + Number(c.value), 0),
      evidence,
    );
  if (pick === 'people') return known(people(candidates), evidence);
  if (pick === 'union')
    return known([...new Set(candidates.flatMap((c) => c.value as string[]))].sort(), evidence);
  const ordered = [...candidates];
  if (pick === 'earliest') ordered.sort((a, b) => (String(a.value) < String(b.value) ? -1 : 1));
  if (pick === 'latest') ordered.sort((a, b) => (String(a.value) > String(b.value) ? -1 : 1));
  if (pick === 'last') ordered.reverse();
  const chosen = ordered[0];
  return chosen ? factOf(chosen.value, chosen.evidence) : ABSENT_FACT;
}

/** How many officers act at least: where as many are known, a name that may be misread is no further one. */
const OFFICERS = 2;

function people(candidates: readonly Candidate[]): Person[] {
  const byName = new Map<string, Person>();
  for (const person of candidates.flatMap((c) => c.value as Person[])) {
    const before = byName.get(person.name);
    if (!before || isBetterKnown(person, before)) byName.set(person.name, person);
  }
  const all = [...byName.values()];
  const sure = all.filter(({ isDoubtful }) => isDoubtful !== true);
  return sure.length >= OFFICERS ? sure : all;
}

/** The first of several facts that has a value: the party as the decision names it, else the notice, else … */
export const firstKnown = factKind({
  options: options({ facts: factNames }),
  derive: (declaration, derivation) => {
    const facts = declaration.options.facts.map((name) => derivation.fact(name));
    return facts.find((f) => f.value !== undefined) ?? facts.find((f) => !f.isAbsent) ?? ABSENT_FACT;
  },
});

const PRESENCE_OPTIONS = options({
  documents: documentTypes,
  /** A paper that few cases have: only what speaks for it makes its absence doubtful. */
  isOptional: flag,
});

/** Whether a paper of one of these types is in the case; unknown where it may lie there unseen. */
export const presence = factKind({
  options: PRESENCE_OPTIONS,
  needs: { documents: ['proof-of-service'] },
  derive: (declaration, derivation) => {
    const { documents, isOptional } = declaration.options;
    const present = documentsOf(derivation.caseFile, documents);
    if (present.length > 0)
      return known(
        true,
        present.map((d) => documentEvidence(d)),
      );
    return isOptional
      ? (suspicion(derivation, documents) ?? lacking(wholeCase(derivation)))
      : missingPaper(derivation, documents);
  },
});
