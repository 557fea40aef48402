import type { FactDeclaration } from '../model/fact-declaration.ts';
import type { Fact } from '../model/fact.ts';
import type { ReportProblem } from '../model/problem.ts';
import { unknown } from './facts.ts';

/** What a kind of fact gives; one that throws costs its own fact, not the case. */
export function safeDerivation(
  { name, title }: FactDeclaration,
  caseId: string,
  derive: () => Fact,
  report: ReportProblem,
): Fact {
  try {
    return derive();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${caseId}：推导“${title}”（${name}）时程序出错（${reason}），有关的项目请人工核对；请把这一行告诉维护人员`;
    report({ stage: 'derive', code: 'rule-error', message });
    return unknown(`“${title}”推导时程序出错，请人工核对`, [], 'rule-error');
  }
}
