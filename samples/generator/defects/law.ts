import type { CasePlan } from '../case-plan.ts';
import { writesBoth } from '../gold.ts';
import { moneyCapitals } from '../wording.ts';
import { writePapers } from '../write-papers.ts';
import { daysOf } from '../writing-for.ts';
import type { Defect } from './defect.ts';
import { edited, literal, open } from './edited.ts';
import { factsText } from './notice-content.ts';

const DECISION = ['penalty-decision'];

/** Half a year after the present texts came into force nobody tells of the old ones. */
const isLongSince = (plan: CasePlan): boolean => (daysOf(plan).decision ?? '') >= '2022-02-01';

/** Laws that are cited as they are not, or no longer. */
export const LAW_DEFECTS: readonly Defect[] = [
  edited({
    id: 'citation-old-late-fee',
    ruleId: 'law-citation-validity',
    title: '加处罚款引用旧行政处罚法第五十一条',
    fits: isLongSince,
    edits: () => [{ papers: DECISION, find: '第七十二条第一款第（一）项', put: '第五十一条第（一）项' }],
  }),
  edited({
    id: 'citation-beyond-last',
    ruleId: 'law-citation-validity',
    title: '引用行政处罚法第九十二条，该法只有八十六条',
    fits: isLongSince,
    edits: () => [{ papers: DECISION, find: '第七十二条第一款第（一）项', put: '第九十二条第一款' }],
  }),
  edited({
    id: 'citation-without-part',
    ruleId: 'law-citation-precision',
    title: '决定书的处罚依据没有写到款、项',
    fits: (plan) => isLongSince(plan) && hasKnownParts(plan),
    edits: ({ violation: { applied } }) => [
      { papers: DECISION, find: applied, put: applied.replace(/(?<=条)第.*$/, '') },
    ],
  }),
];

/** Sums that do not come out. */
export const ARITHMETIC_DEFECTS: readonly Defect[] = [
  edited({
    id: 'calculation-wrong',
    ruleId: 'amount-arithmetic',
    title: '决定书写出的算式算错',
    edits: (plan) => [
      {
        papers: DECISION,
        find: factsText(plan),
        put: `${factsText(plan)}，另查明涉案物品3件×120元=390元`,
      },
    ],
  }),
  edited({
    id: 'notice-capitals-differ',
    ruleId: 'amount-arithmetic',
    title: '告知书罚款大小写不一致',
    fits: writesBoth,
    edits: ({ penalty: { fine } }) => [
      {
        papers: ['prior-notice'],
        find: new RegExp(literal(moneyCapitals(fine)).replace('元', '[元圆]'), 'g'),
        put: moneyCapitals(fine + 10_000),
      },
    ],
    also: open('notice-decision-agreement', 'notice-penalty-specificity', 'notice-hearing-right'),
    flaws: { hiddenFacts: ['notice-fine-amount'] },
  }),
  edited({
    id: 'report-digits-turned',
    ruleId: 'facts-agreement',
    title: '调查终结报告里的数量有两位写颠倒了',
    fits: isToldOften,
    edits: (plan) => [
      { papers: TELLING, find: factsText(plan), put: `${factsText(plan)}，涉及原料70175公斤` },
      {
        papers: ['investigation-report'],
        find: factsText(plan),
        put: `${factsText(plan)}，涉及原料70157公斤`,
      },
    ],
    also: open('page-count-agreement', 'catalogue-agreement', 'document-page-continuity'),
  }),
];

/** Papers that tell the act in the same words. */
const TELLING = [
  'penalty-decision',
  'prior-notice',
  'decision-approval',
  'legal-review-opinion',
  'collective-discussion-record',
  'closing-approval',
];

/** In the report and in three others at least: then one of them may be seen to differ. */
function isToldOften(plan: CasePlan): boolean {
  const telling = writePapers(plan).filter((paper) => JSON.stringify(paper.blocks).includes(factsText(plan)));
  const keys = telling.map(({ key }) => key);
  return keys.includes('investigation-report') && TELLING.filter((key) => keys.includes(key)).length >= 3;
}

/** A fine that its article does not allow. */
export const RANGE_DEFECTS: readonly Defect[] = [
  {
    id: 'fine-above-range',
    ruleId: 'fine-within-range',
    title: '罚款超过所引条文的上限',
    fits: (plan) =>
      isLongSince(plan) && plan.party.kind === 'organisation' && OF_RANGE.test(plan.violation.applied),
    apply: (plan) => ({ ...plan, penalty: { ...plan.penalty, fine: plan.penalty.fine + 200_000_000 } }),
    outcomes: () => ({ 'fine-within-range': 'failed' }),
  },
];

const OF_RANGE = /特种设备安全法》第八十四条|大气污染防治法》第一百零八条|安全生产法》第九十[79]条/;

/** Words of the form that nobody took out. */
export const FORM_DEFECTS: readonly Defect[] = [
  edited({
    id: 'form-instruction-left',
    ruleId: 'form-completeness',
    title: '决定书里还留着样式的填写说明',
    edits: (plan) => [
      {
        papers: DECISION,
        find: factsText(plan),
        put: `${factsText(plan)}（写明违法事实的时间、地点和经过）`,
      },
    ],
  }),
  edited({
    id: 'form-article-left',
    ruleId: 'form-completeness',
    title: '调查终结报告里留着“第×条”',
    edits: (plan) => [
      {
        papers: ['investigation-report'],
        find: plan.violation.applied,
        put: `${plan.violation.applied}、第×条`,
      },
    ],
  }),
];

const OF_PARTS =
  /食品安全法》第一百二十四条|特种设备安全法》第八十四条|广告法》第五十七条|安全生产法》第九十七条/;

/** Of its article is certain what it consists of, on the day. */
function hasKnownParts(plan: CasePlan): boolean {
  return OF_PARTS.test(plan.violation.applied) && (daysOf(plan).decision ?? '') < '2025-12-01';
}
