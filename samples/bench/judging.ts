import { join } from 'node:path';
import { ArtifactStore } from '../../src/store/artifacts.ts';
import { writeTextBatch } from '../accuracy/text-batch.ts';
import { type Command, measured, peakMemory } from './measure.ts';
import { type Bench, TOOL } from './workload.ts';

/** Drawing cases takes longer than judging them: the same ones go through again. */
const DRAWN = 150;
const SEED = 20_260;
const AS_OF = '2026-06-30';

/** Judging of saved readings: time, and memory at two sizes of the batch, which must not differ much. */
export async function benchJudging({ cases, folder }: Bench): Promise<string[]> {
  const drawn = Math.min(DRAWN, cases);
  const expected = await writeTextBatch({ seed: SEED, cases: drawn, out: join(folder, 'drawn') });
  const pages = expected.reduce(
    (sum, { documents }) => sum + documents.flatMap((each) => each.pages).length,
    0,
  );
  const quarter = Math.ceil(cases / 4);
  const few = await measured(await savedCases(folder, quarter));
  const command = await savedCases(folder, cases);
  const first = await measured(command);
  const again = await measured(command);
  return [
    `评查 ${cases} 个已读取的案卷（${drawn} 个不同的，平均 ${(pages / drawn).toFixed(0)} 页）：第一次 ${perCase(first.seconds, cases)}；再次（文书已经认过）${perCase(again.seconds, cases)}`,
    `  内存峰值（全部进程之和）${peakMemory(first.heldBytes)}；${quarter} 个案卷时 ${peakMemory(few.heldBytes)}`,
  ];
}

function perCase(seconds: number, cases: number): string {
  return `${seconds.toFixed(1)} 秒，每件 ${((seconds / cases) * 1000).toFixed(0)} 毫秒`;
}

/** Copies of the drawn readings, and the command that judges them. */
async function savedCases(folder: string, cases: number): Promise<Command> {
  const drawn = new ArtifactStore(join(folder, 'drawn'));
  const copies = join(folder, String(cases));
  const store = new ArtifactStore(copies);
  const index = await drawn.index();
  const units = Array.from({ length: cases }, (_, at) => ({
    id: `${at}`,
    of: index.units[at % index.units.length] ?? '',
  }));
  for (const { id, of } of units) {
    const artifact = await drawn.load(of);
    await store.save({ ...artifact, unit: { ...artifact.unit, id } });
  }
  await store.saveIndex({ ...index, units: units.map(({ id }) => id) });
  const args = [TOOL, 'check', copies, '--out', join(copies, 'out'), '--as-of', AS_OF, '--quiet'];
  return { program: process.execPath, args };
}
