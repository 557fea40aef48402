import { z } from 'zod';
import { schemaReference, text } from './primitives.ts';

/** A file of an office's own rules that adds to a shipped one instead of taking its place. */
export const additionSchema = z.strictObject({
  $schema: schemaReference,
  extends: z
    .string()
    .regex(
      /^(?:documents|words|readers)\/[\w-]+$/u,
      '应为 documents、words 或 readers 下一个文件的路径，不写 .json',
    ),
  departments: z.exactOptional(z.array(text).min(1)),
  add: z.record(z.string(), z.unknown()),
});

export type AdditionFile = z.infer<typeof additionSchema>;
