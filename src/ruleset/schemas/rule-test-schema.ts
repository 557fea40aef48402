import { z } from 'zod';
import { schemaReference, text } from './primitives.ts';

const outcome = z.enum(['passed', 'failed', 'cantTell', 'inapplicable', 'untested']);

const exampleSchema = z.strictObject({
  name: text,
  /** A value, `{ "unknown": "<reason>" }` or `{ "absent": true }`; facts not listed are absent. */
  facts: z.record(z.string(), z.json()),
  outcome,
  /** Unlisted expectations must not fail. */
  expectations: z.exactOptional(z.record(z.string(), outcome)),
});

/** rules/<folder>/<id>.test.json: examples of each outcome, beside the rule. */
export const ruleTestSchema = z.strictObject({
  $schema: schemaReference,
  examples: z.array(exampleSchema).min(1),
});

export type RuleExample = z.infer<typeof exampleSchema>;
