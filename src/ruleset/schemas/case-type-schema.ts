import { z } from 'zod';
import { id, schemaReference, text } from './primitives.ts';

/** rules/case-types/<kind>.json: one kind of case. */
export const caseTypeSchema = z.strictObject({
  $schema: schemaReference,
  id,
  title: text,
  procedure: text,
  recognisedBy: z.array(z.strictObject({ document: id, weight: z.number() })),
  stages: z
    .array(z.strictObject({ id, title: text, documents: z.array(id), dueFact: z.exactOptional(id) }))
    .min(1),
  documents: z.array(z.strictObject({ type: id, rule: z.exactOptional(id), title: z.exactOptional(text) })),
  /** Folders of rules (`penalty`, `common/archive`) or ids of single rules. */
  rules: z.array(text).min(1),
  /** Those of them, told in the same way, that also hold for cases of another procedure. */
  ofAnyProcedure: z.array(text).default([]),
});
