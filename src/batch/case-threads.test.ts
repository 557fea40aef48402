import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageOf } from '../../test/fixtures/page-builder.ts';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import type { Page } from '../model/page.ts';
import { standardOf } from '../rulebook.ts';
import { CASE_SHEETS } from '../report/reported-case.ts';
import { ArtifactStore } from '../store/artifacts.ts';
import type { UnitOptions } from './audit-unit.ts';
import { CaseThreads, threadsFor } from './case-threads.ts';

const GOLDEN = fileURLToPath(new URL('../../test/golden', import.meta.url));
/** What no reader writes: the first stage that looks at the lines throws. */
const BROKEN = { ...pageOf([]), lines: null } as unknown as Page;

let out = '';
let units: string[] = [];

beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'casefile-threads-'));
  const golden = new ArtifactStore(GOLDEN);
  const store = new ArtifactStore(out);
  for (const id of (await golden.index()).units) {
    const artifact = await golden.load(id);
    for (const copy of ['甲', '乙', '丙']) {
      const unit = { ...artifact.unit, id: `${id}${copy}` };
      units.push(unit.id);
      await store.save({ ...artifact, unit });
    }
  }
  units = units.sort();
});

afterAll(async () => {
  await rm(out, { recursive: true, force: true });
});

async function judgeOptions(): Promise<UnitOptions> {
  const rules = await shippedRuleset();
  const standard = standardOf(rules, 'general-2026');
  const folders = { artifacts: out, outDir: out, uploadsDir: '/uploads' };
  return { rules, standard, asOf: '2026-01-31', filter: {}, unmask: false, ...folders };
}

type Thread = ConstructorParameters<typeof CaseThreads>[2];

/** A thread that does this with each case. */
function programOf(text: string): URL {
  const imports = `import { parentPort } from 'node:worker_threads';`;
  return new URL(`data:text/javascript,${encodeURIComponent(imports + text)}`);
}

/** Everything that the reports say of each case, in the order asked for. */
async function judged(count: number, ids: readonly string[], how?: Thread): Promise<string[]> {
  const threads = new CaseThreads(await judgeOptions(), count, how);
  try {
    const found = await Promise.all(ids.map((id) => threads.judge(id)));
    return found.map((each) => {
      if (!each) return '';
      const { figures, sizes, json, rows } = each.reported;
      const sheets = CASE_SHEETS.map((sheet) => rows(sheet));
      return JSON.stringify({ counts: each.counts, figures, sizes, json: json(), sheets });
    });
  } finally {
    await threads.close();
  }
}

async function withBroken<Result>(work: (id: string) => Promise<Result>): Promise<Result> {
  const store = new ArtifactStore(out);
  const artifact = await store.load(units[0]!);
  const unit = { ...artifact.unit, id: '某局/打不开的案卷' };
  await store.save({ ...artifact, unit, pages: [BROKEN] });
  return work(unit.id);
}

describe('threads', () => {
  test('give the same for every number of threads and every order of the cases', async () => {
    const alone = await judged(0, units);
    expect(alone.every((each) => each.includes('"findings"'))).toBe(true);
    expect(await judged(1, units)).toEqual(alone);
    expect(await judged(3, units)).toEqual(alone);
    expect((await judged(2, [...units].reverse())).reverse()).toEqual(alone);
  });

  test.each([0, 2])('leave the other cases intact where one throws, on %i threads', async (threads) => {
    const alone = await judged(0, units);
    await withBroken(async (broken) => {
      const [first, failed = '', ...others] = await judged(threads, [units[0]!, broken, ...units.slice(1)]);
      expect([first, ...others]).toEqual(alone);
      expect(failed).toContain('评查时程序出错，未评查，未计分');
      expect(failed).toContain('"code":"case-failed"');
      expect(failed).toContain('"scorecard":null');
    });
  });

  test('name every case over which a thread dies, and go on', async () => {
    const program = programOf(`parentPort.on('message', () => process.exit(1));`);
    const found = await judged(2, units, { program });
    expect(found).toHaveLength(units.length);
    for (const each of found) expect(each).toContain('评查线程意外退出');
  });

  test('name every case over which a thread hangs, and go on', async () => {
    const program = programOf(`parentPort.on('message', () => { for (;;); });`);
    const found = await judged(2, units.slice(0, 3), { program, caseTimeoutMs: 300 });
    expect(found).toHaveLength(3);
    for (const each of found) expect(each).toContain('评查超时');
  });

  test('that ended while they had no case are replaced and do not hold up the next one', async () => {
    const program = programOf(
      `parentPort.on('message', () => { parentPort.postMessage({}); setTimeout(() => process.exit(1), 20); });`,
    );
    const threads = new CaseThreads(await judgeOptions(), 1, { program });
    try {
      expect(await threads.judge(units[0]!)).toBeUndefined();
      await wait(500);
      expect(await threads.judge(units[1]!)).toBeUndefined();
    } finally {
      await threads.close();
    }
  });

  test('pass over cases that are not wanted', async () => {
    const options = await judgeOptions();
    const threads = new CaseThreads({ ...options, filter: { caseGlob: '*甲' } }, 1);
    try {
      const found = await Promise.all(units.map((id) => threads.judge(id)));
      expect(found.flatMap((each) => each?.counts.id ?? [])).toEqual(units.filter((id) => id.endsWith('甲')));
    } finally {
      await threads.close();
    }
  });

  test('leave nothing behind in the output folder', async () => {
    await judged(2, units);
    expect(await readdir(out)).toEqual(['artifacts']);
  });

  test('are started only for a batch that is worth it', () => {
    expect(threadsFor(3)).toBe(0);
    expect(threadsFor(1000)).toBeGreaterThan(0);
  });
});
