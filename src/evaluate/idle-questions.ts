import type { FactTable } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import { judgeAgain } from './judge-again.ts';
import type { RuleJudgement } from './judgement.ts';

/**
 * A person is not asked for a day that decides nothing: what passes whichever day a doubtful print can stand for, has
 * passed. `doubted`: for each such print the facts for every day; made only where there is a question to spare.
 */
export async function withoutIdleQuestions(
  findings: readonly Finding[],
  rules: readonly Rule[],
  doubted: () => Iterable<readonly FactTable[]>,
): Promise<Finding[]> {
  const open = new Set(findings.filter(isUnread));
  const settled = new Map<Finding, Finding>();
  if (open.size > 0)
    for (const tables of doubted())
      for (const finding of open) {
        const judgement = await passesOnAll(finding, rules, tables);
        if (judgement === undefined) continue;
        settled.set(finding, asPassed(finding, judgement));
        open.delete(finding);
      }
  return findings.map((each) => settled.get(each) ?? each);
}

function isUnread({ outcome, reasonCode }: Finding): boolean {
  return outcome === 'cantTell' && reasonCode === 'unread';
}

async function passesOnAll(
  finding: Finding,
  rules: readonly Rule[],
  tables: readonly FactTable[],
): Promise<RuleJudgement | undefined> {
  let last: RuleJudgement | undefined;
  for (const table of tables) {
    last = await judgeAgain(finding, rules, table);
    if (last?.outcome !== 'passed') return undefined;
  }
  return last;
}

function asPassed(finding: Finding, { expectations, message, evidence }: RuleJudgement): Finding {
  const { reasonCode: _, cause: __, ...rest } = finding;
  const said = `${message}（日期有一个字没有读清，是哪一天都不影响结论）`;
  return {
    ...rest,
    outcome: 'passed',
    machineOutcome: 'passed',
    expectations,
    evidence,
    message: said,
    fix: '',
  };
}
