import type { Paper } from './block.ts';
import type { CasePlan } from './case-plan.ts';

/** Counts the pages of a volume as its clerk does, one paper after the other; a page may have been lost before or after. */
export class VolumeNumbers {
  readonly #plan: CasePlan;
  readonly #counts: number[] = [];

  constructor(plan: CasePlan) {
    this.#plan = plan;
  }

  /** Number of the next page; undefined where the clerk stamps none. */
  get next(): number | undefined {
    const { style, ending } = this.#plan;
    if (!style.numbersVolume || ending === 'open') return undefined;
    return 1 + this.#counts.reduce((sum, count) => sum + count, 0);
  }

  /** Pages of each paper as they were counted. */
  get counts(): readonly number[] {
    return this.#counts;
  }

  /** `pages` as the paper was printed. */
  count(paper: Paper, pages: number): void {
    const lost = this.#plan.flaws.lostPage;
    const isShort = lost?.key === paper.key && !lost.wasCounted && lost.page <= pages;
    this.#counts.push(isShort ? pages - 1 : pages);
  }

  isLost(paper: Paper, page: number): boolean {
    const lost = this.#plan.flaws.lostPage;
    return lost?.key === paper.key && lost.page === page;
  }
}
