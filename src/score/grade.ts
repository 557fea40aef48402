import type { Standard } from '../model/standard.ts';
import type { Range, Scorecard } from '../model/scorecard.ts';

/** High: the grade if every open question ends well. Low: if none does, vetoes included. */
export function gradeRange(
  range: Range,
  vetoed: Scorecard['vetoed'],
  standard: Standard,
): Scorecard['grade'] {
  const worst = standard.grades.at(-1)?.title ?? '';
  return {
    low: vetoed === false ? gradeOf(range.low, standard) : worst,
    high: vetoed === true ? worst : gradeOf(range.high, standard),
  };
}

function gradeOf(points: number, standard: Standard): string {
  const grade = standard.grades.find((each) => points >= each.from) ?? standard.grades.at(-1);
  return grade?.title ?? '';
}
