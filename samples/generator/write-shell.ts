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
  const listed = listedEntries(plan, entries);
  const isWanted = (paper: Paper): boolean => plan.flaws.missing?.includes(paper.key) !== true;
  return {
    front: [
      writeCover(writingFor(plan, 'case-cover')),
      writeCatalogue(writingFor(plan, 'file-catalogue'), listed),
    ].filter(isWanted),
    back: [
      writeFileNotes(writingFor(plan, 'file-notes'), page - 1 + (plan.flaws.notesBeyond ?? 0), papers.length),
    ].filter(isWanted),
  };
}

/** What the catalogue names: a defect adds a paper that is not there, or forgets one. */
function listedEntries(plan: CasePlan, entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  const last = entries.at(-1);
  if (plan.flaws.catalogue === 'short')
    return entries.filter(({ title }, i) => i !== entries.findIndex(isRecord) || title === last?.title);
  if (plan.flaws.catalogue !== 'extra' || last === undefined) return entries;
  const title = writingFor(plan, 'extra-entry').random.pick([
    '案件移送函',
    '证人证言',
    // With a test report on file it may be what the catalogue calls the report.
    ...(plan.features.includes('sampling') ? [] : ['鉴定意见书']),
    '会议纪要',
  ]);
  return [...entries, { title, number: '', date: last.date, from: last.to, to: last.to }];
}

function isRecord({ title }: CatalogueEntry): boolean {
  return /询问|调查笔录/.test(title);
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
