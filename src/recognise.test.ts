import { describe, expect, it } from 'vitest';
import { pageOf } from '../test/fixtures/page-builder.ts';
import { shippedRuleset } from '../test/shipped-ruleset.ts';
import { recognised, recognitionKey } from './recognise.ts';

const rules = await shippedRuleset();

describe('the key of what was recognised', () => {
  it('changes with a form, a word, a turn of phrase', () => {
    const key = recognitionKey(rules);
    const [first, ...others] = rules.documentTypes;
    const otherForm = [{ ...first!, confidenceFloor: 0.99 }, ...others];
    for (const changed of [
      { ...rules, documentTypes: otherForm },
      { ...rules, labels: {} as never },
      { ...rules, phrases: {} },
    ])
      expect(recognitionKey(changed)).not.toBe(key);
  });

  it('stays with another standard, parameter or rule', () => {
    const others = { ...rules, standards: [], parameters: [], rules: [], hash: 'other' };
    expect(recognitionKey(others)).toBe(recognitionKey(rules));
  });
});

describe('what was recognised', () => {
  it('is the same after it was kept as text', () => {
    const pages = [
      pageOf(
        ['某区应急管理局', '行政处罚决定书', '津应急罚〔2025〕1号', '当事人：某公司', '罚款人民币伍仟元整'],
        {
          file: '1.pdf',
        },
      ),
    ];
    const papers = recognised(pages, rules);
    expect(papers.documents.map(({ type }) => type)).toEqual(['penalty-decision']);
    expect(JSON.parse(JSON.stringify(papers))).toEqual(papers);
  });
});
