import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { assemble } from './assemble/assemble.ts';
import { classify } from './classify/classify.ts';
import { derive } from './derive/derive.ts';
import { FACT_KINDS } from './derive/kinds/index.ts';
import { UsageError } from './errors.ts';
import { evaluate } from './evaluate/evaluate.ts';
import { extract } from './extract/extract.ts';
import { FIELD_READERS } from './extract/readers/index.ts';
import { ingest } from './ingest/ingest.ts';
import { absolutePath } from './ingest/source-file.ts';
import type { AuditedCase, AuditReport, RunInfo } from './model/audit-report.ts';
import type { CaseFile } from './model/case-file.ts';
import type { Problem } from './model/problem.ts';
import type { Ruleset, Standard } from './model/rule.ts';
import type { FileRecord, Intake, IntakeUnit } from './model/source-file.ts';
import { assertOcrData, ocrInfo } from './read/ocr/choice.ts';
import { openReader, type Reader } from './read/read.ts';
import { report } from './report/report.ts';
import { loadRuleset } from './ruleset/load-ruleset.ts';
import { score } from './score/score.ts';
import { SHIPPED_CALENDAR } from './shared/working-days.ts';
import { type Artifact, ArtifactStore, assertWritable } from './store/artifacts.ts';
import { TOOL_VERSION } from './version.ts';

export interface Progress {
  readonly phase: 'read' | 'judge' | 'report';
  readonly pagesDone: number;
  /** Pages of the files opened so far. */
  readonly pagesKnown: number;
  readonly filesDone: number;
  readonly filesTotal: number;
  readonly casesDone: number;
  readonly casesTotal: number;
  readonly currentCase: string;
}

