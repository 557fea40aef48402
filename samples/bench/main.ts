import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchDigital } from './digital.ts';
import { benchJudging } from './judging.ts';
import { benchMemory } from './memory.ts';
import { benchScans } from './scans.ts';
import { type Bench, TOOL, pdfFiles } from './workload.ts';

/** Everything that is measured, by the name under which `--only` takes it. */
const LINES: Readonly<Record<string, (bench: Bench) => Promise<string[]>>> = {
  digital: benchDigital,
  judging: benchJudging,
  scans: benchScans,
  memory: benchMemory,
};
/** The long run takes a quarter of an hour: only who asks for it gets it. */
const USUAL = ['digital', 'judging', 'scans'];

const { values } = parseArgs({
  options: {
    uploads: { type: 'string', default: 'samples/uploads' },
    runs: { type: 'string', default: '3' },
    cases: { type: 'string', default: '1000' },
    'scan-pages': { type: 'string', default: '60' },
    'long-run-pages': { type: 'string', default: '5000' },
    only: { type: 'string', default: USUAL.join(',') },
  },
});

await main();

async function main(): Promise<void> {
  if (!existsSync(TOOL)) {
    fail('还没有构建：请先运行 npm run build。');
    return;
  }
  if (!existsSync(values.uploads)) {
    fail(`找不到样本：${values.uploads}。请先运行 npm run samples。`);
    return;
  }
  const wanted = values.only.split(/[,，]/u);
  const unknown = wanted.find((name) => LINES[name] === undefined);
  if (unknown !== undefined) {
    fail(`--only 没有“${unknown}”这一项，可选：${Object.keys(LINES).join('、')}。`);
    return;
  }
  const files = await pdfFiles(values.uploads);
  for (const name of wanted) {
    const folder = await mkdtemp(join(tmpdir(), 'casefile-bench-'));
    try {
      const counts = { runs: Number(values.runs), cases: Number(values.cases) };
      const bench = {
        files,
        folder,
        uploads: values.uploads,
        scanPages: Number(values['scan-pages']),
        longRunPages: Number(values['long-run-pages']),
        ...counts,
      };
      for (const text of (await LINES[name]?.(bench)) ?? []) console.log(text);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
