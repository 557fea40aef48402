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

const extension = z.strictObject({
  by: z.enum(['head', 'discussion', 'superior']),
  days: z.exactOptional(z.int().positive()),
});

const terms = z.strictObject({
  countsTo: z.exactOptional(z.enum(['investigation', 'penalty', 'decision'])),
  shortest: z.exactOptional(text),
  longest: z.exactOptional(text),
  extensions: z.exactOptional(z.array(extension).min(1)),
  excludes: z.exactOptional(z.array(id)),
  onDayOff: z.exactOptional(z.enum(['moves-on', 'unclear'])),
  reference: z.exactOptional(text),
  confidence: z.exactOptional(z.enum(['T', 'E', 'K'])),
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
      terms: z.exactOptional(terms),
      reference: text,
      confidence: z.enum(['T', 'E', 'K']),
      stillValidOn: z.exactOptional(z.iso.date()),
    }),
  ),
});
