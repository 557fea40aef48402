import type { UnbuiltRules } from '../../model/ruleset.ts';
import type { Faults } from '../faults.ts';
import type { Declared } from '../parsed-rules.ts';
import type { Known } from './known.ts';

/** Checks that what is called not built is not built, and is named once. */
export function checkCatalogue(
  groups: readonly Declared<UnbuiltRules>[],
  known: Known,
  faults: Faults,
): void {
  const seen = new Set<string>();
  for (const { value, file, path } of groups) {
    value.rules.forEach((id, i) => {
      const at = [...path, 'rules', i];
      if (known.rules.has(id)) faults.at(file, at, `规则“${id}”已经有了，请从未做的规则中删去`);
      if (seen.has(id)) faults.at(file, at, `规则“${id}”写了两次`);
      seen.add(id);
    });
  }
}
