import { z } from 'zod';
import { FORM_ANSWERS } from '../../model/form-answer.ts';
import { schemaReference, text } from './primitives.ts';

/** forms-answers/<department>.json of an overlay: what the office has said of the forms of a department. */
export const formAnswersSchema = z.strictObject({
  $schema: schemaReference,
  department: z.string(),
  answers: z.array(
    z.strictObject({ cause: text, answer: z.enum(FORM_ANSWERS), note: z.exactOptional(z.string()) }),
  ),
});

export type FormAnswersFile = z.infer<typeof formAnswersSchema>;
