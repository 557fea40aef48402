import { addDays, addWorkdays, isWorkday } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import type { CasePlan } from '../case-plan.ts';
import { isHandedOver } from '../documents/service.ts';
import type { RuleId } from '../rule-ids.ts';
import { withGap } from '../timeline.ts';
import { daysOf } from '../writing-for.ts';
import { withFlaws } from './defect.ts';
import type { Defect } from './defect.ts';
import { stepAfterService } from './time.ts';

function trap(
  id: string,
  ruleId: RuleId,
  title: string,
  fits: (plan: CasePlan) => boolean,
  apply: (plan: CasePlan) => CasePlan = (plan) => plan,
): Defect {
  return { id, ruleId, title, fits, apply, outcomes: () => ({ [ruleId]: 'passed' }), isTrap: true };
}

/** What looks wrong and is in order; the rule named must pass. */
export const TRAPS: readonly Defect[] = [
  trap(
    'trap-decision-after-fifth-day',
    'notice-waiting-period',
    '第五个工作日届满的次日即作出决定',
    waitsBareFive,
    (plan) => onDay(plan, addDays(fifthDay(plan), 1)),
  ),
  trap(
    'trap-makeup-saturday',
    'notice-waiting-period',
    '五个工作日中有调休上班的周末',
    (plan) => waitsBareFive(plan) && hasMakeUpDay(daysOf(plan).noticeService ?? '', fifthDay(plan)),
    (plan) => onDay(plan, addDays(fifthDay(plan), 1)),
  ),
  trap('trap-waiver', 'notice-waiting-period', '送达后书面放弃，期限未满即决定', (plan) => plan.hasWaiver),
  trap('trap-extension', 'decision-deadline', '超过九十日但已依法延期', (plan) => {
    const { filing = '', decision = '' } = daysOf(plan);
    return plan.hasExtension && decision > addDays(filing, 90);
  }),
  trap(
    'trap-special-suit-period',
    'decision-remedy-periods',
    '引用土地管理法，起诉期限十五日',
    (plan) => plan.violation.suitDays === 15,
  ),
  trap(
    'trap-review-same-day',
    'legal-review-order',
    '法制审核与决定同日',
    (plan) => plan.hasReview && !plan.hasHearing && !plan.isMajor,
    (plan) => withFlaws(plan, { days: { review: daysOf(plan).decision ?? plan.start } }),
  ),
  trap(
    'trap-served-on-seventh-day',
    'decision-service-deadline',
    '决定书在第七个工作日送达',
    (plan) => plan.style.servesOnPaper || isHandedOver(plan),
    (plan) => ({ ...plan, schedule: withGap(plan.schedule, 'decisionService', 7) }),
  ),
  trap(
    'trap-late-fee',
    'payment-amount-agreement',
    '逾期缴纳，连同加处罚款一并缴清',
    (plan) => plan.penalty.fine >= 100_000 && ['receipt', 'columns'].includes(plan.style.paymentForm),
    (plan) =>
      withFlaws(
        { ...plan, schedule: withGap(plan.schedule, 'payment', 18) },
        { lateFee: Math.round((plan.penalty.fine * 3 * 5) / 100) },
      ),
  ),
  trap(
    'trap-two-receipts',
    'payment-amount-agreement',
    '分两张票据缴清',
    (plan) => plan.penalty.fine >= 100_000,
    (plan) => withFlaws(plan, { hasTwoReceipts: true }),
  ),
  trap(
    'trap-half-width-brackets',
    'party-name-agreement',
    '名称中的括号全角半角不一',
    (plan) => plan.party.name.includes('（'),
    (plan) => withFlaws(plan, { noticePartyName: halfWidth(plan.party.name) }),
  ),
];

function halfWidth(name: string): string {
  return name.replace('（', '(').replace('）', ')');
}

function waitsBareFive(plan: CasePlan): boolean {
  return (
    !plan.hasWaiver && !plan.hasHearing && plan.printedPeriod === 5 && stepAfterService(plan) === 'approval'
  );
}

function fifthDay(plan: CasePlan): Day {
  return addWorkdays(daysOf(plan).noticeService ?? plan.start, 5);
}

/** Approval and decision on the day; what follows keeps its place in the schedule. */
function onDay(plan: CasePlan, day: Day): CasePlan {
  const schedule = withGap(withGap(plan.schedule, 'approval', 6), 'decision', 0);
  return withFlaws({ ...plan, schedule }, { days: { approval: day, decision: day } });
}

function hasMakeUpDay(from: Day, to: Day): boolean {
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if ((weekday === 0 || weekday === 6) && isWorkday(day)) return true;
  }
  return false;
}
