import type { Parameter } from '../../model/parameter.ts';
import type { Faults } from '../faults.ts';
import type { JsonPath } from '../json-file.ts';
import type { Declared } from '../parsed-rules.ts';
import { patternCheck } from './check-names.ts';

/** Checks that spans of dates do not run backwards and that patterns in lists compile. */
export function checkParameters(parameters: readonly Declared<Parameter>[], faults: Faults): void {
  for (const declared of parameters) {
    declared.value.values.forEach(({ from, to, value }, i) => {
      if (from !== undefined && to !== undefined && from > to) {
        faults.at(declared.file, ['values', i, 'to'], `截止日期 ${to} 早于起始日期 ${from}`);
      }
      checkPatterns(value, ['values', i, 'value'], declared, faults);
    });
  }
}

/** `{ "pattern": … }` anywhere in a value is a regular expression. */
function checkPatterns(value: unknown, path: JsonPath, declared: Declared<Parameter>, faults: Faults): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    if (key === 'pattern' && typeof child === 'string') patternCheck(declared, faults)(child, [...path, key]);
    checkPatterns(child, [...path, key], declared, faults);
  }
}
