import { z } from 'zod';
import { id, options, schemaReference, text } from './primitives.ts';

const titleSchema = z.union([text, z.strictObject({ text, requires: z.exactOptional(text) })]);

const headSchema = z.strictObject({
  pattern: text,
  unless: z.exactOptional(text),
  examples: z.array(text).min(1),
});

const readAsSchema = z.strictObject({
  kinds: z.array(id).min(1),
  of: z.array(id).min(1),
  may: z.array(id).default([]),
  isOpen: z.boolean().default(false),
  examples: z.array(text).min(1),
});

const fieldSchema = z.strictObject({
  kind: text,
  labels: z.exactOptional(z.array(text)),
  patterns: z.exactOptional(z.array(text)),
  options: z.exactOptional(options),
});

const fieldsSchema = z.record(id, fieldSchema);

/** rules/documents/<type>.json: one 文书. */
export const documentTypeSchema = z.strictObject({
  $schema: schemaReference,
  id,
  title: text,
  form: id,
  stage: id,
  titles: z.array(titleSchema),
  readAs: z.array(readAsSchema).default([]),
  heads: z.array(headSchema).default([]),
  cues: z.array(z.strictObject({ pattern: text, weight: z.number().min(-1).max(1) })).default([]),
  floor: z.number().min(0).max(1).default(0.6),
  alsoServesAs: z.exactOptional(z.array(z.strictObject({ type: id, requires: text }))),
  fileNames: z.array(text).default([]),
  isOutward: z.exactOptional(z.boolean()),
  isUnpaged: z.exactOptional(z.boolean()),
  mayLackTitle: z.exactOptional(z.boolean()),
  ofDecision: z.exactOptional(
    z.strictObject({ parties: z.array(id).default([]), numbers: z.array(id).default([]) }),
  ),
  fields: fieldsSchema.default({}),
});

/** rules/documents/every.json: fields of every 文书. */
export const commonFieldsSchema = z.strictObject({
  $schema: schemaReference,
  id: z.literal('every'),
  title: text,
  fields: fieldsSchema,
});

/** rules/documents/labels.json: sets of labels that fields name with `@`, labels that may run into the value before them, further ones that end a value. */
export const labelsSchema = z.strictObject({
  $schema: schemaReference,
  sets: z.record(id, z.array(text).min(1)),
  glued: z.array(text).default([]),
  others: z.array(text),
});

/** rules/documents/patterns.json: patterns that several fields share, which name them with `@`. */
export const patternsSchema = z.strictObject({
  $schema: schemaReference,
  sets: z.record(id, z.array(text).min(1)),
});

/** rules/documents/title-words.json: the words that titles are made of. */
export const titleWordsSchema = z.strictObject({
  $schema: schemaReference,
  agencyEndings: z.array(text).min(1),
  fieldsOfLaw: z.array(text).min(1),
  counted: z.array(text).default([]),
  kinds: z.array(z.strictObject({ id, endings: z.array(text).min(1) })).default([]),
  purposes: z
    .array(z.strictObject({ id, words: z.array(text).min(1), isForeign: z.boolean().default(false) }))
    .default([]),
  neutral: z.array(text).default([]),
  knownOthers: z.array(text),
});

export type TitleWordsFile = z.infer<typeof titleWordsSchema>;
export type DocumentTypeFile = z.infer<typeof documentTypeSchema>;
export type LabelsFile = z.infer<typeof labelsSchema>;
export type PatternsFile = z.infer<typeof patternsSchema>;
