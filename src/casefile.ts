import { assemble } from './assemble/assemble.ts';
import { classify } from './classify/classify.ts';
import { derive } from './derive/derive.ts';
import { evaluate } from './evaluate/evaluate.ts';
import { lookAgain } from './evaluate/look-again.ts';
import { extract } from './extract/extract.ts';
import { formsSeen } from './familiarity/form-count.ts';
import { provenFields } from './familiarity/prove.ts';
import type { AuditedCase } from './model/audit-report.ts';
import type { CaseFile } from './model/case-file.ts';
import type { FactTable } from './model/fact.ts';
import type { KnownForm } from './model/form.ts';
import type { Ruleset } from './model/ruleset.ts';
import type { Standard } from './model/standard.ts';
import { rivalReadings } from './shared/certainty/rivals.ts';
import { score } from './score/score.ts';
import type { Artifact } from './store/artifact.ts';

/** By what cases are judged: the same for every case of a batch. */
export interface AuditBasis {
  readonly rules: Ruleset;
  readonly standard: Standard;
  /** ISO day on which open deadlines are judged. */
  readonly asOf: string;
}

/** What the papers of a case teach of the forms of their department. */
export function learnForms({ unit, pages }: Artifact, { rules }: AuditBasis): KnownForm[] {
  const documents = classify(pages, rules);
  return formsSeen(unit.department ?? '', extract(documents, pages, rules));
}

/** The fast half of the pipeline for one case, with the forms that its department uses. */
export async function judgeCase(
  { unit, files, pages }: Artifact,
  { rules, standard, asOf }: AuditBasis,
  forms: readonly KnownForm[] = [],
): Promise<AuditedCase> {
  const documents = classify(pages, rules);
  const fields = provenFields(extract(documents, pages, rules), { shipped: rules.forms, own: forms });
  const caseFile = assemble({ unit, files, pages, documents, fields }, rules);
  const facts = derive(caseFile, rules, asOf);
  const own = rulesFor(caseFile, rules);
  const { findings, problems } = await evaluate(caseFile, facts, own);
  const sure = await lookAgain(findings, own, () => factsOtherwise(caseFile, rules, asOf));
  const scored = score(sure, standard);
  const exclusion = exclusionOf(caseFile, rules, standard);
  return {
    caseFile: { ...caseFile, problems: [...caseFile.problems, ...problems] },
    facts,
    findings: scored.findings,
    scorecard: exclusion === undefined ? scored.scorecard : null,
    ...(exclusion === undefined ? {} : { exclusion }),
  };
}

/** The facts as they would be if a value had been chosen otherwise, one choice at a time. */
function* factsOtherwise(caseFile: CaseFile, rules: Ruleset, asOf: string): Generator<FactTable> {
  for (const reading of rivalReadings(caseFile)) yield derive(reading, rules, asOf);
}

/** A case in whose judging the program failed: the batch goes on, and the reports name the case. */
export function unjudgedCase({ unit, files }: Artifact, { rules }: AuditBasis, reason: string): AuditedCase {
  const caseFile = assemble({ unit, files, pages: [], documents: [], fields: [] }, rules);
  const message = `${unit.id}：评查时程序出错（${reason}），未评查；请把这一行告诉维护人员`;
  return {
    caseFile: {
      ...caseFile,
      problems: [...caseFile.problems, { stage: 'evaluate', code: 'case-failed', message }],
    },
    facts: { caseId: unit.id, facts: {}, documentFacts: {} },
    findings: [],
    scorecard: null,
    exclusion: '评查时程序出错，未评查，未计分',
  };
}

/** A rule belongs to the kinds of case that name it, and most of them to their procedure. */
function rulesFor({ caseType, procedure }: CaseFile, { rules, caseTypes }: Ruleset): Ruleset['rules'] {
  const type = caseTypes.find(({ id }) => id === caseType);
  if (!type) return [];
  const own = rules.filter((rule) => type.rules.includes(rule.id));
  if (procedure === type.procedure) return own;
  const applicability = {
    condition: { fact: 'procedure', operator: 'equal', value: type.procedure },
    otherwise: '简易程序案件，不适用普通程序的要求',
  } as const;
  return own.map((rule) => (type.ofAnyProcedure.includes(rule.id) ? rule : { ...rule, applicability }));
}

function exclusionOf(caseFile: CaseFile, rules: Ruleset, standard: Standard): string | undefined {
  const type = rules.caseTypes.find((t) => t.id === caseFile.caseType);
  if (type && caseFile.procedure !== type.procedure) return '简易程序案件，本版本只评查普通程序案件，未计分';
  const wanted = type?.stages.findIndex((s) => s.id === standard.requiresStage) ?? -1;
  const reached = type?.stages.findIndex((s) => s.id === caseFile.stageReached) ?? -1;
  return wanted > reached ? '案件未办结，不在本次评查范围，未计分' : undefined;
}
