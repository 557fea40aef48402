import { PRESENCE_OPERATOR } from '../../shared/conditions/operators.ts';

/** Operators whose value is a list, of which each may equal the fact (or one of its entries). */
const LIST_OPERATORS: ReadonlySet<string> = new Set(['in', 'notIn', 'containsAny', 'onlyContains']);
/** Operators that look into a fact that is a list. */
const CONTAINING: ReadonlySet<string> = new Set(['contains', 'containsAny', 'onlyContains']);
/** Type of fact → type of the value that can ever equal it. */
const VALUE_TYPES: Readonly<Record<string, { readonly type: string; readonly name: string }>> = {
  boolean: { type: 'boolean', name: ' true 或 false' },
  integer: { type: 'number', name: '数字' },
  money: { type: 'number', name: '数字（以分为单位）' },
  string: { type: 'string', name: '文字' },
  date: { type: 'string', name: '日期，形如 2026-01-31' },
};

/**
 * What is wrong with a comparison's value; undefined where nothing is. `"true"` never equals true: a comparison of
 * different types would fail every case without a word.
 */
export function valueFault(
  operator: string,
  value: unknown,
  factType: string | undefined,
): string | undefined {
  if (operator === PRESENCE_OPERATOR) return undefined;
  if (value === undefined) return `比较方式 ${operator} 需要 value`;
  if (LIST_OPERATORS.has(operator) && !Array.isArray(value))
    return `比较方式 ${operator} 的 value 应为列表 [ … ]`;
  const expected = VALUE_TYPES[factType ?? ''];
  if (!expected) return undefined;
  if (CONTAINING.has(operator)) return `比较方式 ${operator} 用于清单，这个事实是单个的值`;
  const values: unknown[] = Array.isArray(value) ? value : [value];
  const wrong = values.find((v) => typeof v !== expected.type || (factType === 'date' && !isDay(String(v))));
  return wrong === undefined ? undefined : `应为${expected.name}，实际为 ${JSON.stringify(wrong)}`;
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(value);
}
