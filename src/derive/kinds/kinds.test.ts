import { describe, expect, it } from 'vitest';
import type { Person } from '../../model/field.ts';
import { factOf, type Paper, plain, valueOf, type WrittenCase } from '../../../test/fixtures/case-builder.ts';
import type { FactItem } from '../../model/fact.ts';

describe('presence', () => {
  const decision: Paper = { type: 'penalty-decision' };

  it('is true where the paper is there', () => {
    expect(valueOf('has-decision', { papers: [decision] })).toBe(true);
  });

  it('is true where another paper serves as it', () => {
    const papers: Paper[] = [{ type: 'decision-approval', alsoServesAs: ['investigation-report'] }];
    expect(valueOf('has-investigation-report', { papers })).toBe(true);
  });

  it('is false where every page could be read and none is it', () => {
    expect(valueOf('has-decision', { papers: [{ type: 'inquiry-record' }] })).toBe(false);
  });

  it('cannot be told where a file could not be read whose name says nothing', () => {
    const written = { papers: [], unread: { '扫描件3.pdf': 'unread' } } as const;
    expect(valueOf('has-decision', written)).toBe('unknown');
    expect(factOf('has-decision', written).reason).toContain('扫描件3.pdf');
  });

  it('cannot be told where a file of its name could not be read', () => {
    const written = { papers: [], unread: { '行政处罚决定书.pdf': 'unread' } } as const;
    expect(valueOf('has-decision', written)).toBe('unknown');
  });

  it('is false where the file that could not be read is named like another paper', () => {
    const written = { papers: [], unread: { '行政处罚决定书.pdf': 'unread' } } as const;
    expect(valueOf('has-file-notes', written)).toBe(false);
  });

  it('cannot be told where a page may be it, and names the page', () => {
    const fact = factOf('has-decision', { papers: [{ type: 'other', candidate: 'penalty-decision' }] });
    expect(fact).toMatchObject({ value: undefined, evidence: [{ file: '1.pdf', pageNumber: 1 }] });
  });

  it('cannot be told where a page full of writing is illegible', () => {
    const illegible: Paper = {
      type: 'other',
      lines: ['囗囗囗囗囗囗囗囗囗囗囗囗囗囗囗囗囗囗囗囗囗囗'],
      page: { textOrigin: 'ocr', quality: { legibility: 0.4 } },
    };
    expect(valueOf('has-decision', { papers: [illegible] })).toBe('unknown');
  });
});

describe('a field of the case', () => {
  it('cannot be told where it could not be read', () => {
    const papers: Paper[] = [{ type: 'penalty-decision', fields: { date: null } }];
    expect(valueOf('decision-date', { papers })).toBe('unknown');
  });

  it('is absent where its paper lacks it', () => {
    expect(valueOf('decision-date', { papers: [{ type: 'penalty-decision' }] })).toBe('absent');
  });

  it('is the earliest of several inspections', () => {
    const papers = ['2023-03-05', '2023-03-01'].map((date) => ({
      type: 'inspection-record',
      fields: { date },
    }));
    expect(valueOf('inspection-date', { papers })).toBe('2023-03-01');
  });

  it('is the last review before the decision', () => {
    const papers: Paper[] = [
      ...['2023-05-01', '2023-05-08', '2023-06-01'].map((date) => ({
        type: 'legal-review-opinion',
        fields: { date },
      })),
      { type: 'penalty-decision', fields: { date: '2023-05-10' } },
    ];
    expect(valueOf('legal-review-date', { papers })).toBe('2023-05-08');
  });

  it('holds every officer once, with the number where one is printed', () => {
    const papers: Paper[] = [
      { type: 'inspection-record', fields: { officers: [{ name: '张伟' }, { name: '李娜' }] } },
      { type: 'inspection-record', fields: { officers: [{ name: '张伟', certificate: '12020001234' }] } },
    ];
    expect(valueOf('officers', { papers })).toEqual([
      { name: '张伟', certificate: '12020001234' },
      { name: '李娜' },
    ]);
  });

  it('leaves a name that may be misread out where two officers are known surely', () => {
    const record = (...officers: Person[]): Paper => ({ type: 'inquiry-record', fields: { officers } });
    const doubtful = { name: '李哪', isDoubtful: true } as const;
    const [first, second] = [{ name: '张伟' }, { name: '李娜' }];
    expect(valueOf('officers', { papers: [record(first, second), record(doubtful)] })).toEqual([
      first,
      second,
    ]);
    expect(valueOf('officers', { papers: [record(first, doubtful)] })).toEqual([first, doubtful]);
  });

  it('is the party as the decision names it, else the notice', () => {
    const notice: Paper = { type: 'prior-notice', fields: { party: '甲公司' } };
    expect(valueOf('party-name', { papers: [notice] })).toBe('甲公司');
    expect(
      valueOf('party-name', { papers: [notice, { type: 'penalty-decision', fields: { party: '乙公司' } }] }),
    ).toBe('乙公司');
  });
});

