import { z } from 'zod';
import { schemaReference, text } from './primitives.ts';

const article = z.string().regex(/^\d+$/u, '应为条文序号，如 58');

/** What an article of an earlier text was cited for, so that its number shows in words that another article now says. */
const oldRoleSchema = z.strictObject({
  is: text,
  /** The article that says so now. */
  now: article,
  /** Words around the citation that show it. */
  patterns: z.array(text).min(1),
  /** Words that show that it is cited for what it says now. */
  unless: z.array(text).default([]),
  reads: z.array(text).min(1),
  doesNotRead: z.array(text).min(1),
});

/** An article of several parts, of which a citation has to tell which one it means. */
const partsSchema = z.strictObject({
  paragraphs: z.number().int().min(1),
  /** Paragraphs that consist of items. */
  itemsIn: z.array(z.number().int().positive()).default([]),
});

const lawTextSchema = z.strictObject({
  /** How it is told apart from the others: 2017年修正. */
  name: text,
  from: z.iso.date(),
  to: z.exactOptional(z.iso.date()),
  /** Number of its last article. */
  last: z.exactOptional(z.number().int().positive()),
  /** Articles of which is certain what they consist of. */
  parts: z.record(article, partsSchema).default({}),
  oldRoles: z.record(article, oldRoleSchema).default({}),
});

const registeredLawSchema = z.strictObject({
  law: text,
  /** Its whole title, where that is longer. */
  title: z.exactOptional(text),
  names: z.array(text).default([]),
  /** The law of the day on which a paper is made counts, not that of the day of the act. */
  isProcedure: z.boolean().default(false),
  texts: z.array(lawTextSchema).min(1),
  repealed: z.exactOptional(z.strictObject({ from: z.iso.date(), by: text })),
});

/** rules/laws/register.json: laws that papers cite, with the days of their texts and how many articles these have. */
export const lawRegisterSchema = z.strictObject({
  $schema: schemaReference,
  laws: z.array(registeredLawSchema),
});

export type LawRegisterFile = z.infer<typeof lawRegisterSchema>;
