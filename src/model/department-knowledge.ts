import type { FormVerdicts } from './form-verdicts.ts';
import type { KnownForm } from './form.ts';

/** What the cases of a department teach about reading each other. */
export interface DepartmentKnowledge {
  /** The forms that it uses, with the fields on which the readers are proven. */
  readonly forms: readonly KnownForm[];
  /** Rules that fail on every paper of a form. */
  readonly systematic: readonly FormVerdicts[];
}

/** By the department's folder. */
export type KnowledgeByDepartment = Readonly<Record<string, DepartmentKnowledge>>;
