import { describe, expect, it } from 'vitest';
import { formFieldRead, formValueRead } from '../../../test/fixtures/field-request.ts';
import { pageOf } from '../../../test/fixtures/page-builder.ts';
import type { Box, UnreadInk } from '../../model/page.ts';

/** A record with its two places to sign on one line, and ink at a place of the page. */
function signedWith(ink?: Box): unknown {
  const lines = [
    '现场检查笔录',
    '检查时间：2025年6月5日9时至10时',
    '检查情况：现场正在施工。',
    { text: '当事人签名：', x: 60, y: 400 },
    { text: '检查人员签名：', x: 320, y: 400 },
  ];
  const marks = ink ? [{ kind: 'handwriting' as const, box: ink, confidence: 0.95 }] : [];
  return formValueRead('inspection-record', 'party-signature', pageOf(lines, { marks }));
}

/** What is said of a refusal on such a record, with ink in the place of the officers. */
function refusalBeside(width: number): unknown {
  const lines = [
    '现场检查笔录',
    '检查情况：现场正在施工。',
    { text: '当事人签名：', x: 60, y: 400 },
    { text: '检查人员签名：', x: 320, y: 400 },
  ];
  const ink = { kind: 'handwriting' as const, box: { x: 420, y: 396, width, height: 20 }, confidence: 0.95 };
  return formFieldRead('inspection-record', 'refusal-noted', pageOf(lines, { marks: [ink] })).state;
}

describe('a note of refusal', () => {
  it('is lacking beside ink that is no wider than a name in the place of another', () => {
    expect(refusalBeside(70)).toBe('lacking');
  });

  it('may be what was written there where the ink is wider than a name', () => {
    expect(refusalBeside(150)).toBe('notFound');
  });
});

describe('the day beside a signature', () => {
  const lines = ['现场检查笔录', '检查情况：现场正在施工。', { text: '当事人签名：', x: 60, y: 400 }];
  const marks = [
    { kind: 'handwriting' as const, box: { x: 150, y: 396, width: 50, height: 20 }, confidence: 0.95 },
  ];
  const dayWith = (unread: readonly UnreadInk[]): unknown =>
    formValueRead('inspection-record', 'party-signature-day', { ...pageOf(lines, { marks }), unread });

  it('is lacking where nothing else lies in the place', () => {
    expect(dayWith([])).toBe('lacking');
  });

  it('is a question where a picture lies in the place that nobody read', () => {
    const box = { x: 220, y: 396, width: 240, height: 24 };
    expect(dayWith([{ kind: 'picture', box }])).toBe('notFound');
  });
});

describe('an empty place to sign', () => {
  it('is lacking a signature where no ink is near', () => {
    expect(signedWith()).toBe('lacking');
  });

  it('is a question where somebody signed close by, behind no label that is known', () => {
    expect(signedWith({ x: 150, y: 430, width: 60, height: 24 })).toBe('notFound');
  });

  it('is lacking all the same where the ink stands behind another label', () => {
    expect(signedWith({ x: 420, y: 396, width: 60, height: 20 })).toBe('lacking');
  });

  it('is lacking where the ink is far away', () => {
    expect(signedWith({ x: 150, y: 640, width: 60, height: 24 })).toBe('lacking');
  });
});

describe('ink near an empty place', () => {
  it.each<[string, Box, string]>([
    ['as far as 48 points below it', { x: 150, y: 459, width: 60, height: 20 }, 'notFound'],
    ['further below it', { x: 150, y: 520, width: 60, height: 20 }, 'lacking'],
    ['above it', { x: 150, y: 370, width: 60, height: 20 }, 'notFound'],
    ['far above it', { x: 150, y: 300, width: 60, height: 20 }, 'lacking'],
  ])('counts or not where it lies %s', (_, box, expected) => {
    expect(signedWith(box)).toBe(expected);
  });

  it('is no note of refusal up to 120 points of width', () => {
    expect(refusalBeside(120)).toBe('lacking');
    expect(refusalBeside(121)).toBe('notFound');
  });
});
