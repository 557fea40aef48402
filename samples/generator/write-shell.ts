import type { Paper } from './block.ts';
import type { CasePlan } from './case-plan.ts';
import { writeCatalogue, writeCover, writeFileNotes } from './documents/archive.ts';
import type { CatalogueEntry } from './documents/archive.ts';
import { stepOfPaper } from './paper-steps.ts';
import { daysOf, writingFor } from './writing-for.ts';

/** Cover, catalogue and notes need the page counts of the rest; an open case is not bound yet. */
export function writeShell(
  plan: CasePlan,
  papers: readonly Paper[],
  pageCounts: readonly number[],
): { front: Paper[]; back: Paper[] } {
  if (plan.ending === 'open') return { front: [], back: [] };
  const entries: CatalogueEntry[] = [];
  let page = 1;
  papers.forEach((paper, i) => {
    const count = pageCounts[i] ?? 1;
    entries.push({
      title: paper.fileTitle,
      number: outwardNumber(plan, paper.key),
      date: paperDay(plan, paper.key),
      from: page,
      to: page + count - 1,
    });
    page += count;
  });
  const isWanted = (paper: Paper): boolean => plan.flaws.missing?.includes(paper.key) !== true;
  return {
    front: [
      writeCover(writingFor(plan, 'case-cover')),
      writeCatalogue(writingFor(plan, 'file-catalogue'), entries),
    ].filter(isWanted),
    back: [writeFileNotes(writingFor(plan, 'file-notes'), page - 1, papers.length)].filter(isWanted),
  };
}

function outwardNumber(plan: CasePlan, key: string): string {
  if (key === 'penalty-decision') return plan.flaws.decisionNumber === undefined ? plan.numbers.decision : '';
  if (key === 'no-penalty-decision') return plan.numbers.decision;
  if (key === 'prior-notice') return plan.numbers.notice;
  if (key === 'rectification-order') return plan.numbers.order;
  return key === 'hearing-right-notice' ? plan.numbers.hearing : '';
}

function paperDay(plan: CasePlan, key: string): string {
  const step = stepOfPaper(key);
  return step === undefined ? '' : (plan.flaws.days?.[step] ?? daysOf(plan)[step] ?? '');
}
