import { z } from 'zod';
import { id, schemaReference, text } from './primitives.ts';

const itemSchema = z.strictObject({
  item: text,
  section: id,
  content: text,
  max: z.number().positive().nullable(),
  /** Empty: a person looks at it. */
  rules: z.array(id),
  mode: z.enum(['all', 'each']).default('all'),
  perFailure: z.exactOptional(z.number().positive()),
});

/** A rule's id alone, or which of its expectations veto, and whether every paper must fail. */
const vetoSchema = z.union([
  id.transform((rule) => ({ rule, when: 'any' as const })),
  z.strictObject({
    rule: id,
    expectations: z.exactOptional(z.array(id).min(1)),
    when: z.enum(['any', 'every']).default('any'),
  }),
]);

/** rules/standards/<name>-<year>.json: which rule costs what. */
export const standardSchema = z.strictObject({
  $schema: schemaReference,
  id,
  title: text,
  version: text,
  note: z.string().default(''),
  total: z.number().positive(),
  isRescaled: z.boolean().default(true),
  vetoes: z.array(vetoSchema).default([]),
  sections: z.array(z.strictObject({ id, title: text })).min(1),
  items: z.array(itemSchema).min(1),
  grades: z.array(z.strictObject({ title: text, from: z.number().min(0) })).min(1),
  requiresStage: z.exactOptional(id),
});
