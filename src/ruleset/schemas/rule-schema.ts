import { z } from 'zod';
import { conditionSchema } from './condition-schema.ts';
import { id, legalBasis, schemaReference, text } from './primitives.ts';

const expectationSchema = z.strictObject({
  id,
  forEach: z.exactOptional(id),
  condition: conditionSchema,
  messages: z.strictObject({
    passed: z.exactOptional(text),
    failed: text,
    cantTell: z.exactOptional(text),
  }),
  isAdvisory: z.exactOptional(z.boolean()),
});

/** rules/<folder>/<id>.json: one rule. What is left out takes the usual value. */
export const ruleSchema = z.strictObject({
  $schema: schemaReference,
  id,
  title: text,
  target: z.union([z.literal('case'), z.strictObject({ documents: z.array(id).min(1) })]).default('case'),
  mode: z.enum(['automatic', 'manual', 'assisted']).default('automatic'),
  isAdvisory: z.exactOptional(z.boolean()),
  stage: id.default('filing'),
  basis: z.array(legalBasis).default([]),
  inForce: z.exactOptional(
    z.strictObject({ from: z.exactOptional(z.iso.date()), to: z.exactOptional(z.iso.date()) }),
  ),
  anchorFact: z.exactOptional(id),
  applicability: z.exactOptional(z.strictObject({ condition: conditionSchema, otherwise: text })),
  expectations: z.array(expectationSchema).min(1),
  yieldsTo: z.exactOptional(z.array(id)),
  byDecision: z.exactOptional(z.boolean()),
  fix: z.string().default(''),
  evidenceFacts: z.exactOptional(z.array(id)),
  background: z.string().default(''),
});
