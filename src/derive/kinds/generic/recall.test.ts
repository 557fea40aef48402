import { describe, expect, it } from 'vitest';
import { factOf, type Paper, valueOf } from '../../../../test/fixtures/case-builder.ts';
import type { Citation } from '../../../model/field.ts';

const NUMBER = '津静应急罚告〔2023〕5号';

describe('the number by which a decision recalls the notice', () => {
  const recalls = (recalled: string | null | undefined, ...papers: Paper[]): unknown =>
    valueOf('notice-number-recalled-rightly', { papers: [decisionThatRecalls(recalled), ...papers] });
  const decisionThatRecalls = (recalled: string | null | undefined): Paper => ({
    type: 'penalty-decision',
    fields: recalled === undefined ? {} : { 'recalled-notice-number': recalled },
  });
  const notice = (number = NUMBER): Paper => ({ type: 'prior-notice', fields: { number } });

  it.each<[string, string | null | undefined, Paper[], unknown]>([
    ['is right', NUMBER, [notice()], true],
    ['is right with brackets and 字 of another sort', '津静应急罚告字[2023]第5号', [notice()], true],
    ['is right where a line end cut its beginning off', '应急罚告〔2023〕5号', [notice()], true],
    ['is wrong by its serial', '津静应急罚告〔2023〕6号', [notice()], false],
    ['is wrong by its serial where its beginning is cut off', '应急罚告〔2023〕6号', [notice()], false],
    ['is wrong by its ending alone', '〔2023〕5号', [notice()], false],
    ['is wrong with too little of its word', '告〔2023〕5号', [notice()], false],
    ['is right with the one of two notices', NUMBER, [notice('津静应急罚告〔2023〕4号'), notice()], true],
    [
      'is right with that of the notice of a hearing',
      NUMBER,
      [{ ...notice(), type: 'hearing-right-notice' }],
      true,
    ],
    ['is of a notice that is not here', NUMBER, [], 'absent'],
    ['is of a notice whose number was not found', NUMBER, [{ type: 'prior-notice' }], 'absent'],
    ['is not there', undefined, [notice()], 'absent'],
    ['was not read', null, [notice()], 'unknown'],
    [
      'is of one that is not here where there are more decisions than notices',
      '津静应急罚告〔2023〕6号',
      [notice(), { type: 'penalty-decision' }],
      'absent',
    ],
    [
      'is held against two notices of two decisions',
      '津静应急罚告〔2023〕6号',
      [notice(), notice('津静应急罚告〔2023〕7号'), { type: 'penalty-decision' }],
      false,
    ],
  ])('%s', (_, recalled, papers, expected) => {
    expect(recalls(recalled, ...papers)).toBe(expected);
  });

  it('is told beside the numbers that the notices bear', () => {
    const papers = [
      decisionThatRecalls('津静应急罚告〔2023〕9号'),
      notice(),
      notice(),
      notice('津静应急罚告〔2023〕7号'),
    ];
    expect(factOf('notice-number-recalled-rightly', { papers }).workings).toBe(
      '写作“津静应急罚告〔2023〕9号”，实际为“津静应急罚告〔2023〕5号、津静应急罚告〔2023〕7号”',
    );
  });

  it('is a question where it was read by OCR', () => {
    const decision = {
      ...decisionThatRecalls('津静应急罚告〔2023〕9号'),
      page: { textOrigin: 'ocr' },
    } as const;
    expect(valueOf('notice-number-recalled-rightly', { papers: [decision, notice()] })).toBe('unknown');
  });
});

