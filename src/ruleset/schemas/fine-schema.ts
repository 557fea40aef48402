import { z } from 'zod';
import { schemaReference, text } from './primitives.ts';

const bounds = {
  /** In 元. */
  least: z.exactOptional(z.number().nonnegative()),
  most: z.exactOptional(z.number().positive()),
};

const fineRangeSchema = z.strictObject({
  law: text,
  article: z.number().int().positive(),
  /** 款; without it all of the article. */
  paragraph: z.exactOptional(z.number().int().positive()),
  /** 项; without them all of it. */
  items: z.exactOptional(z.array(z.number().int().positive()).min(1)),
  from: z.iso.date(),
  to: z.exactOptional(z.iso.date()),
  /** Whoever it is, over all degrees that the article tells apart. */
  any: z.exactOptional(z.strictObject(bounds)),
  organisation: z.exactOptional(z.strictObject(bounds)),
  person: z.exactOptional(z.strictObject(bounds)),
});

/** rules/laws/fines/<field>.json: the least and the most that an article lets somebody be fined, as far as that is certain. */
export const finesSchema = z.strictObject({
  $schema: schemaReference,
  title: text,
  articles: z.array(fineRangeSchema),
});

export type FinesFile = z.infer<typeof finesSchema>;
