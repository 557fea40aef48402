import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { runCheck } from './audit.ts';
import { INDEPENDENT, type IndependentResult, independentResult, independentSets } from './independent.ts';

const run = promisify(execFile);

/** One set as the code judged it that had not seen it, and as today's does. */
export interface Replay {
  readonly name: string;
  readonly code: string;
  readonly then: IndependentResult;
  readonly now: IndependentResult;
}

/** Judges each set, as it is saved, with the code of the commit that first saw it and with the built tool of today. */
export async function replays(tool: string, asOf: string): Promise<Replay[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'replay-'));
  const results: Replay[] = [];
  try {
    for (const { name, firstSeenBy: code } of await independentSets()) {
      if (code === undefined) continue;
      const old = await builtAt(code, path.join(folder, code));
      const judged = async (cli: string, out: string): Promise<IndependentResult> =>
        independentResult(
          name,
          await runCheck(cli, path.resolve(INDEPENDENT, name), path.join(folder, out), asOf),
        );
      const [then, now] = [
        await judged(old, `${name}-then`),
        await judged(path.resolve(tool), `${name}-now`),
      ];
      results.push({ name, code, then, now });
    }
  } finally {
    await run('git', ['worktree', 'prune']);
    await rm(folder, { recursive: true, force: true });
    await run('git', ['worktree', 'prune']);
  }
  return results;
}

const BUILT = new Map<string, Promise<string>>();

/** The tool as it was at a commit: built once in a folder of its own, with the libraries of today. */
function builtAt(commit: string, folder: string): Promise<string> {
  const built = BUILT.get(commit) ?? build(commit, folder);
  BUILT.set(commit, built);
  return built;
}

async function build(commit: string, folder: string): Promise<string> {
  await run('git', ['worktree', 'add', '--detach', '--force', folder, commit]);
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    cwd: folder,
  });
  return path.join(folder, 'dist/cli/main.js');
}

/** One row a set: false failures, planted defects found, asked and missed; then and now. */
export function replayTable(results: readonly Replay[]): string[][] {
  const head = [
    '他人制作的案卷',
    '案卷',
    '首见的代码',
    '当时误报',
    '发现',
    '交人工',
    '漏报',
    '今天误报',
    '发现',
    '交人工',
    '漏报',
  ];
  const counts = ({ falseAlarms, found, left, missed }: IndependentResult): string[] =>
    [falseAlarms, found, left, missed].map((list) => String(list.length));
  return [
    head,
    ...results.map(({ name, code, then, now }) => [
      name,
      String(now.cases),
      code,
      ...counts(then),
      ...counts(now),
    ]),
  ];
}
