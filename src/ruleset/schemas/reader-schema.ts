import { z } from 'zod';
import { id, schemaReference, text } from './primitives.ts';

const phraseSchema = z.strictObject({
  is: text,
  patterns: z.array(text).min(1),
  reads: z.array(text).min(1),
  doesNotRead: z.array(text).min(1),
});

/** rules/readers/<id>.json: turns of phrase of one reader of fields, each with what it reads and what it must not. */
export const readerSchema = z.strictObject({
  $schema: schemaReference,
  id,
  title: text,
  phrases: z.record(id, phraseSchema),
});

export type ReaderFile = z.infer<typeof readerSchema>;
