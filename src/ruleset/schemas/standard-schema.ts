import { z } from 'zod';
import type { Standard, StandardItem } from '../../model/standard.ts';
import { id, schemaReference, text } from './primitives.ts';

const points = z.number().positive();

const partSchema = z.strictObject({
  rules: z.array(id).min(1),
  expectations: z.exactOptional(z.array(id).min(1)),
  mode: z.enum(['all', 'each', 'share']).default('all'),
  points,
});

const itemSchema = z
  .strictObject({
    item: text,
    section: id,
    content: text,
    max: points.nullable(),
    /** Rules of an item with one price; empty: a person looks at it. */
    rules: z.array(id).default([]),
    mode: z.enum(['all', 'each', 'share']).default('all'),
    perFailure: z.exactOptional(points),
    /** Several prices, instead of `rules`. */
    parts: z.array(partSchema).default([]),
    per: z.enum(['case', 'document']).default('case'),
    unless: z.array(id).default([]),
    /** The rules look at a part of it only. */
    isPartly: z.boolean().default(false),
    tables: z.array(id).default([]),
  })
  .refine(({ mode, perFailure }) => mode !== 'each' || perFailure !== undefined, {
    path: ['mode'],
    error: 'mode 为 each 时要写 perFailure：每一处扣多少分',
  });

const blockSchema = z.strictObject({
  id,
  title: text,
  max: points,
  mode: z.enum(['rescaled', 'deduct', 'allOrNothing', 'bonus']),
  within: z.exactOptional(id),
});

const vetoSchema = z.union([
  id.transform((rule) => ({ rules: [rule], when: 'any' as const })),
  z.strictObject({
    rules: z.array(id).min(1),
    expectations: z.exactOptional(z.array(id).min(1)),
    when: z.enum(['any', 'every']).default('any'),
  }),
]);

const gradeCapSchema = z.strictObject({
  block: id,
  best: z.exactOptional(text),
  drop: z.exactOptional(z.int().positive()),
});

const share = z.number().min(0).max(1);

const departmentSchema = z.strictObject({
  volumeBonus: z.array(z.strictObject({ from: z.int().positive(), points })).default([]),
  shareBonus: z
    .array(
      z.strictObject({
        rule: id,
        points,
        minimum: share.default(0),
        wanted: z.array(z.strictObject({ from: z.int().positive(), share })).min(1),
      }),
    )
    .default([]),
  ceiling: z.exactOptional(points),
  targets: z.array(z.strictObject({ grade: text, share })).default([]),
});

const provenanceSchema = z.strictObject({
  authority: text,
  number: z.exactOptional(text),
  source: text,
  region: z.exactOptional(text),
  from: z.exactOptional(z.iso.date()),
  to: z.exactOptional(z.iso.date()),
});

const written = z.strictObject({
  $schema: schemaReference,
  id,
  title: text,
  version: text,
  note: z.string().default(''),
  provenance: z.exactOptional(provenanceSchema),
  total: points,
  /** Of a standard without blocks: whether the items that apply make up the whole. */
  isRescaled: z.boolean().default(true),
  blocks: z.array(blockSchema).default([]),
  vetoes: z.array(vetoSchema).default([]),
  vetoScore: z.enum(['keep', 'zero']).default('keep'),
  gradeCaps: z.array(gradeCapSchema).default([]),
  tables: z.array(z.strictObject({ id, title: text, fact: id, values: z.array(text).min(1) })).default([]),
  sections: z.array(z.strictObject({ id, title: text, block: z.exactOptional(id) })).min(1),
  items: z.array(itemSchema).min(1),
  papers: z.array(z.strictObject({ title: text, presence: id, items: z.array(text).min(1) })).default([]),
  grades: z.array(z.strictObject({ title: text, from: z.number().min(0) })).min(1),
  departments: z.exactOptional(departmentSchema),
  requiresStage: z.exactOptional(id),
});

/** rules/standards/<name>-<year>.json: which rule costs what. */
export const standardSchema = written.transform(toStandard);

/** A standard without blocks is one block; an item with one price is one part. */
function toStandard({ isRescaled, blocks, sections, items, ...rest }: z.infer<typeof written>): Standard {
  const mode = isRescaled ? 'rescaled' : 'deduct';
  const whole = { id: 'whole', title: '全部项目', max: rest.total, mode } as const;
  const first = blocks[0] ?? whole;
  return {
    ...rest,
    blocks: blocks.length === 0 ? [whole] : blocks,
    sections: sections.map((section) => ({ ...section, block: section.block ?? first.id })),
    items: items.map(toItem),
  };
}

function toItem({ rules, mode, perFailure, parts, ...item }: z.infer<typeof itemSchema>): StandardItem {
  if (parts.length > 0) return { ...item, parts, rules: [...new Set(parts.flatMap((part) => part.rules))] };
  const price = perFailure ?? item.max ?? 0;
  return { ...item, rules, parts: rules.length === 0 ? [] : [{ rules, mode, points: price }] };
}
