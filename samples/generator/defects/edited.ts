import type { CasePlan } from '../case-plan.ts';
import { editPapers } from '../paper-edit.ts';
import type { PaperEdit } from '../paper-edit.ts';
import type { Expectations, Expected, RuleId } from '../rule-ids.ts';
import { writePapers } from '../write-papers.ts';
import { withFlaws } from './defect.ts';
import type { Defect } from './defect.ts';

/** A rule that the defect touches beside its own: what it says then is open. */
export const OPEN: Expected = ['passed', 'inapplicable', 'cantTell', 'failed'];

export function open(...ids: RuleId[]): Expectations {
  return Object.fromEntries(ids.map((id) => [id, OPEN]));
}

export interface EditedDefect {
  readonly id: string;
  readonly ruleId: RuleId;
  readonly title: string;
  readonly edits: (plan: CasePlan) => readonly PaperEdit[];
  readonly fits?: (plan: CasePlan) => boolean;
  /** The rule's own outcome where a person may be asked first. */
  readonly outcome?: Expected;
  readonly also?: Expectations;
  readonly flaws?: CasePlan['flaws'];
}

/** A defect that changes finished papers; it fits where the change finds its words. */
export function edited(defect: EditedDefect): Defect {
  const { id, ruleId, title, edits, fits, also, flaws } = defect;
  return {
    id,
    ruleId,
    title,
    fits: (plan) => fits?.(plan) !== false && bites(plan, edits(plan)),
    apply: (plan) => withFlaws(plan, { ...flaws, edits: edits(plan) }),
    outcomes: () => ({ ...also, [ruleId]: defect.outcome ?? 'failed' }),
  };
}

function bites(plan: CasePlan, edits: readonly PaperEdit[]): boolean {
  const papers = writePapers(plan);
  return JSON.stringify(editPapers(papers, edits)) !== JSON.stringify(papers);
}

/** A text as a pattern that matches it and nothing else. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The number of another document of the same series. */
export function otherNumber(number: string): string {
  return number.replace(/(\d+)(?=号)/, (serial) => String(Number(serial) + 37));
}
