import { z } from 'zod';
import { id, schemaReference, text } from './primitives.ts';

/** rules/catalogue: rules of the catalogue that are not built, by reason. */
export const catalogueSchema = z.strictObject({
  $schema: schemaReference,
  id,
  notBuilt: z.array(z.strictObject({ group: text, why: text, rules: z.array(id).min(1) })),
});
