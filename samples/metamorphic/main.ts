import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadRules, standardOf } from '../../src/rulebook.ts';
import { ArtifactStore } from '../../src/store/artifacts.ts';
import { INDEPENDENT, independentSets } from '../accuracy/independent.ts';
import { writeTextBatch } from '../accuracy/text-batch.ts';
import { AS_OF } from '../generator/calendar.ts';
import { CHANGES } from './changes.ts';
import { differencesOf } from './compare.ts';
import { comparePrinters, hasOffice } from './printers.ts';
import { differenceLines, differenceTable, type Reported } from './report.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    seed: { type: 'string', default: '20261129' },
    /** One of them. */
    change: { type: 'string' },
    details: { type: 'boolean', default: false },
    'only-generated': { type: 'boolean', default: false },
    printers: { type: 'boolean', default: false },
    tool: { type: 'string', default: 'dist/cli/main.js' },
  },
});

/** Without `--cases`. */
const CASES = { changed: 100, printed: 6 };

const folder = await mkdtemp(join(tmpdir(), 'casefile-metamorphic-'));
try {
  await (values.printers ? reportPrinters() : reportChanges());
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function reportChanges(): Promise<void> {
  const rules = await loadRules();
  const basis = { rules, standard: standardOf(rules, 'general-2026'), asOf: AS_OF };
  const generated = Number(values.cases ?? CASES.changed);
  await writeTextBatch({ seed: Number(values.seed), cases: generated, out: folder });
  const changes = CHANGES.filter(({ id }) => id === (values.change ?? id));
  const others = values['only-generated'] ? [] : await independentSets();
  const found: Reported[] = [];
  let cases = 0;
  for (const out of [folder, ...others.map(({ name }) => join(INDEPENDENT, name))]) {
    const store = new ArtifactStore(out);
    for (const id of (await store.index()).units) {
      const differences = await differencesOf(await store.load(id), basis, changes);
      found.push(...differences.map((each) => ({ ...each, row: each.change.title })));
      cases++;
    }
  }
  console.log(`${cases} 个案卷，每个 ${changes.length} 种改动，结论和要素值不变的应为全部`);
  const changed = new Set(found.map(({ caseId, row }) => `${row}/${caseId}`)).size;
  console.log(`${cases * changes.length} 次改动中 ${cases * changes.length - changed} 次全部不变`);
  const titles = changes.map(({ title }) => title);
  print('改动', titles, found);
}

async function reportPrinters(): Promise<void> {
  if (!hasOffice()) {
    console.log('这台机器没有 LibreOffice（找不到 soffice），不同程序打印的比较没有做。');
    return;
  }
  const cases = Number(values.cases ?? CASES.printed);
  const { rows, found } = await comparePrinters({
    seed: Number(values.seed),
    cases,
    folder,
    tool: values.tool,
  });
  console.log(`${cases} 个案卷，与 Chromium 打印的同一案卷比较，结论和要素值不变的应为全部`);
  print('打印', rows, found);
}

function print(head: string, rows: readonly string[], found: readonly Reported[]): void {
  console.log(differenceTable(head, rows, found));
  if (values.details && found.length > 0) console.log(differenceLines(found));
}
