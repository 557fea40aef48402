import type { Finding } from '../model/finding.ts';
import type { Standard } from '../model/standard.ts';
import type { ScoreLine, ScoreSection } from '../model/scorecard.ts';
import type { Charge } from './charges.ts';
import { fromCents, toCents } from './cents.ts';
import { appliedItems } from './blocks.ts';
import { findingsOfItem, pricedFindings, scoredItems } from './effect.ts';

/**
 * The table that a reviewer fills in: one line an item, in the item's own points (before rescaling), because that
 * is what the printed standard says.
 */
export function linesOf(
  findings: readonly Finding[],
  charges: readonly Charge[],
  standard: Standard,
): ScoreLine[] {
  const byRule = pricedFindings(findings);
  const applied = appliedItems(findings, standard);
  return scoredItems(standard).map((item) => {
    const own = findingsOfItem(item, byRule);
    const taken = charges.filter((charge) => charge.item === item);
    const max = toCents(item.max);
    const high = taken.reduce((sum, charge) => sum + charge.cents, 0);
    const low = taken.reduce((sum, charge) => sum + (charge.isCertain ? charge.cents : 0), 0);
    return {
      item: item.item,
      section: item.section,
      content: item.content,
      max: item.max,
      deduction: { low: fromCents(low), high: fromCents(high) },
      score: { low: fromCents(max - high), high: fromCents(max - low) },
      isApplicable: applied.has(item),
      isManual: item.rules.length === 0,
      isPartly: item.isPartly,
      findingIds: [
        ...new Set([...own, ...taken.map((charge) => charge.finding)].map((finding) => finding.id)),
      ],
    };
  });
}

/** Sections add up the lines that take part, in item points. */
export function sectionsOf(lines: readonly ScoreLine[], standard: Standard): ScoreSection[] {
  return standard.sections.map(({ id, title }) => {
    const own = lines.filter((line) => line.section === id && line.isApplicable);
    const sum = (points: (line: ScoreLine) => number): number =>
      fromCents(own.reduce((total, line) => total + toCents(points(line)), 0));
    return {
      id,
      title,
      max: sum((line) => line.max),
      low: sum((line) => line.score.low),
      high: sum((line) => line.score.high),
    };
  });
}