const NUMBER = '津应急罚〔2023〕5号';
const DECISION: Paper = { type: 'penalty-decision', fields: { number: NUMBER, date: '2023-05-10' } };

function receipt(fields: Paper['fields'] = {}): Paper {
  return { type: 'proof-of-service', fields };
}

describe('proof of service', () => {
  it.each<readonly [string, Paper, unknown]>([
    ['names the paper by its number', receipt({ 'served-numbers': [NUMBER] }), true],
    ['writes the number in another way', receipt({ 'served-numbers': ['津应急罚字〔2023〕第5号'] }), true],
    ['writes the number with leading zeros', receipt({ 'served-numbers': ['津应急罚〔2023〕005号'] }), true],
    ['names the paper by its title', receipt({ 'served-types': ['penalty-decision'] }), true],
    ['names another paper', receipt({ 'served-types': ['prior-notice'] }), false],
    [
      'names another number and nothing else',
      receipt({ 'served-numbers': ['津应急罚告〔2023〕3号'] }),
      false,
    ],
    ['could not be read', receipt({ 'served-types': null }), 'unknown'],
    ['names nothing at all', receipt(), 'unknown'],
  ])('that %s', (_, proof, served) => {
    expect(valueOf('decision-served', { papers: [DECISION, proof] })).toBe(served);
  });

  it('is lacking where there is no receipt', () => {
    expect(valueOf('decision-served', { papers: [DECISION] })).toBe(false);
  });

  it('is the party’s dated signature on the paper itself', () => {
    const signed: Paper = { ...DECISION, fields: { ...DECISION.fields, 'received-signature': '2023-05-12' } };
    expect(valueOf('decision-served', { papers: [signed] })).toBe(true);
    expect(valueOf('decision-service-date', { papers: [signed] })).toBe('2023-05-12');
  });

  it('has nothing to prove where the paper is lacking', () => {
    expect(valueOf('decision-served', { papers: [receipt()] })).toBe('absent');
  });

  it('may lie in a file that could not be read', () => {
    expect(valueOf('decision-served', { papers: [DECISION], unread: { '送达回证.pdf': 'unread' } })).toBe(
      'unknown',
    );
  });

  it('counts from the last recipient', () => {
    const proofs = ['2023-05-12', '2023-05-15'].map((date) => receipt({ 'served-numbers': [NUMBER], date }));
    expect(valueOf('decision-service-date', { papers: [DECISION, ...proofs] })).toBe('2023-05-15');
  });

  it('leaves the day open where it could not be read', () => {
    const proof = receipt({ 'served-numbers': [NUMBER], date: null });
    expect(valueOf('decision-service-date', { papers: [DECISION, proof] })).toBe('unknown');
  });

  it('of a notice is also shown by what the party answered', () => {
    const notice: Paper = { type: 'prior-notice' };
    expect(valueOf('notice-served', { papers: [notice, { type: 'defence-statement' }] })).toBe(true);
    expect(valueOf('notice-served', { papers: [notice] })).toBe(false);
  });

  it.each([
    ['☑直接 □邮寄', '直接'],
    ['邮寄送达', '邮寄'],
    ['□直接 □邮寄', 'absent'],
  ])('is made in the manner “%s”: %s', (manner, value) => {
    const proof = receipt({ 'served-numbers': [NUMBER], manner });
    expect(valueOf('decision-service-manner', { papers: [DECISION, proof] })).toBe(value);
  });
});

