import type { CasePlan, Step } from './case-plan.ts';
import type { Defect } from './defects/defect.ts';
import { touchedOutcomes } from './defects/touched.ts';
import { discussionOutcome, reviewOutcome } from './duties.ts';
import { DOUBLE_STYLES } from './wording.ts';
import { paidSum } from './documents/payment.ts';
import { featuresOf } from './features/index.ts';
import { missingOutcomes } from './gold/missing.ts';
import { procedureOutcomes } from './gold/procedure.ts';
import { endingOutcomes } from './gold-endings.ts';
import { RULE_IDS } from './rule-ids.ts';
import type { Expectations, Expected, RuleId } from './rule-ids.ts';
import { daysOf } from './writing-for.ts';

/** What each rule should say about a case without defects, by the catalogue. */
export function cleanOutcomes(plan: CasePlan): Record<RuleId, Expected> {
  const outcomes = Object.fromEntries(RULE_IDS.map((id) => [id, 'passed'])) as Record<RuleId, Expected>;
  outcomes['legal-review-presence'] = reviewOutcome(plan, plan.hasReview);
  outcomes['legal-review-order'] = plan.hasReview ? 'passed' : 'inapplicable';
  outcomes['collective-discussion-presence'] = discussionOutcome(plan, plan.isMajor);
  if (plan.party.creditCode === undefined) outcomes['credit-code-validity'] = 'inapplicable';
  // A total of several fines is held against them.
  if (!writesBoth(plan)) outcomes['decision-amount-words'] = ['inapplicable', 'passed'];
  if (plan.penalty.fine + plan.penalty.confiscation === 0) {
    outcomes['decision-payment-terms'] = 'inapplicable';
    outcomes['payment-proof-presence'] = 'inapplicable';
    outcomes['payment-amount-agreement'] = 'inapplicable';
  }
  const features = featuresOf(plan).map((feature) => feature.outcomes(plan));
  return Object.assign(outcomes, endingOutcomes(plan), procedureOutcomes(plan), ...features) as Record<
    RuleId,
    Expected
  >;
}

/** Figures and capitals both stand in the decision. */
export function writesBoth(plan: CasePlan): boolean {
  return plan.penalty.fine > 0 && DOUBLE_STYLES.includes(plan.style.money);
}

export function expectedOutcomes(plan: CasePlan, defects: readonly Defect[]): Record<RuleId, Expected> {
  const changes: Expectations[] = defects.map((defect) => defect.outcomes(plan));
  return Object.assign(
    cleanOutcomes(plan),
    missingOutcomes(plan),
    touchedOutcomes(defects),
    ...changes,
  ) as Record<RuleId, Expected>;
}

/** Facts that the papers show, under the names and types of the contract. */
export function expectedFacts(plan: CasePlan, present: ReadonlySet<string>): Record<string, unknown> {
  const days = { ...daysOf(plan), ...plan.flaws.days };
  const { penalty, flaws } = plan;
  const facts: [string, string | readonly string[], unknown][] = [
    ['decision-number', DECISIONS, flaws.decisionNumber === undefined ? plan.numbers.decision : undefined],
    ['filing-number', 'filing-approval', plan.numbers.filing],
    ['notice-number', 'prior-notice', plan.numbers.notice],
    ['party-name', [...DECISIONS, 'prior-notice', 'filing-approval'], plan.party.name],
    [
      'credit-code',
      'penalty-decision',
      flaws.decisionParty === 'code' || flaws.decisionParty === 'all' || flaws.decisionCode !== undefined
        ? undefined
        : plan.party.creditCode,
    ],
    [
      'legal-representative',
      'penalty-decision',
      plan.party.kind === 'organisation' && flaws.decisionParty !== 'person' && flaws.decisionParty !== 'all'
        ? plan.party.person.name
        : undefined,
    ],
    ['department-name', 'penalty-decision', plan.agency],
    ['cause', 'filing-approval', plan.violation.cause],
    [
      'fine-amount',
      'penalty-decision',
      penalty.fine > 0 && flaws.capitals === undefined ? penalty.fine : undefined,
    ],
    ['notice-fine-amount', 'prior-notice', penalty.fine > 0 ? (flaws.noticeFine ?? penalty.fine) : undefined],
    ['paid-amount', 'payment-receipt', paidSum(plan) || undefined],
    ['officers', ['filing-approval', 'inspection-record', 'inquiry-record'], plan.officers],
    ['decision-outcome', [...DECISIONS, 'withdrawal-approval'], plan.ending],
    [
      'penalty-kinds',
      'penalty-decision',
      plan.violation.extraPenalty === undefined ? penaltyKinds(plan) : undefined,
    ],
    ...DATES.map(([name, step, paper]): [string, string | readonly string[], unknown] => [
      name,
      paper,
      days[step],
    ]),
  ];
  const shown = facts
    .filter(([name]) => !isTwofold(plan, name) && flaws.hiddenFacts?.includes(name) !== true)
    .filter(([, papers, value]) => value !== undefined && [papers].flat().some((key) => present.has(key)));
  return Object.fromEntries(shown.map(([name, , value]) => [name, value]));
}

/** Two decisions in one file: which one a fact tells of is open. */
function isTwofold({ features }: CasePlan, name: string): boolean {
  return features.includes('co-party') && TWOFOLD.test(name);
}

const TWOFOLD = /^(decision-|notice-|party-name|credit-code|legal-rep|fine-|paid-|payment-|penalty-)/;

const DECISIONS = ['penalty-decision', 'no-penalty-decision'];

const DATES: readonly [string, Step, string | readonly string[]][] = [
  ['inspection-date', 'inspection', 'inspection-record'],
  ['filing-date', 'filing', 'filing-approval'],
  ['inquiry-date', 'inquiry', 'inquiry-record'],
  ['investigation-report-date', 'report', 'investigation-report'],
  ['legal-review-date', 'review', 'legal-review-opinion'],
  ['discussion-date', 'discussion', 'collective-discussion-record'],
  ['notice-date', 'notice', 'prior-notice'],
  ['notice-service-date', 'noticeService', 'notice-receipt'],
  ['decision-date', 'decision', DECISIONS],
  ['decision-service-date', 'decisionService', 'decision-receipt'],
  ['payment-date', 'payment', 'payment-receipt'],
  ['closing-date', 'closing', 'closing-approval'],
];

function penaltyKinds(plan: CasePlan): string[] {
  const kinds: string[] = [];
  if (plan.penalty.confiscation > 0) kinds.push('confiscation');
  if (plan.penalty.fine > 0) kinds.push('fine');
  if (plan.penalty.hasWarning) kinds.push('warning');
  return kinds;
}
