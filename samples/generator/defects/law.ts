import type { CasePlan } from '../case-plan.ts';
import { daysOf } from '../writing-for.ts';
import type { Defect } from './defect.ts';
import { edited } from './edited.ts';

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

const OF_PARTS =
  /食品安全法》第一百二十四条|特种设备安全法》第八十四条|广告法》第五十七条|安全生产法》第九十七条/;

/** Of its article is certain what it consists of, on the day. */
function hasKnownParts(plan: CasePlan): boolean {
  return OF_PARTS.test(plan.violation.applied) && (daysOf(plan).decision ?? '') < '2025-12-01';
}
