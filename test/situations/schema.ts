import { z } from 'zod';

const paper = z.strictObject({
  /** By which situations speak of it. */
  id: z.string().min(1),
  /** What a clerk calls the file. */
  title: z.string().min(1),
  /** In the middle of the page, one below the other; the last one is the title. */
  head: z.array(z.string().min(1)).min(1),
  /** One paragraph each. */
  lines: z.array(z.string()),
  /** The last two lines are agency and day below a seal. */
  isSealed: z.boolean().optional(),
});

export const baseCase = z.strictObject({
  title: z.string().min(1),
  department: z.string().min(1),
  papers: z.array(paper).min(1),
});

const replacements = z.record(z.string().min(1), z.string());

const outcome = z.enum(['passed', 'failed', 'inapplicable', 'cantTell', 'untested']);

/** What the law demands of a rule: one outcome, or any of several where the review leaves it open. */
const outcomes = z.union([outcome, z.array(outcome).min(2)]);

export const situation = z.strictObject({
  /** As in the legal review: R for its numbers, T for those read from text; further ones by the point that they prove. */
  id: z.string().regex(/^[RTABC]\d+[a-z]?$/u),
  /** Points of the review that it proves; empty where it shows what was right already. */
  points: z.array(z.string().regex(/^[ABC]\d+$/u)),
  title: z.string().min(1),
  base: z.string().min(1),
  /** ISO day on which open deadlines are judged. */
  asOf: z.iso.date().optional(),
  omit: z.array(z.string()).optional(),
  /** By paper, or `everywhere`: what is written instead of what. */
  replace: z.record(z.string(), replacements).optional(),
  add: z.array(paper.extend({ after: z.string().optional() })).optional(),
  /** Parameters as an office sets them: values by parameter id. */
  parameters: z.record(z.string(), z.array(z.unknown())).optional(),
  expect: z.record(z.string(), outcomes),
  /** Rules whose finding must cost points: it is more than a remark. */
  priced: z.array(z.string()).optional(),
  /** Rules that must not fail, whatever else they say. */
  neverFailed: z.array(z.string()).optional(),
  /** Vetoed for certain; a veto that waits for an answer is none. */
  veto: z.boolean().optional(),
  /** By rule: what its message must contain. */
  says: z.record(z.string(), z.string()).optional(),
  /** Why it is not judged rightly yet, with what is said instead. */
  open: z.string().min(1).optional(),
});

export const situations = z.array(situation).min(1);

export type WrittenPaper = z.infer<typeof paper>;
export type BaseCase = z.infer<typeof baseCase>;
export type Situation = z.infer<typeof situation>;
export type Replacements = z.infer<typeof replacements>;
