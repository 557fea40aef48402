import { describe, expect, it } from 'vitest';
import { pageOf, scannedPageOf } from '../../test/fixtures/page-builder.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Derivation } from './derivation.ts';
import { compared, known } from './facts.ts';
import { isSurelyRead, unlessMisread, withDoubt } from './misreading.ts';

const scan = { ...scannedPageOf(['2024年5月1日']), file: 'scan.pdf' };
const printed = { ...pageOf(['2024年5月1日']), file: 'own.pdf' };
const derivation = { caseFile: { pages: [scan, printed] } } as unknown as Derivation;

const place = (file: string, confidence?: number, quote = '2024年5月1日'): Evidence => ({
  file,
  pageNumber: 1,
  quote,
  ...(confidence === undefined ? {} : { confidence }),
});

describe('isSurelyRead', () => {
  it.each([
    ['a file’s own text', place('own.pdf'), true],
    ['what a pen added to it', place('own.pdf', 0.9), false],
    ['a scan of which each character is sure', place('scan.pdf', 0.99), true],
    ['a scan with one doubtful character', place('scan.pdf', 0.9), false],
    ['a scan of which nothing is told', place('scan.pdf'), false],
    ['a page that the case does not have', place('other.pdf', 1), false],
  ])('judges %s', (_, evidence, isSure) => {
    expect(isSurelyRead(derivation, [evidence])).toBe(isSure);
  });

  it('asks it of every place', () => {
    expect(isSurelyRead(derivation, [place('own.pdf'), place('scan.pdf', 0.5)])).toBe(false);
  });
});

describe('withDoubt', () => {
  const day = (value: string, evidence: Evidence) => ({ value, evidence: [evidence] });

  it('doubts a day of which a character is doubtful', () => {
    expect(withDoubt(derivation, day('2024-05-07', place('scan.pdf', 0.9)))).toHaveProperty('doubt');
  });

  it.each([
    ['was read surely', day('2024-05-07', place('scan.pdf', 0.99))],
    ['another page names, too', day('2024-05-01', place('scan.pdf', 0.9))],
  ])('leaves a day that %s', (_, fact) => {
    expect(withDoubt(derivation, fact)).toBe(fact);
  });
});

describe('unlessMisread', () => {
  const breach = (evidence: Evidence) => compared(false, [evidence], '逾期');

  it('leaves a breach that was read surely', () => {
    expect(unlessMisread(derivation, breach(place('scan.pdf', 0.99))).value).toBe(false);
  });

  it('makes a question of a breach that rests on a doubtful character', () => {
    const judged = unlessMisread(derivation, breach(place('scan.pdf', 0.9, '2024年5月7日')));
    expect(judged.value).toBeUndefined();
    expect(judged.reason).toContain('请人工核对');
  });

  it('leaves a breach on a doubtful day that another page names, too', () => {
    expect(unlessMisread(derivation, breach(place('scan.pdf', 0.9))).value).toBe(false);
  });

  it('leaves what is in order', () => {
    const inOrder = known(true, [place('scan.pdf', 0.1)]);
    expect(unlessMisread(derivation, inOrder)).toBe(inOrder);
  });
});
