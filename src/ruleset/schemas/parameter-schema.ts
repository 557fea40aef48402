import { z } from 'zod';
import { id, schemaReference, text } from './primitives.ts';

const bound = z.union([z.number(), z.string()]);

const question = z.strictObject({
  kind: z.enum(['money', 'period', 'count', 'yes-no', 'words', 'text']),
  question: text,
  example: text,
  cases: z.exactOptional(
    z.array(z.strictObject({ title: text, pattern: text, where: z.record(z.string(), z.string()) })),
  ),
});

/** rules/parameters/<id>.json: a legal number or list with its dates. */
export const parameterSchema = z.strictObject({
  $schema: schemaReference,
  id,
  title: text,
  unit: z.string(),
  answer: z.exactOptional(question),
  values: z.array(
    z.strictObject({
      from: z.exactOptional(z.iso.date()),
      to: z.exactOptional(z.iso.date()),
      where: z.exactOptional(z.record(z.string(), z.string())),
      value: z.exactOptional(z.json()),
      range: z.exactOptional(z.tuple([bound, bound])),
      reference: text,
      confidence: z.enum(['T', 'E', 'K']),
      stillValidOn: z.exactOptional(z.iso.date()),
    }),
  ),
});
