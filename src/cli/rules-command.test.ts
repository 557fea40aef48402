import { describe, expect, it } from 'vitest';
import { messagesOf } from './messages.ts';
import { rulesExplain, rulesList, rulesMutate, rulesTest } from './rules-command.ts';

const messages = messagesOf('zh-CN');

describe('casefile rules list', () => {
  it('names every rule with effect, item and law', async () => {
    const lines = (await rulesList({}, messages)).split('\n');
    const line = lines.find((l) => l.startsWith('notice-rights '));
    expect(line).toMatch(
      /^notice-rights +否决项 +四-\d+（[\d.]+ 分） +告知陈述权、申辩权 +《行政处罚法》第44条/u,
    );
    expect(lines.at(-1)).toMatch(/^共 \d+ 条规则/u);
  });

  it('begins its columns at the same width', async () => {
    const [first = '', second = ''] = (await rulesList({}, messages)).split('\n');
    expect(second.indexOf(' ', 40)).toBeGreaterThan(0);
    expect(first.indexOf('效力')).toBeGreaterThan(20);
  });
});

describe('casefile rules test', () => {
  it('judges the examples of one rule', async () => {
    expect(await rulesTest('notice-rights', {}, messages)).toEqual({
      text: '✔ 1 条规则的 6 个样例全部符合',
      allHold: true,
    });
  });

  it('refuses a rule that does not exist and names a near one', async () => {
    await expect(rulesTest('notice-right', {}, messages)).rejects.toMatchObject({
      message: '没有编号为“notice-right”的规则',
      nextStep: expect.stringContaining('notice-rights') as string,
    });
  });
});

describe('casefile rules test --mutate', () => {
  it('breaks one rule in every way and counts what its examples show', async () => {
    const { text, allHold } = await rulesMutate('notice-rights', {}, messages);
    expect(text).toMatch(/故意改错 \d+ 处，样例发现 \d+ 处（100%）$/u);
    expect(allHold).toBe(true);
  });

  it('finds that the examples of the shipped rules show at least 95 of 100 faults', async () => {
    const { text, allHold } = await rulesMutate(undefined, {}, messages);
    expect(allHold, text).toBe(true);
  });

  it('names the fault that no example shows', async () => {
    const { text } = await rulesMutate('legal-review-order', {}, messages);
    expect(text).toContain(
      '? legal-review-order（after-hearing）：条件取反 legal-review-date notEarlierThan',
    );
  });
});

describe('casefile rules explain', () => {
  it('gives effect, law, what it says and how to put it right', async () => {
    const text = await rulesExplain('notice-rights', {}, messages);
    expect(text).toContain('告知陈述权、申辩权（notice-rights）');
    expect(text).toContain('《行政处罚法》第44条');
    expect(text).toContain('告知书没有告知当事人有权申辩');
    expect(text).toContain('怎样整改');
    expect(text).toContain('不符　只写了陈述');
  });
});
