import { describe, expect, it } from 'vitest';
import { comparableName, isSameName } from './names.ts';

const same = (a: string, b: string): boolean => isSameName(comparableName(a), comparableName(b));

describe('a name of which a copy hides a part', () => {
  it.each([
    ['陈**', '陈大明'],
    ['静海县××超市', '静海县春风超市（经营者：陈大明）'],
    ['李某某', '李春兰'],
  ])('%s is that of %s', (masked, name) => {
    expect(same(masked, name)).toBe(true);
  });

  it.each([
    ['陈**', '李大明'],
    ['陈大明', '陈大民'],
  ])('%s is not that of %s', (masked, name) => {
    expect(same(masked, name)).toBe(false);
  });
});
