import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEPARTMENTS } from '../generator/departments/index.ts';
import type { ExpectedCase } from '../generator/expected-case.ts';
import { AS_OF } from '../generator/calendar.ts';
import { generate } from '../generator/generate.ts';
import { runAudit, runCheck } from './audit.ts';
import type { Audit } from './audit.ts';
import { builtRules, compareCase } from './compare.ts';
import type { CaseComparison } from './compare.ts';
import { detailLines } from './details.ts';
import { writeTextBatch } from './text-batch.ts';
import { alignedTable, documentTable, factTable, groupTable, notBuiltLine, ruleTable } from './tables.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '40' },
    scans: { type: 'string', default: '10' },
    seed: { type: 'string', default: '20260' },
    out: { type: 'string', default: 'reports/accuracy' },
    defects: { type: 'string' },
    details: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    text: { type: 'string' },
    rule: { type: 'string' },
    ocr: { type: 'string', default: 'auto' },
    'as-of': { type: 'string', default: AS_OF },
    tool: { type: 'string', default: 'dist/cli/main.js' },
  },
});

await main();

async function main(): Promise<void> {
  if (!existsSync(values.tool)) {
    console.log('还没有构建：请先运行 npm run build。');
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'casefile-accuracy-'));
  try {
    const seed = Number(values.seed);
    if (values.text !== undefined) {
      await report(await measuredText(folder, Number(values.text), seed));
      return;
    }
    const digital = await measured(folder, 'born-digital', 'born-digital', Number(values.cases), seed);
    const scans = await measured(folder, 'scanned', 'scan', Number(values.scans), seed + 1);
    await report([...digital, ...scans]);
  } finally {
    if (values.keep) console.log(`\n生成的案卷留在 ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
}

async function measured(
  folder: string,
  name: string,
  kind: 'born-digital' | 'scan',
  cases: number,
  seed: number,
): Promise<CaseComparison[]> {
  if (cases === 0) return [];
  const out = join(folder, name);
  console.error(`生成 ${cases} 个案卷（${name}，种子 ${seed}）…`);
  const expected = await generate({
    seed,
    cases,
    kind,
    out,
    departments: DEPARTMENTS,
    ...wantedDefects(),
  });
  console.error('评查…');
  const audit = await runAudit(values.tool, join(out, 'uploads'), join(out, 'reports'), {
    asOf: values['as-of'],
    ocr: values.ocr,
  });
  const pages = expected.reduce((sum, one) => sum + pageCount(one), 0);
  console.error(`${name}：${cases} 个案卷 ${pages} 页，用时 ${audit.seconds.toFixed(1)} 秒`);
  return compared(expected, audit);
}

/** Pages straight into the fast half: rules and fields, without reading. */
async function measuredText(folder: string, cases: number, seed: number): Promise<CaseComparison[]> {
  const start = process.hrtime.bigint();
  const expected = await writeTextBatch({
    seed,
    cases,
    out: folder,
    ...wantedDefects(),
    ...(values.rule === undefined ? {} : { ruleId: values.rule }),
  });
  const drawn = Number(process.hrtime.bigint() - start) / 1e9;
  const audit = await runCheck(values.tool, folder, join(folder, 'reports'), values['as-of']);
  const pages = expected.reduce((sum, one) => sum + pageCount(one), 0);
  console.error(
    `文本：${cases} 个案卷 ${pages} 页，制作 ${drawn.toFixed(1)} 秒，评查 ${audit.seconds.toFixed(1)} 秒`,
  );
  return compared(expected, audit);
}

function wantedDefects(): { defectIds?: readonly string[] } {
  if (values.defects === undefined) return {};
  return { defectIds: values.defects === 'none' ? [] : values.defects.split(/[,，、]/) };
}

function compared(expected: readonly ExpectedCase[], audit: Audit): CaseComparison[] {
  const built = builtRules(audit.cases);
  const cases = new Map(audit.cases.map((one) => [one.id.replace(/#[^/#]*$/, ''), one]));
  return expected.map((one) => compareCase(one, cases.get(one.path), built));
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
  console.log(`\n${notBuiltLine(cases)}`);
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