interface Waiting {
  readonly served: string;
  readonly decided: string;
  readonly printed?: string;
  readonly hearing?: boolean;
  readonly department?: string;
  readonly waiver?: Paper['fields'];
  readonly unread?: WrittenCase['unread'];
}

function waiting({
  served,
  decided,
  printed,
  hearing = false,
  department = '林业局',
  waiver,
  unread = {},
}: Waiting): unknown {
  const notice: Paper = {
    type: 'prior-notice',
    fields: {
      number: '津罚告〔2025〕3号',
      ...(printed ? { 'printed-period': printed } : {}),
      ...(hearing ? { 'hearing-told': true } : {}),
    },
  };
  const papers: Paper[] = [
    notice,
    { type: 'proof-of-service', fields: { 'served-types': ['prior-notice'], date: served } },
    { type: 'penalty-decision', fields: { date: decided } },
    ...(waiver ? [{ type: 'waiver-statement', fields: waiver }] : []),
  ];
  return valueOf('waiting-period-kept', { papers, department, unread });
}

/** 2025-10-13 is a Monday; the fifth working day after it is Monday, 2025-10-20. */
const SERVED = '2025-10-13';

describe('the waiting period', () => {
  it.each<readonly [string, Waiting, unknown]>([
    [
      'was not kept by a decision before the notice was served',
      { served: SERVED, decided: '2025-10-12' },
      false,
    ],
    [
      'was not kept on the last printed day',
      { served: SERVED, decided: '2025-10-16', printed: '3 日' },
      false,
    ],
    [
      'of three printed days was kept on the day after them',
      { served: SERVED, decided: '2025-10-17', printed: '3 日' },
      true,
    ],
    [
      'of printed working days runs over the weekend',
      { served: SERVED, decided: '2025-10-20', printed: '5 工作日' },
      false,
    ],
    [
      'of printed working days was kept on the day after them',
      { served: SERVED, decided: '2025-10-21', printed: '5 工作日' },
      true,
    ],
    [
      'of a hearing counts working days whatever is printed',
      { served: SERVED, decided: '2025-10-19', printed: '5 日', hearing: true },
      false,
    ],
    [
      'of a hearing was kept on the day after five working days',
      { served: SERVED, decided: '2025-10-21', printed: '3 日', hearing: true },
      true,
    ],
    [
      'of the sector counts where nothing is printed',
      { served: SERVED, decided: '2025-10-20', department: '市场监管' },
      false,
    ],
    [
      'of the sector was kept after it',
      { served: SERVED, decided: '2025-10-21', department: '市场监管' },
      true,
    ],
    [
      'of five printed days is doubtful before five working days',
      { served: SERVED, decided: '2025-10-20', printed: '5 日' },
      'unknown',
    ],
    [
      'is doubtful where nothing is known and five working days are not over',
      { served: SERVED, decided: '2025-10-20' },
      'unknown',
    ],
    [
      'was kept where nothing is known and five working days are over',
      { served: SERVED, decided: '2025-10-21' },
      true,
    ],
    [
      'cannot be counted in a year without a calendar',
      { served: '2026-12-30', decided: '2027-01-04', printed: '5 工作日' },
      'unknown',
    ],
  ])('%s', (_, written, kept) => {
    expect(waiting(written)).toBe(kept);
  });

  it.each<readonly [string, Paper['fields'], unknown]>([
    ['covers every right that was told', { date: '2025-10-14', 'waives-statement': true }, true],
    ['was written before the notice was served', { date: '2025-10-12', 'waives-statement': true }, false],
    ['bears no date', { 'waives-statement': true }, 'unknown'],
    ['does not say what is waived', { date: '2025-10-14' }, 'unknown'],
  ])('that a waiver ends: it %s', (_, waiver, kept) => {
    expect(
      waiting({ served: SERVED, decided: '2025-10-15', printed: '3 日', ...(waiver ? { waiver } : {}) }),
    ).toBe(kept);
  });

  it('is not ended by a waiver of the statement alone where a hearing was told', () => {
    const waiver = { date: '2025-10-14', 'waives-statement': true };
    expect(waiting({ served: SERVED, decided: '2025-10-15', hearing: true, waiver })).toBe(false);
  });

  it('may have been ended by a waiver in a file that could not be read', () => {
    const unread = { '扫描件3.pdf': 'unread' } as const;
    expect(waiting({ served: SERVED, decided: '2025-10-15', printed: '3 日', unread })).toBe('unknown');
  });
});

