import { judgeCase } from '../../src/casefile.ts';
import type { AuditedCase } from '../../src/model/audit-report.ts';
import type { FindingOutcome } from '../../src/model/finding.ts';
import type { Parameter } from '../../src/model/parameter.ts';
import type { Ruleset } from '../../src/model/ruleset.ts';
import { standardOf } from '../../src/rulebook.ts';
import type { BaseCase, Situation } from './schema.ts';
import { writtenCase } from './written-case.ts';

/** Late enough that every period of a base case is over. */
const AS_OF = '2026-11-01';

/** The whole fast half of the pipeline, as an audit runs it. */
export function judged(rules: Ruleset, base: BaseCase, situation: Situation): Promise<AuditedCase> {
  return judgeCase(writtenCase(base, situation), {
    rules: withParameters(rules, situation.parameters ?? {}),
    standard: standardOf(rules, 'general-2026'),
    asOf: situation.asOf ?? AS_OF,
  });
}

/** Values as an office's overlay would set them. */
function withParameters(rules: Ruleset, values: NonNullable<Situation['parameters']>): Ruleset {
  const unknown = Object.keys(values).filter(
    (id) => !rules.parameters.some((parameter) => parameter.id === id),
  );
  if (unknown.length > 0) throw new Error(`no such parameter: ${unknown.join('、')}`);
  const parameters = rules.parameters.map((parameter) => {
    const own = values[parameter.id];
    return own === undefined ? parameter : { ...parameter, values: own as Parameter['values'] };
  });
  return { ...rules, parameters };
}

/** What differs from what the law demands, in words that name the rule; empty where all is right. */
export function differences({ findings, scorecard }: AuditedCase, situation: Situation): readonly string[] {
  const wrong: string[] = [];
  for (const [ruleId, expected] of Object.entries(situation.expect)) {
    const allowed: readonly FindingOutcome[] = [expected].flat();
    const said = outcomeOf(findings.filter((finding) => finding.ruleId === ruleId));
    if (said === undefined || !allowed.includes(said.outcome))
      wrong.push(
        `${ruleId}: ${said?.outcome ?? '—'} instead of ${allowed.join('/')} (${said?.message ?? ''})`,
      );
  }
  for (const ruleId of situation.neverFailed ?? []) {
    const failed = findings.find((finding) => finding.ruleId === ruleId && finding.outcome === 'failed');
    if (failed !== undefined) wrong.push(`${ruleId} must not fail: ${failed.message}`);
  }
  for (const ruleId of situation.priced ?? []) {
    if (!findings.some((finding) => finding.ruleId === ruleId && finding.effect !== 'advisory'))
      wrong.push(`${ruleId} is only a remark`);
  }
  for (const [ruleId, text] of Object.entries(situation.says ?? {})) {
    const said = outcomeOf(findings.filter((finding) => finding.ruleId === ruleId));
    if (said?.message.includes(text) !== true)
      wrong.push(`${ruleId} does not say “${text}”: ${said?.message ?? '—'}`);
  }
  if (situation.veto !== undefined && (scorecard?.vetoed === true) !== situation.veto)
    wrong.push(`veto: ${String(scorecard?.vetoed)} instead of ${String(situation.veto)}`);
  return wrong;
}

const WORST_FIRST: readonly FindingOutcome[] = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'];

/** A rule that judges each paper says several things: the gravest stands for it. */
function outcomeOf(findings: AuditedCase['findings']): AuditedCase['findings'][number] | undefined {
  return [...findings].sort((a, b) => WORST_FIRST.indexOf(a.outcome) - WORST_FIRST.indexOf(b.outcome))[0];
}
