import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../src/audit.ts';

const GOLDEN = fileURLToPath(new URL('golden', import.meta.url));
const EXPECTED = path.join(GOLDEN, 'expected.json');
/** How a change that is meant is accepted; the difference is then reviewed like any other. */
const ACCEPT = 'ACCEPT_GOLDEN=1 npx vitest run test/golden.test.ts';

interface AuditJson {
  readonly cases: readonly {
    readonly id: string;
    readonly stageReached: string;
    readonly documents: readonly {
      id: string;
      title: string;
      pages: readonly { file: string; pageNumber: number }[];
    }[];
    readonly facts: Readonly<Record<string, { readonly value?: unknown; readonly reason?: string }>>;
    readonly findings: readonly {
      ruleId: string;
      target: string;
      outcome: string;
      message: string;
      id: string;
    }[];
    readonly score: { readonly low: number; readonly high: number; readonly grade: unknown } | null;
  }[];
}

let out = '';
let golden: Record<string, unknown> = {};

beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'casefile-golden-'));
  await check({
    artifacts: GOLDEN,
    out,
    standardId: 'general-2026',
    formats: ['json'],
    asOf: '2026-01-31',
    unmask: true,
    locale: 'zh-CN',
    startedAt: '2026-01-31T00:00:00.000Z',
    finishedAt: () => '2026-01-31T00:00:00.000Z',
  });
  const audit = JSON.parse(await readFile(path.join(out, 'audit.json'), 'utf8')) as AuditJson;
  golden = Object.fromEntries(audit.cases.map((one) => [one.id, told(one)]));
  if (process.env.ACCEPT_GOLDEN || !existsSync(EXPECTED))
    await writeFile(EXPECTED, `${JSON.stringify(golden, null, 1)}\n`);
});
afterAll(() => rm(out, { recursive: true, force: true }));

/** What must stay the same while readings, rules and standard stay the same. */
function told({ stageReached, documents, facts, findings, score }: AuditJson['cases'][number]): unknown {
  return {
    stageReached,
    documents: documents.map((d) => `${d.id} ${d.title} ${d.pages.length}`),
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, f]) => [name, f.value ?? `? ${f.reason ?? ''}`]),
    ),
    findings: findings.map((f) => `${f.id} ${f.target}: ${f.outcome} ${f.message}`),
    score: score && [score.low, score.high, score.grade],
  };
}

describe('saved readings', () => {
  it('give the documents, facts, findings and scores that they gave before', async () => {
    const expected = JSON.parse(await readFile(EXPECTED, 'utf8')) as unknown;
    expect(golden, `变化是有意的，请运行：${ACCEPT}`).toEqual(expected);
  });

  it('are of two cases', () => {
    expect(Object.keys(golden)).toHaveLength(2);
  });
});
