import { addDays, addWorkdays } from '../calendar.ts';
import type { CasePlan } from '../case-plan.ts';
import { urgingDay } from '../features/enforcement.ts';
import { preservationDay } from '../features/preservation.ts';
import { isExtended, seizureDay } from '../features/seizure.ts';
import type { Expectations, Expected, RuleId } from '../rule-ids.ts';
import { daysOf } from '../writing-for.ts';
import { failedInTime, withFlaws } from './defect.ts';
import type { Defect } from './defect.ts';
import { open } from './edited.ts';

/** A defect of a step that only some cases have: a paper away, or a day too late. */
function of(
  feature: string,
  id: string,
  ruleId: RuleId,
  title: string,
  flaws: (plan: CasePlan) => CasePlan['flaws'],
  also: Expectations = {},
  outcome: (plan: CasePlan) => Expected = () => 'failed',
): Defect {
  return {
    id,
    ruleId,
    title,
    fits: ({ features }) => features.includes(feature),
    apply: (plan) => withFlaws(plan, flaws(plan)),
    outcomes: (plan) => ({ ...also, [ruleId]: outcome(plan) }),
  };
}

const away =
  (...missing: string[]) =>
  (): CasePlan['flaws'] => ({ missing });

export const MEASURE_DEFECTS: readonly Defect[] = [
  of(
    'preservation',
    'preservation-unapproved',
    'preservation-approval',
    '先行登记保存没有审批',
    away('preservation-approval'),
  ),
  of(
    'preservation',
    'preservation-approved-late',
    'preservation-approval',
    '先行登记保存三日后才审批',
    (plan) => ({
      featureDays: { 'preservation-approval': addDays(preservationDay(plan), 3) },
    }),
  ),
  of(
    'preservation',
    'preservation-kept-long',
    'preservation-disposal-deadline',
    '超过七个工作日才处理登记保存的证据',
    (plan) => ({
      featureDays: { 'preservation-disposal': addWorkdays(preservationDay(plan), 9) },
    }),
  ),
  of(
    'preservation',
    'preservation-undisposed',
    'preservation-disposal-deadline',
    '登记保存的证据没有处理文书',
    away('preservation-disposal', 'preservation-disposal-receipt'),
  ),
  of(
    'seizure',
    'seizure-unlisted',
    'seizure-list-presence',
    '扣押没有物品清单',
    away('seizure-list'),
    open('attachment-presence'),
  ),
  of(
    'seizure',
    'seizure-too-long',
    'seizure-period',
    '扣押超过期限才解除',
    (plan) => ({
      featureDays: { 'seizure-release': addDays(seizureDay(plan), isExtended(plan) ? 70 : 40) },
    }),
    {},
    failedInTime,
  ),
  of(
    'seizure',
    'seizure-undisposed',
    'seizure-disposal-presence',
    '扣押物品没有处理文书',
    away('seizure-release', 'seizure-release-receipt'),
    open('seizure-period'),
  ),
  of(
    'sampling',
    'test-result-untold',
    'test-result-notice',
    '检验结果未告知当事人',
    away('test-result-notice', 'test-result-notice-receipt'),
    {},
    () => ['failed', 'cantTell'],
  ),
  of('witness', 'inquiries-overlap', 'officer-schedule-conflict', '同一执法人员同时询问两人', (plan) => ({
    featureDays: { 'witness-inquiry': daysOf(plan).inquiry ?? plan.start },
    edits: [
      {
        papers: ['inquiry-record', 'witness-inquiry'],
        find: /\d{1,2}(?<sign>[时:])(?<minute>\d{2}分?起?)至/g,
        put: '9$<sign>$<minute>至',
      },
      {
        papers: ['inquiry-record', 'witness-inquiry'],
        find: /(?<until>至(?:.{0,14}?))\d{1,2}(?<sign>[时:])(?=\d{2})/g,
        put: '$<until>10$<sign>',
      },
    ],
  })),
  of(
    'enforcement',
    'urging-lacking',
    'urging-notice-presence',
    '申请强制执行前没有催告',
    away('urging-notice', 'urging-notice-receipt'),
    open('court-application-deadline', 'payment-deadline'),
  ),
  of(
    'enforcement',
    'applied-too-early',
    'court-application-deadline',
    '催告后五个工作日即申请强制执行',
    (plan) => ({
      featureDays: { 'court-application': addWorkdays(urgingDay(plan), 5) },
    }),
  ),
  of(
    'enforcement',
    'applied-too-late',
    'court-application-deadline',
    '超过三个月才申请强制执行',
    (plan) => ({
      featureDays: { 'court-application': addDays(daysOf(plan).decisionService ?? plan.start, 296) },
    }),
    open('closing-order', 'date-order'),
  ),
];
