import { describe, expect, it } from 'vitest';
import { shippedRuleset } from '../../../test/shipped-ruleset.ts';
import { phrasebookOf } from '../phrasebook.ts';
import { penaltyAmounts } from './penalty-amounts.ts';

const phrases = phrasebookOf((await shippedRuleset()).phrases);

function wrong(text: string): (readonly [number, number])[] {
  const { totals } = penaltyAmounts(text, phrases);
  return totals.flatMap(({ of, stated, computed }) =>
    of === 'calculation' ? [[stated / 100, computed / 100] as const] : [],
  );
}

describe('a calculation', () => {
  it.each<readonly [string, string, readonly [number, number]]>([
    ['of a base and a multiple', '决定处以罚款18504元，即：4626元×3倍=18504元', [18504, 13878]],
    ['of a base and a share', '处罚款5200元（25000元×20%=5200元）', [5200, 5000]],
    ['of a rate and a number of its unit', '处以每平方米20元的罚款，494平方米罚款金额为9980元', [9980, 9880]],
    [
      'with marks between thousands',
      '按每立方米10元处以罚款，弃渣量1,850立方米，罚款合计18,000元',
      [18000, 18500],
    ],
  ])('%s that does not come out is told', (_, text, pair) => {
    expect(wrong(text)).toContainEqual(pair);
  });

  it('that the clause before it announces is told where it does not come out', () => {
    const lead = '参照裁量基准，按照工程合同价款1000万元的1.5%计算，';
    const totals = (text: string): number[] =>
      penaltyAmounts(text, phrases, lead).totals.map(({ computed }) => computed / 100);
    expect(totals('决定处以罚款160000元')).toEqual([150_000]);
    expect(totals('决定处以罚款人民币壹拾伍万元整（150000元）')).toEqual([]);
  });

  it.each([
    '罚款18504元，即：9252元×2倍=18504元',
    '处以每平方米20元的罚款，494平方米罚款金额为9880元',
    '按每立方米10元处以罚款，弃渣量1,850立方米，罚款合计18,500元',
    // Another unit than that of the rate.
    '按每亩20元处以罚款，494平方米罚款金额为14.82元',
    // Rounded to whole 元.
    '处罚款1234元（6172元×20%=1234元）',
  ])('that comes out is not: %s', (text) => {
    expect(wrong(text)).toEqual([]);
  });
});

describe('what is no item of its own', () => {
  const fines = (text: string): number[] =>
    penaltyAmounts(text, phrases).items.flatMap(({ fen, kind }) => (kind === 'fine' ? [fen / 100] : []));

  it.each<readonly [string, string, readonly number[]]>([
    ['a part of a sum', '罚款10.8万元（其中大气污染行为6.3万元，未公开信息行为4.5万元）', [108_000]],
    ['the lighter of two', '处1%罚款24600元、2%罚款49200元两项中择一重处罚，即罚款49200元', [49_200]],
    ['a term of an addition', '罚款人民币捌仟元整（小写：8000元，计算方式：5000元+3000元=8000元）', [8000]],
    ['what the sum was counted from', '即人民币肆万玖仟贰佰元整（2460000元×2%=49200元）的罚款', [49_200]],
    ['a share of a turnover', '没收违法所得620元；处以违法经营总额30%的罚款2625元', [2625]],
    ['an earlier fine', '罚款1300元。你单位前次所受罚款500元尚未缴纳', [1300]],
    ['what was seized as stakes', '处罚款二千元，收缴赌资2450元', [2000]],
    [
      'a total of one party',
      '对甲罚款24万元，对乙罚款5万元；对甲罚款15万元。合计对甲罚款39万元，对乙罚款5万元',
      [240_000, 50_000, 150_000],
    ],
  ])('%s', (_, text, items) => {
    expect(fines(text)).toEqual(items);
  });

  it('is not a confiscation of the same height', () => {
    expect(fines('没收违法所得6000元，并处罚款6000元（大写：陆仟元整）')).toEqual([6000]);
  });
});
