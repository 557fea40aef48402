import { describe, expect, it } from 'vitest';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import { drawnForms } from './drawn-forms.ts';
import { shippedForms } from './shipped-forms.ts';

/** The first of the cases from which rules/forms was made. */
const CASES = 18;
/** Share of the papers of a form on which a field is always found, but for flaws that were planted. */
const PROVEN = 0.98;
/** The same of a few papers: one flaw weighs more. */
const STILL_PROVEN = 0.8;
/** Papers of a form at least. */
const FEWEST = 5;

const { forms: shipped } = await shippedRuleset();
const { forms: drawn } = shippedForms(await drawnForms(CASES));

describe('the shipped forms', () => {
  it.each(drawn.filter(({ papers }) => papers >= FEWEST))(
    'say of $type what its readers still find',
    ({ type, papers, fields }) => {
      const own = shipped.find((form) => form.type === type);
      const proven = Object.entries(own?.fields ?? {}).filter(
        ([, { found, papers: asked }]) => found >= asked * PROVEN && asked === own?.papers,
      );
      const lost = proven.filter(([name]) => (fields[name]?.[0] ?? 0) < papers * STILL_PROVEN);
      expect(lost.map(([name]) => name)).toEqual([]);
    },
  );
});
