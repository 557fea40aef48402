import { z } from 'zod';
import { schemaReference, text } from './primitives.ts';

const article = z.string().regex(/^\d+(?:-\d+)?$/u, '应为条文序号，如 58');

/** rules/laws/<law>.json: index of the articles that rules cite, with gists in our own words. */
export const lawSchema = z.strictObject({
  $schema: schemaReference,
  law: text,
  promulgated: z.exactOptional(z.iso.date()),
  effective: z.array(z.strictObject({ from: z.iso.date(), to: z.exactOptional(z.iso.date()) })).min(1),
  /** Of an earlier text: how it is told apart, and article of the present text ← the one that said the same. */
  earlier: z.exactOptional(z.strictObject({ text, sameAs: z.record(article, article) })),
  articles: z.record(article, text),
});

export type LawIndex = z.infer<typeof lawSchema>;
