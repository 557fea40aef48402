import type { Parameter, ParameterRange } from '../../model/parameter.ts';
import type { Faults } from '../faults.ts';
import type { JsonPath } from '../json-file.ts';
import type { Declared } from '../parsed-rules.ts';
import { nameCheck, patternCheck } from './check-names.ts';
import type { Known } from './known.ts';

/** Checks that spans of dates do not run backwards, that patterns in lists compile and that papers are known. */
export function checkParameters(
  parameters: readonly Declared<Parameter>[],
  known: Known,
  faults: Faults,
): void {
  for (const declared of parameters) {
    const checkPaper = nameCheck(declared, '文书类型', known.documentTypes, faults);
    declared.value.values.forEach(({ terms }, i) => {
      terms?.excludes?.forEach((type, at) => checkPaper(type, ['values', i, 'terms', 'excludes', at]));
    });
    checkPatterns(declared.value.answer, ['answer'], declared, faults);
    declared.value.values.forEach(({ from, to, value, range, confidence, stillValidOn }, i) => {
      if ((value === undefined) === (range === undefined)) {
        faults.at(declared.file, ['values', i], '应写明 value（数值）或者 range（最低和最高），二者择一');
      }
      if (range && !isUpwards(range)) {
        faults.at(declared.file, ['values', i, 'range'], 'range 应为两个同类的值，先写最低的，再写最高的');
      }
      if (confidence === 'K' && stillValidOn !== undefined) {
        faults.at(
          declared.file,
          ['values', i, 'stillValidOn'],
          'stillValidOn 是在原文中核对的日期，未读到原文的数值（K）没有这一天',
        );
      }
      if (from !== undefined && to !== undefined && from > to) {
        faults.at(declared.file, ['values', i, 'to'], `截止日期 ${to} 早于起始日期 ${from}`);
      }
      checkPatterns(value, ['values', i, 'value'], declared, faults);
    });
  }
}

/** Periods are words (7 日, 及时): nobody can tell which of two is the longer. */
function isUpwards([lowest, highest]: ParameterRange): boolean {
  if (typeof lowest === 'number' && typeof highest === 'number') return lowest <= highest;
  return typeof lowest === typeof highest;
}

/** `{ "pattern": … }` anywhere in a value is a regular expression. */
function checkPatterns(value: unknown, path: JsonPath, declared: Declared<Parameter>, faults: Faults): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    if (key === 'pattern' && typeof child === 'string') patternCheck(declared, faults)(child, [...path, key]);
    checkPatterns(child, [...path, key], declared, faults);
  }
}
