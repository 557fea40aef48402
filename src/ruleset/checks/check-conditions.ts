import type { Condition, ConditionLeaf } from '../../model/rule.ts';
import { OPERATORS, PRESENCE_OPERATOR } from '../../shared/operators.ts';
import type { Faults } from '../faults.ts';
import type { JsonPath } from '../json-file.ts';
import type { Declared } from '../parsed-rules.ts';
import { type CheckName, nameCheck, patternCheck } from './check-names.ts';

const OPERATOR_NAMES: ReadonlySet<string> = new Set([...Object.keys(OPERATORS), PRESENCE_OPERATOR]);
const LIST_OPERATORS: ReadonlySet<string> = new Set(['in', 'notIn', 'containsAny', 'onlyContains']);

/** Checks that a condition compares known facts with operators that exist and values that fit them. */
export function checkCondition(
  condition: Condition,
  path: JsonPath,
  declared: Declared<unknown>,
  checkFact: CheckName,
  faults: Faults,
): void {
  const visit = (child: Condition, key: string, index?: number): void =>
    checkCondition(
      child,
      index === undefined ? [...path, key] : [...path, key, index],
      declared,
      checkFact,
      faults,
    );
  if ('all' in condition) condition.all.forEach((child, i) => visit(child, 'all', i));
  else if ('any' in condition) condition.any.forEach((child, i) => visit(child, 'any', i));
  else if ('not' in condition) visit(condition.not, 'not');
  else checkLeaf(condition, path, declared, checkFact, faults);
}

function checkLeaf(
  leaf: ConditionLeaf,
  path: JsonPath,
  declared: Declared<unknown>,
  checkFact: CheckName,
  faults: Faults,
): void {
  checkFact(leaf.fact, [...path, 'fact']);
  nameCheck(declared, '比较方式（operator）', OPERATOR_NAMES, faults)(leaf.operator, [...path, 'operator']);
  const { value, operator } = leaf;
  if (operator === PRESENCE_OPERATOR) return;
  const fault = (message: string): void =>
    faults.at(declared.file, [...declared.path, ...path, 'value'], message);
  const other = (value as { fact?: unknown } | null | undefined)?.fact;
  if (typeof other === 'string') return checkFact(other, [...path, 'value', 'fact']);
  if (value === undefined) return fault(`比较方式 ${operator} 需要 value`);
  if (LIST_OPERATORS.has(operator) && !Array.isArray(value))
    return fault(`比较方式 ${operator} 的 value 应为列表 [ … ]`);
  if (operator === 'matches') patternCheck(declared, faults)(String(value), [...path, 'value']);
}
