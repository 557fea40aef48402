import type { Paper } from './block.ts';
import type { CasePlan } from './case-plan.ts';
import { writeClosingApproval } from './documents/closing.ts';
import { writeFilingApproval } from './documents/filing.ts';
import { writeReceipt } from './documents/service.ts';
import { makePlan } from './make-plan.ts';
import { writingFor } from './writing-for.ts';

/** A paper of another case of the same agency that got into this file. */
export function foreignPapers(plan: CasePlan): Paper[] {
  const type = plan.flaws.foreignPaper;
  if (type === undefined) return [];
  const other = { ...makePlan(plan.seed + 7, plan.id, plan.profile), agency: plan.agency, place: plan.place };
  const key = `foreign-${type}`;
  const paper = writeOf(type, other, key);
  return [{ ...paper, key }];
}

function writeOf(type: NonNullable<CasePlan['flaws']['foreignPaper']>, other: CasePlan, key: string): Paper {
  const writing = writingFor(other, key);
  switch (type) {
    case 'filing-approval':
      return writeFilingApproval(writing);
    case 'closing-approval':
      return writeClosingApproval(writing);
    case 'decision-receipt':
      return writeReceipt(
        writing,
        key,
        [{ title: '行政处罚决定书', number: other.numbers.decision }],
        'decisionService',
      );
  }
}
