import { describe, expect, it } from 'vitest';
import { factOf, type Paper, valueOf } from '../../../../test/fixtures/case-builder.ts';
import { valueMade } from '../../../../test/fixtures/derivation.ts';
import { mannerIn } from './manner.ts';
import { serviceDate } from './service.ts';

const NUMBER = '津应急罚〔2023〕5号';
const DECISION: Paper = { type: 'penalty-decision', fields: { number: NUMBER, date: '2023-05-10' } };
const receipt = (fields: Paper['fields'] = {}): Paper => ({ type: 'proof-of-service', fields });
const ofDecision = (fields: Paper['fields'] = {}): Paper =>
  receipt({ 'served-types': ['penalty-decision'], ...fields });

describe('the manner of service', () => {
  it.each([
    ['邮寄送达', '邮寄'],
    ['公告送达', '公告'],
    ['留置送达', '留置'],
    ['电子送达', '电子'],
    ['委托送达', '委托'],
    ['转交送达', '转交'],
    ['直接送达', '直接'],
    ['□直接 ☑邮寄 □留置', '邮寄'],
    ['√ 公告 □直接', '公告'],
    ['☑直接 ☑邮寄', undefined],
    ['直接 邮寄', undefined],
    ['当面交付', undefined],
    ['', undefined],
  ])('of “%s” is %s', (text, manner) => {
    expect(mannerIn(text)).toBe(manner);
  });

  it('of the decision is that of the receipt that names it', () => {
    const papers = [DECISION, receipt({ 'served-types': ['prior-notice'], manner: '直接送达' })];
    expect(valueOf('decision-service-manner', { papers })).toBe('absent');
    expect(
      valueOf('decision-service-manner', {
        papers: [...papers, ofDecision(), ofDecision({ manner: '邮寄送达' })],
      }),
    ).toBe('邮寄');
  });
});

describe('the day of service', () => {
  const day = (...papers: Paper[]): unknown => valueOf('decision-service-date', { papers });

  it('is that of any of the asked types', () => {
    const written = {
      papers: [DECISION, { type: 'prior-notice', fields: { 'received-signature': '2023-04-20' } }],
    };
    const documents = ['penalty-decision', 'prior-notice'];
    expect(valueMade(serviceDate, { documents }, { written })).toBe('2023-04-20');
  });

  it.each<[string, Paper[], unknown]>([
    [
      'is the last of several',
      [DECISION, ofDecision({ date: '2023-05-12' }), ofDecision({ date: '2023-05-11' })],
      '2023-05-12',
    ],
    [
      'is that of the signature on the paper',
      [{ ...DECISION, fields: { 'received-signature': '2023-05-13' } }],
      '2023-05-13',
    ],
    [
      'is the later one of receipt and signature',
      [{ ...DECISION, fields: { 'received-signature': '2023-05-13' } }, ofDecision({ date: '2023-05-12' })],
      '2023-05-13',
    ],
    ['is a question where it could not be read', [DECISION, ofDecision({ date: null })], 'unknown'],
    [
      'is one where a signature could not be read',
      [{ ...DECISION, fields: { 'received-signature': null } }],
      'unknown',
    ],
    [
      'is the one that was read beside one that was not',
      [DECISION, ofDecision({ date: null }), ofDecision({ date: '2023-05-12' })],
      '2023-05-12',
    ],
    ['is a question where the receipt names nothing', [DECISION, receipt({ date: '2023-05-12' })], 'unknown'],
    ['is none without a proof', [DECISION], 'absent'],
    ['is none without a decision', [], 'absent'],
    ['is none where the receipt bears none', [DECISION, ofDecision()], 'absent'],
    [
      'is not that of another paper',
      [DECISION, receipt({ 'served-types': ['prior-notice'], date: '2023-05-12' })],
      'absent',
    ],
    [
      'is a question where a page may be the decision',
      [{ type: 'other', candidate: 'penalty-decision' }],
      'unknown',
    ],
  ])('%s', (_, papers, expected) => {
    expect(day(...papers)).toBe(expected);
  });

  it('shows the place where it was read', () => {
    const papers = [DECISION, ofDecision({ date: '2023-05-12' })];
    expect(factOf('decision-service-date', { papers }).evidence).toMatchObject([{ file: '2.pdf' }]);
  });
});

describe('a receipt', () => {
  const served = (fields: Paper['fields'], decision: Paper = DECISION): unknown =>
    valueOf('decision-served', { papers: [decision, receipt(fields)] });
  const bare: Paper = { type: 'penalty-decision' };

  it.each<[string, unknown]>([
    ['names the paper by its number', served({ 'served-numbers': [NUMBER] })],
    [
      'names the paper by its kind, whatever number is printed',
      served({ 'served-numbers': ['津应急罚〔2023〕6号'], 'served-types': ['penalty-decision'] }),
    ],
    [
      'names the paper by its number, whatever kind is printed',
      served({ 'served-numbers': [NUMBER], 'served-types': ['prior-notice'] }),
    ],
  ])('%s', (_, value) => {
    expect(value).toBe(true);
  });

  it.each<[string, unknown]>([
    ['is of another paper by its number', served({ 'served-numbers': ['津应急罚告〔2023〕1号'] })],
    ['is of another paper by its kind', served({ 'served-types': ['prior-notice'] })],
  ])('%s', (_, value) => {
    expect(value).toBe(false);
  });

  it.each<[string, unknown]>([
    ['may be of any paper where nothing is printed', served({})],
    ['may be of a paper of no number', served({ 'served-numbers': [NUMBER] }, bare)],
    ['may be of any paper where its kind was not read', served({ 'served-types': null })],
  ])('%s', (_, value) => {
    expect(value).toBe('unknown');
  });

  it('is not asked for where what the party wrote shows it', () => {
    const papers: Paper[] = [{ type: 'prior-notice' }, { type: 'defence-statement' }];
    expect(valueOf('notice-served', { papers })).toBe(true);
    expect(factOf('notice-served', { papers }).evidence).toMatchObject([{ file: '2.pdf' }]);
  });
});

describe('a slip of the post', () => {
  const posted = (fields: Paper['fields']): unknown =>
    valueOf('decision-served', {
      papers: [
        DECISION,
        receipt({ 'served-types': ['prior-notice'], manner: '邮寄送达', date: '2023-05-10', ...fields }),
        { type: 'other', candidate: 'proof-of-service', fields: { 'mail-day': '2023-05-30' } },
      ],
    });

  it('that belongs to another service hides no receipt', () => {
    expect(posted({})).toBe(false);
  });

  it.each<[string, Paper['fields']]>([
    ['is of another day', { date: '2023-05-09' }],
    ['lies beside a service of another manner', { manner: '直接送达' }],
    ['lies beside a service of an unread day', { date: null }],
  ])('may be the receipt where it %s', (_, fields) => {
    expect(posted(fields)).toBe('unknown');
  });
});

describe('the day of posting', () => {
  it('is told by the receipt of the decision', () => {
    const papers = [
      DECISION,
      receipt({ 'served-types': ['prior-notice'], 'posting-date': '2023-05-01' }),
      ofDecision(),
      ofDecision({ 'posting-date': '2023-05-11' }),
    ];
    expect(valueOf('decision-posting-date', { papers })).toBe('2023-05-11');
    expect(valueOf('decision-posting-date', { papers: papers.slice(0, 3) })).toBe('absent');
  });
});
