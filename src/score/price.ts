import type { ExpectationResult, Finding } from '../model/finding.ts';
import type { ItemPart } from '../model/standard.ts';
import { toCents } from './cents.ts';
import { isUndecided } from './effect.ts';

/** What a finding says of one part of an item; undefined: nothing. */
export function underPart(finding: Finding, { expectations }: ItemPart): Finding | undefined {
  return expectations === undefined ? finding : narrowed(finding, expectations);
}

/**
 * What a finding asks by a part, in hundredths: for sure, or for what is still open. `applied`: expectations that apply in
 * all findings of the part.
 */
export function demandOf(finding: Finding, part: ItemPart, applied: number, isCertain: boolean): number {
  const price = toCents(part.points);
  const count = isCertain ? failures(finding) : openQuestions(finding);
  if (part.mode === 'each') return count * price;
  if (part.mode === 'share') return count === 0 ? 0 : Math.round((price * count) / Math.max(count, applied));
  return (isCertain ? finding.outcome === 'failed' : isUndecided(finding)) ? price : 0;
}

/** The finding as if the rule asked for these expectations only. */
function narrowed(finding: Finding, ids: readonly string[]): Finding | undefined {
  const expectations = finding.expectations.filter(({ id }) => ids.includes(id));
  if (expectations.length === 0) return undefined;
  const has = (isSuch: (each: ExpectationResult) => boolean): boolean => expectations.some(isSuch);
  const isOpen = ({ outcome }: ExpectationResult): boolean =>
    outcome === 'cantTell' || outcome === 'untested';
  const found = has(({ outcome }) => outcome === 'failed') ? 'failed' : has(isOpen) ? 'cantTell' : 'passed';
  // A person's word on the whole finding counts for its parts.
  const isAsFound = finding.outcome === finding.machineOutcome;
  const outcome = isAsFound ? found : finding.outcome;
  return { ...finding, expectations, outcome, machineOutcome: isAsFound ? found : finding.machineOutcome };
}

/** A person's `failed` without any failed expectation is one failure. */
function failures(finding: Finding): number {
  if (finding.outcome !== 'failed') return 0;
  return Math.max(1, finding.expectations.filter((each) => each.outcome === 'failed').length);
}

/** A failed finding may hold undecided expectations as well, unless a person has decided it. */
function openQuestions(finding: Finding): number {
  const open = finding.expectations.filter(
    ({ outcome }) => outcome === 'cantTell' || outcome === 'untested',
  ).length;
  if (isUndecided(finding)) return Math.max(1, open);
  const isAsFound = finding.outcome === finding.machineOutcome;
  return finding.outcome === 'failed' && isAsFound ? open : 0;
}

/** Expectations of a finding that apply. */
export function appliedIn({ outcome, expectations }: Finding): number {
  if (outcome === 'inapplicable') return 0;
  return expectations.filter((each) => each.outcome !== 'inapplicable').length;
}
