import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AS_OF } from '../samples/generator/calendar.ts';
import { casefile } from './casefile.ts';

const SAMPLES = fileURLToPath(new URL('../samples', import.meta.url));
const SCHEMA = fileURLToPath(new URL('../rules/schema/audit.schema.json', import.meta.url));

interface Expected {
  readonly path: string;
  readonly group: string;
  /** A list stands for several outcomes that are right. */
  readonly outcomes: Readonly<Record<string, string | readonly string[]>>;
}

interface Audit {
  readonly run: { readonly counts: Readonly<Record<string, number>> };
  readonly cases: readonly {
    readonly id: string;
    readonly findings: readonly {
      readonly ruleId: string;
      readonly outcome: string;
      readonly message: string;
    }[];
  }[];
}

/** The smallest committed sample of a kind of upload that has a defect to be found. */
async function smallest(group: string): Promise<Expected> {
  const names = await readdir(path.join(SAMPLES, 'expected'), { recursive: true });
  const all = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(
        async (name) => JSON.parse(await readFile(path.join(SAMPLES, 'expected', name), 'utf8')) as Expected,
      ),
  );
  const fitting = all.filter((one) => one.group === group && Object.values(one.outcomes).includes('failed'));
  const sized = await Promise.all(
    fitting.map(async (one) => ({ one, size: await sizeOf(path.join(SAMPLES, 'uploads', one.path)) })),
  );
  const [first] = sized.sort((a, b) => a.size - b.size);
  if (!first) throw new Error(`no sample of ${group}`);
  return first.one;
}

async function filesIn(place: string): Promise<string[]> {
  if ((await stat(place)).isFile()) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => path.join(e.parentPath, e.name));
}

async function sizeOf(place: string): Promise<number> {
  const sizes = await Promise.all((await filesIn(place)).map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Of names and bytes below a folder. */
async function fingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await filesIn(folder)).sort()) {
    hash.update(path.relative(folder, file)).update(await readFile(file));
  }
  return hash.digest('hex');
}

describe.each(['born-digital', 'scan'])('a sample of the kind %s', (group) => {
  let folder = '';
  let expected: Expected;
  let audit: Audit;
  let before = '';
  let seconds = 0;

  async function run(): Promise<{ audit: Audit; seconds: number }> {
    const start = performance.now();
    const { code, err } = await casefile(
      ['audit', 'uploads', '--as-of', AS_OF, '--ocr', 'tesseract', '--cache', 'cache'],
      folder,
    );
    expect(code, err).toBe(0);
    const text = await readFile(path.join(folder, 'reports/audit.json'), 'utf8');
    return { audit: JSON.parse(text) as Audit, seconds: (performance.now() - start) / 1000 };
  }

  beforeAll(async () => {
    expected = await smallest(group);
    folder = await mkdtemp(path.join(tmpdir(), 'casefile-e2e-'));
    await cp(path.join(SAMPLES, 'uploads', expected.path), path.join(folder, 'uploads', expected.path), {
      recursive: true,
    });
    before = await fingerprint(path.join(folder, 'uploads'));
    ({ audit, seconds } = await run());
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function outcomesOf(rules: readonly string[]): string[] {
    const found = new Map(audit.cases[0]?.findings.map((f) => [f.ruleId, `${f.outcome}: ${f.message}`]));
    return rules.map((rule) => `${rule} ${found.get(rule) ?? 'lacks'}`);
  }

  it('is one case, and its audit.json is valid', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(await readFile(SCHEMA, 'utf8')) as object);
    expect(validate(audit), ajv.errorsText(validate.errors)).toBe(true);
    expect(audit.cases.map((one) => one.id)).toEqual([expected.path]);
  });

  it('shows each of its defects', () => {
    const failing = Object.keys(expected.outcomes).filter((rule) => expected.outcomes[rule] === 'failed');
    const accepted = group === 'scan' ? /^\S+ (?:failed|cantTell)/u : /^\S+ failed/u;
    expect(outcomesOf(failing).filter((told) => !accepted.test(told))).toEqual([]);
  });

  it('is never said to lack what it holds', () => {
    const present = Object.keys(expected.outcomes).filter(
      (rule) => rule.endsWith('-presence') && expected.outcomes[rule] === 'passed',
    );
    expect(outcomesOf(present).filter((told) => /^\S+ failed/u.test(told))).toEqual([]);
  });

  it('is left as it was uploaded', async () => {
    expect(await fingerprint(path.join(folder, 'uploads'))).toBe(before);
  });

  it('gives the same a second time, from the cache', async () => {
    const again = await run();
    expect(again.audit.cases).toEqual(audit.cases);
    expect(again.audit.run.counts.cachedPages).toBe(again.audit.run.counts.pages);
    // A tenth, and what it takes to start and to write the workbook.
    if (group === 'scan') expect(again.seconds).toBeLessThan(seconds / 10 + 4);
  }, 60_000);
});
