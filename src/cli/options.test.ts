import { describe, expect, it } from 'vitest';
import { UsageError } from '../errors.ts';
import { chinese } from './messages-zh.ts';
import { checkedOptions, cliOptions, type TypedOptions } from './options.ts';

const TODAY = '2026-03-01';
const checked = (typed: Partial<TypedOptions>): ReturnType<typeof checkedOptions> =>
  checkedOptions({ out: 'reports', ...typed }, TODAY, chinese);

describe('checkedOptions', () => {
  it('judges open deadlines on today where no day is given', () => {
    expect(checked({}).asOf).toBe(TODAY);
    expect(checked({ asOf: '2024-02-29' }).asOf).toBe('2024-02-29');
  });

  it('keeps the cache beside the output folder unless told otherwise', () => {
    expect(checked({ out: '/data/reports' }).cacheFolder).toBe('/data/.casefile-cache');
    expect(checked({ out: '/data/reports', cache: '/fast' }).cacheFolder).toBe('/fast');
    expect(checked({ cache: false }).cacheFolder).toBeUndefined();
  });

  it('takes formats in any order, case and comma', () => {
    expect(checked({ format: 'JSON，xlsx' }).formats).toEqual(['xlsx', 'json']);
    expect(checked({ format: 'json' }).formats).toEqual(['json']);
  });

  it('leaves the choice of the engine to the machine unless told otherwise', () => {
    expect(checked({}).ocr).toBe('auto');
    expect(checked({ ocr: 'accurate' }).ocr).toBe('accurate');
    expect(() => checked({ ocr: 'magic' })).toThrow(UsageError);
  });

  it.each([
    { jobs: '0' },
    { jobs: '1.5' },
    { jobs: '-2' },
    { jobs: 'many' },
    { asOf: '2026-2-1' },
    { asOf: '2026-02-29' },
    { format: '' },
    { format: 'xlsx,,json' },
    { out: ' ' },
    { cache: '' },
    { department: '' },
    { standard: '' },
  ])('refuses %o', (typed) => {
    expect(() => checked(typed)).toThrow(UsageError);
  });
});

describe('cliOptions', () => {
  it('never fails on findings unless asked', () => {
    expect(cliOptions({ out: 'reports' }, chinese).failOn).toBe('never');
    expect(() => cliOptions({ out: 'reports', failOn: 'always' }, chinese)).toThrow(UsageError);
  });
});