interface CommonOptions {
  readonly out: string;
  /** Overlay on the shipped rules. */
  readonly rulesFolder?: string;
  readonly standardId: string;
  readonly formats: readonly ('xlsx' | 'json')[];
  /** ISO day. */
  readonly asOf: string;
  readonly unmask: boolean;
  readonly locale: 'zh-CN' | 'en';
  readonly startedAt: string;
  readonly finishedAt: () => string;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface AuditOptions extends CommonOptions {
  readonly uploads: string;
  readonly ocr: 'tesseract' | 'off';
  readonly jobs: number;
  readonly department?: string;
  readonly caseGlob?: string;
  /** Undefined: nothing is kept between runs. */
  readonly cacheFolder: string | undefined;
}

export interface CheckOptions extends CommonOptions {
  /** The --out folder of an earlier audit or read. */
  readonly artifacts: string;
  readonly department?: string;
  readonly caseGlob?: string;
}

export interface AuditSummary {
  readonly files: readonly string[];
  readonly notes: readonly string[];
  readonly counts: RunInfo['counts'];
  readonly ignoredFiles: number;
  readonly outcome: { readonly vetoed: number; readonly failed: number; readonly cantTell: number };
  readonly worst: readonly { readonly caseId: string; readonly title: string; readonly message: string }[];
  readonly problems: readonly Problem[];
  readonly understood: readonly {
    readonly id: string;
    readonly department: string;
    readonly kind: string;
    readonly files: number;
  }[];
}

/** Reads, judges and reports. Everything that can be known to fail is checked before the first page is read. */
export async function audit(options: AuditOptions): Promise<AuditSummary> {
  const { rules, standard } = await prepared(options);
  const batch = await readBatch(options, async (artifact) => judge(artifact, rules, standard, options.asOf));
  return reported(options, batch, rules, standard, options.uploads);
}

/** The slow half: reads and saves. */
export async function readOnly(options: AuditOptions): Promise<AuditSummary> {
  await assertOcrData(options.ocr);
  await assertWritable(options.out);
  const batch = await readBatch(options, () => Promise.resolve(undefined));
  return summary(batch, [], [path.join(options.out, 'artifacts')], []);
}

/** The fast half: judges what was read before, with other rules or another standard perhaps. */
export async function check(options: CheckOptions): Promise<AuditSummary> {
  const { rules, standard } = await prepared({ ...options, ocr: 'off' });
  const store = new ArtifactStore(options.artifacts);
  const index = await store.index();
  const judged: Judged[] = [];
  for (const [done, id] of index.units.entries()) {
    options.signal?.throwIfAborted();
    const artifact = await store.load(id);
    judged.push(countsOf(artifact, 0, await judge(artifact, rules, standard, options.asOf)));
    options.onProgress?.({ ...NO_PROGRESS, phase: 'judge', casesDone: done + 1, casesTotal: index.units.length, currentCase: id });
  }
  const batch = { judged, strayFiles: index.strayFiles, ignoredFiles: index.ignoredFiles, problems: index.problems };
  return reported(options, batch, rules, standard, index.uploads);
}

interface Judged {
  readonly unit: IntakeUnit;
  readonly audited: AuditedCase | undefined;
  readonly files: number;
  readonly pages: number;
  readonly ocrPages: number;
  readonly cachedPages: number;
}

interface Batch {
  readonly judged: readonly Judged[];
  readonly strayFiles: readonly FileRecord[];
  readonly ignoredFiles: number;
  readonly problems: readonly Problem[];
}

const RULES = fileURLToPath(new URL('../rules', import.meta.url));
/** Cases whose pages are in memory at once: the next one is read while one is judged. */
const CASES_AT_ONCE = 3;
const NO_PROGRESS = { pagesDone: 0, pagesKnown: 0, filesDone: 0, filesTotal: 0 };

async function prepared(
  options: CommonOptions & { readonly ocr: AuditOptions['ocr'] },
): Promise<{ rules: Ruleset; standard: Standard }> {
  const kinds = { factKinds: Object.keys(FACT_KINDS), fieldKinds: Object.keys(FIELD_READERS) };
  const rules = await loadRuleset(RULES, kinds, options.rulesFolder);
  const standard = rules.standards.find((s) => s.id === options.standardId);
  if (!standard) {
    const known = rules.standards.map((s) => s.id).join('、');
    throw new UsageError(`没有名为“${options.standardId}”的评查标准`, `可用的标准：${known}`);
  }
  await assertOcrData(options.ocr);
  await assertWritable(options.out);
  return { rules, standard };
}

/** Ingest and read; each case goes on to `next` as soon as it is read and saved. */
async function readBatch(
  options: AuditOptions,
  next: (artifact: Artifact) => Promise<AuditedCase | undefined>,
): Promise<Batch> {
  const intake = await ingest(options.uploads, options);
  const store = new ArtifactStore(options.out);
  const progress = new ProgressCount(intake, options.onProgress);
  const reader = openReader({
    absolutePath: (file) => absolutePath(options.uploads, file.path, file.rawPath),
    ocr: options.ocr,
    jobs: options.jobs,
    cacheFolder: options.cacheFolder,
    onOpened: (pages) => progress.opened(pages),
    onPage: () => progress.page(),
  });
  try {
    const limit = pLimit(CASES_AT_ONCE);
    const judged = await limit.map(intake.units, (unit) => readUnit(unit, reader, store, progress, next, options.signal));
    const strays = await reader.read({ files: intake.strayFiles });
    await store.saveIndex({
      uploads: path.resolve(options.uploads),
      ocr: options.ocr,
      units: intake.units.map((u) => u.id),
      strayFiles: strays.files,
      ignoredFiles: intake.ignoredFiles,
      problems: intake.problems,
    });
    return { judged, strayFiles: strays.files, ignoredFiles: intake.ignoredFiles, problems: intake.problems };
  } finally {
    reader.close();
  }
}

async function readUnit(
  unit: IntakeUnit,
  reader: Reader,
  store: ArtifactStore,
  progress: ProgressCount,
  next: (artifact: Artifact) => Promise<AuditedCase | undefined>,
  signal: AbortSignal | undefined,
): Promise<Judged> {
  signal?.throwIfAborted();
  progress.begin(unit.id);
  const { files, pages, cachedPages } = await reader.read(unit);
  signal?.throwIfAborted();
  const artifact = { unit, files, pages };
  await store.save(artifact);
  const judged = countsOf(artifact, cachedPages, await next(artifact));
  progress.finish();
  return judged;
}

function countsOf({ unit, files, pages }: Artifact, cachedPages: number, audited: AuditedCase | undefined): Judged {
  return {
    unit,
    audited,
    files: files.length,
    pages: pages.length,
    ocrPages: pages.filter((p) => p.textOrigin === 'ocr').length,
    cachedPages,
  };
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
  const { findings, problems } = await evaluate(caseFile, facts, rules.rules);
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
  options: CommonOptions & { readonly ocr?: AuditOptions['ocr'] },
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
  const { files, notes } = await report(auditReport, { outDir: out, uploadsDir: uploads, formats, unmask, locale });
  return summary(batch, cases, files, notes);
}

function runInfo(options: CommonOptions, batch: Batch, rules: Ruleset, standard: Standard): RunInfo {
  const { years } = SHIPPED_CALENDAR;
  const counts = batchCounts(batch);
  return {
    id: `${options.startedAt.replace(/\D/gu, '').slice(0, 14)}-${rules.hash.slice(0, 8)}`,
    startedAt: options.startedAt,
    finishedAt: options.finishedAt(),
    asOf: options.asOf,
    toolVersion: TOOL_VERSION,
    rulesetHash: rules.hash,
    standard: standard.id,
    ocr: counts.ocrPages > 0 ? [ocrInfo()] : [],
    calendarYears: Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i),
    counts,
  };
}

