import { describe, expect, it } from 'vitest';
import { replaceRadicals } from './radicals.ts';

describe('replaceRadicals', () => {
  it('turns every radical of both blocks into something that is no radical', () => {
    const blocks = [
      [0x2e80, 0x2ef3],
      [0x2f00, 0x2fd5],
    ] as const;
    const left = blocks.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).filter((c) =>
        /[\u2E81-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5]/u.test(replaceRadicals(c)),
      ),
    );
    // ⺀ stands for nothing of its own and U+2E9A is not assigned; a few others have no ideograph of their own.
    expect(left).toEqual(left.filter((c) => replaceRadicals(c) === c));
    expect(left.length).toBeLessThan(5);
  });

  it.each([
    ['⺠', '民'],
    ['⻓', '长'],
    ['⻔', '门'],
    ['⻋', '车'],
    ['⻅', '见'],
    ['⻛', '风'],
    ['⻘', '青'],
    ['⼀', '一'],
    ['⼾', '户'],
    ['⾭', '青'],
    ['⿈', '黄'],
    ['⼈', '人'],
  ])('reads %s as %s', (radical, character) => {
    expect(replaceRadicals(radical)).toBe(character);
  });

  it('leaves ordinary text as it is', () => {
    expect(replaceRadicals('行政处罚决定书 A1（一）')).toBe('行政处罚决定书 A1（一）');
  });
});
