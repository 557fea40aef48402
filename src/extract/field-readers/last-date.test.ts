import { describe, expect, it } from 'vitest';
import { formValueRead, valueRead } from '../../../test/fixtures/field-request.ts';
import { pageOf, table } from '../../../test/fixtures/page-builder.ts';
import type { Mark } from '../../model/page.ts';

/** A name by hand at this height; lines stand 20 points apart from 84 on. */
function signedAt(y: number): Mark {
  return { kind: 'handwriting', box: { x: 300, y, width: 60, height: 20 }, confidence: 0.9 };
}

const TABLE = table([
  ['立案日期', '2025年9月22日'],
  ['局领导意见', '同意结案。2025年11月20日'],
]);
const FORM = ['结案审批表', '立案日期：2025年9月22日', '局领导意见：同意结案。2025年11月20日'];

describe('the last day of a form', () => {
  it('ends its line: what is published on a day tells of something else', () => {
    const note = '备注：2025年11月4日在公示系统公示。';
    expect(valueRead('last-date', [...FORM, note])).toBe('2025-11-20');
  });

  it('stands before the time and the note of an electronic signature', () => {
    const signed = ['立案日期：2024-10-14', '局领导意见：同意结案。孔令仪 2024-12-25 10:18 [电子签名有效]'];
    expect(valueRead('last-date', ['结案审批表', ...signed])).toBe('2024-12-25');
  });

  it('is a question where somebody signed by pen further down', () => {
    const below = { ...TABLE, marks: [signedAt(230)] };
    expect(valueRead('last-date', pageOf([], below))).toBe('unreadable');
    expect(valueRead('last-date', pageOf(FORM, { marks: [signedAt(230)] }))).toBe('2025-11-20');
  });

  it('is a question below which somebody signed by pen in a form without rules', () => {
    const below = pageOf(FORM, { marks: [signedAt(230)] });
    expect(formValueRead('closing-approval', 'date', below)).toBe('unreadable');
  });

  it('is the printed one where the pen signed beside it', () => {
    const beside = { ...TABLE, marks: [signedAt(160)] };
    expect(valueRead('last-date', pageOf([], beside))).toBe('2025-11-20');
  });
});

describe('the day of a report', () => {
  const story = `违法事实：2025年5月12日停运治理设施。${'证据充分，建议处罚。'.repeat(20)}`;

  it.each(['审核人：张伟 2024年3月26日', '审核人 ：张伟 2024年3月26日', '审核人 张伟 2024年3月26日'])(
    'is that beside its author, with a colon or without: %s',
    (line) => {
      const lines = ['法制审核意见书', '送审日期：2024年3月25日', line, '备注：无'];
      expect(valueRead('report-date', lines, { labels: ['审核人'] })).toBe('2024-03-26');
    },
  );

  it('is none of its story', () => {
    expect(valueRead('report-date', ['案件调查终结报告', story, '承办人：'])).toBe('notFound');
  });

  it.each(['签名', '签字'])('is that behind %s where its author has no label', (label) => {
    const lines = ['调查终结报告', `${label}：张伟 2024年3月26日`, '附：2024年3月28日的照片'];
    expect(valueRead('report-date', lines)).toBe('2024-03-26');
  });

  it('is a question where its author signed by pen', () => {
    const page = pageOf(['案件调查终结报告', story, '承办人：'], { marks: [signedAt(124)] });
    expect(valueRead('report-date', page)).toBe('unreadable');
  });
});

describe('the day of a report without a printed day', () => {
  const story = `经查，当事人于2024年3月1日无证经营，执法人员进行了检查。${'现场情况另见笔录和照片。'.repeat(20)}`;
  const ink: Mark = { kind: 'handwriting', box: { x: 300, y: 700, width: 60, height: 20 }, confidence: 0.9 };
  const seal: Mark = { ...ink, kind: 'seal' };
  const report = (marks: readonly Mark[]): unknown =>
    valueRead('report-date', pageOf(['调查终结报告', story], { marks }));

  it('may have been written by hand where any mark is', () => {
    expect(report([ink])).toBe('unreadable');
    expect(report([seal, ink])).toBe('unreadable');
  });

  it('is not there where nothing was written by hand', () => {
    expect(report([])).toBe('notFound');
    expect(report([seal])).toBe('notFound');
  });

  it('is the last day within the last 160 characters', () => {
    const told = (behind: number): unknown =>
      valueRead('report-date', [`调查终结，2024年3月1日${'甲'.repeat(behind)}`]);
    expect(told(140)).toBe('2024-03-01');
    expect(told(170)).toBe('notFound');
  });
});
