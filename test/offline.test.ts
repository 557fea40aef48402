import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfOf } from './fixtures/pdf-page.ts';

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const SCANS = fileURLToPath(new URL('./fixtures/scans', import.meta.url));
const CALLS =
  'network,open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,truncate';

/** A page in a font that it does not bring, turned: it has to be drawn, with the fonts of the machine. */
const DRAWN = pdfOf({
  content: 'q 0 842 -595 0 595 0 cm /P Do Q BT /F 20 Tf 80 600 Td (Decision) Tj ET',
  image: '/Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
  pixels: '\xff\x80\xff\xff',
  hasFont: true,
});

let root = '';
let calls: string[] = [];

beforeAll(async () => {
  if (!hasStrace()) return;
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'casefile-offline-')));
  const paper = path.join(root, 'uploads', '部门', '案件');
  await Promise.all(['work', 'home', 'tmp'].map((name) => mkdir(path.join(root, name))));
  await cp(SCANS, paper, { recursive: true });
  await writeFile(path.join(paper, '横放.pdf'), DRAWN, 'latin1');
  calls = await traced([
    'audit',
    path.join(root, 'uploads'),
    '--out',
    path.join(root, 'out'),
    '--ocr',
    'accurate',
  ]);
}, 300_000);
afterAll(() => rm(root, { recursive: true, force: true }));

function hasStrace(): boolean {
  return spawnSync('strace', ['-V']).status === 0;
}

/** The calls of a whole run, with all its processes, that reach for the network or for a file. */
async function traced(args: readonly string[]): Promise<string[]> {
  const trace = path.join(root, 'trace');
  const env = { ...process.env, HOME: path.join(root, 'home'), TMPDIR: path.join(root, 'tmp') };
  const strace = [
    '-f',
    '-qq',
    '-s',
    '400',
    '-e',
    `trace=${CALLS}`,
    '-o',
    trace,
    process.execPath,
    MAIN,
    ...args,
  ];
  const run = spawnSync('strace', strace, { cwd: path.join(root, 'work'), env, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return (await readFile(trace, 'utf8')).split('\n').filter((call) => !call.includes(') = -1 ENOENT'));
}

/** What a call that may write names: whatever begins with a slash, or stands where a file is named. */
function writtenBy(call: string): string[] {
  const isWriting = /^\d+\s+(?:creat|mkdir|mkdirat|rename\w*|link|linkat|symlink\w*|truncate)\(/u.test(call);
  const isOpened = /^\d+\s+open(?:at2?)?\(/u.test(call) && /O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE/u.test(call);
  return isWriting || isOpened ? [...call.matchAll(/"([^"]*)"/gu)].map(([, name = '']) => name) : [];
}

describe.skipIf(!hasStrace())('an audit with scanned pages', () => {
  it('reads its pages under the eyes of the trace', () => {
    expect(calls.some((call) => call.includes('ch_PP-OCRv4_rec_infer.onnx'))).toBe(true);
  });

  it('speaks to nobody: no connection, no look-up of a name', () => {
    const spoken = calls.filter((call) =>
      /AF_INET|AF_NETLINK|\b(?:connect|sendto|sendmmsg)\(|resolv\.conf/u.test(call),
    );
    expect(spoken.filter((call) => !call.includes('AF_UNIX') || call.includes('connect('))).toEqual([]);
  });

  it('writes nowhere but to its output, its cache and its own temporary folder', () => {
    const allowed = [path.join(root, 'out'), path.join(root, '.casefile-cache'), '/dev/null'];
    const own = new RegExp(`^${path.join(root, 'tmp')}/casefile-\\w+(?:/|$)`, 'u');
    const written = new Set(calls.flatMap(writtenBy));
    const outside = [...written].filter(
      (name) => !own.test(name) && !allowed.some((place) => name === place || name.startsWith(`${place}/`)),
    );
    expect(outside).toEqual([]);
  });

  it('leaves nothing behind in the temporary folder, the home folder and the current one', async () => {
    const left = await Promise.all(['tmp', 'home', 'work'].map((name) => readdir(path.join(root, name))));
    expect(left.flat()).toEqual([]);
  });
});
