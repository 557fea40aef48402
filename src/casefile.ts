import { askedPapers, askedRules, exclusionOf } from './assemble/asked-rules.ts';
import { assemble } from './assemble/assemble.ts';
import { decisionChains } from './derive/decision-chains.ts';
import { derive, deriveOnDemand } from './derive/derive.ts';
import { withFormAnswers } from './evaluate/answered.ts';
import { type Evaluation, evaluate } from './evaluate/evaluate.ts';
import { withoutIdleQuestions } from './evaluate/idle-questions.ts';
import { lookAgain } from './evaluate/look-again.ts';
import { withLawInForce } from './evaluate/law-in-force.ts';
import { type ChainFindings, mergeChains } from './evaluate/merge-chains.ts';
import { withoutUnreadVetoes } from './evaluate/veto-doubt.ts';
import { provenFields } from './familiarity/prove.ts';
import type { AuditedCase } from './model/audit-report.ts';
import type { CaseFile } from './model/case-file.ts';
import type { FactTable } from './model/fact.ts';
import type { Finding } from './model/finding.ts';
import type { DepartmentKnowledge } from './model/department-knowledge.ts';
import type { Problem, ReportProblem } from './model/problem.ts';
import type { Ruleset } from './model/ruleset.ts';
import type { Standard } from './model/standard.ts';
import { recognised } from './recognise.ts';
import { doubtedReadings, rivalReadings } from './shared/certainty/rivals.ts';
import { withoutRunningHeads } from './shared/page/running-heads.ts';
import { effectOf } from './score/effect.ts';
import { score } from './score/score.ts';
import { standardFor } from './score/tables.ts';
import type { Artifact } from './store/artifact.ts';

/** By what cases are judged: the same for every case of a batch. */
export interface AuditBasis {
  readonly rules: Ruleset;
  readonly standard: Standard;
  /** ISO day on which open deadlines are judged. */
  readonly asOf: string;
}

/** Which papers the pages are: by reading them, or from what was kept of an earlier look. */
export type Recognise = typeof recognised;

const NOTHING_KNOWN: DepartmentKnowledge = { forms: [], systematic: [] };

/** The fast half of the pipeline for one case, with what its department's other cases teach. */
export async function judgeCase(
  { unit, files, pages: read }: Artifact,
  { rules: all, standard, asOf }: AuditBasis,
  known: DepartmentKnowledge = NOTHING_KNOWN,
  kept: Recognise = recognised,
): Promise<AuditedCase> {
  const rules = rulesOf(all, unit.department);
  const pages = withoutRunningHeads(read);
  const papers = kept(pages, rules);
  const { documents } = papers;
  const faults = new Map(papers.problems.map((problem) => [problem.message, problem]));
  const report = (problem: Problem): void => void faults.set(problem.message, problem);
  const fields = provenFields(papers.fields, { shipped: rules.forms, own: known.forms });
  const caseFile = assemble({ unit, files, pages, documents, fields }, rules);
  const judge = (part: CaseFile): Promise<Judged> => judged(part, { rules, standard, asOf }, known, report);
  const { facts, findings, problems } = await judge(caseFile);
  const chains: ChainFindings[] = [];
  for (const { party, caseFile: part, shared } of decisionChains(caseFile, rules.documentTypes)) {
    const own = (await judge(part)).findings.filter(({ ruleId }) => isByDecision(rules, ruleId, shared));
    chains.push({ party, findings: own });
  }
  const asked = chains.length === 0 ? findings : mergeChains(findings, chains);
  const dated = withLawInForce(asked, rules.earlierLaws, dayOfLaw(facts));
  const answered = withFormAnswers(dated, rules.formAnswers, unit.department ?? '');
  const scored = score(answered, standardFor(facts, standard));
  const exclusion = exclusionOf(caseFile, rules, standard);
  return {
    caseFile: { ...caseFile, problems: [...caseFile.problems, ...faults.values(), ...problems] },
    facts,
    findings: scored.findings,
    scorecard: exclusion === undefined ? scored.scorecard : null,
    ...(exclusion === undefined ? {} : { exclusion }),
  };
}

/** The day whose law counts: that of the decision, else of the step before it. */
function dayOfLaw({ facts }: FactTable): string | undefined {
  const days = [facts['decision-date'], facts['notice-date'], facts['filing-date']];
  return days.map((fact) => fact?.value).find((value) => typeof value === 'string');
}

interface Judged extends Evaluation {
  readonly facts: FactTable;
}

/** What the rules say of a case, or of one decision of it; before it accuses, it looks again. */
async function judged(
  caseFile: CaseFile,
  { rules, standard, asOf }: AuditBasis,
  { systematic }: DepartmentKnowledge,
  report: ReportProblem,
): Promise<Judged> {
  const facts = derive(caseFile, rules, asOf, report);
  const own = askedRules(caseFile, rules);
  const { findings, problems } = await evaluate(
    caseFile,
    facts,
    own,
    askedPapers(caseFile, rules),
    systematic,
  );
  const sure = await lookAgain(findings, own, () => factsOtherwise(caseFile, rules, asOf));
  const needed = await withoutIdleQuestions(sure, own, () => factsOfDoubt(caseFile, rules, asOf));
  const table = standardFor(facts, standard);
  const vetoes = (finding: Finding): boolean => effectOf(finding, table, needed) === 'veto';
  const asked = await withoutUnreadVetoes(needed, { rules: own, facts, vetoes });
  return { facts, findings: asked, problems };
}

/** `shared`: types of papers of which it is not known to which decision each belongs. */
function isByDecision({ rules }: Ruleset, ruleId: string, shared: ReadonlySet<string>): boolean {
  const by = rules.find(({ id }) => id === ruleId)?.byDecision ?? [];
  return by === true || (by.length > 0 && !by.some((type) => shared.has(type)));
}

/** An office may add words for one department. */
export function rulesOf(rules: Ruleset, department: string | undefined): Ruleset {
  const isOwn = department !== undefined && Object.hasOwn(rules.departments, department);
  return (isOwn ? rules.departments[department] : undefined) ?? rules;
}

/** The facts as they would be if a value had been chosen otherwise, one choice at a time. */
function* factsOtherwise(caseFile: CaseFile, rules: Ruleset, asOf: string): Generator<FactTable> {
  for (const reading of rivalReadings(caseFile)) yield deriveOnDemand(reading, rules, asOf);
}

/** For each day that was read in doubt, the facts for every day that it can be. */
function* factsOfDoubt(caseFile: CaseFile, rules: Ruleset, asOf: string): Generator<FactTable[]> {
  for (const readings of doubtedReadings(caseFile))
    yield readings.map((reading) => deriveOnDemand(reading, rules, asOf));
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
