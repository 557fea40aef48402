import { withoutSystematic } from './consistency.ts';
import { findingId } from './finding-id.ts';
import type { CaseFile } from '../model/case-file.ts';
import type { Document } from '../model/document.ts';
import type { FactTable } from '../model/fact.ts';
import type { FormVerdicts } from '../model/form-verdicts.ts';
import type { Finding, FindingOutcome } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import { evaluateRule } from './evaluate-rule.ts';
import { factsOfDocument } from './facts.ts';
import { reasonOf } from './reason.ts';
import { type AskedPapers, inapplicable, type JudgedBefore, type RuleJudgement } from './judgement.ts';
import { inOrder } from './order.ts';

export { evaluateRule } from './evaluate-rule.ts';

export interface Evaluation {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** Every rule on every target; of `papers`, the rule that asks for each type; `systematic`: what other cases show of the department's forms. A rule that throws leaves its question open and stops nothing. */
export async function evaluate(
  caseFile: CaseFile,
  table: FactTable,
  rules: readonly Rule[],
  papers: AskedPapers = [],
  systematic: readonly FormVerdicts[] = [],
): Promise<Evaluation> {
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  const outcomes = new Map<string, FindingOutcome>();
  for (const rule of inOrder(rules, table, papers)) {
    const own: Finding[] = [];
    for (const target of targetsOf(rule, caseFile, table)) {
      const { judgement, problem } = await judged(rule, factsFor(table, target), { outcomes, papers }, rules);
      if (problem) problems.push(problem);
      own.push(findingOf(rule, caseFile, target, judgement));
    }
    outcomes.set(rule.id, folded(own.map((f) => f.outcome)));
    findings.push(...own);
  }
  return { findings: withoutSystematic(findings, caseFile, systematic).sort(byRuleAndTarget), problems };
}

/** The case, or each document of the rule's types; where there is none, the case once more, as inapplicable. */
function targetsOf(rule: Rule, caseFile: CaseFile, facts: FactTable): (Document | 'case' | 'none')[] {
  if (rule.target === 'case') return ['case'];
  const { documents } = rule.target;
  const targets = caseFile.documents.filter(
    (d) =>
      // Papers of another case have no facts.
      facts.documentFacts[d.id] !== undefined &&
      (documents.includes(d.type) || d.alsoServesAs.some((t) => documents.includes(t))),
  );
  return targets.length > 0 ? targets : ['none'];
}

function factsFor(table: FactTable, target: Document | 'case' | 'none'): FactTable['facts'] | undefined {
  if (target === 'none') return undefined;
  return target === 'case' ? table.facts : factsOfDocument(table, target.id);
}

async function judged(
  rule: Rule,
  facts: FactTable['facts'] | undefined,
  before: JudgedBefore,
  rules: readonly Rule[],
): Promise<{ judgement: RuleJudgement; problem?: Problem }> {
  if (!facts) return { judgement: inapplicable('卷内没有这类文书') };
  const yielded = (rule.yieldsTo ?? []).find((id) => before.outcomes.get(id) === 'failed');
  if (yielded) {
    const title = rules.find((r) => r.id === yielded)?.title ?? yielded;
    return { judgement: inapplicable(`已由“${title}”列为问题，不重复认定`) };
  }
  try {
    return { judgement: await evaluateRule(rule, facts, before) };
  } catch (error) {
    const message = `规则 ${rule.id} 执行出错（${error instanceof Error ? error.message : String(error)}），请把规则文件交由维护人员检查`;
    return {
      judgement: {
        outcome: 'cantTell',
        reasonCode: 'rule-error',
        expectations: [],
        message: '规则执行出错，请人工核查',
        evidence: [],
      },
      problem: { stage: 'evaluate', code: 'rule-error', message },
    };
  }
}

const RANK: readonly FindingOutcome[] = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'];

function folded(outcomes: readonly FindingOutcome[]): FindingOutcome {
  return RANK.find((o) => outcomes.includes(o)) ?? 'inapplicable';
}

function findingOf(
  rule: Rule,
  caseFile: CaseFile,
  target: Document | 'case' | 'none',
  judgement: RuleJudgement,
): Finding {
  const isManual = rule.mode === 'manual' && judgement.outcome !== 'inapplicable';
  const outcome = isManual ? 'untested' : judgement.outcome;
  const needsFix = outcome === 'failed' || outcome === 'cantTell' || outcome === 'untested';
  return {
    id: findingId(rule, caseFile, target),
    ruleId: rule.id,
    title: rule.title,
    target: typeof target === 'string' ? 'case' : target.id,
    outcome,
    machineOutcome: outcome,
    mode: rule.mode,
    isAdvisory: rule.isAdvisory ?? false,
    ...reasonsOf(judgement),
    expectations: judgement.expectations,
    evidence: judgement.evidence,
    message: judgement.message,
    fix: needsFix ? rule.fix : '',
    basis: rule.basis,
  };
}

function reasonsOf(judgement: RuleJudgement): Pick<Finding, 'grounds' | 'reasonCode' | 'cause'> {
  if (judgement.outcome !== 'failed')
    return judgement.reasonCode === undefined ? {} : reasonOf({ reasonCode: 'unread', ...judgement });
  return { grounds: [...new Set(judgement.grounds.map(({ by }) => by))].sort() };
}

function byRuleAndTarget(a: Finding, b: Finding): number {
  if (a.ruleId !== b.ruleId) return a.ruleId < b.ruleId ? -1 : 1;
  return a.target < b.target ? -1 : a.target > b.target ? 1 : 0;
}
