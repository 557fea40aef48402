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
];
