import { CommanderError } from 'commander';
import { type AuditOptions, type AuditSummary, audit, check, readOnly } from '../audit.ts';
import { AuditError, EXIT } from '../errors.ts';
import { withAnswers } from './answers-option.ts';
import { assertLocale, localeIn, type Locale, type Messages, messagesOf } from './messages.ts';
import { checkedOptions, cliOptions, type TypedOptions } from './options.ts';
import { createProgram, usageErrorOf } from './program.ts';
import { createProgress } from './progress.ts';
import { explainCase } from './explain-command.ts';
import { rulesExplain, rulesList, rulesMutate, rulesTest } from './rules-command.ts';
import { doctor } from './doctor-command.ts';
import { setup } from './setup-command.ts';
import { meetsFailOn, summaryLines } from './summary.ts';
import type { Terminal } from './terminal.ts';

/** Understands argv, runs one command, says what came of it; resolves to the exit code and never rejects. */
export async function run(argv: readonly string[], version: string, terminal: Terminal): Promise<number> {
  const locale = localeIn(argv);
  const messages = messagesOf(locale);
  const isVerbose = argv.includes('--verbose');
  let exitCode: number = EXIT.ok;
  const remember = async (code: Promise<number>): Promise<void> => {
    exitCode = await code;
  };
  const program = createProgram(messages, version, {
    audit: (uploads, typed) =>
      remember(
        withAnswers(typed, { messages, terminal }).then((own) =>
          runAudit(uploads, own, { messages, locale, terminal, stages: audit }),
        ),
      ),
    read: (uploads, typed) =>
      remember(runAudit(uploads, typed, { messages, locale, terminal, stages: readOnly })),
    check: (artifacts, typed) =>
      remember(
        withAnswers(typed, { messages, terminal }).then((own) =>
          runCheck(artifacts, own, { messages, locale, terminal }),
        ),
      ),
    setup: (uploads, typed) => setup(uploads, typed, { messages, terminal }),
    doctor: async (typed) => {
      const { text, exitCode: found } = await doctor(typed, messages);
      terminal.out(text);
      exitCode = found;
    },
    explain: async (name, ruleId, typed) => terminal.out(await explainCase(name, ruleId, typed, messages)),
    rulesList: async (typed) => terminal.out(await rulesList(typed, messages)),
    rulesExplain: async (ruleId, typed) => terminal.out(await rulesExplain(ruleId, typed, messages)),
    rulesTest: async (ruleId, typed) => {
      const tried = typed.mutate === true ? rulesMutate : rulesTest;
      const { text, allHold } = await tried(ruleId, typed, messages);
      terminal.out(text);
      if (!allHold) exitCode = EXIT.ruleset;
    },
  });
  program.configureOutput({ writeOut: (text) => terminal.out(text.trimEnd()) });
  for (const command of program.commands.flatMap((c) => [c, ...c.commands]))
    command.configureOutput({ writeOut: (text) => terminal.out(text.trimEnd()) });
  try {
    assertLocale(argv);
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return failure(error, { messages, locale, terminal, isVerbose });
  }
}

interface Ground {
  readonly messages: Messages;
  readonly locale: Locale;
  readonly terminal: Terminal;
}

async function runAudit(
  uploads: string,
  typed: TypedOptions,
  { stages, ...ground }: Ground & { readonly stages: (options: AuditOptions) => Promise<AuditSummary> },
): Promise<number> {
  const summary = await watched(typed, ground, (options) => stages({ ...options, uploads }));
  if (summary.counts.cases === 0) ground.terminal.err(ground.messages.emptyUploads(uploads));
  return concluded(summary, typed, ground);
}

async function runCheck(artifacts: string, typed: TypedOptions, ground: Ground): Promise<number> {
  const summary = await watched(typed, ground, ({ ocr: _, jobs: __, cacheFolder: ___, ...options }) =>
    check({ ...options, artifacts }),
  );
  return concluded(summary, typed, ground);
}

/** Runs the stages with clock, progress and Ctrl-C. */
async function watched(
  typed: TypedOptions,
  { messages, locale, terminal }: Ground,
  stages: (options: Omit<AuditOptions, 'uploads'>) => Promise<AuditSummary>,
): Promise<AuditSummary> {
  const { isQuiet } = cliOptions(typed, messages);
  const startedAt = terminal.clock();
  const options = checkedOptions(typed, startedAt.day, messages);
  const progress = isQuiet ? undefined : createProgress(terminal.progress, messages);
  try {
    return await stages({
      ...options,
      locale,
      startedAt: startedAt.time,
      finishedAt: () => terminal.clock().time,
      signal: terminal.signal,
      ...(progress ? { onProgress: progress.onProgress } : {}),
    });
  } finally {
    progress?.stop();
  }
}

function concluded(summary: AuditSummary, typed: TypedOptions, { messages, terminal }: Ground): number {
  const { failOn, isQuiet, isVerbose } = cliOptions(typed, messages);
  if (!isQuiet) terminal.out(summaryLines(summary, isVerbose, messages).join('\n'));
  return meetsFailOn(summary.outcome, failOn) ? EXIT.failOn : EXIT.ok;
}

/** Says what went wrong and what to do next; a stack only where it was asked for. */
function failure(
  error: unknown,
  { messages, terminal, isVerbose }: Ground & { readonly isVerbose: boolean },
): number {
  if (terminal.signal.aborted) {
    terminal.err(messages.interrupted);
    return EXIT.interrupted;
  }
  const known = error instanceof CommanderError ? usageErrorOf(error, messages) : error;
  if (known === undefined) return EXIT.ok;
  if (known instanceof AuditError) {
    terminal.err(`${known.message}\n${messages.nextStep}${messages.colon}${known.nextStep}`);
    return known.exitCode;
  }
  terminal.err(
    `${messages.internalError(reasonOf(known))}\n${messages.nextStep}${messages.colon}${messages.reportError}`,
  );
  if (isVerbose && known instanceof Error) terminal.err(known.stack ?? '');
  return EXIT.internal;
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0] ?? '';
}
