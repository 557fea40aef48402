import type { DocumentFields } from '../model/field.ts';
import type { Form, KnownForm } from '../model/form.ts';
import { areOfOneForm } from '../shared/page/form-likeness.ts';
import { isProvenBy, mayBeProven } from './prove.ts';

/** A paper with the fields that were not found on it and that a sister paper may prove to be lacking. */
export interface OpenForm {
  readonly form: Form;
  readonly fields: readonly string[];
}

export function openForms(papers: readonly DocumentFields[]): OpenForm[] {
  return papers.flatMap(({ form, fields }) => {
    const open = Object.entries(fields).flatMap(([name, field]) => (mayBeProven(field) ? [name] : []));
    return open.length === 0 ? [] : [{ form, fields: open }];
  });
}

/** Whether what is now known of the department's forms decides something that was open. */
export function isDecidedBy(open: readonly OpenForm[], own: readonly KnownForm[]): boolean {
  return open.some(({ form, fields }) =>
    own.some((known) => areOfOneForm(known, form) && fields.some((name) => isProvenBy(known, name))),
  );
}
