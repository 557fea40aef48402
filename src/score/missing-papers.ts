import type { Finding } from '../model/finding.ts';
import type { Standard } from '../model/standard.ts';
import { type PricedFindings, type ScoredItem, isUndecided, scoredItems } from './effect.ts';

/** An item that is lost whole because its paper is missing, or perhaps is. */
export interface Forfeit {
  readonly finding: Finding;
  readonly item: ScoredItem;
  readonly isCertain: boolean;
}

/** What missing papers cost: every item of the paper, so that not uploading is never cheaper than uploading badly. */
export function forfeitsOf(findings: PricedFindings, standard: Standard): Forfeit[] {
  const items = new Map(scoredItems(standard).map((item) => [item.item, item]));
  return standard.papers.flatMap((paper) => {
    const finding = missing(findings.get(paper.presence) ?? []);
    if (!finding) return [];
    const isCertain = finding.outcome === 'failed';
    return paper.items.flatMap((id) => {
      const item = items.get(id);
      return item ? [{ finding, item, isCertain }] : [];
    });
  });
}

function missing(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ outcome }) => outcome === 'failed') ?? findings.find(isUndecided);
}
