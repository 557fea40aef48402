import type { Finding } from '../model/finding.ts';
import type { Block, Standard } from '../model/standard.ts';
import { toCents } from './cents.ts';
import { type ScoredItem, findingsOfItem, pricedFindings, scoredItems } from './effect.ts';
import { forfeitsOf } from './missing-papers.ts';

/** Points lost in each block by its items, in hundredths of the items' own points. */
export type Losses = ReadonlyMap<string, number>;

/** From what the items lost to what the sum loses, in hundredths. */
export interface Blocks {
  /** Of the whole; never more than the total. */
  lost(losses: Losses): number;
  /** Of one block by itself. */
  lostIn(block: string, losses: Losses): number;
  blockOf(item: ScoredItem): string;
}

/** How the blocks of a standard join for the items that apply in this case. */
export function blocksFor(findings: readonly Finding[], standard: Standard): Blocks {
  const byId = new Map(standard.sections.map(({ id, block }) => [id, block]));
  const blockOf = ({ section }: ScoredItem): string => byId.get(section) ?? '';
  const applied = appliedPoints(findings, standard, blockOf);
  const own = (block: Block, losses: Losses): number =>
    toLoss(block, losses.get(block.id) ?? 0, applied.get(block.id) ?? 0);
  const withParts = (block: Block, losses: Losses): number => {
    const parts = standard.blocks.filter(({ within }) => within === block.id);
    const sum = parts.reduce((total, part) => total + withParts(part, losses), own(block, losses));
    return Math.min(toCents(block.max), sum);
  };
  const top = standard.blocks.filter(({ within, mode }) => within === undefined && mode !== 'bonus');
  return {
    blockOf,
    lost: (losses) =>
      Math.min(
        toCents(standard.total),
        top.reduce((sum, block) => sum + withParts(block, losses), 0),
      ),
    lostIn: (id, losses) => {
      const block = standard.blocks.find((each) => each.id === id);
      return block ? withParts(block, losses) : 0;
    },
  };
}

/** Items that take part: something of them applies, or their paper is missing. */
export function appliedItems(findings: readonly Finding[], standard: Standard): ReadonlySet<ScoredItem> {
  const byRule = pricedFindings(findings);
  const isApplied = (item: ScoredItem): boolean =>
    findingsOfItem(item, byRule).some((finding) => finding.outcome !== 'inapplicable');
  const forfeited = forfeitsOf(byRule, standard).map(({ item }) => item);
  return new Set([...scoredItems(standard).filter(isApplied), ...forfeited]);
}

function appliedPoints(
  findings: readonly Finding[],
  standard: Standard,
  blockOf: (item: ScoredItem) => string,
): Map<string, number> {
  const points = new Map<string, number>();
  for (const item of appliedItems(findings, standard))
    points.set(blockOf(item), (points.get(blockOf(item)) ?? 0) + toCents(item.max));
  return points;
}

function toLoss({ mode, max }: Block, raw: number, applied: number): number {
  const whole = toCents(max);
  if (mode === 'rescaled') return applied === 0 ? 0 : Math.round((whole * raw) / applied);
  if (mode === 'allOrNothing') return raw > 0 ? whole : 0;
  return Math.min(whole, raw);
}
