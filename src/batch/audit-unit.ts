import { verdictsOnForms } from '../evaluate/consistency.ts';
import type { KnowledgeByDepartment } from '../model/department-knowledge.ts';
import type { FormVerdicts } from '../model/form-verdicts.ts';
import { formsSeen } from '../familiarity/form-count.ts';
import { type OpenForm, openForms } from '../familiarity/open-forms.ts';
import { type IngestFilter, matching } from '../ingest/ingest.ts';
import type { AuditedCase } from '../model/audit-report.ts';
import type { KnownForm } from '../model/form.ts';
import { type CaseReport, caseReport } from '../report/case-report.ts';
import { type Artifact, countsOf, type UnitCounts } from '../store/artifact.ts';
import { ArtifactStore } from '../store/artifacts.ts';
import { type AuditBasis, judgeCase, type Recognise, rulesOf, unjudgedCase } from '../casefile.ts';
import type { Papers } from '../model/papers.ts';
import { recognised, recognitionKey } from '../recognise.ts';

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

/** A judged case as texts: nothing of its pages is left. */
export interface AuditedTexts {
  readonly counts: UnitCounts;
  readonly report: CaseReport;
  /** What its papers teach of the forms of their department. */
  readonly seen: readonly KnownForm[];
  /** What sister papers of other cases may decide. */
  readonly open: readonly OpenForm[];
  /** How rules judged its papers, form by form. */
  readonly verdicts: readonly FormVerdicts[];
}

/** Judges a saved reading, if it is wanted. An error costs this case, not the batch. */
export async function auditUnit(
  unitId: string,
  options: UnitOptions,
  known: KnowledgeByDepartment = {},
): Promise<AuditedTexts | undefined> {
  const store = new ArtifactStore(options.artifacts);
  const { artifact, digest } = await store.loadWithDigest(unitId);
  if (!matching(options.filter)(artifact.unit)) return undefined;
  const rules = rulesOf(options.rules, artifact.unit.department);
  const key = `${digest} ${recognitionKey(rules)}`;
  const kept = await store.keptPapers(unitId, key);
  let papers: Papers | undefined;
  const recognise: Recognise = (pages, asked) => (papers = kept ?? recognised(pages, asked));
  const audited = await judgeCase(artifact, options, known[artifact.unit.department ?? ''], recognise).catch(
    (error: unknown) =>
      unjudgedCase(artifact, options, error instanceof Error ? error.message : String(error)),
  );
  // A run writes below its own --out folder only.
  if (papers && !kept && options.artifacts === options.outDir) await store.keepPapers(unitId, key, papers);
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

function texts(artifact: Artifact, audited: AuditedCase, options: UnitOptions): AuditedTexts {
  const uploadsDir = artifact.origin?.uploads ?? options.uploadsDir;
  return {
    counts: countsOf(artifact),
    seen: formsSeen(artifact.unit.department ?? '', audited.caseFile.fields),
    open: openForms(audited.caseFile.fields),
    verdicts: verdictsOnForms(audited.findings, audited.caseFile),
    report: caseReport(audited, { ...options, uploadsDir, ruleset: options.rules }),
  };
}
