/** What an office has said of a form of one of its departments, once for all papers of that form. */
export interface FormAnswer {
  readonly department: string;
  /** `<type of paper>/<field>`, or the rule where every paper of a form fails alike. */
  readonly cause: string;
  readonly answer: FormAnswerWord;
  readonly note?: string;
}

/** It is on all of them; it is surely lacking; this form need not have it. */
export type FormAnswerWord = '都有' | '确实没有' | '不需要';

export const FORM_ANSWERS: readonly FormAnswerWord[] = ['都有', '确实没有', '不需要'];
