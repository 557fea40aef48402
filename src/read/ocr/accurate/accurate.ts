import type { OcrEngine, OcrPage, OcrWord } from '../engine.ts';
import { ACCURATE_INFO, loadModels, type Models } from './models.ts';
import { partedByRulings } from './parted-by-rulings.ts';
import { withKnownRows } from './known-rows.ts';
import type { OrientedBox } from './oriented-box.ts';
import { readLine } from './read-line.ts';
import { textBoxes } from './text-boxes.ts';

/** PP-OCRv4: one network finds lines of text on the reduced page, another reads each line at full resolution. */
export function accurateEngine(): OcrEngine {
  let models: Promise<Models> | undefined;
  return {
    info: ACCURATE_INFO,
    poorConfidence: 0.8,
    async recognise(page) {
      models ??= loadModels();
      const loaded = await models;
      return readLines(page, await textBoxes(page, loaded.detection), loaded);
    },
    async readRows(page, rows) {
      models ??= loadModels();
      const boxes = withKnownRows([], rows).flatMap((box) => partedByRulings(box, page.rulings));
      return readLines(page, boxes, await models);
    },
    async close() {
      const loaded = await models;
      models = undefined;
      await loaded?.detection.release();
      await loaded?.recognition.release();
      await loaded?.quick.release();
    },
  };
}

async function readLines(page: OcrPage, boxes: readonly OrientedBox[], models: Models): Promise<OcrWord[]> {
  const words: OcrWord[] = [];
  for (const box of boxes) words.push(...(await readLine(page, box, models)));
  return words;
}
