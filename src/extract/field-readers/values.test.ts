import { describe, expect, it } from 'vitest';
import { valueRead } from '../../../test/fixtures/field-request.ts';

describe('identity numbers', () => {
  it('stand behind their label', () => {
    expect(valueRead('identity-numbers', ['身份证号码：120113197301180938 联系电话：15220046380'])).toEqual([
      '120113197301180938',
    ]);
  });

  it('are not masked ones nor other numbers', () => {
    expect(
      valueRead('identity-numbers', ['身份证号：120113********0938，执法证号：120113197301180938']),
    ).toBe('notFound');
  });
});

describe('impossible dates', () => {
  it('are days that do not exist', () => {
    expect(valueRead('impossible-dates', ['2023年2月30日检查，2023 年 13 月 1 日处理'])).toEqual([
      '2023年2月30日',
      '2023年13月1日',
    ]);
  });

  it('are none where every day exists or numbers are no date', () => {
    expect(valueRead('impossible-dates', ['2024年2月29日', '标准 2023.13.45'])).toBe('notFound');
  });

  it('of no month or day are misread on a scan, however sure the characters', () => {
    const line = { text: '2025年0月7日', confidence: 0.99, doubtful: [] };
    expect(valueRead('impossible-dates', [line], { isScanned: true })).toBe('unreadable');
  });

  it('may be misread on a scan, but not where each character is sure', () => {
    const [text, isScanned] = ['2023年2月30日', true];
    expect(valueRead('impossible-dates', [text], { isScanned })).toBe('unreadable');
    const line = { text, confidence: 0.99, doubtful: [] };
    expect(valueRead('impossible-dates', [line], { isScanned })).toEqual([text]);
  });
});
