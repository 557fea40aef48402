import { z } from 'zod';
import type { Condition } from '../../model/rule.ts';
import { text } from './primitives.ts';

const leafSchema = z.strictObject({
  fact: text,
  operator: text,
  /** A literal, or `{ "fact": "<name>" }`. */
  value: z.exactOptional(z.json()),
});

/** A comparison, or `all`, `any`, `not` of conditions. An empty list would always be true (or false): not allowed. */
export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      leafSchema,
      z.strictObject({ all: z.array(conditionSchema).min(1) }),
      z.strictObject({ any: z.array(conditionSchema).min(1) }),
      z.strictObject({ not: conditionSchema }),
    ]),
  )
  .meta({ id: 'condition' });
