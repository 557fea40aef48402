import { describe, expect, it } from 'vitest';
import { shippedRuleset } from '../../../test/shipped-ruleset.ts';
import { phrasebookOf } from '../phrasebook.ts';
import { itemsOf, penaltyAmounts } from './penalty-amounts.ts';

const phrases = phrasebookOf((await shippedRuleset()).phrases);

function fines(text: string): number[] {
  return itemsOf(penaltyAmounts(text, phrases), 'fine').map(({ fen }) => fen / 100);
}

function totals(text: string): (readonly [number, number])[] {
  return penaltyAmounts(text, phrases).totals.map(({ stated, computed }) => [stated / 100, computed / 100]);
}

describe('the fine', () => {
  it.each<readonly [string, string, readonly number[]]>([
    ['is not the price of each beside it', '处以每平方米20元的罚款，罚款金额为9880元', [9880]],
    [
      'is one where its sum is said again as a result',
      '罚款18504元（大写：壹万捌仟伍佰零肆元整）即：9252元×2倍=18504元',
      [18504],
    ],
    [
      'is what a multiple of something yields',
      '处以运输费用1,200元3倍的罚款，计叁仟陆佰元整（3600元）',
      [3600],
    ],
    [
      'is what a share of something yields',
      '处以进货总额28,640.00元8%的罚款，计人民币贰仟贰佰玖拾壹元贰角整（￥2,291.20）',
      [2291.2],
    ],
    [
      'is the result and not the number that was multiplied',
      '决定给予罚款9×500元＝4500元（大写：肆仟伍佰元整）',
      [4500],
    ],
    ['is counted by heads', '按照劳动者37人、每人200元的标准计算，处以罚款人民币7,400元', [7400]],
    ['is a multiple of a loss', '处造成损失2倍的罚款44724元', [44724]],
    ['is a share in words', '处不缴税款10000元百分之五十的罚款5000元', [5000]],
    [
      'is given for each of several acts',
      '1.就无证营运，罚款叁仟元；\n2.就无从业资格，罚款贰佰元。\n以上合并执行，合计罚款叁仟贰佰元整。',
      [3000, 200],
    ],
    [
      'is given twice as much for two acts',
      '对违法行为一罚款6000元，对违法行为二罚款6000元，两项合计罚款12000元',
      [6000, 6000],
    ],
    [
      'is given for each of two parties',
      '甲、某公司：没收违法所得6730元，罚款30000元，罚没款共计36730元；\n乙、某人：罚款5000元。',
      [30000, 5000],
    ],
    ['is the only sum of a total of nothing else', '合计罚款5000元', [5000]],
    [
      'is not what a bracket behind it is made up of',
      '一、对甲银行罚款85万元（第一项35万元，第二项30万元，第三项20万元）；二、对乙罚款6万元',
      [850_000, 60_000],
    ],
    [
      'is every entry of a list behind a colon',
      '并处罚款：耕地100平方米，每平方米30元，计3000元；其他农用地20平方米，每平方米15元，计300元。以上合计罚款3300元',
      [3000, 300],
    ],
    [
      'is what a share of something yields, part by part',
      '偷税金额合计1000元，处以所偷税款百分之六十的罚款，其中：增值税400元，企业所得税200元。\n以上共计600元',
      [400, 200],
    ],
    ['is read where a full line parts its words', '罚款人民币壹万伍 仟元（￥15000元）', [15_000]],
    [
      'is read by its figures where its words have lost their beginning',
      '罚款人民币仟元（￥15000元）',
      [15_000],
    ],
    [
      'is a multiple that is called a sum in all',
      '1.没收违法所得695.00元；2.按照1025元的标准，处4倍罚款，共计人民币肆仟壹佰元整',
      [4100],
    ],
    ['is not the value of the goods', '对货值金额800元的食品处以罚款50000元', [50000]],
    ['is not what has to be paid back', '责令退还多收价款320元，处罚款960元', [960]],
    ['is not what the law allows', '在5000元以上20000元以下的幅度内处罚款6000元', [6000]],
  ])('%s', (_, text, expected) => {
    expect(fines(text)).toEqual(expected);
  });
});

describe('a total', () => {
  it.each<readonly [string, string]>([
    ['of fines', '一、罚款5722.74元；二、罚款441.36元；合计罚款6164.1元'],
    [
      'of fines behind what is confiscated',
      '1.没收违法所得100元；2.罚款300元；合计没收违法所得100元，并处罚款300元',
    ],
    ['of all that has to be paid', '1.没收违法所得1260元；2.罚款10000元；罚没款合计11260元'],
  ])('%s is the sum of its items', (_, text) => {
    const stated = totals(text);
    expect(stated.length).toBeGreaterThan(0);
    for (const [written, computed] of stated) expect(written).toBe(computed);
  });

  it.each<readonly [string, string, readonly [number, number]]>([
    [
      'with two digits changed',
      '二、没收违法所得3,870元；三、处货值金额1.5倍的罚款，计42,840元。\n上述罚没款共计46,170元',
      [46170, 46710],
    ],
    [
      'of three fines',
      '（1）处罚款12,000元；（2）处罚款5,000元；（3）处罚款3,500元。\n以上三项合并，给予警告，罚款人民币21,500元',
      [21500, 20500],
    ],
  ])('%s is told with what its items come to', (_, text, expected) => {
    expect(totals(text)).toEqual([expected]);
  });

  it('is none where a fine is given for each of two acts', () => {
    expect(totals('对以上两项违法行为，分别罚款5000元、3000元')).toEqual([]);
  });
});