describe('the day by which a decision recalls the notice', () => {
  const notice: Paper = { type: 'prior-notice', fields: { date: '2023-04-10' } };
  const receipt = (date?: string): Paper => ({
    type: 'proof-of-service',
    fields: { 'served-types': ['prior-notice'], ...(date === undefined ? {} : { date }) },
  });
  const recalls = (day: string, ...papers: Paper[]): unknown =>
    valueOf('notice-date-recalled-rightly', {
      papers: [{ type: 'penalty-decision', fields: { 'recalled-notice-date': day } }, ...papers],
    });

  it.each<[string, string, Paper[], unknown]>([
    ['is that of the notice', '2023-04-10', [notice, receipt('2023-04-12')], true],
    ['is that of its service', '2023-04-12', [notice, receipt('2023-04-12')], true],
    ['is neither', '2023-04-11', [notice, receipt('2023-04-12')], false],
    ['may be that of a service without proof', '2023-04-11', [notice], 'absent'],
    ['may be that of a service whose day was not found', '2023-04-11', [notice, receipt()], 'absent'],
    ['is before the notice', '2023-04-09', [notice], false],
    ['is that of the notice without a proof of service', '2023-04-10', [notice], true],
  ])('%s', (_, day, papers, expected) => {
    expect(recalls(day, ...papers)).toBe(expected);
  });

  it('is told as people write days', () => {
    const papers: Paper[] = [
      { type: 'penalty-decision', fields: { 'recalled-notice-date': '2023-04-09' } },
      notice,
    ];
    expect(factOf('notice-date-recalled-rightly', { papers }).workings).toBe(
      '写作“2023年4月9日”，实际为“2023年4月10日”',
    );
  });
});

describe('the articles of decision and notice', () => {
  const LAW = '《中华人民共和国安全生产法》';
  const cite = (law: string, article: number): Citation => ({ law, article, text: '' });
  const shared = (
    ours: readonly Citation[] | null | undefined,
    theirs: readonly Citation[] | undefined,
    page: Paper['page'] = {},
  ): unknown =>
    valueOf('citations-violated-shared', {
      papers: [
        { type: 'penalty-decision', page, fields: ours === undefined ? {} : { 'articles-violated': ours } },
        { type: 'prior-notice', fields: theirs ? { 'articles-violated': theirs } : {} },
      ],
    });

  it.each<[string, Citation[] | null | undefined, Citation[] | undefined, unknown]>([
    ['are the same', [cite(LAW, 36)], [cite(LAW, 36)], true],
    ['are the same with the short name of the law', [cite('安全生产法', 36)], [cite(LAW, 36)], true],
    ['are the same with its year behind it', [cite(`${LAW}（2021修正）`, 36)], [cite(LAW, 36)], true],
    ['have one in common', [cite(LAW, 36), cite(LAW, 99)], [cite(LAW, 41), cite(LAW, 36)], true],
    ['have none in common', [cite(LAW, 36)], [cite(LAW, 41)], false],
    ['are of two laws', [cite(LAW, 36)], [cite('《消防法》', 36)], false],
    ['are lacking in the one', undefined, [cite(LAW, 36)], 'absent'],
    ['are lacking in the other', [cite(LAW, 36)], undefined, 'absent'],
    ['could not be read', null, [cite(LAW, 36)], 'unknown'],
  ])('%s', (_, ours, theirs, expected) => {
    expect(shared(ours, theirs)).toBe(expected);
  });

  it('are a question where they differ on a scan', () => {
    expect(shared([cite(LAW, 36)], [cite(LAW, 41)], { textOrigin: 'ocr' })).toBe('unknown');
    expect(shared([cite(LAW, 36)], [cite(LAW, 36)], { textOrigin: 'ocr' })).toBe(true);
  });
});

describe('a fine beyond the one of the notice', () => {
  const within = (page: Paper['page'] = {}, fine = 200): unknown =>
    valueOf('fine-within-notice', {
      papers: [
        { type: 'penalty-decision', page, fields: { fine } },
        { type: 'prior-notice', fields: { fine: 200 } },
      ],
    });

  it('is a fault where it was read in the file itself', () => {
    expect(within({}, 201)).toBe(false);
  });

  it('is a question on a scan', () => {
    expect(within({ textOrigin: 'ocr' }, 201)).toBe('unknown');
  });

  it('is none where it is the same, on a scan too', () => {
    expect(within({ textOrigin: 'ocr' })).toBe(true);
  });
});
