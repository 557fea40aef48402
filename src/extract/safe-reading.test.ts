import { expect, it } from 'vitest';
import { heading, pageOf } from '../../test/fixtures/page-builder.ts';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import type { Document } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { extract } from './extract.ts';

const PAGE = pageOf([heading('行政处罚决定书'), '津静市监罚〔2023〕17号']);
const DECISION: Document = {
  id: 'penalty-decision-1',
  type: 'penalty-decision',
  alsoServesAs: [],
  title: '行政处罚决定书',
  pages: [{ file: 'a.pdf', pageNumber: 1, lines: { from: 0, to: 2 } }],
  confidence: 1,
};

it('a reader of fields that throws costs its field and tells of it; the others are read', async () => {
  const rules = await shippedRuleset();
  const broken = { kind: 'phrase', patterns: ['('] };
  const problems: Problem[] = [];
  const [read] = extract([DECISION], [PAGE], { ...rules, commonFields: { broken } }, (p) => problems.push(p));
  expect(read?.fields.broken).toMatchObject({
    state: 'unreadable',
    reason: '读取这一项时程序出错，请人工核对',
  });
  expect(read?.fields.number).toMatchObject({ state: 'found', value: '津静市监罚〔2023〕17号' });
  expect(problems).toMatchObject([{ stage: 'extract', code: 'rule-error', file: 'a.pdf' }]);
  expect(problems[0]?.message).toContain('broken');
});
