import path from 'node:path';
import { assemble } from './assemble/assemble.ts';
import { classify } from './classify/classify.ts';
import { derive } from './derive/derive.ts';
import { evaluate } from './evaluate/evaluate.ts';
import { extract } from './extract/extract.ts';
import { matching } from './ingest/ingest.ts';
import type { AuditedCase, AuditReport } from './model/audit-report.ts';
import type { CaseFile } from './model/case-file.ts';
import type { Ruleset, Standard } from './model/rule.ts';
import { type ChosenOcr, chosenOcr } from './read/ocr/choice.ts';
import { report } from './report/report.ts';
import { loadRules, standardOf } from './rulebook.ts';
import { type Batch, countsOf, type Judged } from './run/batch.ts';
import type { AuditOptions, AuditSummary, CheckOptions, CommonOptions } from './run/options.ts';
import { readBatch } from './run/read-batch.ts';
import { runInfo } from './run/run-info.ts';
import { summary } from './run/summary.ts';
import { score } from './score/score.ts';
import { type Artifact, ArtifactStore, assertWritable } from './store/artifacts.ts';

export type { AuditOptions, AuditSummary, CheckOptions, Progress } from './run/options.ts';

/** Reads, judges and reports. Everything that can be known to fail is checked before the first page is read. */
export async function audit(options: AuditOptions): Promise<AuditSummary> {
  const { rules, standard } = await prepared(options);
  const ocr = await chosenOcr(options.ocr);
  const batch = await readBatch(options, ocr, async (artifact) =>
    judge(artifact, rules, standard, options.asOf),
  );
  return withNote(await reported(options, batch, rules, standard, options.uploads), ocr);
}

/** The slow half: reads and saves. */
export async function readOnly(options: AuditOptions): Promise<AuditSummary> {
  const ocr = await chosenOcr(options.ocr);
  await assertWritable(options.out);
  const batch = await readBatch(options, ocr, () => Promise.resolve(undefined));
  return withNote(summary(batch, [], [path.join(options.out, 'artifacts')], []), ocr);
}

/** The fast half: judges what was read before, with other rules or another standard perhaps. */
export async function check(options: CheckOptions): Promise<AuditSummary> {
  const { rules, standard } = await prepared(options);
  const store = new ArtifactStore(options.artifacts);
  const index = await store.index();
  const isWanted = matching(options);
  const judged: Judged[] = [];
  for (const [done, id] of index.units.entries()) {
    options.signal?.throwIfAborted();
    const artifact = await store.load(id);
    if (!isWanted(artifact.unit)) continue;
    judged.push(countsOf(artifact, 0, await judge(artifact, rules, standard, options.asOf)));
    options.onProgress?.(judgingProgress(done + 1, index.units.length, id));
  }
  const batch = {
    ocr: index.ocr,
    judged,
    strayFiles: index.strayFiles,
    ignoredFiles: index.ignoredFiles,
    problems: index.problems,
  };
  return reported(options, batch, rules, standard, index.uploads);
}

/** Where nothing was read by OCR, which engine it would have been is nobody's concern. */
function withNote(done: AuditSummary, { note }: ChosenOcr): AuditSummary {
  return note === undefined || done.counts.ocrPages === 0 ? done : { ...done, notes: [...done.notes, note] };
}

/** The fast half of the pipeline for one case. */
async function judge(
  artifact: Artifact,
  rules: Ruleset,
  standard: Standard,
  asOf: string,
): Promise<AuditedCase> {
  const { unit, files, pages } = artifact;
  const documents = classify(pages, rules.documentTypes);
  const fields = extract(documents, pages, rules);
  const caseFile = assemble({ unit, files, pages, documents, fields }, rules);
  const facts = derive(caseFile, rules, asOf);
  const { findings, problems } = await evaluate(caseFile, facts, rulesFor(caseFile, rules));
  const scored = score(findings, standard);
  const exclusion = exclusionOf(caseFile, rules, standard);
  return {
    caseFile: { ...withoutText(caseFile), problems: [...caseFile.problems, ...problems] },
    facts,
    findings: scored.findings,
    scorecard: exclusion === undefined ? scored.scorecard : null,
    ...(exclusion === undefined ? {} : { exclusion }),
  };
}

async function prepared(options: CommonOptions): Promise<{ rules: Ruleset; standard: Standard }> {
  const rules = await loadRules(options.rulesFolder);
  const standard = standardOf(rules, options.standardId);
  await assertWritable(options.out);
  return { rules, standard };
}

/** A rule belongs to the kinds of case that name it. */
function rulesFor(caseFile: CaseFile, { rules, caseTypes }: Ruleset): Ruleset['rules'] {
  const wanted = new Set(caseTypes.find((t) => t.id === caseFile.caseType)?.rules);
  return rules.filter((rule) => wanted.has(rule.id));
}

/** What is seen once is not kept: a batch of thousands of cases must fit into memory. */
function withoutText(caseFile: CaseFile): CaseFile {
  return { ...caseFile, pages: caseFile.pages.map((page) => ({ ...page, lines: [], cells: [] })) };
}

function exclusionOf(caseFile: CaseFile, rules: Ruleset, standard: Standard): string | undefined {
  const type = rules.caseTypes.find((t) => t.id === caseFile.caseType);
  if (type && caseFile.procedure !== type.procedure) return '简易程序案件，本版本只评查普通程序案件，未计分';
  const wanted = type?.stages.findIndex((s) => s.id === standard.requiresStage) ?? -1;
  const reached = type?.stages.findIndex((s) => s.id === caseFile.stageReached) ?? -1;
  return wanted > reached ? '案件未办结，不在本次评查范围，未计分' : undefined;
}

async function reported(
  options: CommonOptions,
  batch: Batch,
  rules: Ruleset,
  standard: Standard,
  uploads: string,
): Promise<AuditSummary> {
  options.signal?.throwIfAborted();
  const cases = batch.judged.flatMap((j) => j.audited ?? []);
  const auditReport: AuditReport = {
    run: runInfo(options, batch, rules, standard),
    cases,
    strayFiles: batch.strayFiles,
    problems: batch.problems,
    ruleset: rules,
    standard,
  };
  const { out, formats, unmask, locale } = options;
  const { files, notes } = await report(auditReport, {
    outDir: out,
    uploadsDir: uploads,
    formats,
    unmask,
    locale,
  });
  return summary(batch, cases, files, notes);
}

function judgingProgress(
  done: number,
  total: number,
  currentCase: string,
): Parameters<NonNullable<CommonOptions['onProgress']>>[0] {
  const read = { pagesDone: 0, pagesKnown: 0, filesDone: 0, filesTotal: 0 };
  return { phase: 'judge', ...read, casesDone: done, casesTotal: total, currentCase };
}
