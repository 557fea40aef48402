import { expect, it } from 'vitest';
import { labelPattern, nextLabelIn } from './label-pattern.ts';

const SIGNED = '受送达人(?:[（(]单位[）)])?[（(](?:签名|签收)[）)]';

it.each(['受送达人（签收）：', '受送达人 （签收）：', '受送达人 （单位） （签名） （盖章）：'])(
  'a label may have blanks before its brackets, which OCR sees there: %s',
  (text) => {
    expect([...text.matchAll(labelPattern(SIGNED))].map(([label]) => label)).toEqual([text]);
  },
);

it.each([
  [' 张伟 记录人签名：李娜', 3],
  ['叶建军戴琳记录人签名：戴琳', 5],
  ['邵振邦记录人（签名）：文静怡', 3],
  ['陈主群、俞佳记录人：俞佳', 6],
  ['叶建军戴琳陈主群记录：文静怡', 8],
  ['记录人签名：戴琳', 0],
  ['记录：戴琳', 0],
  ['叶建军', -1],
])('the next label on a line begins behind what is signed: %s', (text, index) => {
  expect(nextLabelIn(text)).toBe(index);
});

it('the next label on a scanned line begins behind as many names as a meeting has', () => {
  expect(nextLabelIn('时敬之康伯雅鲍文澜杭致远柯景行记录：', true)).toBe(15);
});
