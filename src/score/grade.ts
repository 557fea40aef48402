import type { Standard } from '../model/standard.ts';
import type { Range, Scorecard } from '../model/scorecard.ts';

/**
 * High: the grade if every open question ends well. Low: if none does, vetoes included. `lostIn`: points that a block took
 * from the sum, for sure (low) and at worst (high).
 */
export function gradeRange(
  range: Range,
  vetoed: Scorecard['vetoed'],
  standard: Standard,
  lostIn: (block: string) => Range,
): Scorecard['grade'] {
  const { grades } = standard;
  const worst = grades.length - 1;
  const low = capped(range.low, (block) => lostIn(block).high, standard);
  const high = capped(range.high, (block) => lostIn(block).low, standard);
  return {
    low: grades[vetoed === false ? low : worst]?.title ?? '',
    high: grades[vetoed === true ? worst : high]?.title ?? '',
  };
}

/** Index of the grade of a sum after what is lost in blocks that lower the grade. */
function capped(points: number, lostIn: (block: string) => number, standard: Standard): number {
  const { grades, gradeCaps } = standard;
  const worst = grades.length - 1;
  return gradeCaps.reduce(
    (grade, { block, best, drop }) => {
      const lost = lostIn(block);
      if (lost === 0) return grade;
      const atBest = grades.findIndex(({ title }) => title === best);
      const dropped = drop === undefined ? 0 : gradeOf(points + lost, standard) + drop;
      return Math.min(worst, Math.max(grade, atBest, dropped));
    },
    gradeOf(points, standard),
  );
}

function gradeOf(points: number, { grades }: Standard): number {
  const grade = grades.findIndex((each) => points >= each.from);
  return grade === -1 ? grades.length - 1 : grade;
}
