import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadRules, standardOf } from '../../src/rulebook.ts';
import { ArtifactStore } from '../../src/store/artifacts.ts';
import { INDEPENDENT, independentSets } from '../accuracy/independent.ts';
import { alignedTable } from '../accuracy/tables.ts';
import { writeTextBatch } from '../accuracy/text-batch.ts';
import { AS_OF } from '../generator/calendar.ts';
import { CHANGES } from './changes.ts';
import { type Difference, differencesOf } from './compare.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100' },
    seed: { type: 'string', default: '20261129' },
    details: { type: 'boolean', default: false },
    'only-generated': { type: 'boolean', default: false },
  },
});

const rules = await loadRules();
const basis = { rules, standard: standardOf(rules, 'general-2026'), asOf: AS_OF };
const folder = await mkdtemp(join(tmpdir(), 'casefile-metamorphic-'));
try {
  await writeTextBatch({ seed: Number(values.seed), cases: Number(values.cases), out: folder });
  const others = values['only-generated'] ? [] : await independentSets();
  const sets = others.map(({ name }) => join(INDEPENDENT, name, 'artifacts', '..'));
  const found: Difference[] = [];
  let cases = 0;
  for (const out of [folder, ...sets]) {
    const store = new ArtifactStore(out);
    for (const id of (await store.index()).units) {
      found.push(...(await differencesOf(await store.load(id), basis)));
      cases++;
    }
  }
  console.log(`${cases} 个案卷，每个 ${CHANGES.length} 种改动，结论不变的应为全部`);
  const rows = CHANGES.map(({ id, title }) => {
    const own = found.filter(({ change }) => change.id === id);
    return [title, String(new Set(own.map(({ caseId }) => caseId)).size), String(own.length)];
  });
  console.log(alignedTable([['改动', '有变化的案卷', '有变化的结论'], ...rows]));
  if (values.details)
    for (const { caseId, change, ruleId, before, after } of found)
      console.log(`  ${change.id}｜${caseId}｜${ruleId}：${before.join('、')} → ${after.join('、')}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
