import path from 'node:path';
import type { IngestFilter } from './ingest/ingest.ts';
import { type AuditedUnit, CaseThreads, threadsFor } from './batch/case-threads.ts';
import { BatchJudge, caseProgress } from './batch/judge-batch.ts';
import type { Ruleset } from './model/ruleset.ts';
import type { Standard } from './model/standard.ts';
import { type ChosenOcr, chosenOcr } from './read/ocr/choice.ts';
import type { AuditReport } from './report/audit-report.ts';
import { report } from './report/report.ts';
import { loadRules, standardOf } from './rulebook.ts';
import type { Batch, Passed } from './batch/batch.ts';
import type { AuditOptions, AuditSummary, CheckOptions, CommonOptions } from './batch/options.ts';
import { readBatch } from './batch/read-batch.ts';
import { runInfo } from './batch/run-info.ts';
import { enginesOf, notesOn } from './batch/saved-readings.ts';
import { summary } from './batch/summary.ts';
import { ArtifactStore, type SavedBatch } from './store/artifacts.ts';
import { assertWritable } from './store/writable.ts';

export type { AuditOptions, AuditSummary, CheckOptions, Progress } from './batch/options.ts';

/** Reads, judges and reports. Everything that can be known to fail is checked before the first page is read. */
export async function audit(options: AuditOptions): Promise<AuditSummary> {
  const basis = await prepared(options);
  const ocr = await chosenOcr(options.ocr);
  const { uploads, out } = options;
  let threads: CaseThreads | undefined;
  let judge: BatchJudge | undefined;
  try {
    const batch = await readBatch(options, ocr, (cases) => {
      const open = openThreads(options, basis, { artifacts: out, uploads, cases });
      threads = open;
      const judging = new BatchJudge(open);
      judge = judging;
      return (unitId) => judging.recognise(unitId);
    });
    const judged = await judge?.judged(options);
    const passed = batch.passed.map((each) => ({ ...each, ...reportedOf(judged?.get(each.counts.id)) }));
    return withNote(await reported(options, { ...batch, passed }, basis, uploads), ocr);
  } finally {
    await threads?.close();
  }
}

function reportedOf(judged: AuditedUnit | undefined): Pick<Passed, 'reported'> {
  return judged ? { reported: judged.reported } : {};
}

/** The slow half: reads, recognises and saves. */
export async function readOnly(options: AuditOptions): Promise<AuditSummary> {
  const basis = await prepared(options);
  const ocr = await chosenOcr(options.ocr);
  const { uploads, out } = options;
  let threads: CaseThreads | undefined;
  try {
    const batch = await readBatch(options, ocr, (cases) => {
      const open = openThreads(options, basis, { artifacts: out, uploads, cases });
      threads = open;
      return (unitId) => open.recognise(unitId).then(() => undefined);
    });
    return withNote(summary(batch, [], [path.join(out, 'artifacts')], []), ocr);
  } finally {
    await threads?.close();
  }
}

/** The fast half: judges what was read before, with other rules or another standard perhaps. */
export async function check(options: CheckOptions): Promise<AuditSummary> {
  const basis = await prepared(options);
  const { artifacts } = options;
  const index = await new ArtifactStore(artifacts).index();
  const { units, uploads } = index;
  const threads = openThreads(options, basis, { artifacts, uploads, cases: units.length });
  const judge = new BatchJudge(threads);
  try {
    await recogniseSaved(judge, units, options);
    const judged = await judge.judged(options);
    const passed = units.flatMap((id) => {
      const each = judged.get(id);
      return each ? [{ ...each, cachedPages: 0 }] : [];
    });
    return await reportedReadings(options, index, passed, basis);
  } finally {
    await threads.close();
  }
}

async function recogniseSaved(
  judge: BatchJudge,
  units: readonly string[],
  { signal, onProgress }: CheckOptions,
): Promise<void> {
  let done = 0;
  await Promise.all(
    units.map(async (id) => {
      await judge.recognise(id);
      signal?.throwIfAborted();
      onProgress?.(caseProgress('recognise', ++done, units.length, id));
    }),
  );
}

async function reportedReadings(
  options: CheckOptions,
  index: SavedBatch,
  passed: readonly Passed[],
  basis: AuditBasis,
): Promise<AuditSummary> {
  const batch = { ...index, passed, ocr: enginesOf(index, passed) };
  const done = await reported(options, batch, basis, index.uploads);
  return { ...done, notes: [...done.notes, ...notesOn(index, passed)] };
}

/** By what a run judges. */
interface AuditBasis {
  readonly rules: Ruleset;
  readonly standard: Standard;
}

function openThreads(
  { out, unmask, asOf, department, caseGlob }: CommonOptions & IngestFilter,
  basis: AuditBasis,
  { artifacts, uploads, cases }: { artifacts: string; uploads: string; cases: number },
): CaseThreads {
  const ofDepartment = department === undefined ? {} : { department };
  const filter = { ...ofDepartment, ...(caseGlob === undefined ? {} : { caseGlob }) };
  const options = { ...basis, filter, asOf, artifacts, outDir: out, uploadsDir: uploads, unmask };
  return new CaseThreads(options, threadsFor(cases));
}

/** Where nothing was read by OCR, which engine it would have been is nobody's concern. */
function withNote(done: AuditSummary, { note }: ChosenOcr): AuditSummary {
  return note === undefined || done.counts.ocrPages === 0 ? done : { ...done, notes: [...done.notes, note] };
}

async function prepared(options: CommonOptions): Promise<AuditBasis> {
  const rules = await loadRules(options.rulesFolder);
  const standard = standardOf(rules, options.standardId);
  await assertWritable(options.out);
  return { rules, standard };
}

async function reported(
  options: CommonOptions,
  batch: Batch,
  { rules, standard }: AuditBasis,
  uploads: string,
): Promise<AuditSummary> {
  options.signal?.throwIfAborted();
  const cases = batch.passed.flatMap((each) => each.reported ?? []);
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
  return summary(
    batch,
    cases.map(({ figures }) => figures),
    files,
    notes,
  );
}
