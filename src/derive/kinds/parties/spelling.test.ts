import { describe, expect, it } from 'vitest';
import { factOf, type Paper, valueOf } from '../../../../test/fixtures/case-builder.ts';

/** Papers that name the party, each in its way; the first one was read by OCR. */
function named(...names: readonly string[]): Paper[] {
  const types = ['penalty-decision', 'prior-notice', 'filing-approval', 'investigation-report'];
  return names.map((party, index) => ({
    type: types[index] ?? 'case-cover',
    fields: { party },
    page: index === 0 ? { textOrigin: 'ocr' } : {},
  }));
}
const spelt = (...names: readonly string[]): unknown => valueOf('party-name', { papers: named(...names) });

describe('a name that OCR read on the first paper', () => {
  it.each<[string, string[], string]>([
    ['is spelt as two others have it', ['宏宇商贸', '宏字商贸', '宏字商贸'], '宏字商贸'],
    ['stays where one other differs', ['宏宇商贸', '宏字商贸'], '宏宇商贸'],
    ['stays where as many have it', ['宏宇商贸', '宏字商贸', '宏字商贸', '宏宇商贸'], '宏宇商贸'],
    ['is spelt as most of the others have it', ['宏宇商贸', '宏于商贸', '宏字商贸', '宏字商贸'], '宏字商贸'],
    [
      'stays where the others differ by more than one character',
      ['宏宇商贸', '宏字商货', '宏字商货'],
      '宏宇商贸',
    ],
    ['stays where it has three characters', ['宏宇店', '宏字店', '宏字店'], '宏宇店'],
    ['is spelt as in papers with a character more', ['宏宇商贸', '宏宇商贸行', '宏宇商贸行'], '宏宇商贸行'],
  ])('%s', (_, names, expected) => {
    expect(spelt(...names)).toBe(expected);
  });

  it('shows where the others have it', () => {
    const { evidence } = factOf('party-name', { papers: named('宏宇商贸', '宏字商贸', '宏字商贸') });
    expect(evidence).toMatchObject([{ file: '2.pdf' }]);
  });

  it('stays where the file itself has it', () => {
    const papers = named('宏宇商贸', '宏字商贸', '宏字商贸').map((paper) => ({ ...paper, page: {} }));
    expect(valueOf('party-name', { papers })).toBe('宏宇商贸');
  });
});