describe('the period for the decision', () => {
  function inTime(filed: string, decided: string, ...more: Paper[]): unknown {
    const papers: Paper[] = [
      { type: 'filing-approval', fields: { date: filed } },
      { type: 'penalty-decision', fields: { date: decided } },
      ...more,
    ];
    return valueOf('decision-in-time', { papers, department: '林业局' });
  }

  it('is ninety days from filing', () => {
    expect(inTime('2025-03-01', '2025-05-30')).toBe(true);
    expect(inTime('2025-03-01', '2025-05-31')).toBe(false);
  });

  it('is longer by the days that an approval in time grants', () => {
    const extension: Paper = { type: 'extension-approval', fields: { days: 30, date: '2025-05-20' } };
    expect(inTime('2025-03-01', '2025-06-29', extension)).toBe(true);
    // 29 June is a Sunday: whether the term moves on is for a person.
    expect(inTime('2025-03-01', '2025-06-30', extension)).toBe('unknown');
    expect(inTime('2025-03-01', '2025-07-01', extension)).toBe(false);
  });

  it('is not longer by an approval that came too late', () => {
    const late: Paper = { type: 'extension-approval', fields: { days: 30, date: '2025-06-10' } };
    expect(inTime('2025-03-01', '2025-06-15', late)).toBe(false);
  });

  it('cannot be told where the days of an extension could not be read', () => {
    expect(inTime('2025-03-01', '2025-06-15', { type: 'extension-approval' })).toBe('unknown');
  });

  it.each(['hearing-record', 'test-report', 'suspension-approval'])(
    'is for a person to count where a %s may stop the clock',
    (type) => {
      expect(inTime('2025-03-01', '2025-06-15', { type })).toBe('unknown');
    },
  );

  it('says how it was counted', () => {
    const papers: Paper[] = [
      { type: 'filing-approval', fields: { date: '2025-03-01' } },
      { type: 'penalty-decision', fields: { date: '2025-05-31' } },
    ];
    expect(factOf('decision-in-time', { papers, department: '林业局' }).workings).toContain('2025年5月30日');
  });
});

describe('service of the decision in time', () => {
  function servedInTime(service: string, more: Paper['fields'] = {}): unknown {
    const papers: Paper[] = [
      { type: 'penalty-decision', fields: { date: '2025-10-13', number: NUMBER } },
      { type: 'proof-of-service', fields: { 'served-numbers': [NUMBER], date: service, ...more } },
    ];
    return valueOf('decision-served-in-time', { papers });
  }

  it('is within seven working days', () => {
    expect(servedInTime('2025-10-22')).toBe(true);
    expect(servedInTime('2025-10-23')).toBe(false);
  });

  it('counts the day of posting', () => {
    expect(servedInTime('2025-10-28', { manner: '邮寄送达', 'posting-date': '2025-10-20' })).toBe(true);
  });

  it('cannot be told of a posted decision whose day of posting is not known', () => {
    expect(servedInTime('2025-10-28', { manner: '邮寄送达' })).toBe('unknown');
  });
});

describe('duplicates', () => {
  const lines = ['天津市静海区市场监督管理局行政处罚决定书'.repeat(4), '当事人：某某食品有限公司'.repeat(4)];

  function firstCopies(...papers: Paper[]): unknown {
    const items = factOf('duplicate-items', { papers }).value as readonly FactItem[];
    return items.map((item) => plain(item.values.isFirstCopy));
  }

  it('are the same bytes again', () => {
    expect(
      firstCopies({ type: 'inquiry-record', sha256: 'x' }, { type: 'inquiry-record', sha256: 'x' }),
    ).toEqual([true, false]);
  });

  it('are the same words again', () => {
    expect(firstCopies({ type: 'inquiry-record', lines }, { type: 'inquiry-record', lines })).toEqual([
      true,
      false,
    ]);
  });

  it('are not two papers of a type', () => {
    expect(
      firstCopies({ type: 'inquiry-record', lines }, { type: 'inquiry-record', lines: [...lines, '第二次'] }),
    ).toEqual([true, true]);
  });

  it('are not two forms with next to nothing on them', () => {
    expect(
      firstCopies({ type: 'file-notes', lines: ['备考表'] }, { type: 'file-notes', lines: ['备考表'] }),
    ).toEqual([true, true]);
  });

  it('do not count copies of what others made', () => {
    expect(firstCopies({ type: 'party-identity', lines }, { type: 'party-identity', lines })).toEqual([]);
  });
});

