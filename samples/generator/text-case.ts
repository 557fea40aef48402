import type { Page } from '../../src/model/page.ts';
import type { DrawnCase } from './draw-case.ts';
import { textPages } from './render/text-pages.ts';
import { writePapers, writeShell } from './write-papers.ts';

/** All pages of a drawn case at the level of text, one file a paper: thousands of cases a minute. */
export function textCase(
  drawn: DrawnCase,
): { readonly key: string; readonly type: string; readonly pages: readonly Page[] }[] {
  const { plan } = drawn;
  const papers = writePapers(plan);
  const counts = papers.map((paper) => textPages(paper, '').length);
  const { cover, catalogue, notes } = writeShell(plan, papers, counts);
  return [cover, catalogue, ...papers, notes]
    .filter(({ key }) => plan.flaws.missing?.includes(key) !== true)
    .map((paper, i) => ({
      key: paper.key,
      type: paper.type,
      pages: textPages(paper, `${String(i + 1).padStart(3, '0')}.pdf`),
    }));
}
