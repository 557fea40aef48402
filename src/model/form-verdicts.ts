import type { Form } from './form.ts';

/** How a rule judged the papers of one form, as far as they fail or pass. */
export interface FormVerdicts {
  readonly ruleId: string;
  readonly form: Form;
  /** Papers on which it passes. */
  readonly passed: number;
  /** Papers on which it fails, by what that paper shows by itself. */
  readonly proven: number;
  /** Papers on which it fails, or asks as all its sisters fail alike, and that show it less clearly. */
  readonly weak: number;
}
