import { createRequire } from 'node:module';
import path from 'node:path';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { toPng } from '../image/turn.ts';
import type { OcrEngine, OcrWord } from './engine.ts';

const require = createRequire(import.meta.url);
export const TESSERACT_DATA = path.join(
  path.dirname(require.resolve('@tesseract.js-data/chi_sim/package.json')),
  '4.0.0',
);

/** The engine's memory grows over hundreds of pages: a fresh one takes over. */
const PAGES_PER_WORKER = 120;

export const TESSERACT_INFO = { engine: 'tesseract.js', version: '7.0.0', data: 'chi_sim 4.0.0' } as const;

/** tesseract.js on the Chinese data that its npm package carries: nothing is fetched, nothing is written. */
export function tesseractEngine(): OcrEngine {
  let worker: Worker | undefined;
  let pages = 0;
  return {
    info: TESSERACT_INFO,
    poorConfidence: 0.75,
    async recognise({ image }) {
      if (worker && pages >= PAGES_PER_WORKER) {
        await worker.terminate();
        worker = undefined;
      }
      if (!worker) {
        worker = await startWorker();
        pages = 0;
      }
      pages++;
      const { data } = await worker.recognize(await toPng(image), {}, { blocks: true, text: false });
      return wordsOf(data.blocks ?? []);
    },
    async close() {
      await worker?.terminate();
      worker = undefined;
    },
  };
}

async function startWorker(): Promise<Worker> {
  const worker = await createWorker('chi_sim', OEM.LSTM_ONLY, {
    langPath: TESSERACT_DATA,
    gzip: true,
    cacheMethod: 'none',
    errorHandler: () => undefined,
  });
  await worker.setParameters({
    // Sparse: rows and cells are rebuilt from boxes, so the engine's own layout is not wanted.
    tessedit_pageseg_mode: PSM.SPARSE_TEXT,
    preserve_interword_spaces: '1',
    user_defined_dpi: '200',
    // Learning across pages would make results depend on the order of pages.
    classify_enable_learning: '0',
    classify_enable_adaptive_matcher: '0',
  });
  return worker;
}

type Blocks = NonNullable<Awaited<ReturnType<Worker['recognize']>>['data']['blocks']>;

/** Confidences of single symbols are left out: measured, they are high where the symbol is wrong, too. */
function wordsOf(blocks: Blocks): OcrWord[] {
  return blocks
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .flatMap((line) => line.words)
    .filter((word) => word.text.trim() !== '')
    .map(({ text, confidence, bbox }) => ({
      text,
      confidence: confidence / 100,
      box: { x: bbox.x0, y: bbox.y0, width: bbox.x1 - bbox.x0, height: bbox.y1 - bbox.y0 },
    }));
}
