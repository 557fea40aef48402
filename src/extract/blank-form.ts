import type { FieldDeclaration } from '../model/document-type.ts';
import type { Field } from '../model/field.ts';

/** Places at least that stand empty on a form that nobody filled in. */
const EMPTY_PLACES = 4;

/** What offices have printed on their forms. */
const PRINTED: ReadonlySet<string> = new Set(['agency', 'issuing-agency']);

/** Whether a paper is a form that nobody filled in: several places stand empty, and nothing was written anywhere. */
export function isBlankForm(
  fields: Readonly<Record<string, Field>>,
  declarations: Readonly<Record<string, FieldDeclaration>>,
): boolean {
  const entries = Object.entries(fields);
  const empty = entries.filter(([, field]) => field.state === 'lacking' && field.proof.by === 'empty-place');
  return (
    empty.length >= EMPTY_PLACES &&
    entries.every(([name, field]) => saysNothing(field, declarations[name]?.kind, name))
  );
}

/** What the form says by itself is a phrase, and its value is true; a seal or a signature would be of a person. */
function saysNothing(field: Field, kind: string | undefined, name: string): boolean {
  if (field.state === 'unreadable') return false;
  if (field.state !== 'found') return true;
  return kind === undefined ? name === 'seal' : field.value === true || PRINTED.has(kind);
}
