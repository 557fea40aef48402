import { z } from 'zod';
import { id, schemaReference, text } from './primitives.ts';

const formSchema = z.strictObject({
  type: id,
  papers: z.int().min(1),
  labels: z.array(text).min(1),
  /** By field: on how many papers it was found, of those on which it was looked for. */
  fields: z.record(id, z.tuple([z.int().min(0), z.int().min(1)])),
});

/** rules/forms: forms on which the readers are proven, by their labels. Generated: `npm run forms`. */
export const formsSchema = z.strictObject({
  $schema: schemaReference,
  id,
  source: text,
  forms: z.array(formSchema),
});

export type FormsFile = z.infer<typeof formsSchema>;
