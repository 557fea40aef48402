import type { Scorecard } from '../../model/scorecard.ts';
import type { Mark } from '../../spreadsheet/sheet-spec.ts';

/** Words and tones that several sheets share. */
export const GRADE_MARKS: readonly Mark[] = [
  { prefix: '不合格', tone: 'bad' },
  { prefix: '待定', tone: 'open' },
  { prefix: '不参评', tone: 'muted' },
];

export const VETO_MARKS: readonly Mark[] = [
  { prefix: '✘', tone: 'bad' },
  { prefix: '?', tone: 'open' },
];

export const EFFECT_MARKS: readonly Mark[] = [
  { prefix: '否决', tone: 'bad' },
  { prefix: '提示', tone: 'muted' },
];

/** Whether a case is vetoed, with a symbol for black-and-white prints. */
export function vetoWord(vetoed: Scorecard['vetoed']): string {
  if (vetoed === true) return '✘ 否决';
  return vetoed === 'undecided' ? '? 待核实' : '无';
}
