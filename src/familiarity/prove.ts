import type { DocumentFields, Field } from '../model/field.ts';
import type { Form, KnownForm } from '../model/form.ts';
import { areOfOneForm, isOfKnownForm } from '../shared/page/form-likeness.ts';

/** Share of a form's papers on which a field was found, from which its reader is proven there. */
const PROVEN = 0.5;

/** What is known of forms: those that are shipped, and those of the department at hand. */
export interface FormKnowledge {
  readonly shipped: readonly KnownForm[];
  readonly own: readonly KnownForm[];
}

/** Calls lacking what was not found on a paper of a form on whose other papers it was found. */
export function provenFields(fields: readonly DocumentFields[], knowledge: FormKnowledge): DocumentFields[] {
  return fields.map((document) => {
    const known = formsOf(document.form, knowledge);
    if (known.length === 0) return document;
    const proven = Object.entries(document.fields).map(([name, field]) => [
      name,
      provenField(name, field, known),
    ]);
    return { ...document, fields: Object.fromEntries(proven) as DocumentFields['fields'] };
  });
}

function formsOf(form: Form, { shipped, own }: FormKnowledge): KnownForm[] {
  return [
    ...own.filter((known) => areOfOneForm(known, form)),
    ...shipped.filter((known) => isOfKnownForm(form, known)),
  ];
}

function provenField(name: string, field: Field, known: readonly KnownForm[]): Field {
  if (!mayBeProven(field)) return field;
  const form = known.find((each) => isProvenBy(each, name));
  const record = form?.fields[name];
  if (!form || !record) return field;
  return {
    state: 'lacking',
    proof: { by: 'known-form', form: `${form.source}/${form.type}`, foundOn: record.found },
  };
}

/** Whether the papers of a form can tell that it is lacking: what was seen and not read may be it on any form. */
function mayBeProven(field: Field): boolean {
  return field.state === 'notFound' && (field.why === 'unknown-form' || field.why === 'doubtful');
}

/** Whether its reader is proven on a form. */
function isProvenBy({ fields }: KnownForm, name: string): boolean {
  const record = fields[name];
  return record !== undefined && record.found >= PROVEN * record.papers;
}