describe('the party’s name', () => {
  const decision: Paper = { type: 'penalty-decision', fields: { party: '某某食品有限公司' } };

  function agreements(...papers: Paper[]): unknown {
    const items = factOf('party-name-items', { papers: [decision, ...papers] }).value as readonly FactItem[];
    return items.slice(1).map((item) => plain(item.values.agrees));
  }

  it.each([
    ['agrees', '某某食品有限公司', true],
    ['agrees with its owner in brackets', '某某食品有限公司（经营者：王强）', true],
    ['differs', '某某商贸有限公司', false],
  ])('%s', (_, party, agrees) => {
    expect(agreements({ type: 'prior-notice', fields: { party } })).toEqual([agrees]);
  });

  it('is not compared where the notice does not show it', () => {
    expect(agreements({ type: 'prior-notice' })).toEqual([]);
  });

  it('is a question where it was read by OCR', () => {
    const scan: Paper = {
      type: 'prior-notice',
      fields: { party: '某某食晶有限公司' },
      page: { textOrigin: 'ocr' },
    };
    expect(agreements(scan)).toEqual([undefined]);
  });

  it('is not the name of whoever took the letter', () => {
    expect(agreements(receipt({ recipient: '王强' }))).toEqual([]);
    expect(agreements(receipt({ recipient: '某某食品限公司' }))).toEqual([false]);
  });
});

describe('a stage', () => {
  function due(stage: string, stageReached: string, asOf: string): unknown {
    const papers: Paper[] = [{ type: 'filing-approval', fields: { date: '2025-03-01' } }];
    return valueOf(`stage-due-${stage}`, { papers, stageReached, department: '林业局' }, asOf);
  }

  it('is due that the case has reached', () => {
    expect(due('filing', 'filing', '2025-03-02')).toBe(true);
    expect(due('notice', 'decision', '2025-03-02')).toBe(true);
  });

  it('is not due before its deadline', () => {
    expect(due('decision', 'filing', '2025-05-30')).toBe(false);
  });

  it('is due after its deadline', () => {
    expect(due('decision', 'filing', '2025-05-31')).toBe(true);
  });

  it('of an open case without a day of filing is not due', () => {
    const papers: Paper[] = [{ type: 'filing-approval' }];
    expect(valueOf('stage-due-decision', { papers, stageReached: 'filing' })).toBe(false);
  });

  it('cannot be told where the day of filing could not be read', () => {
    const papers: Paper[] = [{ type: 'filing-approval', fields: { date: null } }];
    expect(valueOf('stage-due-decision', { papers, stageReached: 'filing' })).toBe('unknown');
  });
});

describe('what was paid', () => {
  function paid(...receipts: (readonly [amount: number | null, date: string])[]): unknown {
    const papers: Paper[] = [
      { type: 'penalty-decision', fields: { fine: 5_000_000 } },
      ...receipts.map(([amount, date]) => ({ type: 'payment-receipt', fields: { amount, date } })),
    ];
    return valueOf('paid-amount', { papers });
  }

  it('is the sum of all receipts', () => {
    expect(paid([2_000_000, '2025-05-01'], [3_000_000, '2025-06-01'])).toBe(5_000_000);
  });

  it('counts a bank slip beside its receipt once', () => {
    expect(paid([5_000_000, '2025-05-01'], [5_000_000, '2025-05-01'])).toBe(5_000_000);
  });

  it('counts two equal instalments that make up the fine twice', () => {
    expect(paid([2_500_000, '2025-05-01'], [2_500_000, '2025-05-01'])).toBe(5_000_000);
  });

  it('cannot be told where a receipt could not be read', () => {
    expect(paid([null, '2025-05-01'])).toBe('unknown');
  });
});
