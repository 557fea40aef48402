import { describe, expect, it } from 'vitest';
import { isElectronic, namesSigner } from './signed-text.ts';

const behindLabel = (text: string): boolean => namesSigner(text, { holdsOpinion: false, isOcr: false });
const inOpinion = (text: string): boolean => namesSigner(text, { holdsOpinion: true, isOcr: false });

describe('what is printed where somebody is to sign', () => {
  it.each(['张伟 2024年3月1日', '张伟（店长） 2024年3月1日', '某某商贸有限公司', '电子签名已验证'])(
    'names a signer: %s',
    (text) => {
      expect(behindLabel(text)).toBe(true);
    },
  );

  it.each([
    '',
    '2024年3月1日',
    '（店长）\n2024年3月1日',
    '（父子关系） 2024年3月1日',
    '（签名或盖章）年 月 日',
  ])('names none: %s', (text) => {
    expect(behindLabel(text)).toBe(false);
  });

  it('names a signer before a day, though OCR lost a character or ran two names together', () => {
    const onScan = (text: string): boolean => namesSigner(text, { holdsOpinion: true, isOcr: true });
    expect(onScan('同意结案。\n强艳\n2023年6月5日')).toBe(true);
    expect(onScan('建议处罚。\n程宇吕鹏丽\n2023年3月21日')).toBe(true);
    expect(onScan('同意结案。\n2023年6月5日')).toBe(false);
    expect(onScan('同意结案 2023年6月5日')).toBe(false);
    expect(onScan('审批日期 2023年6月5日')).toBe(false);
  });

  it('names a signer whose name runs into what was confirmed by hand', () => {
    expect(namesSigner('情况属实鲁长根 2025年4月2日', { holdsOpinion: false, isOcr: true })).toBe(true);
    expect(namesSigner('情况属实 2025年4月2日', { holdsOpinion: false, isOcr: true })).toBe(false);
  });

  it('names none where only an opinion stands', () => {
    expect(inOpinion('同意立案。')).toBe(false);
    expect(inOpinion('同意立案。 签名：张伟 2024年3月1日')).toBe(true);
  });
});

const names = (text: string, rest: { holdsOpinion?: boolean; isOcr?: boolean } = {}): boolean =>
  namesSigner(text, { holdsOpinion: false, isOcr: false, ...rest });

describe('what is printed in a place to sign', () => {
  it.each<[string, string, boolean]>([
    ['a name', '张伟', true],
    ['a name with a day', '张伟 2024年5月6日', true],
    ['a name of two parts', '阿布都·热合曼', true],
    ['two names', '张伟、李娜', true],
    ['a firm', '某某商贸有限公司', true],
    ['a day alone', '2024年5月6日', false],
    ['a place for a day', '年  月  日', false],
    ['words of the form', '（签名或盖章）：', false],
    ['a line to sign on', '________', false],
    ['a word of an opinion', '同意', false],
    ['what somebody is', '（店长）', false],
    ['a name with what he is', '张伟（店长）', true],
    ['what was confirmed', '以上笔录属实', false],
    ['what was confirmed, and by whom', '情况属实张伟', true],
    ['nothing', '', false],
    ['one character', '张', false],
    ['a word of five characters', '一二三四五', false],
    ['an electronic signature', '电子签名有效', true],
  ])('tells who signed or not: %s', (_, text, expected) => {
    expect(names(text)).toBe(expected);
  });

  it.each<[string, string, boolean]>([
    ['a name', '同意立案。张伟', true],
    ['a word that is no name', '同意立案。依法', false],
    ['a firm of which the opinion speaks', '建议对某某商贸有限公司立案', false],
    ['a firm behind a label to sign', '同意 审批人：某某商贸有限公司', true],
    ['a word that is no name behind a label to sign', '同意 签名：某某', true],
  ])('beside an opinion tells who signed or not: %s', (_, text, expected) => {
    expect(names(text, { holdsOpinion: true })).toBe(expected);
  });

  it.each<[string, string, boolean, boolean]>([
    ['a misread name before a day', '神国强 2023年6月5日', true, true],
    ['a misread name alone', '神国强', true, true],
    ['an opinion before a day', '同意 2023年6月5日', true, false],
    ['a word of the form alone', '审批日期', true, false],
    ['an opinion alone', '同意', true, false],
    ['any characters', 'k囗张', false, true],
    ['strokes', '丨', false, false],
  ])('read by OCR tells who signed or not: %s', (_, text, holdsOpinion, expected) => {
    expect(names(text, { holdsOpinion, isOcr: true })).toBe(expected);
  });

  it('is not taken for a name before a day in the file itself', () => {
    expect(names('神国强 2023年6月5日', { holdsOpinion: true })).toBe(false);
  });

  it.each([
    ['电子签名有效', true],
    ['电子签章', true],
    ['数字证书', true],
    ['已签名', true],
    ['CA签', true],
    ['签名', false],
    ['电子送达', false],
  ])('says that it was signed electronically or not: %s', (text, expected) => {
    expect(isElectronic(text)).toBe(expected);
  });
});
