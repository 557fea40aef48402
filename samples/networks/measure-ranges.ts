import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openSource } from '../../src/read/open-source.ts';
import type { OcrEngine, OcrPage } from '../../src/read/ocr/engine.ts';
import { accurateEngine } from '../../src/read/ocr/accurate/accurate.ts';
import { loadModels } from '../../src/read/ocr/accurate/models.ts';
import { firstLook } from '../../src/read/ocr/accurate/read-line.ts';
import { textBoxes } from '../../src/read/ocr/accurate/text-boxes.ts';
import { pdfFiles } from '../bench/workload.ts';
import { LineRanges } from './line-ranges.ts';

/*
 * Measures between which values the recognition network works, for the network in bytes: in the scanned pages of a
 * folder of uploads, line by line. Half of the lines go beyond the range that is kept of each value: what is cut off of
 * them matters less than finer steps.
 */

const TARGET = 'src/read/ocr/accurate/bytes/recognition-ranges.ts';

const HEAD = [
  "import type { Ranges } from './byte-values.ts';",
  '',
  '/** Written by samples/networks/measure-ranges.ts. */',
  'export const RECOGNITION_RANGES: Ranges = {',
];

const { values } = parseArgs({
  options: {
    uploads: { type: 'string', default: 'samples/uploads' },
    pages: { type: 'string', default: '16' },
  },
});

await main();

async function main(): Promise<void> {
  const pages = await scannedPages(values.uploads, Number(values.pages));
  const ranges = await LineRanges.open();
  const { detection } = await loadModels();
  for (const page of pages) {
    for (const box of await textBoxes(page, detection)) await ranges.see(firstLook(page.image, box));
  }
  const lines = ranges.medians().map(([name, [low, high]]) => `  '${name}': [${low}, ${high}],`);
  await writeFile(TARGET, [...HEAD, ...lines, '};', ''].join('\n'));
  console.log(`${pages.length} 页 ${ranges.lines} 行，写入 ${TARGET}`);
}

/** Pages as the engine is given them, evenly from all scanned files. */
async function scannedPages(uploads: string, most: number): Promise<OcrPage[]> {
  const scans = (await pdfFiles(uploads)).filter(({ isScan }) => isScan);
  const all = scans.flatMap(({ path, pages }) =>
    Array.from({ length: pages }, (_, i) => ({ path, page: i + 1 })),
  );
  const step = Math.max(1, Math.floor(all.length / most));
  const seen: OcrPage[] = [];
  for (const { path, page } of all.filter((_, i) => i % step === 0).slice(0, most)) {
    const job = { jobId: 0, path, absolutePath: path, mediaType: 'pdf', ocr: 'accurate' } as const;
    const source = await openSource({ ...job, firstPage: page, maxPages: 1 }, () =>
      Promise.resolve(watching(seen)),
    );
    await source.readPage(page);
    await source.close();
  }
  return seen;
}

/** An engine that reads nothing and keeps what it is given. */
function watching(seen: OcrPage[]): OcrEngine {
  return {
    info: accurateEngine().info,
    poorConfidence: 0,
    recognise: (page) => {
      seen.push(page);
      return Promise.resolve([{ text: '看过', box: { x: 0, y: 0, width: 1, height: 1 }, confidence: 1 }]);
    },
    close: () => Promise.resolve(),
  };
}
