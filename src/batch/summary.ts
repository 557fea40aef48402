import type { CaseFigures } from '../model/audit-report.ts';
import { type Batch, batchCounts } from './batch.ts';
import type { AuditSummary } from './options.ts';

/** Findings named at the end of a run at most. */
const WORST = 5;

/** What the last lines of a run say. */
export function summary(
  batch: Batch,
  cases: readonly CaseFigures[],
  files: readonly string[],
  notes: readonly string[],
): AuditSummary {
  const failed = cases.flatMap((c) =>
    c.findings
      .filter((f) => f.outcome === 'failed' && f.effect !== 'advisory')
      .map((f) => ({
        caseId: c.id,
        title: f.title,
        message: f.message,
        isVeto: f.effect === 'veto',
        loss: f.deduction.low,
      })),
  );
  const worst = [...failed].sort(
    (a, b) => Number(b.isVeto) - Number(a.isVeto) || b.loss - a.loss || (a.caseId < b.caseId ? -1 : 1),
  );
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
    problems: [
      ...batch.problems,
      ...cases.flatMap((c) => c.problems),
      ...batch.strayFiles.flatMap((f) => f.problems),
    ],
    understood: batch.passed.map(({ counts: { id, department = '', kind, files: count } }) => ({
      id,
      department,
      kind,
      files: count,
    })),
  };
}
