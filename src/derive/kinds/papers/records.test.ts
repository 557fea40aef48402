import { describe, expect, it } from 'vitest';
import { documentFactOf, type Paper, valueOf } from '../../../../test/fixtures/case-builder.ts';
import type { Person } from '../../../model/field.ts';

const ZHANG = { name: '张伟' };
const LI = { name: '李娜' };

function record(fields: Paper['fields'], rest: Partial<Paper> = {}): Paper {
  return { type: 'inspection-record', fields: { date: '2023-03-01', ...fields }, ...rest };
}

function count(...papers: Paper[]): unknown {
  const fact = documentFactOf('record-officer-count', { papers });
  return fact.value ?? 'unknown';
}

describe('officers on a record', () => {
  it('are counted by name', () => {
    expect(count(record({ officers: [ZHANG, LI] }))).toBe(2);
  });

  it('are not counted where the case has no such paper', () => {
    expect(valueOf('filing-officer-count', { papers: [record({ officers: [ZHANG] })] })).toBe('absent');
  });

  it('cannot be told where one who signs by hand may be read as two', () => {
    expect(count(record({ officers: [ZHANG, { name: '张韦', isDoubtful: true }] }))).toBe('unknown');
    expect(count(record({ officers: [ZHANG, LI, { name: '张韦', isDoubtful: true }] }))).toBe(3);
  });

  it('are certain on a scan with a number, or where another page names them, too', () => {
    const scan = (officers: readonly Person[], ...others: Paper[]): unknown =>
      count(record({ officers }, { page: { textOrigin: 'ocr' } }), ...others);
    const [numbered, filing] = [
      { ...ZHANG, certificate: '02040012' },
      { type: 'filing-approval', lines: ['承办人：李娜'] } as const,
    ];
    expect(scan([numbered, LI])).toBe('unknown');
    expect(scan([numbered, LI], filing)).toBe(2);
    expect(scan([numbered, { ...LI, certificate: '02040013' }])).toBe(2);
  });

  it('are as many as signed by pen where fewer are named', () => {
    expect(count(record({ 'officer-signatures': 2 }))).toBe(2);
    expect(count(record({ officers: [ZHANG], 'officer-signatures': 2 }))).toBe(2);
    expect(count(record({}))).toBe('unknown');
  });

  it('are one where the whole readable file shows one', () => {
    expect(count(record({ officers: [ZHANG] }))).toBe(1);
  });

  it('include the recorder who is an officer of the case', () => {
    const filing: Paper = { type: 'filing-approval', fields: { officers: [ZHANG, LI] } };
    expect(count(record({ officers: [ZHANG], recorder: '李娜' }), filing)).toBe(2);
  });

  it('cannot be told where the recorder is unknown', () => {
    expect(count(record({ officers: [ZHANG], recorder: '王芳' }))).toBe('unknown');
  });

  it('cannot be told on a scan that shows one name', () => {
    expect(count(record({ officers: [ZHANG] }, { page: { textOrigin: 'ocr' } }))).toBe('unknown');
  });

  it('are one where each line of a scan was read surely', () => {
    const line = { text: '检查人员：张伟', box: { x: 72, y: 90, width: 90, height: 12 }, fontSize: 12 };
    const lines = [{ ...line, confidence: 0.99, doubtful: [] }];
    expect(count(record({ officers: [ZHANG] }, { page: { textOrigin: 'ocr', lines } }))).toBe(1);
  });

  it('cannot be told where signatures are pictures', () => {
    const marks = [{ kind: 'handwriting' as const, box: { x: 0, y: 0, width: 9, height: 9 }, confidence: 1 }];
    expect(count(record({ officers: [ZHANG] }, { page: { marks } }))).toBe('unknown');
  });

  it('cannot be told where another paper tells of a second officer that day', () => {
    const report: Paper = {
      type: 'investigation-report',
      fields: { 'officer-visits': ['2023-03-01 张伟、李娜'] },
    };
    expect(count(record({ officers: [ZHANG] }), report)).toBe('unknown');
  });

  it('are one although two officers came on another day', () => {
    const report: Paper = {
      type: 'investigation-report',
      fields: { 'officer-visits': ['2023-03-08 张伟、李娜'] },
    };
    expect(count(record({ officers: [ZHANG] }), report)).toBe(1);
  });

  it('cannot be told where no name was read', () => {
    expect(count(record({}))).toBe('unknown');
  });
});

describe('the person asked', () => {
  const decision: Paper = { type: 'penalty-decision', fields: { party: '甲公司' } };
  const isWitness = (fields: NonNullable<Paper['fields']>): unknown =>
    documentFactOf('asked-is-witness', { papers: [{ type: 'inquiry-record', fields }, decision] }).value;

  it.each<readonly [string, NonNullable<Paper['fields']>, unknown]>([
    ['is one of the party’s people by the relation stated', { relation: '当事人员工' }, false],
    ['is one of them by the employer stated', { workplace: '甲公司保安' }, false],
    ['is a witness by the relation stated', { relation: '证人' }, true],
    ['may be either', { relation: '朋友' }, undefined],
  ])('%s', (_name, fields, expected) => {
    expect(isWitness(fields)).toBe(expected);
  });
});

describe('one officer on a record', () => {
  const one = (
    rest: Partial<Paper> = {},
    fields: NonNullable<Paper['fields']> = {},
    ...others: Paper[]
  ): unknown => count(record({ officers: [ZHANG], ...fields }, rest), ...others);
  const filing: Paper = { type: 'filing-approval', fields: { officers: [ZHANG, LI] } };

  it.each<[string, unknown, unknown]>([
    ['is one where no other of the case is named', one({ lines: ['检查人员：张伟'] }, {}, filing), 1],
    [
      'may be two where the words name another of the case',
      one({ lines: ['检查人员：张伟', '李娜在场'] }, {}, filing),
      'unknown',
    ],
    [
      'is one where the words name somebody else',
      one({ lines: ['检查人员：张伟', '王芳在场'] }, {}, filing),
      1,
    ],
    ['may be two where two numbers are printed', one({ lines: ['证件号：511977018、511977023'] }), 'unknown'],
    ['is one where one number is printed', one({ lines: ['证件号：511977018'] }), 1],
    ['may be two where the recorder was not read', one({}, { recorder: null }), 'unknown'],
    ['is one where he kept the record himself', one({}, { recorder: '张伟' }), 1],
  ])('%s', (_, told, expected) => {
    expect(told).toBe(expected);
  });
});
