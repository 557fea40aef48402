import { type IngestFilter, matching } from '../ingest/ingest.ts';
import type { AuditedCase } from '../model/audit-report.ts';
import { type CaseReport, caseReport } from '../report/case-report.ts';
import { type Artifact, ArtifactStore, countsOf, type UnitCounts } from '../store/artifacts.ts';
import { judgeCase, type Law, unjudgedCase } from './judge-case.ts';

/** What judging needs to know; plain data, so that it can be handed to another thread. */
export interface JudgeOptions extends Law {
  /** Which of the saved readings are wanted. */
  readonly filter: IngestFilter;
  /** The --out folder of the audit or read that saved the readings. */
  readonly artifacts: string;
  readonly outDir: string;
  readonly uploadsDir: string;
  readonly unmask: boolean;
}

/** A judged case as texts: nothing of its pages is left. */
export interface JudgedTexts {
  readonly counts: UnitCounts;
  readonly report: CaseReport;
}

/** Judges a saved reading, if it is wanted. An error costs this case, not the batch. */
export async function judgeUnit(unitId: string, options: JudgeOptions): Promise<JudgedTexts | undefined> {
  const artifact = await new ArtifactStore(options.artifacts).load(unitId);
  if (!matching(options.filter)(artifact.unit)) return undefined;
  const audited = await judgeCase(artifact, options).catch((error: unknown) =>
    unjudgedCase(artifact, options, error instanceof Error ? error.message : String(error)),
  );
  return texts(artifact, audited, options);
}

/** The case of a judge who died over it. */
export async function giveUpUnit(
  unitId: string,
  options: JudgeOptions,
  reason: string,
): Promise<JudgedTexts> {
  const artifact = await new ArtifactStore(options.artifacts).load(unitId);
  return texts(artifact, unjudgedCase(artifact, options, reason), options);
}

function texts(artifact: Artifact, audited: AuditedCase, options: JudgeOptions): JudgedTexts {
  return {
    counts: countsOf(artifact),
    report: caseReport(audited, { ...options, ruleset: options.rules }),
  };
}
