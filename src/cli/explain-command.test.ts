import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { explainCase } from './explain-command.ts';
import { messagesOf } from './messages.ts';

const messages = messagesOf('zh-CN');

const FINDING = {
  id: 'f1',
  ruleId: 'decision-deadline',
  title: '办案期限',
  effect: 'scored',
  outcome: 'failed',
  item: '乙-3',
  message: '作出决定超过九十日',
  fix: '书面说明',
  deduction: { low: 15, high: 15 },
  basis: [{ law: '行政处罚法', article: '60' }],
  parameters: [
    {
      id: 'decision-period',
      title: '作出处罚决定的期限',
      value: '90 日',
      reference: '行政处罚法第六十条',
      confidence: 'T',
      stillValidOn: '2026-11-01',
    },
  ],
  evidence: [{ file: '某局/一案/决定书.pdf', pageNumber: 2, quote: '2025年9月1日' }],
};
const QUESTION = {
  ...FINDING,
  ...{ id: 'f2', ruleId: 'notice-hearing-right', outcome: 'cantTell', reasonCode: 'parameter-unset' },
};
const PASSED = {
  ...FINDING,
  ...{ id: 'f3', ruleId: 'decision-seal', outcome: 'passed', deduction: { low: 0, high: 0 } },
};

function audited(id: string, findings: readonly unknown[]) {
  return {
    id,
    findings,
    score: {
      ...{ low: 85, high: 85, max: 100, grade: { low: '良好', high: '良好' } },
      blocks: [
        { id: 'serious', title: '合法性（其他）', lost: { low: 15, high: 15 } },
        { id: 'form', title: '规范性', lost: { low: 0, high: 0 } },
      ],
      ifFixed: [{ findingIds: ['f1'], low: 100, high: 100 }],
    },
  };
}

let out: string;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'explain-'));
  const cases = [audited('某局/一案', [PASSED, QUESTION, FINDING]), audited('某局/二案', [PASSED])];
  await writeFile(join(out, 'audit.json'), JSON.stringify({ run: { standard: 'general-2026' }, cases }));
});

const explained = (name: string, ruleId?: string) => explainCase(name, ruleId, { out }, messages);

describe('casefile explain', () => {
  it('says of a deduction the item, the words, the article, the number with its source and what would change it', async () => {
    const text = await explained('一案', 'decision-deadline');
    for (const said of [
      '项目：乙-3 在办案期限内作出决定',
      '原文：决定书.pdf 第2页 “2025年9月1日”',
      '依据：《行政处罚法》第六十条',
      '数额、期限：作出处罚决定的期限：90 日（行政处罚法第六十条，2026-11-01核对）',
      '怎样改变：书面说明',
      '改正后：总分 100',
    ])
      expect(text).toContain(said);
  });

  it('shows faults before questions, and nothing that passed', async () => {
    const text = await explained('某局/一案');
    expect(text.indexOf('decision-deadline')).toBeLessThan(text.indexOf('notice-hearing-right'));
    expect(text).not.toContain('decision-seal');
    expect(text).toContain('合法性（其他）：-15');
    expect(text).not.toContain('规范性：');
  });

  it('says what sets a number that is not set', async () => {
    expect(await explained('一案', 'notice-hearing-right')).toContain(
      '怎样改变：在工作簿的“待设参数”表中填写回答',
    );
  });

  it('says that there is nothing to mend', async () => {
    expect(await explained('二案')).toContain('没有扣分的问题');
  });

  it.each([
    ['案', undefined, '不止一个', '某局/一案；某局/二案'],
    ['三案', undefined, '没有名称或者文号含“三案”的案卷', '某局/一案'],
    ['一案', 'decision-deadlin', '没有评查规则', 'decision-deadline'],
  ])('refuses %s %s and names what there is', async (name, ruleId, message, nextStep) => {
    await expect(explained(name, ruleId)).rejects.toMatchObject({
      message: expect.stringContaining(message) as string,
      nextStep: expect.stringContaining(nextStep) as string,
    });
  });

  it('asks for an audit where there is none, or where its file is damaged', async () => {
    const nowhere = join(out, 'nowhere');
    await expect(explainCase('一案', undefined, { out: nowhere }, messages)).rejects.toThrow(
      '没有找到评查结果',
    );
    const damaged = await mkdtemp(join(tmpdir(), 'explain-'));
    await writeFile(join(damaged, 'audit.json'), '{"run":');
    await expect(explainCase('一案', undefined, { out: damaged }, messages)).rejects.toThrow('读不懂');
  });
});
