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

/** What the import rules say of `src` below a folder. */
async function violationsIn(folder: string): Promise<Violation[]> {
  const run = promisify(execFile);
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  const output = await run(
    process.execPath,
    [CRUISER, 'src', '--config', CONFIG, '--output-type', 'json'],
    options,
  ).catch(
    // Violations make it exit with their number.
    (error: unknown) => ({ stdout: (error as { stdout?: string }).stdout ?? '' }),
  );
  const { summary } = JSON.parse(output.stdout) as { summary: { violations: Violation[] } };
  return summary.violations;
}

describe('import directions', () => {
  it('hold in src', async () => {
    const found = await violationsIn(ROOT);
    expect(found.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`)).toEqual([]);
  }, 60_000);
});

/** Files that each break one rule; and the rule that must say so. */
const SABOTAGE: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['model-imports-nothing', 'model/a.ts', `import { x } from '../shared/x.ts'; export const a = x;`],
  ['shared-knows-only-the-model', 'shared/b.ts', `import { x } from '../score/x.ts'; export const b = x;`],
  ['score-alone', 'score/c.ts', `import { x } from '../evaluate/x.ts'; export const c = x;`],
  ['read-alone', 'read/d.ts', `import type { X } from '../report/x.ts'; export type D = X;`],
  ['derive-alone', 'derive/e.ts', `import { x } from '../ruleset/x.ts'; export const e = x;`],
  ['pure-stages', 'extract/f.ts', `import { readFile } from 'node:fs/promises'; export const f = readFile;`],
  ['ruleset-is-no-stage', 'ruleset/g.ts', `import { x } from '../derive/x.ts'; export const g = x;`],
  [
    'store-and-spreadsheet-know-no-stage',
    'store/h.ts',
    `import { x } from '../read/x.ts'; export const h = x;`,
  ],
  [
    'audit-has-no-hands',
    'audit.ts',
    `import { readFile } from 'node:fs/promises'; export const i = readFile;`,
  ],
  ['audit-never-calls-the-cli', 'report/j.ts', `import { x } from '../cli/x.ts'; export const j = x;`],
  ['cli-sees-no-stage', 'cli/k.ts', `import { x } from '../ingest/x.ts'; export const k = x;`],
  ['home-of-exceljs', 'report/l.ts', `import x from 'exceljs'; export const l = x;`],
  ['home-of-zod', 'derive/m.ts', `import type { z } from 'zod'; export type M = z.ZodType;`],
  [
    'home-of-json-rules-engine',
    'derive/n.ts',
    `import { Engine } from 'json-rules-engine'; export const n = Engine;`,
  ],
  ['home-of-tesseract.js', 'read/o.ts', `import x from 'tesseract.js'; export const o = x;`],
  ['home-of-sharp', 'score/p.ts', `import x from 'sharp'; export const p = x;`],
  ['no-undeclared-library', 'read/q.ts', `import x from 'vitest'; export const q = x;`],
  ['resolvable', 'read/r.ts', `import x from './nowhere.ts'; export const r = x;`],
  ['no-cycle', 'read/s.ts', `import { t } from './t.ts'; export const s = (): unknown => t;`],
];
const FOLDERS = [
  'cli',
  'derive',
  'evaluate',
  'extract',
  'ingest',
  'model',
  'read',
  'report',
  'ruleset',
  'score',
  'shared',
  'store',
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
    await write('read/t.ts', `import { s } from './s.ts'; export const t = (): unknown => s;`);
    for (const [, file, text] of SABOTAGE) await write(file, text);
    found = await violationsIn(folder);
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function write(file: string, text: string): Promise<void> {
    const target = path.join(folder, 'src', file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, `${text}\n`);
  }

  it.each(SABOTAGE)('%s catches src/%s', (rule, file) => {
    const caught = found.filter((v) => v.from === `src/${file}`).map((v) => v.rule.name);
    expect(caught).toContain(rule);
  });
});
