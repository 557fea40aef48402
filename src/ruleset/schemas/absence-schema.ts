import { z } from 'zod';
import { id, schemaReference, text } from './primitives.ts';

const tracesSchema = z.strictObject({
  id,
  why: text,
  documents: z.array(z.union([id, z.literal('*')])).min(1),
  fields: z.array(id).min(1),
  within: z.exactOptional(z.enum(['head', 'foot'])),
  until: z.exactOptional(text),
  isApartFromNames: z.exactOptional(z.boolean()),
  traces: z.array(text).min(1),
  contrary: z.exactOptional(z.array(text).min(1)),
  examples: z.strictObject({
    perhaps: z.array(text).min(1),
    never: z.array(text).min(1),
    otherwise: z.exactOptional(z.array(text).min(1)),
  }),
});

/** rules/absence: words without which a field cannot be on a paper, and words that say otherwise. */
export const absenceSchema = z.strictObject({
  $schema: schemaReference,
  id,
  traces: z.array(tracesSchema),
});
