import { z } from 'zod';
import { schemaReference, text } from './primitives.ts';

/** registers/<name>.json of an overlay: the officers of the office, with their certificates. */
export const officersSchema = z.strictObject({
  $schema: schemaReference,
  officers: z
    .array(
      z.strictObject({
        name: text,
        certificate: text,
        from: z.exactOptional(z.iso.date()),
        to: z.exactOptional(z.iso.date()),
      }),
    )
    .min(1),
});

const headers = z.array(text).min(1);

/** rules/registers/columns.json: what the columns of a register of officers are called, without blanks. */
export const registerColumnsSchema = z.strictObject({
  $schema: schemaReference,
  title: text,
  name: headers,
  certificate: headers,
  from: headers,
  to: headers,
});

export type RegisterColumnsFile = z.infer<typeof registerColumnsSchema>;
