import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AS_OF } from '../generator/calendar.ts';
import { runCheck } from './audit.ts';
import { compareBatch, pageCount } from './compare.ts';
import type { CaseComparison } from './compare.ts';
import { detailLines, ruleLine } from './details.ts';
import { EACH_RULE_HEAD, eachRule, eachRuleRow } from './each-rule.ts';
import {
  INDEPENDENT,
  independentDetails,
  independentResult,
  independentSets,
  independentTable,
} from './independent.ts';
import { measurePrinted } from './printed-batch.ts';
import type { PrintedBatch } from './printed-batch.ts';
import { calibrationTable, characterTable, factCalibrationTable, sealedDateTable } from './reading-tables.ts';
import { replays, replayTable } from './replay.ts';
import { writeTextBatch } from './text-batch.ts';
import { alignedTable, documentTable, factTable, groupTable, notBuiltLine, ruleTable } from './tables.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '40' },
    scans: { type: 'string', default: '8' },
    photos: { type: 'string', default: '4' },
    seed: { type: 'string', default: '20260' },
    out: { type: 'string', default: 'reports/accuracy' },
    defects: { type: 'string' },
    details: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    independent: { type: 'boolean', default: false },
    replay: { type: 'boolean', default: false },
    text: { type: 'string' },
    rule: { type: 'string' },
    'each-rule': { type: 'string' },
    ocr: { type: 'string', default: 'auto' },
    peer: { type: 'boolean', default: false },
    printer: { type: 'string', default: 'browser' },
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
    if (values.replay) console.log(alignedTable(replayTable(await replays(values.tool, values['as-of']))));
    else if (values.independent) await reportIndependent(folder);
    else if (values['each-rule'] !== undefined) await reportEachRule(Number(values['each-rule']));
    else await report(values.text === undefined ? await measuredFiles(folder) : await measuredText(folder));
  } finally {
    if (values.keep) console.log(`\n生成的案卷留在 ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
}

/** Files through the whole tool; each kind has its own cases and is counted by itself. */
async function measuredFiles(folder: string): Promise<PrintedBatch> {
  const seed = Number(values.seed);
  const { tool, ocr, 'as-of': asOf, peer: hasPeer } = values;
  const printer = values.printer === 'office' ? ('office' as const) : ('browser' as const);
  const settings = { folder, tool, ocr, asOf, hasPeer, printer, ...wantedDefects() };
  const batches = [
    await measurePrinted({ kind: 'born-digital', cases: Number(values.cases), seed, ...settings }),
    await measurePrinted({ kind: 'scan', cases: Number(values.scans), seed: seed + 1, ...settings }),
    await measurePrinted({ kind: 'photo', cases: Number(values.photos), seed: seed + 2, ...settings }),
  ];
  return {
    cases: batches.flatMap(({ cases }) => cases),
    readings: batches.flatMap(({ readings }) => readings),
  };
}

/** Pages straight into the fast half: rules and fields, without reading. */
async function measuredText(folder: string): Promise<PrintedBatch> {
  const start = process.hrtime.bigint();
  const expected = await writeTextBatch({
    seed: Number(values.seed),
    cases: Number(values.text),
    out: folder,
    ...wantedDefects(),
    ...(values.rule === undefined ? {} : { ruleId: values.rule }),
  });
  const drawn = Number(process.hrtime.bigint() - start) / 1e9;
  const audit = await runCheck(values.tool, folder, join(folder, 'reports'), values['as-of']);
  console.error(
    `文本：${expected.length} 个案卷 ${pageCount(expected)} 页，制作 ${drawn.toFixed(1)} 秒，评查 ${audit.seconds.toFixed(1)} 秒`,
  );
  return { cases: compareBatch(expected, audit.cases), readings: [] };
}

/** Saved readings of folders that others made: what the generator and the reader have in common does not help here. */
async function reportIndependent(folder: string): Promise<void> {
  const results = [];
  for (const { name } of await independentSets()) {
    const saved = join(INDEPENDENT, name);
    results.push(
      await independentResult(name, await runCheck(values.tool, saved, join(folder, name), values['as-of'])),
    );
  }
  console.log(alignedTable(independentTable(results)));
  if (values.details) console.log(independentDetails(results).join('\n'));
}

/** Every rule on cases of its own defects and traps; told rule by rule, as thirty cases each take some minutes. */
async function reportEachRule(cases: number): Promise<void> {
  const { tool, 'as-of': asOf } = values;
  const onRule = (row: readonly string[]): void => {
    console.error(row.join('  '));
  };
  const ruleIds = values.rule?.split(/[,，、]/);
  const results = await eachRule({ tool, asOf, seed: Number(values.seed), cases, ruleIds, onRule });
  const table = [EACH_RULE_HEAD, ...results.map(eachRuleRow)];
  console.log(`\n${alignedTable(table)}`);
  if (values.details)
    for (const { own, others } of results)
      console.log([...own.filter(({ verdict }) => verdict !== 'right'), ...others].map(ruleLine).join('\n'));
}

function wantedDefects(): { defectIds?: readonly string[] } {
  if (values.defects === undefined) return {};
  return { defectIds: values.defects === 'none' ? [] : values.defects.split(/[,，、]/) };
}

async function report({ cases, readings }: PrintedBatch): Promise<void> {
  const tables = {
    ...judgingTables(cases),
    ...(readings.length === 0 ? {} : readingTables(cases, readings)),
  };
  for (const table of Object.values(tables)) console.log(`\n${alignedTable(table)}`);
  console.log(`\n${notBuiltLine(cases)}`);
  if (values.details) console.log(detailLines(cases).join('\n'));
  await mkdir(values.out, { recursive: true });
  await writeFile(
    join(values.out, 'accuracy.json'),
    `${JSON.stringify({ seed: values.seed, tables, readings, cases }, null, 2)}\n`,
  );
  console.log(
    `\n案卷由本项目的生成器制作，数字说明工具对这些样式的掌握，不等于对任意真实案卷的准确率。\n明细：${join(values.out, 'accuracy.json')}`,
  );
}

function judgingTables(cases: readonly CaseComparison[]): Record<string, string[][]> {
  return {
    rules: ruleTable(cases),
    facts: factTable(cases),
    documents: documentTable(cases),
    groups: groupTable(cases),
  };
}

function readingTables(
  cases: readonly CaseComparison[],
  readings: PrintedBatch['readings'],
): Record<string, string[][]> {
  return {
    characters: characterTable(readings),
    sealedDates: sealedDateTable(cases),
    calibration: calibrationTable(readings),
    factCalibration: factCalibrationTable(cases),
  };
}
