import type { DocumentFields, Field } from '../model/field.ts';
import type { FieldRecord, KnownForm } from '../model/form.ts';

/** What the papers of a case teach of their forms; what could not be read teaches nothing. */
export function formsSeen(department: string, papers: readonly DocumentFields[]): KnownForm[] {
  return papers.map(({ form, fields }) => ({
    ...form,
    source: department,
    papers: 1,
    fields: Object.fromEntries(
      Object.entries(fields).flatMap(([name, { state }]) =>
        state in FOUND ? [[name, { found: FOUND[state] ?? 0, papers: 1 }]] : [],
      ),
    ),
  }));
}

const FOUND: Readonly<Partial<Record<Field['state'], number>>> = { found: 1, lacking: 0, notFound: 0 };

/** Counts papers of one skeleton together, so that memory grows with the forms of a batch and not with its papers. */
export class FormCount {
  readonly #bySkeleton = new Map<string, KnownForm>();

  add(forms: readonly KnownForm[]): void {
    for (const form of forms) {
      const key = [form.source, form.type, ...form.labels].join('\n');
      const before = this.#bySkeleton.get(key);
      this.#bySkeleton.set(key, before ? together(before, form) : form);
    }
  }

  /** In an order that does not depend on the order in which they came. */
  forms(): KnownForm[] {
    return [...this.#bySkeleton].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, form]) => form);
  }
}

/** Two counts of one form as one; its skeleton is that of the first. */
export function together(a: KnownForm, b: KnownForm): KnownForm {
  const names = [...new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])].sort();
  const fields = names.map((name) => [name, sum(a.fields[name], b.fields[name])]);
  return { ...a, papers: a.papers + b.papers, fields: Object.fromEntries(fields) as KnownForm['fields'] };
}

const NONE: FieldRecord = { found: 0, papers: 0 };

function sum(a: FieldRecord = NONE, b: FieldRecord = NONE): FieldRecord {
  return { found: a.found + b.found, papers: a.papers + b.papers };
}
