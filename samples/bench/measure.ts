import { execFile, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);
/** Milliseconds between two looks at the memory. */
const LOOK = 100;

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

/** Resident memory of a process and its descendants, from /proc. */
async function treeMemory(root: number | undefined): Promise<number | undefined> {
  if (root === undefined) return undefined;
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/u.test(name));
  const all = await Promise.all(pids.map(statusOf));
  const processes = all.filter((each) => each !== undefined);
  const own = new Set([root]);
  // A child may have a smaller number than its parent once numbers start anew: look until nothing is added.
  for (let before = 0; before !== own.size;) {
    before = own.size;
    for (const { pid, parent } of processes) if (own.has(parent)) own.add(pid);
  }
  const held = processes.filter(({ pid }) => own.has(pid));
  return held.length === 0 ? undefined : held.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function statusOf(
  pid: string,
): Promise<{ readonly pid: number; readonly parent: number; readonly bytes: number } | undefined> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const number = (name: string): number =>
    Number(new RegExp(`^${name}:\\s*(\\d+)`, 'mu').exec(text)?.[1] ?? 0);
  return text === ''
    ? undefined
    : { pid: Number(pid), parent: number('PPid'), bytes: number('VmRSS') * 1024 };
}
