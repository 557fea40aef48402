import { describe, expect, it } from 'vitest';
import { type Paper, factOf, valueOf } from '../../../../test/fixtures/case-builder.ts';

const inquiry = (date: string, isAgent = true): Paper => ({
  type: 'inquiry-record',
  fields: isAgent ? { date, 'acted-by-agent': true } : { date },
});
const mandate = (date: string, end?: string): Paper => ({
  type: 'authorization',
  fields: end === undefined ? { date } : { date, 'term-end': end },
});
const covers = (...papers: Paper[]): unknown => valueOf('mandate-covers', { papers });

describe('the mandate of who acts for the party', () => {
  it.each<[string, Paper[], unknown]>([
    ['holds from its day', [inquiry('2025-03-04'), mandate('2025-03-04')], true],
    ['is a question before its day', [inquiry('2025-03-03'), mandate('2025-03-04')], 'unknown'],
    ['holds to its last day', [inquiry('2025-03-31'), mandate('2025-03-01', '2025年3月31日')], true],
    ['is a question after it', [inquiry('2025-04-01'), mandate('2025-03-01', '2025年3月31日')], 'unknown'],
    ['holds until an event', [inquiry('2025-04-01'), mandate('2025-03-01', '本案办结之日')], true],
    [
      'is looked at on each day',
      [inquiry('2025-03-02'), inquiry('2025-04-01'), mandate('2025-03-01', '2025年3月31日')],
      'unknown',
    ],
    [
      'may be renewed',
      [inquiry('2025-04-01'), mandate('2025-03-01', '2025年3月31日'), mandate('2025-04-01')],
      true,
    ],
    ['is none of who asks nothing', [inquiry('2025-03-03', false), mandate('2025-03-04')], 'absent'],
    ['is not looked at where there is none', [inquiry('2025-03-03')], 'absent'],
  ])('%s', (_, papers, expected) => {
    expect(covers(...papers)).toBe(expected);
  });

  it('says which day and which term', () => {
    const papers = [inquiry('2025-04-01'), mandate('2025-03-01', '2025年3月31日')];
    expect(factOf('mandate-covers', { papers }).reason).toContain(
      '代理人在2025年4月1日办理，授权委托书的期限是2025年3月1日起至2025年3月31日',
    );
  });
});
