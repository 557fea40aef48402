import { describe, expect, it } from 'vitest';
import { fieldRead } from '../../../test/fixtures/field-request.ts';
import { examples } from '../../../test/fixtures/reader-examples.ts';
import type { Page } from '../../model/page.ts';
import { pageOf, type WrittenLine } from '../../../test/fixtures/page-builder.ts';

const surely = (text: string): WrittenLine => ({ text, confidence: 0.99, doubtful: [] });
const doubtfully = (text: string, ...doubtful: readonly number[]): WrittenLine => ({
  text,
  confidence: 0.95,
  doubtful: doubtful.map((from) => ({ from, to: from + 1, confidence: 0.5 })),
});
const TITLE = surely('送达回证');
const other = (text: string): { readonly besides: readonly Page[] } => ({
  besides: [{ ...pageOf([text]), file: '别的文书.pdf' }],
});
const DAY = '2024年7月22日';

examples('signing-date', {}, [
  [
    'is settled where three doubtful places of the paper say the same',
    [TITLE, doubtfully(`检查时间 ${DAY} 9时`, 13), doubtfully(`制作时间 ${DAY} 9时`, 13), doubtfully(DAY, 8)],
    '2024-07-22',
  ],
  ['is settled where only 日 is doubtful', [TITLE, doubtfully(DAY, 9)], '2024-07-22'],
  [
    'is settled where the paper says the same day again',
    [TITLE, surely(`送达时间 ${DAY} 12时`), doubtfully(DAY, 8)],
    '2024-07-22',
  ],
  [
    'is settled where another paper of the case says the same day',
    [TITLE, doubtfully(DAY, 8)],
    '2024-07-22',
    other('二〇二四年七月二十二日送达'),
  ],
  [
    'is a question where another paper says another day',
    [TITLE, doubtfully(DAY, 8)],
    'unreadable',
    other('2024年7月21日送达'),
  ],
  ['is a question where the paper says no other day', [TITLE, doubtfully(DAY, 8)], 'unreadable'],
  [
    'is a question where the paper says another day',
    [TITLE, surely('送达时间 2024年7月21日'), doubtfully(DAY, 8)],
    'unreadable',
  ],
  [
    'is a question where both readings are doubtful',
    [TITLE, doubtfully(`送达 ${DAY}`, 11), doubtfully(DAY, 8)],
    'unreadable',
  ],
  [
    'is a question where it may have lost a digit of another day of the paper',
    [
      TITLE,
      surely('送达时间 2024年7月12日，7月2日'),
      surely('2024年7月2日收到'),
      doubtfully('2024年7月2日', 7),
    ],
    'unreadable',
  ],
]);

describe('a doubtful day', () => {
  const candidates = (text: string, ...doubtful: readonly number[]): readonly string[] | undefined => {
    const field = fieldRead('signing-date', [TITLE, doubtfully(text, ...doubtful)]);
    return field.state === 'unreadable' ? field.candidates : undefined;
  };

  it('may be every day that its doubtful figure leaves', () => {
    expect(candidates('2024年7月22日', 7)).toEqual(['2024-07-02', '2024-07-12', '2024-07-22']);
  });

  it('may have lost a figure', () => {
    expect(candidates('2024年7月2日', 7)).toEqual(
      expect.arrayContaining(['2024-07-02', '2024-07-12', '2024-07-22']),
    );
  });

  it('may be every day that a doubtful character of its words leaves', () => {
    expect(candidates('二〇二四年六月十二日', 8)).toEqual([
      ...['11', '12', '13', '14', '15', '16', '17', '18', '19'].map((each) => `2024-06-${each}`),
    ]);
  });

  it('may be almost any day where more is doubtful', () => {
    expect(candidates('2024年7月22日', 5, 7, 8)).toBeUndefined();
  });
});

examples('labelled', { labels: ['送达地点'] }, [
  [
    'is an address, of which one doubtful character leaves no doubt that it is there',
    [TITLE, doubtfully('送达地点：河南省周口市郸城县洺河大道54号', 14)],
    '河南省周口市郸城县洺河大道54号',
  ],
  ['is in doubt where it is short', [TITLE, doubtfully('送达地点：大门口', 6)], 'unreadable'],
]);
