import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CRUISER = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const CONFIG = '.dependency-cruiser.cjs';

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** What the import rules say of `src` and `samples` below a folder. */
async function violationsIn(folder: string): Promise<Violation[]> {
  const run = promisify(execFile);
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  const output = await run(
    process.execPath,
    [CRUISER, 'src', 'samples', '--config', CONFIG, '--output-type', 'json'],
    options,
  ).catch(
    // Violations make it exit with their number.
    (error: unknown) => ({ stdout: (error as { stdout?: string }).stdout ?? '' }),
  );
  const { summary } = JSON.parse(output.stdout) as { summary: { violations: Violation[] } };
  return summary.violations;
}

describe('import directions', () => {
  it('hold in src and samples', async () => {
    const found = await violationsIn(ROOT);
    expect(found.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`)).toEqual([]);
  }, 60_000);
});

/** Files that each break one rule; and the rule that must say so. */
const SABOTAGE: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['model-imports-nothing', 'src/model/a.ts', `import { x } from '../shared/x.ts'; export const a = x;`],
  [
    'shared-knows-only-the-model',
    'src/shared/b.ts',
    `import { x } from '../score/x.ts'; export const b = x;`,
  ],
  ['score-alone', 'src/score/c.ts', `import { x } from '../evaluate/x.ts'; export const c = x;`],
  ['read-alone', 'src/read/d.ts', `import type { X } from '../report/x.ts'; export type D = X;`],
  ['derive-alone', 'src/derive/e.ts', `import { x } from '../ruleset/x.ts'; export const e = x;`],
  [
    'pure-stages',
    'src/extract/f.ts',
    `import { readFile } from 'node:fs/promises'; export const f = readFile;`,
  ],
  ['ruleset-is-no-stage', 'src/ruleset/g.ts', `import { x } from '../derive/x.ts'; export const g = x;`],
  [
    'store-and-spreadsheet-know-no-stage',
    'src/store/h.ts',
    `import { x } from '../read/x.ts'; export const h = x;`,
  ],
  [
    'audit-has-no-hands',
    'src/audit.ts',
    `import { readFile } from 'node:fs/promises'; export const i = readFile;`,
  ],
  ['audit-never-calls-the-cli', 'src/report/j.ts', `import { x } from '../cli/x.ts'; export const j = x;`],
  ['cli-sees-no-stage', 'src/cli/k.ts', `import { x } from '../ingest/x.ts'; export const k = x;`],
  ['home-of-exceljs', 'src/report/l.ts', `import x from 'exceljs'; export const l = x;`],
  ['home-of-zod', 'src/derive/m.ts', `import type { z } from 'zod'; export type M = z.ZodType;`],
  [
    'home-of-json-rules-engine',
    'src/derive/n.ts',
    `import { Engine } from 'json-rules-engine'; export const n = Engine;`,
  ],
  ['home-of-tesseract.js', 'src/read/o.ts', `import x from 'tesseract.js'; export const o = x;`],
  ['home-of-sharp', 'src/score/p.ts', `import x from 'sharp'; export const p = x;`],
  ['no-undeclared-library', 'src/read/q.ts', `import x from 'vitest'; export const q = x;`],
  ['resolvable', 'src/read/r.ts', `import x from './nowhere.ts'; export const r = x;`],
  ['no-cycle', 'src/read/s.ts', `import { t } from './t.ts'; export const s = (): unknown => t;`],
  [
    'generator-knows-only-the-model',
    'samples/generator/u.ts',
    `import { x } from '../../src/score/x.ts'; export const u = x;`,
  ],
  [
    'generator-knows-only-the-model',
    'samples/generator/v.ts',
    `import { x } from '../accuracy/x.ts'; export const v = x;`,
  ],
  ['no-cycle', 'samples/generator/w.ts', `import { y } from './y.ts'; export const w = (): unknown => y;`],
  [
    'src-knows-no-samples',
    'src/score/z.ts',
    `import { x } from '../../samples/accuracy/x.ts'; export const z = x;`,
  ],
];
const FOLDERS = [
  'src/cli',
  'src/derive',
  'src/evaluate',
  'src/extract',
  'src/ingest',
  'src/model',
  'src/read',
  'src/report',
  'src/ruleset',
  'src/score',
  'src/shared',
  'src/store',
  'samples/accuracy',
];

describe('the import rules themselves', () => {
  let folder = '';
  let found: Violation[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'casefile-imports-'));
    for (const name of [CONFIG, 'tsconfig.json', 'package.json']) {
      await copyFile(path.join(ROOT, name), path.join(folder, name));
    }
    await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
    for (const name of FOLDERS) await write(`${name}/x.ts`, 'export const x = 1; export type X = number;');
    await write('src/read/t.ts', `import { s } from './s.ts'; export const t = (): unknown => s;`);
    await write('samples/generator/y.ts', `import { w } from './w.ts'; export const y = (): unknown => w;`);
    for (const [, file, text] of SABOTAGE) await write(file, text);
    found = await violationsIn(folder);
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function write(file: string, text: string): Promise<void> {
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, `${text}\n`);
  }

  it.each(SABOTAGE)('%s catches %s', (rule, file) => {
    const caught = found.filter((v) => v.from === file).map((v) => v.rule.name);
    expect(caught).toContain(rule);
  });
});
