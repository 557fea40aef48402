import { z } from 'zod';
import { id, schemaReference, text } from './primitives.ts';

const fieldPlace = z.tuple([id, id]);

/** rules/case-types/<kind>.json: one kind of case. */
export const caseTypeSchema = z.strictObject({
  $schema: schemaReference,
  id,
  title: text,
  procedure: text,
  /** Other procedures; the first whose papers fit. `exclusion`: its cases are not scored. */
  procedures: z
    .array(
      z.strictObject({
        id,
        when: z.strictObject({ has: z.array(id).min(1), lacks: z.array(id).default([]) }),
        inapplicable: text,
        exclusion: z.exactOptional(text),
      }),
    )
    .default([]),
  recognisedBy: z.array(z.strictObject({ document: id, weight: z.number() })),
  /** Sum of weights below which a case is not taken for one of this kind. */
  leastWeight: z.number().default(1),
  /** One kind takes the cases that are none of the others. */
  isFallback: z.exactOptional(z.boolean()),
  /** Why cases of this kind are not scored. */
  exclusion: z.exactOptional(text),
  /** Why a case is not scored that has not reached the stage that the standard wants. */
  openExclusion: text,
  outcomes: z
    .array(
      z.strictObject({
        id: z.enum(['penalty', 'no-penalty', 'withdrawn', 'transferred', 'ended']),
        documents: z.array(id),
        notBefore: z.exactOptional(id),
      }),
    )
    .default([]),
  /** Places of the case's number, the best first: type of a document and name of its field. */
  numberFrom: z.array(fieldPlace).default([]),
  closedBy: z.exactOptional(fieldPlace),
  stages: z
    .array(z.strictObject({ id, title: text, documents: z.array(id), dueFact: z.exactOptional(id) }))
    .min(1),
  documents: z.array(z.strictObject({ type: id, rule: z.exactOptional(id), title: z.exactOptional(text) })),
  /** Folders of rules (`penalty`, `common/archive`) or ids of single rules. */
  rules: z.array(text).min(1),
  /** Those of them, told in the same way, that also hold for cases of another procedure. */
  ofAnyProcedure: z.array(text).default([]),
});
