import type { RuleExample } from './load-examples.ts';

/** What a rule said of an example, as far as the example may ask. */
export interface Said {
  readonly outcome: string;
  readonly expectations: readonly { readonly id: string; readonly outcome: string }[];
}

/**
 * Whether a rule says of an example what the example wants: its outcome, the expectations that it names, and no failure that
 * it does not name. `expectationCount`: of the rule; an example of a rule with one needs no list.
 */
export function holds(example: RuleExample, said: Said, expectationCount: number): boolean {
  return (
    said.outcome === example.outcome &&
    Object.entries(example.expectations ?? {}).every(([id, outcome]) => byId(said)[id] === outcome) &&
    unlistedFailures(example, said, expectationCount).length === 0
  );
}

/** Ids of expectations that failed though the example does not say so. */
export function unlistedFailures(
  { outcome, expectations = {} }: RuleExample,
  said: Said,
  expectationCount: number,
): string[] {
  const listed = new Set(Object.keys(expectations));
  if (outcome === 'failed' && listed.size === 0 && expectationCount === 1) return [];
  return said.expectations
    .filter((each) => each.outcome === 'failed' && !listed.has(each.id) && !listed.has(head(each.id)))
    .map(({ id }) => id);
}

/** Outcomes by expectation; those of a list have ids like `valid:<key>` and may be named together as `valid`. */
export function byId({ expectations }: Said): Record<string, string> {
  return Object.fromEntries(
    expectations.flatMap(({ id, outcome }) => [
      [id, outcome],
      [head(id), outcome],
    ]),
  );
}

function head(id: string): string {
  return id.split(':')[0] ?? '';
}
