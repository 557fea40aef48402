import type { CasePlan } from '../case-plan.ts';
import { plainOutcome } from '../rule-ids.ts';
import type { Expectations, Expected, RuleId } from '../rule-ids.ts';
import { daysOf } from '../writing-for.ts';
import { all } from './notice.ts';

/** Signatures, seals and page numbers of a case that has them all. */
export function markOutcomes(plan: CasePlan): Expectations {
  const isBound = plan.ending !== 'open';
  const hasDecision = plan.ending === 'penalty' || plan.ending === 'no-penalty';
  return {
    'filing-approval-signature': 'passed',
    'inspection-signature': 'passed',
    'inquiry-signature': 'passed',
    // A lone page needs no signature of its own; how many pages a record takes is the printer's affair.
    'inspection-page-signature': ['inapplicable', 'passed'],
    'inquiry-page-signature': ['passed', 'inapplicable'],
    'officer-signature': 'passed',
    'record-confirmation': 'passed',
    'investigation-report-signature': ['passed', 'inapplicable'],
    'collective-discussion-signature': daysOf(plan).discussion === undefined ? 'inapplicable' : 'passed',
    'decision-service-signature': hasDecision ? 'passed' : 'inapplicable',
    'closing-approval-signature': isBound ? 'passed' : 'inapplicable',
    'notice-seal': plan.ending === 'penalty' || plan.ending === 'open' ? 'passed' : 'inapplicable',
    'decision-seal': hasDecision ? 'passed' : 'inapplicable',
    'outward-document-seal': plan.hasOrder || plan.hasHearing ? 'passed' : ['inapplicable', 'passed'],
    'page-number-continuity': volumeNumbers(plan, isBound),
    'page-count-agreement': isBound ? 'passed' : 'inapplicable',
    'document-page-continuity': ['passed', 'inapplicable'],
    ...all(PAGES, ['inapplicable', 'passed']),
  };
}

/** Numbers that are not on most pages, or cannot be read, leave nothing to compare. */
function volumeNumbers({ style }: CasePlan, isBound: boolean): Expected {
  return isBound && style.numbersVolume ? ['passed', 'inapplicable'] : 'inapplicable';
}

const SEEN: readonly RuleId[] = [
  'filing-approval-signature',
  'inspection-signature',
  'inquiry-signature',
  'inspection-page-signature',
  'inquiry-page-signature',
  'officer-signature',
  'investigation-report-signature',
  'collective-discussion-signature',
  'decision-service-signature',
  'closing-approval-signature',
  'notice-seal',
  'decision-seal',
  'outward-document-seal',
];

const PAGES: readonly RuleId[] = ['page-orientation', 'page-legibility', 'page-resolution', 'page-blankness'];

/** On a scan without colour a mark that is not seen is a question, never a fault. */
export function asScanned(outcomes: Readonly<Record<RuleId, Expected>>): Record<RuleId, Expected> {
  const softened = SEEN.filter((id) => plainOutcome(outcomes[id]) === 'failed').map(
    (id): [RuleId, Expected] => [id, ['failed', 'cantTell']],
  );
  const pages = PAGES.filter((id) => plainOutcome(outcomes[id]) !== 'failed').map(
    (id): [RuleId, Expected] => [id, 'passed'],
  );
  return {
    ...outcomes,
    ...(Object.fromEntries([...softened, ...pages]) as Partial<Record<RuleId, Expected>>),
  };
}
