import type { CasePlan } from '../case-plan.ts';
import { titleOf } from '../documents/titles.ts';
import type { Expectations, RuleId } from '../rule-ids.ts';
import { writingFor } from '../writing-for.ts';
import { withFlaws } from './defect.ts';
import type { Defect } from './defect.ts';

const MONEY = (plan: CasePlan): boolean => plan.penalty.fine + plan.penalty.confiscation > 0;
const hasReceipts = (plan: CasePlan): boolean => !plan.style.servesOnPaper;

function approvalTitle(plan: CasePlan): string {
  return titleOf(writingFor(plan, 'titles'), 'decision-approval');
}

interface Missing {
  readonly ruleId: RuleId;
  readonly id?: string;
  readonly title: string;
  readonly keys: readonly string[];
  readonly fits?: (plan: CasePlan) => boolean;
  readonly also?: Expectations;
  readonly isSolo?: boolean;
}

const DECISION_RULES: readonly RuleId[] = [
  'decision-number',
  'decision-party',
  'decision-legal-basis',
  'decision-evidence',
  'decision-payment-terms',
  'decision-remedies',
  'decision-remedy-periods',
  'decision-amount-words',
];

const INAPPLICABLE_DECISION: Expectations = {
  ...Object.fromEntries(DECISION_RULES.map((id) => [id, 'inapplicable'])),
  'decision-deadline': 'inapplicable',
  'notice-waiting-period': 'inapplicable',
  'decision-service-presence': ['passed', 'inapplicable'],
  'decision-service-deadline': 'inapplicable',
  'payment-proof-presence': ['passed', 'inapplicable'],
  'payment-amount-agreement': 'inapplicable',
  'legal-review-order': 'inapplicable',
  'party-name-agreement': ['passed', 'inapplicable'],
  'legal-review-presence': ['passed', 'inapplicable', 'cantTell'],
  'collective-discussion-presence': ['passed', 'inapplicable', 'cantTell'],
};

const LIST: readonly Missing[] = [
  { ruleId: 'cover-presence', title: '缺案卷封面', keys: ['case-cover'] },
  { ruleId: 'catalogue-presence', title: '缺卷内目录', keys: ['file-catalogue'] },
  { ruleId: 'file-notes-presence', title: '缺备考表', keys: ['file-notes'] },
  { ruleId: 'party-identity-presence', title: '缺当事人身份证明', keys: ['party-identity'] },
  {
    ruleId: 'filing-approval-presence',
    title: '缺立案审批表',
    keys: ['filing-approval'],
    also: { 'decision-deadline': ['inapplicable', 'passed'] },
  },
  {
    ruleId: 'investigation-record-presence',
    title: '缺现场检查笔录和询问笔录',
    keys: ['inspection-record', 'inquiry-record', 'witness-inquiry'],
    // A test report is a ground of facts too.
    fits: ({ features }) => !features.includes('sampling'),
  },
  {
    ruleId: 'investigation-report-presence',
    title: '缺调查终结报告',
    keys: ['investigation-report'],
    // A 呈批表 with the facts of the case may stand for the report.
    fits: (plan) => !plan.style.mergesReportAndApproval && !approvalTitle(plan).includes('呈批'),
  },
  {
    ruleId: 'legal-review-presence',
    title: '应当法制审核而缺审核意见',
    keys: ['legal-review-opinion'],
    fits: (plan) => plan.isMajor || (plan.profile.reviewsEveryCase && plan.hasReview),
    also: { 'legal-review-order': 'inapplicable' },
  },
  {
    ruleId: 'collective-discussion-presence',
    title: '重大案件缺集体讨论记录',
    keys: ['collective-discussion-record'],
    fits: (plan) => plan.isMajor,
  },
  {
    ruleId: 'notice-presence',
    title: '缺事先告知书及其送达回证',
    keys: ['prior-notice', 'hearing-right-notice', 'notice-receipt'],
    fits: (plan) => !plan.hasHearing && !plan.hasWaiver && !plan.hasDefence,
    also: {
      'notice-service-presence': 'inapplicable',
      'notice-rights': 'inapplicable',
      'notice-waiting-period': 'inapplicable',
      'party-name-agreement': ['passed', 'inapplicable'],
    },
  },
  {
    ruleId: 'notice-presence',
    id: 'missing-notice-only',
    title: '缺事先告知书，送达回证仍在',
    keys: ['prior-notice', 'hearing-right-notice'],
    fits: (plan) => !plan.hasHearing && !plan.hasWaiver && !plan.hasDefence && hasReceipts(plan),
    also: {
      'notice-service-presence': ['inapplicable', 'passed'],
      'notice-rights': 'inapplicable',
      'notice-waiting-period': 'inapplicable',
      'party-name-agreement': ['passed', 'inapplicable'],
    },
  },
  {
    ruleId: 'notice-service-presence',
    title: '缺告知书送达回证',
    keys: ['notice-receipt'],
    fits: (plan) => hasReceipts(plan) && !plan.hasWaiver && !plan.hasHearing && !plan.hasDefence,
    also: { 'notice-waiting-period': ['inapplicable', 'passed', 'cantTell'] },
  },
  {
    ruleId: 'decision-presence',
    title: '缺处罚决定书',
    keys: ['penalty-decision'],
    fits: hasReceipts,
    also: INAPPLICABLE_DECISION,
    isSolo: true,
  },
  {
    ruleId: 'decision-approval-presence',
    title: '缺处罚决定审批表',
    keys: ['decision-approval'],
    fits: (plan) => !plan.style.mergesReportAndApproval && !plan.isMajor,
  },
  {
    ruleId: 'decision-service-presence',
    title: '缺决定书送达回证',
    keys: ['decision-receipt'],
    fits: hasReceipts,
    also: { 'decision-service-deadline': 'inapplicable' },
  },
  {
    ruleId: 'payment-proof-presence',
    title: '缺缴款凭证',
    keys: ['payment-receipt'],
    fits: MONEY,
    also: { 'payment-amount-agreement': 'inapplicable' },
  },
  { ruleId: 'closing-approval-presence', title: '缺结案审批表', keys: ['closing-approval'] },
];

export const MISSING_DEFECTS: readonly Defect[] = LIST.map((missing) => ({
  id: missing.id ?? `missing-${missing.ruleId.replace('-presence', '')}`,
  ruleId: missing.ruleId,
  title: missing.title,
  fits: (plan) => missing.fits?.(plan) ?? true,
  apply: (plan) => withFlaws(plan, { missing: missing.keys }),
  outcomes: () => ({ ...missing.also, [missing.ruleId]: 'failed' }),
  ...(missing.isSolo === true ? { isSolo: true } : {}),
}));
