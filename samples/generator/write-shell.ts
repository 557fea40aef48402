import type { Paper } from './block.ts';
import type { CasePlan, Step } from './case-plan.ts';
import { writeCatalogue, writeCover, writeFileNotes } from './documents/archive.ts';
import type { CatalogueEntry } from './documents/archive.ts';
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

const STEPS: Readonly<Record<string, Step>> = {
  'filing-approval': 'filing',
  'inspection-record': 'inspection',
  'party-identity': 'inquiry',
  'rectification-order': 'filing',
  'order-receipt': 'filing',
  'inquiry-record': 'inquiry',
  'extension-approval': 'extension',
  'investigation-report': 'report',
  'legal-review-opinion': 'review',
  'collective-discussion-record': 'discussion',
  'prior-notice': 'notice',
  'hearing-right-notice': 'notice',
  'notice-receipt': 'noticeService',
  'waiver-statement': 'waiver',
  'no-penalty-decision': 'decision',
  'withdrawal-approval': 'withdrawal',
  'hearing-notice': 'hearingNotice',
  'hearing-receipt': 'hearingNotice',
  'hearing-record': 'hearing',
  'hearing-report': 'hearing',
  'decision-approval': 'approval',
  'penalty-decision': 'decision',
  'decision-receipt': 'decisionService',
  'payment-receipt': 'payment',
  'payment-receipt-2': 'payment',
  'payment-notice': 'decisionService',
  'closing-approval': 'closing',
};

function paperDay(plan: CasePlan, key: string): string {
  const step = STEPS[key];
  return step === undefined ? '' : (plan.flaws.days?.[step] ?? daysOf(plan)[step] ?? '');
}
