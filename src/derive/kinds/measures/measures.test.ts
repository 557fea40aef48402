import { describe, expect, it } from 'vitest';
import { factOf, type Paper, plain, valueOf } from '../../../../test/fixtures/case-builder.ts';
import type { FactItem } from '../../../model/fact.ts';

function dated(type: string, date: string, rest: Partial<Paper> = {}): Paper {
  return { type, ...rest, fields: { date, ...rest.fields } };
}

const PRESERVED = dated('preservation-notice', '2024-03-01');

function disposed(...papers: Paper[]): unknown {
  const value = factOf('preservation-disposals', { papers: [PRESERVED, ...papers] }).value;
  return plain((value as readonly FactItem[])[0]?.values.isDisposed);
}

describe('approval of a preservation', () => {
  const inTime = (approved: string, department = '应急管理'): unknown =>
    valueOf('preservation-approved-in-time', {
      papers: [PRESERVED, dated('preservation-approval', approved)],
      department,
    });

  it('is in time on the day of the measure', () => {
    expect(inTime('2024-03-01')).toBe(true);
  });

  it('may be made up on the next day where the field’s rule says so', () => {
    expect(inTime('2024-03-02', '生态环境')).toBe(true);
  });

  it('is a question on the next day elsewhere', () => {
    expect(inTime('2024-03-02')).toBe('unknown');
  });

  it('is late two days after', () => {
    expect(inTime('2024-03-03', '生态环境')).toBe(false);
  });
});

describe('the end of a seizure', () => {
  const inTime = (...papers: Paper[]): unknown =>
    valueOf('seizure-ended-in-time', { papers: [dated('seizure-decision', '2024-03-01'), ...papers] });

  it('is the release, even where the penalty was decided before', () => {
    expect(inTime(dated('penalty-decision', '2024-03-20'), dated('seizure-release', '2024-05-01'))).toBe(
      false,
    );
  });

  it('is the decision that confiscates the things, however late they are destroyed', () => {
    const decision = dated('penalty-decision', '2024-03-20', {
      fields: { date: '2024-03-20', 'confiscates-goods': true },
    });
    expect(inTime(decision, dated('goods-disposal', '2024-05-01'))).toBe(true);
  });

  it('is the day the things were disposed of where they were not confiscated', () => {
    const decision = dated('penalty-decision', '2024-03-20', {
      fields: { date: '2024-03-20' },
    });
    expect(inTime(decision, dated('goods-disposal', '2024-05-01'))).toBe(false);
  });

  it('is the decision where nothing was released', () => {
    expect(inTime(dated('penalty-decision', '2024-03-20'))).toBe(true);
  });
});

describe('disposal of what was preserved', () => {
  it('is in time on the seventh working day', () => {
    expect(disposed(dated('preservation-disposal', '2024-03-12'))).toBe(true);
  });

  it('is late on the eighth', () => {
    expect(disposed(dated('preservation-disposal', '2024-03-13'))).toBe(false);
  });

  it('is a question where a paper of disposal has a day that could not be read', () => {
    const unread: Paper = { type: 'preservation-disposal', fields: { date: null } };
    expect(disposed(unread, dated('penalty-decision', '2024-03-29'))).toBe(undefined);
  });

  it('is lacking where nothing tells of it', () => {
    expect(disposed()).toBe(false);
  });

  it('is a question where another paper tells of it', () => {
    const report: Paper = { type: 'investigation-report', fields: { 'tells-preservation-end': true } };
    expect(disposed(report)).toBe(undefined);
  });

  it('ends with a seizure too', () => {
    expect(disposed(dated('seizure-decision', '2024-03-05'))).toBe(true);
  });
});

const SEIZED = dated('seizure-decision', '2024-03-01');

describe('a seizure', () => {
  it('ends in time on its thirtieth day', () => {
    const papers = [SEIZED, dated('seizure-release', '2024-03-31')];
    expect(valueOf('seizure-ended-in-time', { papers })).toBe(true);
  });

  it('lasts too long on its thirty-first day', () => {
    const papers = [SEIZED, dated('seizure-release', '2024-04-01')];
    expect(valueOf('seizure-ended-in-time', { papers })).toBe(false);
  });

  it('lasts up to sixty days where it was extended', () => {
    const papers = [
      SEIZED,
      dated('seizure-extension', '2024-03-28', { fields: { days: 30 } }),
      dated('seizure-release', '2024-04-30'),
    ];
    expect(valueOf('seizure-ended-in-time', { papers })).toBe(true);
  });

  it('is a question where testing may not count', () => {
    const papers = [SEIZED, { type: 'test-report' }, dated('seizure-release', '2024-04-20')];
    expect(valueOf('seizure-ended-in-time', { papers })).toBe('unknown');
  });

  it('is a question where its end lies on a scan', () => {
    const papers = [SEIZED, dated('seizure-release', '2024-04-20', { page: { textOrigin: 'ocr' } })];
    expect(valueOf('seizure-ended-in-time', { papers })).toBe('unknown');
  });
});
