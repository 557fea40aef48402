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

/** What to do differs by what became of the paper: nobody is told to make one up. */
const fixSchema = z.union([
  z.string(),
  z
    .strictObject({
      /** It exists and was not uploaded. */
      notUploaded: text,
      /** It was made, or served, with a slip. */
      faulty: text,
      /** It was never made, or the step was never taken. */
      neverMade: text,
    })
    .transform(
      ({ notUploaded, faulty, neverMade }) =>
        `①已有而没有上传的：${notUploaded}；②已有而有错漏的：${faulty}；③确实没有的：${neverMade}`,
    ),
]);

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
  applicability: z.exactOptional(
    z.strictObject({
      condition: conditionSchema,
      otherwise: text,
      isRare: z.exactOptional(z.literal(true)),
    }),
  ),
  expectations: z.array(expectationSchema).min(1),
  yieldsTo: z.exactOptional(z.array(id)),
  byDecision: z.exactOptional(z.union([z.literal(true), z.array(id).min(1)])),
  fix: fixSchema.default(''),
  evidenceFacts: z.exactOptional(z.array(id)),
  background: z.string().default(''),
});
