import { fileURLToPath } from 'node:url';
import { FACT_KINDS } from '../src/derive/kinds/index.ts';
import { fieldKinds } from '../src/extract/field-readers/index.ts';
import { PHRASES } from '../src/extract/phrasebook.ts';
import type { Ruleset } from '../src/model/ruleset.ts';
import { loadRuleset } from '../src/ruleset/load-ruleset.ts';

export const RULES_FOLDER = fileURLToPath(new URL('../rules', import.meta.url));

/** rules/ as an audit loads it. */
export function shippedRuleset(overlay?: string): Promise<Ruleset> {
  const kinds = { factKinds: FACT_KINDS, fieldKinds: fieldKinds(), phrases: PHRASES };
  return loadRuleset(RULES_FOLDER, kinds, overlay);
}
