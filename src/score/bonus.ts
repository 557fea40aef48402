import type { Finding } from '../model/finding.ts';
import type { Standard } from '../model/standard.ts';
import type { Range } from '../model/scorecard.ts';
import { toCents } from './cents.ts';
import { findingsOfItem, isUndecided, pricedFindings, scoredItems } from './effect.ts';

/** Points that what passes gives back, in hundredths; `high` counts what is still open as passed. */
export function bonusOf(findings: readonly Finding[], standard: Standard): Range {
  const byRule = pricedFindings(findings);
  const sum = { low: 0, high: 0 };
  for (const block of standard.blocks.filter(({ mode }) => mode === 'bonus')) {
    const sections = standard.sections.filter((each) => each.block === block.id).map(({ id }) => id);
    const items = scoredItems(standard).filter(({ section }) => sections.includes(section));
    const given = (isGood: (finding: Finding) => boolean): number => {
      const points = items.map(({ parts, max }) =>
        Math.min(
          toCents(max),
          parts.reduce(
            (total, part) =>
              total + findingsOfItem(part, byRule).filter(isGood).length * toCents(part.points),
            0,
          ),
        ),
      );
      return Math.min(
        toCents(block.max),
        points.reduce((total, each) => total + each, 0),
      );
    };
    sum.low += given(({ outcome }) => outcome === 'passed');
    sum.high += given((finding) => finding.outcome === 'passed' || isUndecided(finding));
  }
  return sum;
}
