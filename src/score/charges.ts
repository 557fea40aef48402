import type { Finding } from '../model/finding.ts';
import type { ItemPart, Standard } from '../model/standard.ts';
import { toCents } from './cents.ts';
import {
  type PricedFindings,
  type ScoredItem,
  findingsOfItem,
  pricedFindings,
  scoredItems,
} from './effect.ts';
import { type Forfeit, forfeitsOf } from './missing-papers.ts';
import { appliedIn, demandOf, underPart } from './price.ts';

/** What one finding takes from one item, in hundredths of the item's own points, after what others took before. */
export interface Charge {
  readonly finding: Finding;
  readonly item: ScoredItem;
  readonly cents: number;
  /** Certain losses count in both ends of the range, the others in the low end only. */
  readonly isCertain: boolean;
}

/** Before the purses that pay it are looked at. */
interface Demand {
  readonly finding: Finding;
  readonly item: ScoredItem;
  readonly purses: readonly Purse[];
  readonly cents: number;
}

/** What several demands share: an item's full mark, the share of one paper in it, the price of one part. */
interface Purse {
  readonly key: string;
  readonly size: number;
}

/**
 * All losses of a case in the fixed order: what is certain in the standard's order, then what is undecided in the
 * standard's order; missing papers first. Certain first, so that no open question makes a certain loss look smaller
 * (low <= high).
 */
export function chargesOf(findings: readonly Finding[], standard: Standard): Charge[] {
  const byRule = pricedFindings(findings);
  const forfeits = forfeitsOf(byRule, standard);
  const plans = scoredItems(standard).map((item) => planOf(item, byRule));
  const left = new Map<string, number>();
  return [true, false].flatMap((isCertain) => {
    const lost = forfeits.filter((each) => each.isCertain === isCertain).map(demandOfPaper);
    const asked = [...lost, ...plans.flatMap((plan) => [...demandsOf(plan, isCertain)])];
    return asked
      .map((demand) => ({ finding: demand.finding, item: demand.item, cents: paid(demand, left), isCertain }))
      .filter(({ cents }) => cents > 0);
  });
}

/** Takes a demand out of its purses as far as all of them hold it. */
function paid({ purses, cents: wanted }: Demand, left: Map<string, number>): number {
  const held = purses.map(({ key, size }) => left.get(key) ?? size);
  const cents = Math.min(wanted, ...held);
  purses.forEach(({ key }, i) => left.set(key, (held[i] ?? 0) - cents));
  return cents;
}

function purseOf({ item, max }: ScoredItem): Purse {
  return { key: item, size: toCents(max) };
}

function demandOfPaper({ finding, item }: Forfeit): Demand {
  return { finding, item, purses: [purseOf(item)], cents: toCents(item.max) };
}

/** How an item is priced in this case. */
interface Plan {
  readonly item: ScoredItem;
  readonly parts: readonly PlannedPart[];
  /** Papers that are priced by themselves. */
  readonly papers: readonly string[];
}

interface PlannedPart {
  readonly part: ItemPart;
  /** Each as far as the part looks at it, and whole: losses belong to the whole. */
  readonly findings: readonly { readonly finding: Finding; readonly whole: Finding }[];
}

function planOf(item: ScoredItem, byRule: PricedFindings): Plan {
  const isMadeUpFor = item.unless.some((id) => byRule.get(id)?.some(({ outcome }) => outcome === 'passed'));
  const parts = (isMadeUpFor ? [] : item.parts).map((part) => ({
    part,
    findings: findingsOfItem(part, byRule).flatMap((whole) => {
      const finding = underPart(whole, part);
      return finding ? [{ finding, whole }] : [];
    }),
  }));
  const applied = parts
    .flatMap(({ findings }) => findings.map(({ finding }) => finding))
    .filter(({ outcome }) => outcome !== 'inapplicable');
  const papers = item.per === 'document' ? [...new Set(applied.map(({ target }) => target))] : [];
  return { item, parts, papers };
}

function* demandsOf({ item, parts, papers }: Plan, isCertain: boolean): Generator<Demand> {
  for (const [index, { part, findings }] of parts.entries()) {
    const applied = findings.reduce((sum, { finding }) => sum + appliedIn(finding), 0);
    for (const { finding, whole } of findings) {
      const cents = demandOf(finding, part, applied, isCertain);
      if (cents === 0) continue;
      const paper = papers.indexOf(finding.target);
      const own = {
        key: `${item.item} ${index} ${paper}`,
        size: shareOf(toCents(part.points), paper, papers.length),
      };
      const purses = [purseOf(item), ...(part.mode === 'each' ? [] : [own])];
      if (paper !== -1) {
        const size = shareOf(toCents(item.max), paper, papers.length);
        purses.push({ key: `${item.item} of ${paper}`, size });
      }
      yield { finding: whole, item, purses, cents: shareOf(cents, paper, papers.length) };
    }
  }
}

/** Shares of the papers differ by a hundredth at most and add up to the whole. */
function shareOf(cents: number, paper: number, papers: number): number {
  if (paper === -1) return cents;
  return Math.round((cents * (paper + 1)) / papers) - Math.round((cents * paper) / papers);
}
