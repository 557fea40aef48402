import { z } from 'zod';
import { id, options, schemaReference, text } from './primitives.ts';

const factSchema = z.strictObject({
  name: id,
  title: text,
  type: z.enum([
    'string',
    'integer',
    'money',
    'date',
    'boolean',
    'officers',
    'strings',
    'items',
    'citations',
  ]),
  itemValues: z.exactOptional(z.array(text)),
  valueTitles: z.exactOptional(z.record(text, text)),
  kind: text,
  options: options.default({}),
  isPublished: z.exactOptional(z.boolean()),
  perDocument: z.exactOptional(z.boolean()),
});

/** rules/facts/<group>.json: a part of the fact catalogue. */
export const factsSchema = z.strictObject({ $schema: schemaReference, facts: z.array(factSchema) });
