import { beforeAll, describe, expect, it } from 'vitest';
import { FACT_KINDS } from '../src/derive/kinds/index.ts';
import type { Ruleset } from '../src/model/ruleset.ts';
import { type Quoted, quotedByKinds } from './fixtures/names-in-kinds.ts';
import { shippedRuleset } from './shipped-ruleset.ts';

/** Every paper that nothing else claims is of it: it needs no file in rules/documents. */
const BUILT_IN_TYPE = 'other';

/** Words that are also names of fields, and stand in the code of kinds for something else. */
const NOT_FIELDS: Readonly<Record<string, readonly string[]>> = {
  // How a receipt bears on a paper.
  others: ['document-served', 'party-coverage', 'posting-date', 'recall-agrees', 'receipt-signed'],
  // Why something is not known.
  cause: ['choice'],
};

describe('what a kind of fact asks for by itself', () => {
  let quoted: ReadonlyMap<string, Quoted>;
  let rules: Ruleset;

  beforeAll(async () => {
    quoted = quotedByKinds();
    rules = await shippedRuleset();
  }, 60_000);

  it('is looked for in the code of every kind', () => {
    expect([...quoted.keys()].sort()).toEqual(Object.keys(FACT_KINDS).sort());
  });

  it.each(Object.keys(FACT_KINDS))('is declared: %s', (name) => {
    const { facts = [], documents = [], fields = [] } = FACT_KINDS[name]?.needs ?? {};
    const words = quoted.get(name) ?? { facts: new Set(), others: new Set() };
    const types = new Set(rules.documentTypes.map(({ id }) => id).filter((id) => id !== BUILT_IN_TYPE));
    expect([...facts].sort()).toEqual([...words.facts].sort());
    expect([...documents].sort()).toEqual([...words.others].filter((word) => types.has(word)).sort());
    const known = fieldsOf(rules);
    const meant = [...words.others].filter((word) => known.has(word) && !(word in NOT_FIELDS));
    expect([...fields].filter((field) => !(field in NOT_FIELDS)).sort()).toEqual(meant.sort());
  });
});

function fieldsOf({ documentTypes, commonFields }: Ruleset): ReadonlySet<string> {
  const declared = documentTypes.flatMap(({ fields }) => Object.keys(fields));
  return new Set([...declared, ...Object.keys(commonFields)]);
}
