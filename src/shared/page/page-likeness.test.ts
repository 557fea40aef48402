import { describe, expect, it } from 'vitest';
import { drawnLook } from '../../../test/fixtures/drawn-look.ts';
import { scannedPageOf, type WrittenLine } from '../../../test/fixtures/page-builder.ts';
import type { Page } from '../../model/page.ts';
import { pageLikeness } from './page-likeness.ts';

const LINES = [
  '送达回证',
  '受送达人：天津恒信商贸有限公司',
  '送达文书名称及文号：行政处罚决定书，津应急罚〔2025〕12号',
  '送达地点：天津市静海区静海镇某某路8号，送达方式：直接送达',
  '送达人：李建国、周海燕，收到日期：2025年10月22日',
];
const HALF_SURE = 0.7;

interface Scanned {
  readonly look?: string;
  readonly pageNumber?: number;
}

function scan(lines: readonly WrittenLine[], { look = drawnLook(1), pageNumber = 1 }: Scanned = {}): Page {
  const quality = { dpi: 200, legibility: 0.95, look };
  return scannedPageOf(lines, { file: 'a.pdf', pageNumber, quality });
}

/** The form again, on another page, with one of its lines otherwise. */
function again(changes: Readonly<Record<number, WrittenLine>> = {}, scanned: Scanned = {}): Page {
  const lines = LINES.map((line, index) => changes[index] ?? line);
  return scan(lines, { pageNumber: 2, ...scanned });
}

const FIRST = scan(LINES);

describe('two scans', () => {
  it('are the same sheet where look and words are equal', () => {
    expect(pageLikeness(FIRST, again({}, { look: drawnLook(1, { 50: 5, 90: 6 }) }))).toBe('same');
  });

  it('are the same sheet though one character was read unsurely, and otherwise', () => {
    const misread = { text: '受送达人：天津恒信商货有限公司', confidence: HALF_SURE };
    expect(pageLikeness(FIRST, again({ 1: misread }))).toBe('same');
  });

  it('are the same sheet in whatever order the lines were found', () => {
    expect(pageLikeness(FIRST, scan([...LINES].reverse(), { pageNumber: 2 }))).toBe('same');
  });

  it.each([
    ['party', { 1: '受送达人：王晓明' }],
    ['number', { 2: '送达文书名称及文号：行政处罚决定书，津应急罚〔2025〕13号' }],
    ['day', { 4: '送达人：李建国、周海燕，收到日期：2025年10月23日' }],
    ['officer', { 4: '送达人：李建国、孙志强，收到日期：2025年10月22日' }],
  ])('are two forms where the %s is another one', (_, changes) => {
    expect(pageLikeness(FIRST, again(changes))).toBe('different');
  });

  it('are a question where one character of a name was surely read otherwise', () => {
    expect(pageLikeness(FIRST, again({ 4: '送达人：李建国、周海艳，收到日期：2025年10月22日' }))).toBe(
      'perhaps',
    );
  });

  it('are a question where a digit was read unsurely, and otherwise', () => {
    const day = { text: '送达人：李建国、周海燕，收到日期：2025年10月23日', confidence: HALF_SURE };
    expect(pageLikeness(FIRST, again({ 4: day }))).toBe('perhaps');
  });

  it('are a question where one of them bears more ink: a signature, a seal', () => {
    expect(pageLikeness(FIRST, again({}, { look: drawnLook(1, { 50: 15, 51: 15 }) }))).toBe('perhaps');
  });

  it('are a question where the same words look otherwise', () => {
    expect(pageLikeness(FIRST, again({}, { look: drawnLook(4) }))).not.toBe('same');
    const long = [
      ...LINES,
      '以上内容经受送达人核对无误，并在本回证上签名确认，送达程序符合有关法律的规定。'.repeat(2),
    ];
    expect(pageLikeness(scan(long), scan(long, { look: drawnLook(4), pageNumber: 2 }))).toBe('perhaps');
  });

  it('are a question where nothing was read that tells one form from another', () => {
    const empty = ['送达回证', '受送达人：', '送达文书名称及文号：', '送达地点：', '备注：'];
    expect(pageLikeness(scan(empty), scan(empty, { pageNumber: 2 }))).toBe('perhaps');
  });

  it('are two pages of one paper where they are counted', () => {
    const counted = (page: number): Page => scan([...LINES, `第${page}页 共2页`], { pageNumber: page });
    expect(pageLikeness(counted(1), counted(2))).toBe('different');
  });

  it('of which one is the other one are no repetition', () => {
    expect(pageLikeness(FIRST, FIRST)).toBe('different');
  });

  it('without a look are not compared', () => {
    expect(pageLikeness(scannedPageOf(LINES), scannedPageOf(LINES, { pageNumber: 2 }))).toBe('different');
  });
});
