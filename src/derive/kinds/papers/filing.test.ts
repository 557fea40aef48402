import { describe, expect, it } from 'vitest';
import { type Paper, valueOf } from '../../../../test/fixtures/case-builder.ts';

function filed(date: string, source = '投诉举报'): Paper {
  return { type: 'filing-approval', fields: { date, source } };
}

function inTime(papers: readonly Paper[], department = '市场监督管理局'): unknown {
  return valueOf('filing-in-time', { papers, department });
}

const CLUE: Paper = { type: 'case-source', fields: { 'registered-date': '2024-03-01' } };

describe('filing', () => {
  it('is in time on the fifteenth working day after the clue', () => {
    expect(inTime([CLUE, filed('2024-03-22')])).toBe(true);
  });

  it('is late on the sixteenth', () => {
    expect(inTime([CLUE, filed('2024-03-25')])).toBe(false);
  });

  it('is a question where testing may not count', () => {
    expect(inTime([CLUE, filed('2024-03-25'), { type: 'test-report' }])).toBe('unknown');
  });

  it('is late where the testing came after the filing', () => {
    expect(inTime([CLUE, filed('2024-03-25'), { type: 'test-report', fields: { date: '2024-04-01' } }])).toBe(
      false,
    );
  });

  it('is a question where the last of its calendar days is a day off and the filing came with the next working day', () => {
    expect(inTime([CLUE, filed('2024-03-18')], '生态环境局')).toBe('unknown');
    expect(inTime([CLUE, filed('2024-03-19')], '生态环境局')).toBe(false);
  });

  it('is in time on the day of the clue whatever the period', () => {
    expect(inTime([CLUE, filed('2024-03-01')], '应急管理局')).toBe(true);
  });

  it('is in time by the shortest period that any office has, where this one has set none', () => {
    expect(inTime([CLUE, filed('2024-03-08')], '应急管理局')).toBe(true);
  });

  it('is a question beyond that, where the office has set no period', () => {
    expect(inTime([CLUE, filed('2024-03-11')], '应急管理局')).toBe('unknown');
    expect(inTime([CLUE, filed('2025-03-11')], '应急管理局')).toBe('unknown');
  });

  it('has no period where the field’s rule only says 及时', () => {
    expect(inTime([CLUE, filed('2024-03-08')], '交通运输局')).toBe('absent');
  });

  it('is a question without the day of the clue', () => {
    expect(inTime([filed('2024-03-08')])).toBe('unknown');
  });

  const inspection: Paper = { type: 'inspection-record', fields: { date: '2024-03-01' } };

  it('is in time soon after the agency’s own inspection', () => {
    expect(inTime([filed('2024-03-08', '日常检查'), inspection])).toBe(true);
  });

  it('is never late by the day of an inspection', () => {
    expect(inTime([filed('2024-06-08', '日常检查'), inspection])).toBe('unknown');
  });
});

describe('the order of two steps', () => {
  const order = (filing: string, rest: Partial<Paper> = {}): unknown =>
    valueOf('filing-before-report', {
      papers: [
        { type: 'filing-approval', fields: { date: filing }, ...rest },
        { type: 'investigation-report', fields: { date: '2024-03-08' } },
      ],
    });

  it('holds on the same day', () => {
    expect(order('2024-03-08')).toBe(true);
  });

  it('is broken a day later', () => {
    expect(order('2024-03-09')).toBe(false);
  });

  it('is a question where a day was read on a scan', () => {
    expect(order('2024-03-09', { page: { textOrigin: 'ocr' } })).toBe('unknown');
  });
});
