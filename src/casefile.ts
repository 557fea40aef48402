import { askedRules, exclusionOf } from './assemble/asked-rules.ts';
import { assemble } from './assemble/assemble.ts';
import { classify } from './classify/classify.ts';
import { derive } from './derive/derive.ts';
import { evaluate } from './evaluate/evaluate.ts';
import { extract } from './extract/extract.ts';
import type { AuditedCase } from './model/audit-report.ts';
import type { Problem } from './model/problem.ts';
import type { Ruleset } from './model/ruleset.ts';
import type { Standard } from './model/standard.ts';
import { score } from './score/score.ts';
import type { Artifact } from './store/artifact.ts';

/** By what cases are judged: the same for every case of a batch. */
export interface AuditBasis {
  readonly rules: Ruleset;
  readonly standard: Standard;
  /** ISO day on which open deadlines are judged. */
  readonly asOf: string;
}

/** The fast half of the pipeline for one case. */
export async function judgeCase(
  { unit, files, pages }: Artifact,
  { rules, standard, asOf }: AuditBasis,
): Promise<AuditedCase> {
  const documents = classify(pages, rules);
  const faults = new Map<string, Problem>();
  const report = (problem: Problem): void => void faults.set(problem.message, problem);
  const fields = extract(documents, pages, rules, report);
  const caseFile = assemble({ unit, files, pages, documents, fields }, rules);
  const facts = derive(caseFile, rules, asOf, report);
  const { findings, problems } = await evaluate(caseFile, facts, askedRules(caseFile, rules));
  const scored = score(findings, standard);
  const exclusion = exclusionOf(caseFile, rules, standard);
  return {
    caseFile: { ...caseFile, problems: [...caseFile.problems, ...faults.values(), ...problems] },
    facts,
    findings: scored.findings,
    scorecard: exclusion === undefined ? scored.scorecard : null,
    ...(exclusion === undefined ? {} : { exclusion }),
  };
}

/** A case in whose judging the program failed: the batch goes on, and the reports name the case. */
export function unjudgedCase({ unit, files }: Artifact, { rules }: AuditBasis, reason: string): AuditedCase {
  const caseFile = assemble({ unit, files, pages: [], documents: [], fields: [] }, rules);
  const message = `${unit.id}：评查时程序出错（${reason}），未评查；请把这一行告诉维护人员`;
  const failure: Problem = { stage: 'evaluate', code: 'case-failed', message };
  return {
    caseFile: {
      ...caseFile,
      problems: [...unit.problems, ...files.flatMap((f) => f.problems), failure],
    },
    facts: { caseId: unit.id, facts: {}, documentFacts: {} },
    findings: [],
    scorecard: null,
    exclusion: '评查时程序出错，未评查，未计分',
  };
}
