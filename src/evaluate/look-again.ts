import type { FactTable } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import { judgeAgain } from './judge-again.ts';
import { asQuestion } from './question.ts';

/** What a person is told where another value of the same paper would decide otherwise. */
const RIVAL = '同一份文书上还有别的日期、数字，按它认定结论就不同，请人工核对';

/**
 * Before accusing, look again: a failure that would be none, had another value of the same paper been chosen, is a
 * question. `tables` are made only where there is a failure to look at.
 */
export async function lookAgain(
  findings: readonly Finding[],
  rules: readonly Rule[],
  tables: () => Iterable<FactTable>,
): Promise<Finding[]> {
  let open = findings.filter(({ outcome }) => outcome === 'failed');
  const doubted = new Set<Finding>();
  if (open.length === 0) return [...findings];
  for (const table of tables()) {
    for (const finding of open) if (!(await failsOn(finding, rules, table))) doubted.add(finding);
    open = open.filter((finding) => !doubted.has(finding));
    // Every table takes a derivation of its own.
    if (open.length === 0) break;
  }
  return findings.map((each) => (doubted.has(each) ? asQuestion(each, 'rival-value', RIVAL) : each));
}

async function failsOn(finding: Finding, rules: readonly Rule[], table: FactTable): Promise<boolean> {
  const again = await judgeAgain(finding, rules, table);
  return !again || (again.outcome === 'failed' && saysAlike(again.message, finding.message));
}

/** Chosen otherwise, a day may break another order: then neither is sure. */
function saysAlike(message: string, accusation: string): boolean {
  const clauses = new Set(accusation.split('；'));
  return message.split('；').some((clause) => clauses.has(clause));
}
