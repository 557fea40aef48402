import { verdictsOnForms } from '../evaluate/consistency.ts';
import type { KnowledgeByDepartment } from '../model/department-knowledge.ts';
import type { FormVerdicts } from '../model/form-verdicts.ts';
import { formsSeen } from '../familiarity/form-count.ts';
import { type IngestFilter, matching } from '../ingest/ingest.ts';
import type { AuditedCase } from '../model/audit-report.ts';
import type { KnownForm } from '../model/form.ts';
import { type CaseReport, caseReport } from '../report/case-report.ts';
import { type Artifact, countsOf, type UnitCounts } from '../store/artifact.ts';
import { ArtifactStore } from '../store/artifacts.ts';
import { type AuditBasis, judgeCase, rulesOf, unjudgedCase } from '../casefile.ts';
import type { Papers } from '../model/papers.ts';
import { recognised, recognitionKey } from '../recognise.ts';
import { withoutRunningHeads } from '../shared/page/running-heads.ts';

/** What judging needs to know; plain data, so that it can be handed to another thread. */
export interface UnitOptions extends AuditBasis {
  /** Which of the saved readings are wanted. */
  readonly filter: IngestFilter;
  /** The --out folder of the audit or read that saved the readings. */
  readonly artifacts: string;
  readonly outDir: string;
  readonly uploadsDir: string;
  readonly unmask: boolean;
}

/** A case whose papers are known. */
export interface RecognisedUnit {
  readonly department: string;
  /** What its papers teach of the forms of their department. */
  readonly seen: readonly KnownForm[];
}

/** A judged case as texts: nothing of its pages is left. */
export interface AuditedTexts {
  readonly counts: UnitCounts;
  readonly report: CaseReport;
  /** How rules judged its papers, form by form. */
  readonly verdicts: readonly FormVerdicts[];
}

/** What judging is given besides the options of the batch. */
interface Taken {
  readonly artifact: Artifact;
  /** Undefined where the program failed over them. */
  readonly papers: Papers | undefined;
}

/** Recognises the papers of a saved reading, if it is wanted, and keeps them for who judges it. */
export async function recogniseUnit(
  unitId: string,
  options: UnitOptions,
): Promise<RecognisedUnit | undefined> {
  const taken = await wanted(unitId, options);
  if (!taken) return undefined;
  const department = taken.artifact.unit.department ?? '';
  return { department, seen: formsSeen(department, taken.papers?.fields ?? []) };
}

/** Judges a saved reading, if it is wanted. An error costs this case, not the batch. */
export async function auditUnit(
  unitId: string,
  options: UnitOptions,
  known: KnowledgeByDepartment = {},
): Promise<AuditedTexts | undefined> {
  const taken = await wanted(unitId, options);
  if (!taken) return undefined;
  const { artifact, papers } = taken;
  // What recognising failed over, judging fails over again: there it gets its name.
  const recognise: typeof recognised = papers ? () => papers : recognised;
  const audited = await judgeCase(artifact, options, known[artifact.unit.department ?? ''], recognise).catch(
    (error: unknown) => unjudgedCase(artifact, options, reasonOf(error)),
  );
  return texts(artifact, audited, options);
}

/** The case of a judge who died over it. */
export async function giveUpUnit(
  unitId: string,
  options: UnitOptions,
  reason: string,
): Promise<AuditedTexts> {
  const artifact = await new ArtifactStore(options.artifacts).load(unitId);
  return texts(artifact, unjudgedCase(artifact, options, reason), options);
}

async function wanted(unitId: string, options: UnitOptions): Promise<Taken | undefined> {
  const store = new ArtifactStore(options.artifacts);
  const { artifact, digest } = await store.loadWithDigest(unitId);
  if (!matching(options.filter)(artifact.unit)) return undefined;
  const rules = rulesOf(options.rules, artifact.unit.department);
  const key = `${digest} ${recognitionKey(rules)}`;
  // A run writes below its own --out folder only.
  const own = new ArtifactStore(options.outDir);
  const kept = (await own.keptPapers(unitId, key)) ?? (await store.keptPapers(unitId, key));
  if (kept) return { artifact, papers: kept };
  const papers = recognisedIn(artifact, rules);
  if (papers) await own.keepPapers(unitId, key, papers);
  return { artifact, papers };
}

function recognisedIn({ pages }: Artifact, rules: Parameters<typeof recognised>[1]): Papers | undefined {
  try {
    return recognised(withoutRunningHeads(pages), rules);
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function texts(artifact: Artifact, audited: AuditedCase, options: UnitOptions): AuditedTexts {
  const uploadsDir = artifact.origin?.uploads ?? options.uploadsDir;
  return {
    counts: countsOf(artifact),
    verdicts: verdictsOnForms(audited.findings, audited.caseFile),
    report: caseReport(audited, { ...options, uploadsDir, ruleset: options.rules }),
  };
}
