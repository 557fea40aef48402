import { z } from 'zod';

/** Something that must not be empty. */
export const text = z.string().min(1);

/** kebab-case: ids of rules, types, facts, stages. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, '应为小写英文短横线形式，如 decision-deadline');

/** Every file may name its JSON Schema, so that editors complete it. */
export const schemaReference = z.exactOptional(z.string());

/** What a declaration may carry: read by the kind that it names. */
export const options = z.record(z.string(), z.json());

/** A law as cited by a rule. */
export const legalBasis = z.strictObject({ law: text, article: z.exactOptional(text) });
