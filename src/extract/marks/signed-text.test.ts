import { describe, expect, it } from 'vitest';
import { namesSigner } from './signed-text.ts';

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
