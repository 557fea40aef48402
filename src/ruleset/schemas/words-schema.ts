import { z } from 'zod';
import { schemaReference, text } from './primitives.ts';

const words = z.array(text).default([]);

/** rules/words/names.json: words by which names are told from other text. */
export const nameWordsSchema = z.strictObject({
  $schema: schemaReference,
  title: text,
  notPersons: words,
  organisationEndings: words,
  letterHeadings: words,
  agencyEndings: words,
  notNames: words,
});

export type NameWordsFile = z.infer<typeof nameWordsSchema>;
