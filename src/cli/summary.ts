import type { AuditSummary } from '../audit.ts';
import type { Messages } from './messages.ts';
import type { FailOn } from './options.ts';

/** Lists end here unless the user wants all. */
const SHOWN = 20;
const WORST = 5;
const PROBLEMS = 5;

/** The last lines: what was understood, counts, worst findings, problems, what was written. */
export function summaryLines(
  summary: AuditSummary,
  isVerbose: boolean,
  { summary: texts }: Messages,
): string[] {
  const { counts, outcome, ignoredFiles, worst, problems, understood, files, notes } = summary;
  const cases = understood.map((c) =>
    texts.understoodCase(c.id, c.department, texts.kinds[c.kind] ?? c.kind, c.files),
  );
  const found = worst.slice(0, WORST).map((w) => texts.worstFinding(w.caseId, w.title, w.message));
  return [
    ...section(texts.understood, cases, isVerbose ? cases.length : SHOWN, texts),
    ignoredFiles > 0 ? texts.counts(counts) + texts.ignored(ignoredFiles) : texts.counts(counts),
    texts.outcome(outcome),
    ...section(texts.worst, found, WORST, texts),
    ...section(
      texts.problems(problems.length),
      problems.map((p) => texts.problem(p.message)),
      isVerbose ? problems.length : PROBLEMS,
      texts,
    ),
    ...notes,
    ...section(
      texts.written,
      files.map((f) => `  ${f}`),
      files.length,
      texts,
    ),
  ];
}

/** Whether the findings are bad enough for exit code 5. */
export function meetsFailOn({ vetoed, failed }: AuditSummary['outcome'], failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  return vetoed > 0 || (failOn === 'failed' && failed > 0);
}

function section(
  title: string,
  lines: readonly string[],
  shown: number,
  texts: Messages['summary'],
): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length > shown ? [texts.more(lines.length - shown)] : [];
  return [title, ...lines.slice(0, shown), ...rest];
}
