import { execFile, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);
/** Milliseconds between two looks at the memory: each holds the processes up for a moment. */
const LOOK = 500;

export interface Measured {
  readonly seconds: number;
  /** Memory that the program and all it started held, look after look; empty where the system does not tell. */
  readonly heldBytes: readonly number[];
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** As it would be typed. */
export function commandText({ program, args, env = {} }: Command): string {
  return [...Object.entries(env).map(([name, value]) => `${name}=${value}`), program, ...args].join(' ');
}

/** The most of what was held at one time. */
export function peakMemory(heldBytes: readonly number[]): string {
  const peak = heldBytes.reduce((most, bytes) => Math.max(most, bytes), 0);
  return peak === 0 ? '测不到（系统没有 /proc）' : `${(peak / 1024 / 1024).toFixed(0)} MB`;
}

/** Runs a program to its end; throws with the last words of its own where it fails. */
export async function measured({ program, args, env = {} }: Command): Promise<Measured> {
  const start = process.hrtime.bigint();
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said = `${said}${data.toString()}`.slice(-400)));
  const heldBytes: number[] = [];
  const timer = setInterval(() => {
    void treeMemory(child.pid).then((bytes) => {
      if (bytes !== undefined) heldBytes.push(bytes);
    });
  }, LOOK);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    if (code !== 0) throw new Error(`${program} 退出码 ${code ?? '无'}：${said.trim()}`);
  } finally {
    clearInterval(timer);
  }
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, heldBytes };
}

/** Wall time of any work. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

export async function median(runs: number, work: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let i = 0; i < runs; i++) values.push(await work());
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Does the work for each, so many at a time. */
export async function sideBySide<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Whether a peer can be run at all. */
export async function isInstalled(program: string, versionFlag: string): Promise<boolean> {
  return execute(program, [versionFlag]).then(
    () => true,
    (error: unknown) => !(error instanceof Error && 'code' in error && error.code === 'ENOENT'),
  );
}

/** Memory of a process and its descendants, from /proc: what several processes share counts once. */
async function treeMemory(root: number | undefined): Promise<number | undefined> {
  if (root === undefined) return undefined;
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/u.test(name)).map(Number);
  const parents = new Map(await Promise.all(pids.map(async (pid) => [pid, await parentOf(pid)] as const)));
  const own = new Set([root]);
  // A child may have a smaller number than its parent once numbers start anew: look until nothing is added.
  for (let before = 0; before !== own.size;) {
    before = own.size;
    for (const [pid, parent = -1] of parents) if (own.has(parent)) own.add(pid);
  }
  const held = await Promise.all([...own].map(heldBy));
  const known = held.filter((bytes) => bytes !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, bytes) => sum + bytes, 0);
}

function parentOf(pid: number): Promise<number | undefined> {
  return numberIn(`/proc/${pid}/status`, 'PPid');
}

/** Bytes; undefined of a process that has ended. */
async function heldBy(pid: number): Promise<number | undefined> {
  const kilobytes =
    (await numberIn(`/proc/${pid}/smaps_rollup`, 'Pss')) ?? (await numberIn(`/proc/${pid}/status`, 'VmRSS'));
  return kilobytes === undefined ? undefined : kilobytes * 1024;
}

async function numberIn(file: string, name: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const found = new RegExp(`^${name}:\\s*(\\d+)`, 'mu').exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}
