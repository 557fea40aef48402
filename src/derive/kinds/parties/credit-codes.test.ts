import { describe, expect, it } from 'vitest';
import { factOf, type Paper, plain } from '../../../../test/fixtures/case-builder.ts';
import type { FactItem } from '../../../model/fact.ts';

const VALID = '91350211M000100Y46';
/** The same with another check character. */
const WRONG = '91350211M000100Y45';

function items(...papers: Paper[]): readonly FactItem[] {
  return (factOf('credit-code-items', { papers }).value ?? []) as readonly FactItem[];
}
const codes = (...papers: Paper[]): Record<string, unknown> =>
  Object.fromEntries(items(...papers).map(({ key, values }) => [key, plain(values.isValid)]));
const paper = (...printed: string[]): Paper => ({
  type: 'penalty-decision',
  fields: { 'credit-codes': printed },
});
const scan = (...printed: string[]): Paper => ({ ...paper(...printed), page: { textOrigin: 'ocr' } });

describe('a credit code', () => {
  it.each<[string, Paper[], Record<string, unknown>]>([
    ['is right by its check character', [paper(VALID)], { [VALID]: true }],
    ['is wrong by its check character', [paper(WRONG)], { [WRONG]: false }],
    ['is told once', [paper(VALID), paper(VALID)], { [VALID]: true }],
    ['is told beside another one', [paper(VALID, WRONG)], { [VALID]: true, [WRONG]: false }],
    ['is none with too few characters', [paper(VALID.slice(0, 17))], {}],
    ['is none with too many characters', [paper(`${VALID}0`)], {}],
    [
      'is a question where it is masked with stars',
      [paper('91350211****100Y46')],
      { '91350211****100Y46': undefined },
    ],
    [
      'is a question where it is masked with crosses',
      [paper('91350211XXXX100Y46')],
      { '91350211XXXX100Y46': undefined },
    ],
    ['is right on a scan', [scan(VALID)], { [VALID]: true }],
    ['is a question where it is wrong on a scan', [scan(WRONG)], { [WRONG]: undefined }],
    [
      'is no other one where a scan misread it',
      [paper(VALID), scan('9135O211M000100Y46')],
      { [VALID]: true },
    ],
    [
      'is told where it is like another one in the file itself',
      [paper(VALID, '9135O211M000100Y46')],
      { [VALID]: true, '9135O211M000100Y46': false },
    ],
    ['is wrong where a scan was read surely', [{ ...scan(WRONG), isReadSurely: true }], { [WRONG]: false }],
  ])('%s', (_, papers, expected) => {
    expect(codes(...papers)).toEqual(expected);
  });

  it('is told with the reason why it cannot be checked', () => {
    expect(items(paper('91350211****100Y46'))[0]?.reason).toContain('脱敏');
    expect(items(scan(WRONG))[0]?.reason).toContain('识别不清');
    expect(items(paper(WRONG))[0]?.reason).toBe(undefined);
  });

  it('is none where no paper bears one', () => {
    expect(factOf('credit-code-items', { papers: [{ type: 'penalty-decision' }] }).isAbsent).toBe(true);
  });
});
