import { AuditError } from './errors.ts';
import { chosenOcr } from './read/ocr/choice.ts';
import type { Ruleset } from './model/ruleset.ts';
import { calendarWith } from './shared/values/working-days.ts';
import { assertWritable } from './store/writable.ts';

/** Why an engine cannot run on this machine; undefined where it can. */
export function checkedOcr(engine: 'accurate' | 'tesseract'): Promise<string | undefined> {
  return faultOf(chosenOcr(engine));
}

/** Why results cannot be written there; undefined where they can. */
export function checkedWritable(out: string): Promise<string | undefined> {
  return faultOf(assertWritable(out));
}

/** The years whose days off are known. */
export function calendarYears({ calendars }: Ruleset): readonly number[] {
  return calendarWith(calendars).years;
}

async function faultOf(tried: Promise<unknown>): Promise<string | undefined> {
  try {
    await tried;
    return undefined;
  } catch (error) {
    if (error instanceof AuditError) return error.message;
    throw error;
  }
}
