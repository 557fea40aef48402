import type { Document } from '../model/document.ts';
import type { DocumentFields } from '../model/field.ts';

/**
 * The papers with blank forms set apart that lie beside a filled one of their type: a form that nobody filled in is no
 * paper of the case. The only one of its type stays, and its empty places are told one by one.
 */
export function withoutBlankForms(
  documents: readonly Document[],
  fields: readonly DocumentFields[],
): readonly Document[] {
  const blank = new Set(fields.filter((each) => each.isBlankForm).map(({ documentId }) => documentId));
  if (blank.size === 0) return documents;
  const filled = new Set(documents.filter(({ id }) => !blank.has(id)).map(({ type }) => type));
  return documents.map((document) =>
    blank.has(document.id) && filled.has(document.type)
      ? { ...document, type: 'other', alsoServesAs: [], mayHold: [] }
      : document,
  );
}
