import { describe, expect, it } from 'vitest';
import { formulasIn } from './formulas.ts';

const yuan = (text: string): unknown =>
  formulasIn(text).map(({ stated, computed }) => [stated / 100, computed / 100]);

describe('a calculation', () => {
  it.each<readonly [string, string, readonly [number, number]]>([
    ['of number and price', '200条×220元=44000元', [44000, 44000]],
    ['of price and number', '9.5元/袋×6袋＝57元', [57, 57]],
    ['of base and multiple', '按4626元×3倍=18504元计算', [18504, 13878]],
    ['of a share', '25000元×20%=5200元', [5200, 5000]],
    ['of a sum', '5000元+3000元=8500元', [8500, 8000]],
    ['of a sum of products', '2件×30元+3件×40元=180元', [180, 180]],
    ['of a difference', '1,860元－360元=1500元', [1500, 1500]],
    ['of a quotient', '3000元÷4=800元', [800, 750]],
    ['in ten thousands', '1186万元×1.5%=17.79万元', [177_900, 177_900]],
    ['wrong in ten thousands', '1186万元×1.5%=17.97万元', [179_700, 177_900]],
    ['with a rounded result', '333元×1.5倍=500元', [500, 500]],
    ['with a rounded factor', '9000元×0.67=6000元', [6000, 6000]],
  ])('%s', (_, text, pair) => {
    expect(yuan(text)).toEqual([pair]);
  });

  it.each([
    ['of brackets', '（180元+20元）×5=1000元'],
    ['of brackets in it', '2×（180元+20元）=400元'],
    ['of no sum', '12平方米×3=36平方米'],
    ['that goes on', '3×100元=300元×2=600元'],
    ['of a model', '规格X100×2=200元'],
  ])('%s is none', (_, text) => {
    expect(yuan(text)).toEqual([]);
  });
});