function batchCounts({ judged, strayFiles }: Batch): RunInfo['counts'] {
  const total = (pick: (j: Judged) => number): number => judged.reduce((sum, j) => sum + pick(j), 0);
  return {
    departments: new Set(judged.map((j) => j.unit.department ?? '')).size,
    cases: judged.length,
    files: total((j) => j.files) + strayFiles.length,
    pages: total((j) => j.pages),
    ocrPages: total((j) => j.ocrPages),
    cachedPages: total((j) => j.cachedPages),
  };
}

/** Findings named at the end of a run at most. */
const WORST = 5;

function summary(
  batch: Batch,
  cases: readonly AuditedCase[],
  files: readonly string[],
  notes: readonly string[],
): AuditSummary {
  const failed = cases.flatMap((c) =>
    c.findings
      .filter((f) => f.outcome === 'failed' && f.effect !== 'advisory')
      .map((f) => ({ caseId: c.caseFile.id, title: f.title, message: f.message, isVeto: f.effect === 'veto', loss: f.deduction.low })),
  );
  const worst = [...failed].sort((a, b) => Number(b.isVeto) - Number(a.isVeto) || b.loss - a.loss || (a.caseId < b.caseId ? -1 : 1));
  return {
    files,
    notes,
    counts: batchCounts(batch),
    ignoredFiles: batch.ignoredFiles,
    outcome: {
      vetoed: cases.filter((c) => c.scorecard?.vetoed === true).length,
      failed: failed.length,
      cantTell: cases.flatMap((c) => c.findings).filter((f) => f.outcome === 'cantTell').length,
    },
    worst: worst.slice(0, WORST).map(({ caseId, title, message }) => ({ caseId, title, message })),
    problems: [...batch.problems, ...cases.flatMap((c) => c.caseFile.problems), ...batch.strayFiles.flatMap((f) => f.problems)],
    understood: batch.judged.map(({ unit, files: count }) => ({ id: unit.id, department: unit.department ?? '', kind: unit.kind, files: count })),
  };
}

/** Counts what was done and tells it. */
class ProgressCount {
  readonly #tell: ((progress: Progress) => void) | undefined;
  readonly #filesTotal: number;
  readonly #casesTotal: number;
  #pagesDone = 0;
  #pagesKnown = 0;
  #filesDone = 0;
  #casesDone = 0;
  #current = '';

  constructor(intake: Intake, tell: ((progress: Progress) => void) | undefined) {
    this.#tell = tell;
    this.#filesTotal = intake.units.reduce((sum, u) => sum + u.files.length, 0) + intake.strayFiles.length;
    this.#casesTotal = intake.units.length;
  }

  begin(unitId: string): void {
    this.#current = unitId;
    this.#report();
  }

  opened(pages: number): void {
    this.#filesDone++;
    this.#pagesKnown += pages;
    this.#report();
  }

  page(): void {
    this.#pagesDone++;
    this.#report();
  }

  finish(): void {
    this.#casesDone++;
    this.#report();
  }

  #report(): void {
    this.#tell?.({
      phase: 'read',
      pagesDone: this.#pagesDone,
      pagesKnown: this.#pagesKnown,
      filesDone: this.#filesDone,
      filesTotal: this.#filesTotal,
      casesDone: this.#casesDone,
      casesTotal: this.#casesTotal,
      currentCase: this.#current,
    });
  }
}
