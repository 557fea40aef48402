import type { ExpectedCase } from '../generator/expected-case.ts';
import { accepts, plainOutcome } from '../generator/rule-ids.ts';
import type { Expected, RuleId } from '../generator/rule-ids.ts';
import type { AuditedCase, AuditedFinding } from './audit.ts';
import { compareFacts } from './compare-facts.ts';
import type { FactVerdict } from './compare-facts.ts';
import { compareDocuments } from './compare-documents.ts';
import type { DocumentVerdict } from './compare-documents.ts';

/** What became of one rule on one case. */
export type RuleVerdict =
  /** Gold and tool agree. */
  | 'right'
  /** A defect that the tool failed to report. */
  | 'missed'
  /** A defect that the tool left to a person. */
  | 'leftToPerson'
  /** The tool failed what is in order. */
  | 'falseAlarm'
  /** The tool could not tell what gold knows to be in order or not to apply. */
  | 'undecided'
  /** passed against inapplicable and the like. */
  | 'other'
  | 'noFinding'
  /** The tool has no such rule: not measured. */
  | 'notBuilt';

export interface RuleComparison {
  readonly ruleId: RuleId;
  readonly isDefect: boolean;
  readonly expected: Expected;
  readonly got: string;
  readonly verdict: RuleVerdict;
  readonly message: string;
}

export interface CaseComparison {
  readonly path: string;
  readonly group: string;
  readonly defects: readonly string[];
  readonly rules: readonly RuleComparison[];
  readonly facts: readonly FactVerdict[];
  readonly documents: readonly DocumentVerdict[];
}

const RANK = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'];

/** Rules that the tool has: each gives every case of its kind at least one finding. */
export function builtRules(cases: readonly AuditedCase[]): ReadonlySet<string> {
  return new Set(cases.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)));
}

/** Each case with what the tool reported of it; a case that is one file is reported with a mark behind its name. */
export function compareBatch(
  expected: readonly ExpectedCase[],
  audited: readonly AuditedCase[],
): CaseComparison[] {
  const built = builtRules(audited);
  const cases = new Map(audited.map((one) => [one.id.replace(/#[^/#]*$/, ''), one]));
  return expected.map((one) => compareCase(one, cases.get(one.path), built));
}

export function pageCount(cases: readonly ExpectedCase[]): number {
  return cases.flatMap(({ documents }) => documents.flatMap(({ pages }) => pages)).length;
}

export function compareCase(
  expected: ExpectedCase,
  audited: AuditedCase | undefined,
  built: ReadonlySet<string> = audited === undefined
    ? new Set(Object.keys(expected.outcomes))
    : builtRules([audited]),
): CaseComparison {
  const findings = audited?.findings ?? [];
  const ruleIds = Object.keys(expected.outcomes) as RuleId[];
  return {
    path: expected.path,
    group: expected.group,
    defects: [...expected.defects, ...expected.traps].map(({ id }) => id),
    rules: ruleIds.map((ruleId) => {
      const compared = compareRule(ruleId, expected.outcomes[ruleId], findings);
      return built.has(ruleId) ? compared : { ...compared, verdict: 'notBuilt' };
    }),
    facts: compareFacts(expected, audited),
    documents: compareDocuments(expected, audited),
  };
}

function compareRule(
  ruleId: RuleId,
  expected: Expected,
  findings: readonly AuditedFinding[],
): RuleComparison {
  const finding = worst(findings.filter((one) => one.ruleId === ruleId));
  const got = finding?.outcome ?? 'noFinding';
  const isDefect = plainOutcome(expected) === 'failed';
  return {
    ruleId,
    isDefect,
    expected,
    got,
    verdict: verdictOf(expected, got, isDefect),
    message: finding?.message ?? '',
  };
}

/** Fold of several findings of one rule: failed > cantTell > passed > inapplicable. */
function worst(findings: readonly AuditedFinding[]): AuditedFinding | undefined {
  return [...findings].sort((a, b) => RANK.indexOf(a.outcome) - RANK.indexOf(b.outcome))[0];
}

export function verdictOf(expected: Expected, got: string, isDefect: boolean): RuleVerdict {
  if (got === 'noFinding') return 'noFinding';
  if (accepts(expected, got)) return 'right';
  if (isDefect) return got === 'cantTell' ? 'leftToPerson' : 'missed';
  if (got === 'failed') return 'falseAlarm';
  return got === 'cantTell' ? 'undecided' : 'other';
}

/** A presence rule failed although the paper is among the uploads: the error that costs trust. */
export function isFalseMissing(rule: RuleComparison): boolean {
  return rule.ruleId.endsWith('-presence') && rule.got === 'failed' && !accepts(rule.expected, 'failed');
}
