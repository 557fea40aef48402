import { join } from 'node:path';
import { measured, peakMemory } from './measure.ts';
import { type Bench, auditCommand, pageCount, perPage, uploadsOf } from './workload.ts';

/** Equal parts of the run, each with the most that was held in it: they rise where something is kept. */
const PARTS = 5;

/** One long run over the samples again and again: whether memory stays flat. */
export async function benchMemory({ files, folder, longRunPages }: Bench): Promise<string[]> {
  const times = Math.ceil(longRunPages / pageCount(files));
  const uploads = join(folder, 'long');
  const all = await uploadsOf(files, uploads, times);
  const pages = pageCount(all);
  const scanned = pageCount(all.filter(({ isScan }) => isScan));
  const { seconds, heldBytes } = await measured(auditCommand(uploads, join(folder, 'out')));
  const peaks = partsOf(heldBytes).map(peakMemory);
  return [
    `内存 ${pages} 页（扫描 ${scanned} 页，样本重复 ${times} 遍），一次运行 ${seconds.toFixed(0)} 秒，${perPage(seconds, pages)}：`,
    `  全部进程之和，先后 ${PARTS} 段时间各自的峰值：${peaks.join('、')}`,
  ];
}

function partsOf<Item>(items: readonly Item[]): Item[][] {
  const length = Math.ceil(items.length / PARTS);
  return Array.from({ length: PARTS }, (_, i) => items.slice(i * length, (i + 1) * length));
}
