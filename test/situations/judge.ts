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
  const { expect, neverFailed = [], priced = [], says = {}, veto } = situation;
  const isVetoed = scorecard?.vetoed === true;
  return [
    ...Object.entries(expect).flatMap(([ruleId, outcomes]) => wrongOutcome(findings, ruleId, outcomes)),
    ...findings
      .filter(({ ruleId, outcome }) => neverFailed.includes(ruleId) && outcome === 'failed')
      .map(({ ruleId, message }) => `${ruleId} must not fail: ${message}`),
    ...priced
      .filter((id) => !findings.some(({ ruleId, effect }) => ruleId === id && effect !== 'advisory'))
      .map((ruleId) => `${ruleId} is only a remark`),
    ...Object.entries(says)
      .filter(([ruleId, text]) => gravest(findings, ruleId)?.message.includes(text) !== true)
      .map(([ruleId, text]) => `${ruleId} does not say “${text}”`),
    ...(veto === undefined || veto === isVetoed ? [] : [`the case is ${isVetoed ? '' : 'not '}vetoed`]),
  ];
}

function wrongOutcome(
  findings: AuditedCase['findings'],
  ruleId: string,
  expected: Situation['expect'][string],
): readonly string[] {
  const allowed: readonly FindingOutcome[] = [expected].flat();
  const said = gravest(findings, ruleId);
  if (said === undefined) return [`${ruleId} says nothing`];
  if (allowed.includes(said.outcome)) return [];
  return [`${ruleId}: ${said.outcome} instead of ${allowed.join('/')} (${said.message})`];
}

const WORST_FIRST: readonly FindingOutcome[] = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'];

/** A rule that judges each paper says several things: the gravest stands for it. */
function gravest(findings: AuditedCase['findings'], id: string): AuditedCase['findings'][number] | undefined {
  return findings
    .filter(({ ruleId }) => ruleId === id)
    .sort((a, b) => WORST_FIRST.indexOf(a.outcome) - WORST_FIRST.indexOf(b.outcome))[0];
}
