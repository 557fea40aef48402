import { expect, test } from 'vitest';
import { findingCode, findingIdOf } from './finding-code.ts';

test('a finding is found again by its code', () => {
  expect(findingIdOf(` ${findingCode('3fa92c01b7de')} `)).toBe('3fa92c01b7de');
});

test('a damaged code is noticed', () => {
  const code = findingCode('3fa92c01b7de');
  expect(findingIdOf(code.replace('3f', 'f3'))).toBeUndefined();
  expect(findingIdOf(code.slice(0, -1))).toBeUndefined();
  expect(findingIdOf('')).toBeUndefined();
});
