import { z } from 'zod';
import { schemaReference, text } from './primitives.ts';

/** rules/calendars/<year>.json: holidays and made-up working days of a year that the tool does not ship. */
export const calendarSchema = z.strictObject({
  $schema: schemaReference,
  year: z.number().int().min(1990).max(2100),
  reference: text,
  holidays: z.array(z.iso.date()).min(1),
  workdays: z.array(z.iso.date()),
});
