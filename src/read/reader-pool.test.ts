import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JobEnd, ReaderPool } from './reader-pool.ts';

/** A reader that says its process and then does as the file is called: dies now, dies after its job, is silent. */
const READER = `
process.on('message', ({ jobId, path }) => {
  if (path === 'dies') process.exit(1);
  if (path === 'silent') return;
  process.send({ type: 'starting', jobId, pageNumber: process.pid });
  process.send({ type: 'done', jobId });
  if (path === 'dies later') setTimeout(() => process.exit(1), 20);
  if (path === 'dies at once') process.kill(process.pid, 'SIGKILL');
});
process.on('disconnect', () => process.exit(0));
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-pool-'));
  await writeFile(path.join(folder, 'reader.mjs'), READER);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ran {
  readonly end: JobEnd;
  readonly process: number | undefined;
}

async function withPool<Result>(
  work: (run: (file: string) => Promise<Ran>) => Promise<Result>,
): Promise<Result> {
  const pool = new ReaderPool(500, path.join(folder, 'reader.mjs'));
  const pages = { mediaType: 'pdf', firstPage: 1, maxPages: 1, ocr: 'off' } as const;
  try {
    return await work(async (file) => {
      let process: number | undefined;
      const end = await pool.run({ path: file, absolutePath: file, ...pages }, (message) => {
        if (message.type === 'starting') process = message.pageNumber;
      });
      return { end, process };
    });
  } finally {
    pool.close();
  }
}

describe('a reader', () => {
  it('takes the next job when it is done', async () => {
    const [first, second] = await withPool(async (run) => [await run('a'), await run('b')] as const);
    expect(second).toEqual(first);
  });

  it('that died while it had no job is replaced, and the next page is read', async () => {
    const [first, second] = await withPool(async (run) => {
      const before = await run('dies later');
      await wait(300);
      return [before, await run('b')] as const;
    });
    expect(second.end).toEqual({ kind: 'done' });
    expect(second.process).not.toBe(first.process);
  });

  it('of whose death nobody knows yet costs no page', async () => {
    const { end } = await withPool(async (run) => {
      await run('dies at once');
      return run('b');
    });
    expect(end).toEqual({ kind: 'done' });
  });

  it('that dies over its job, fresh or not, costs this job', async () => {
    const ends = await withPool(async (run) => [await run('dies'), await run('a'), await run('dies')]);
    expect(ends.map(({ end }) => end.kind)).toEqual(['crashed', 'done', 'crashed']);
  });

  it('that hangs is given up', async () => {
    expect((await withPool((run) => run('silent'))).end).toEqual({ kind: 'timeout', failedPage: undefined });
  });
});
