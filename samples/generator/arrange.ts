import type { Paper } from './block.ts';
import type { CasePlan } from './case-plan.ts';
import { drawnWords } from './drawn-words.ts';
import type { FiledPaper, Filing } from './filing.ts';
import { Random } from './random.ts';

/** A paper with the number of its pages. */
export interface CountedPaper {
  readonly paper: Paper;
  readonly pageCount: number;
}

export function wholeCaseName(plan: CasePlan, random: Random): string {
  return random.pick(['案卷.pdf', `${plan.party.name}案卷.pdf`, '卷宗扫描件.pdf']);
}

/** Chronological, or outward documents in front as 正卷 demands. */
export function ordered(papers: readonly Paper[], filing: Filing, isShuffled = false): Paper[] {
  if (isShuffled) return [...papers].reverse();
  if (!filing.decisionFirst && !filing.hasVolumes) return [...papers];
  const first = papers.filter(({ key }) => key === 'penalty-decision' || key === 'decision-receipt');
  const rest = papers.filter((paper) => !first.includes(paper));
  const main = rest.filter(({ volume }) => volume === 'main');
  const side = rest.filter(({ volume }) => volume === 'side');
  return filing.hasVolumes ? [...first, ...main, ...side] : [...first, ...rest];
}

export function consecutive(rendered: readonly CountedPaper[]): FiledPaper[] {
  let next = 1;
  return rendered.map(({ paper, pageCount }) => {
    const pages = Array.from({ length: pageCount }, (_, i) => next + i);
    next += pageCount;
    return filed(paper, pages);
  });
}

export function filed(paper: Paper, pages: readonly number[]): FiledPaper {
  const { key, type, alsoServesAs, title } = paper;
  return { key, type, alsoServesAs, title, pages, drawn: drawnWords(paper) };
}

export function folderOf(paper: Paper, filing: Filing): string {
  if (!filing.hasVolumes) return '';
  return paper.volume === 'main' ? '正卷/' : '副卷/';
}

export function fileName(paper: Paper, index: number, filing: Filing): string {
  if (filing.names === 'number') return `${String(index + 1).padStart(3, '0')}.pdf`;
  const title = paper.fileTitle.replaceAll('/', '、');
  return `${String(index + 1).padStart(2, '0')} ${title}.pdf`;
}

/** Folder names as departments give them: serial and party, never what is wrong with the case. */
export function caseFolder(plan: CasePlan): string {
  const random = new Random(plan.seed).fork('folder');
  return random.pick([
    `${plan.id}-${plan.party.name}案`,
    `${plan.id} ${plan.party.name}${plan.violation.cause.slice(0, 12)}案`,
    `案件${plan.id}`,
  ]);
}
