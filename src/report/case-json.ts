import type { AuditedCase } from '../model/audit-report.ts';
import type { Fact } from '../model/fact.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Problem } from '../model/problem.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { ScoredFinding, Scorecard } from '../model/scorecard.ts';
import type { FileRecord } from '../model/source-file.ts';
import { parametersUsed } from './parameters-used.ts';
import { byText } from './summary.ts';

const ABOVE = '{\n  "cases": [\n    ';
const BELOW = '\n  ]\n}';

/** One entry of `cases` in audit.json as it stands there, indented by its depth. */
export function caseJsonText(audited: AuditedCase, ruleset: Ruleset): string {
  const text = JSON.stringify({ cases: [caseJson(audited, ruleset)] }, null, 2);
  return text.slice(ABOVE.length, -BELOW.length);
}

/** One entry of `cases` in audit.json. */
export function caseJson(audited: AuditedCase, ruleset: Ruleset) {
  const { caseFile, scorecard } = audited;
  return {
    id: caseFile.id,
    department: caseFile.department,
    caseType: caseFile.caseType,
    procedure: caseFile.procedure,
    ...(caseFile.outcome && { outcome: caseFile.outcome }),
    stageReached: caseFile.stageReached,
    ...(caseFile.caseNumber !== undefined && { caseNumber: caseFile.caseNumber }),
    files: filesJson(caseFile.files),
    documents: caseFile.documents.map(({ id, type, alsoServesAs, title, confidence, pages }) => ({
      id,
      type,
      alsoServesAs: [...alsoServesAs],
      title,
      confidence: rounded(confidence),
      pages: pages.map(({ file, pageNumber }) => ({ file, pageNumber })),
    })),
    facts: factsJson(audited.facts.facts, ruleset),
    findings: [...audited.findings]
      .sort(byRuleAndTarget)
      .map((finding) => findingJson(finding, audited, ruleset)),
    score: scorecard && scoreJson(scorecard),
    ...(audited.exclusion !== undefined && { exclusion: audited.exclusion }),
    problems: problemsJson(caseFile.problems),
  };
}

/** Files by path, each with the codes of what went wrong. */
export function filesJson(files: readonly FileRecord[]) {
  return [...files]
    .sort((a, b) => byText(a.file.path, b.file.path))
    .map(({ file, pages, status, problems }) => ({
      path: file.path,
      format: file.mediaType,
      sha256: file.sha256,
      pages,
      status,
      problems: [...new Set(problems.map((problem) => problem.code))].sort(byText),
    }));
}

/** Problems in a fixed order, whatever order the readers finished in. */
export function problemsJson(problems: readonly Problem[]) {
  const key = ({ stage, code, file, pageNumber, message }: Problem): string =>
    [file ?? '', String(pageNumber ?? 0).padStart(6, '0'), stage, code, message].join('\u0000');
  return [...problems]
    .sort((a, b) => byText(key(a), key(b)))
    .map(({ stage, code, file, pageNumber, message }) => ({
      stage,
      code,
      ...(file !== undefined && { file }),
      ...(pageNumber !== undefined && { pageNumber }),
      message,
    }));
}

function factsJson(facts: Readonly<Record<string, Fact>>, ruleset: Ruleset) {
  const names = ruleset.facts.filter((fact) => fact.isPublished).map((fact) => fact.name);
  const published: Record<string, ReturnType<typeof factJson>> = {};
  for (const name of names.sort(byText)) {
    const fact = facts[name];
    // Absent is said by leaving it out; so is a fact that this kind of case does not have.
    if (fact && !fact.isAbsent) published[name] = factJson(fact);
  }
  return published;
}

function factJson(fact: Fact) {
  const evidence = fact.evidence.map(factEvidenceJson);
  return fact.value === undefined ? { reason: fact.reason ?? '', evidence } : { value: fact.value, evidence };
}

function findingJson(finding: ScoredFinding, audited: AuditedCase, ruleset: Ruleset) {
  const parameters = isOpen(finding) ? parametersUsed(finding.ruleId, audited, ruleset) : [];
  return {
    id: finding.id,
    ruleId: finding.ruleId,
    title: finding.title,
    effect: finding.effect,
    target: finding.target,
    outcome: finding.outcome,
    machineOutcome: finding.machineOutcome,
    mode: finding.mode,
    ...(finding.reasonCode !== undefined && { reasonCode: finding.reasonCode }),
    ...(finding.cause !== undefined && { cause: finding.cause }),
    ...(finding.grounds !== undefined && { grounds: finding.grounds }),
    message: finding.message,
    fix: finding.fix,
    basis: finding.basis.map(({ law, article }) => ({ law, ...(article !== undefined && { article }) })),
    expectations: finding.expectations.map(({ id, outcome }) => ({ id, outcome })),
    deduction: { ...finding.deduction },
    ...(finding.item !== '' && { item: finding.item }),
    ...(parameters.length > 0 && { parameters }),
    evidence: finding.evidence.map(evidenceJson),
  };
}

/** What is settled needs no explanation. */
function isOpen({ outcome }: ScoredFinding): boolean {
  return outcome === 'failed' || outcome === 'cantTell' || outcome === 'untested';
}

function evidenceJson({ file, pageNumber, box, quote }: Evidence) {
  const sides = box && {
    x: rounded(box.x),
    y: rounded(box.y),
    width: rounded(box.width),
    height: rounded(box.height),
  };
  return { file, pageNumber, ...(sides && { box: sides }), quote };
}

/** With how surely OCR read it. */
function factEvidenceJson(evidence: Evidence) {
  const { confidence } = evidence;
  return {
    ...evidenceJson(evidence),
    ...(confidence !== undefined && { confidence: thousandths(confidence) }),
  };
}

function scoreJson({ low, high, max, bonus, grade, vetoed, blocks, sections, ifFixed }: Scorecard) {
  return { low, high, max, bonus, grade, vetoed, blocks, sections, ifFixed };
}

function byRuleAndTarget(a: ScoredFinding, b: ScoredFinding): number {
  return byText(a.ruleId, b.ruleId) || byText(a.target, b.target) || byText(a.id, b.id);
}

/** So many that 0.98, from which a reading counts, stays apart from what is just below it; never rounded up to it. */
function thousandths(confidence: number): number {
  return Math.floor(confidence * 1000) / 1000;
}

/** Two decimals are a hundredth of a point: more would only be noise of the arithmetic. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
