import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEPARTMENTS } from '../generator/departments/index.ts';
import type { ExpectedCase } from '../generator/expected-case.ts';
import { generate } from '../generator/generate.ts';
import { runAudit } from './audit.ts';
import { compareCase } from './compare.ts';
import type { CaseComparison } from './compare.ts';
import { detailLines } from './details.ts';
import { alignedTable, documentTable, factTable, groupTable, ruleTable } from './tables.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '40' },
    scans: { type: 'string', default: '10' },
    seed: { type: 'string', default: '20260' },
    out: { type: 'string', default: 'reports/accuracy' },
    defects: { type: 'string' },
    details: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});

await main();

async function main(): Promise<void> {
  if (!existsSync('dist/cli/main.js')) {
    console.log('还没有构建：请先运行 npm run build。');
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'casefile-accuracy-'));
  try {
    const seed = Number(values.seed);
    const digital = await measured(folder, 'born-digital', 'born-digital', Number(values.cases), seed);
    const scans = await measured(folder, 'scanned', 'scanned', Number(values.scans), seed + 1);
    await report([...digital, ...scans]);
  } finally {
    if (values.keep) console.log(`\n生成的案卷留在 ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
}

async function measured(
  folder: string,
  name: string,
  kind: 'born-digital' | 'scanned',
  cases: number,
  seed: number,
): Promise<CaseComparison[]> {
  if (cases === 0) return [];
  const out = join(folder, name);
  const defectIds =
    values.defects === undefined
      ? undefined
      : values.defects === 'none'
        ? []
        : values.defects.split(/[,，、]/);
  console.error(`生成 ${cases} 个案卷（${name}，种子 ${seed}）…`);
  const expected = await generate({
    seed,
    cases,
    kind,
    out,
    departments: DEPARTMENTS,
    ...(defectIds === undefined ? {} : { defectIds }),
  });
  console.error('评查…');
  const audit = await runAudit(join(out, 'uploads'), join(out, 'reports'));
  const pages = expected.reduce((sum, one) => sum + pageCount(one), 0);
  console.error(`${name}：${cases} 个案卷 ${pages} 页，用时 ${audit.seconds.toFixed(1)} 秒`);
  return expected.map((one) =>
    compareCase(
      one,
      audit.cases.find(({ id }) => id === one.path || id.startsWith(`${one.path}#`)),
    ),
  );
}

function pageCount(one: ExpectedCase): number {
  return one.documents.reduce((sum, { pages }) => sum + pages.length, 0);
}

async function report(cases: readonly CaseComparison[]): Promise<void> {
  const tables = {
    rules: ruleTable(cases),
    facts: factTable(cases),
    documents: documentTable(cases),
    groups: groupTable(cases),
  };
  for (const table of Object.values(tables)) console.log(`\n${alignedTable(table)}`);
  if (values.details) console.log(detailLines(cases).join('\n'));
  await mkdir(values.out, { recursive: true });
  await writeFile(
    join(values.out, 'accuracy.json'),
    `${JSON.stringify({ seed: values.seed, tables, cases }, null, 2)}\n`,
  );
  console.log(
    `\n案卷由本项目的生成器制作，数字说明工具对这些样式的掌握，不等于对任意真实案卷的准确率。\n明细：${join(values.out, 'accuracy.json')}`,
  );
}
