import type { Condition, ConditionLeaf } from '../../model/rule.ts';
import { OPERATORS, PRESENCE_OPERATOR } from '../../shared/conditions/operators.ts';
import type { Faults } from '../faults.ts';
import type { JsonPath } from '../json-file.ts';
import type { Declared } from '../parsed-rules.ts';
import { type CheckName, nameCheck, patternCheck } from './check-names.ts';
import { valueFault } from './comparable-values.ts';

const OPERATOR_NAMES: ReadonlySet<string> = new Set([...Object.keys(OPERATORS), PRESENCE_OPERATOR]);

/** Where a condition stands and what it may name. */
export interface ConditionGround {
  readonly declared: Declared<unknown>;
  readonly faults: Faults;
  readonly checkFact: CheckName;
  /** Declared type of a fact; undefined where none is declared: values of a list's items. */
  readonly typeOf: (fact: string) => string | undefined;
}

/** Checks that a condition compares known facts with operators that exist and values that fit them. */
export function checkCondition(condition: Condition, path: JsonPath, ground: ConditionGround): void {
  if ('all' in condition)
    condition.all.forEach((child, i) => checkCondition(child, [...path, 'all', i], ground));
  else if ('any' in condition)
    condition.any.forEach((child, i) => checkCondition(child, [...path, 'any', i], ground));
  else if ('not' in condition) checkCondition(condition.not, [...path, 'not'], ground);
  else checkLeaf(condition, path, ground);
}

function checkLeaf(leaf: ConditionLeaf, path: JsonPath, ground: ConditionGround): void {
  const { declared, faults, checkFact, typeOf } = ground;
  const { fact, operator, value } = leaf;
  checkFact(fact, [...path, 'fact']);
  nameCheck(declared, '比较方式（operator）', OPERATOR_NAMES, faults)(operator, [...path, 'operator']);
  const other = (value as { fact?: unknown } | null | undefined)?.fact;
  if (typeof other === 'string') return checkFact(other, [...path, 'value', 'fact']);
  const message = valueFault(operator, value, typeOf(fact));
  if (message !== undefined) faults.at(declared.file, [...declared.path, ...path, 'value'], message);
  else if (operator === 'matches') patternCheck(declared, faults)(String(value), [...path, 'value']);
}
