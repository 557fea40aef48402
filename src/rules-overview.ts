import type { Ruleset } from './model/ruleset.ts';
import type { Rule } from './model/rule.ts';
import type { Standard, StandardItem } from './model/standard.ts';

/** The generated part of rules/README.md begins and ends with these lines. */
const BEGIN = '<!-- 以下由 npm run overview 生成，请勿手改 -->';
const END = '<!-- 以上由 npm run overview 生成 -->';

/** The README with its generated part made anew; what stands around it stays. */
export function withOverview(readme: string, ruleset: Ruleset): string {
  const before = readme.split(BEGIN)[0]?.trimEnd() ?? '';
  const after = readme.split(END)[1]?.trim() ?? '';
  const parts = [before, BEGIN, ...overviewLines(ruleset), END, after];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What the shipped standards ask, how much of it the machine looks at, and which rules of the catalogue are not built. */
function overviewLines({ standards, rules, notBuilt, caseTypes }: Ruleset): string[] {
  const titles = new Map(caseTypes.flatMap(({ stages }) => stages.map(({ id, title }) => [id, title])));
  const unbuilt = notBuilt.reduce((sum, group) => sum + group.rules.length, 0);
  return [
    '## 评查标准：机器查多少',
    table(
      ['标准', '项目', '机器检查', '机器查其中一部分', '由评查人员评定', '其中只看不计分', '否决'],
      standards.map((standard) => [`${standard.title}（\`${standard.id}\`）`, ...counts(standard)]),
    ),
    '“机器查其中一部分”的项目，机器只对写得出条件的内容给出结论，其余由评查人员判断；“由评查人员评定”的项目在评分明细中列出，不计入得分。',
    `## 规则：已做 ${rules.length} 条，未做 ${unbuilt} 条`,
    table(
      ['环节', '规则'],
      stagesOf(rules, [...titles.keys()]).map(([stage, own]) => [
        titles.get(stage) ?? stage,
        own.map(({ id }) => `\`${id}\``).join(' '),
      ]),
    ),
    '目录中还没有做的规则：',
    table(
      ['案件种类', '原因', '规则'],
      notBuilt.map(({ group, why, rules: ids }) => [group, why, ids.map((id) => `\`${id}\``).join(' ')]),
    ),
  ];
}

function counts({ items, vetoes }: Standard): string[] {
  const of = (isSuch: (item: StandardItem) => boolean): string => String(items.filter(isSuch).length);
  const byMachine = ({ rules }: StandardItem): boolean => rules.length > 0;
  return [
    String(items.length),
    of((item) => byMachine(item) && !item.isPartly),
    of((item) => byMachine(item) && item.isPartly),
    of((item) => !byMachine(item)),
    of(({ max }) => max === null),
    String(new Set(vetoes.flatMap(({ rules }) => rules)).size),
  ];
}

function stagesOf(rules: readonly Rule[], order: readonly string[]): [string, Rule[]][] {
  const byStage = new Map<string, Rule[]>();
  for (const rule of [...rules].sort((a, b) => (a.id < b.id ? -1 : 1)))
    byStage.set(rule.stage, [...(byStage.get(rule.stage) ?? []), rule]);
  return [...byStage].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
