import type { OcrEngine, OcrPage, OcrWord } from '../engine.ts';
import { detectionInput } from './detection-input.ts';
import { ACCURATE_INFO, loadModels, type Models } from './models.ts';
import { textProbabilities } from './network.ts';
import { partedByRulings } from './parted-by-rulings.ts';
import { withKnownRows } from './known-rows.ts';
import { isColumn, isOnItsSide, stackedPieces } from './stacked-pieces.ts';
import { type OrientedBox, scaled } from './oriented-box.ts';
import { readLine } from './read-line.ts';
import { textRegions } from './text-regions.ts';

/** PP-OCRv4: one network finds lines of text on the reduced page, another reads each line at full resolution. */
export function accurateEngine(): OcrEngine {
  let models: Promise<Models> | undefined;
  return {
    info: ACCURATE_INFO,
    poorConfidence: 0.8,
    async recognise(page) {
      models ??= loadModels();
      const loaded = await models;
      return readLines(page, await detected(page, loaded), loaded);
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
    },
  };
}

async function readLines(page: OcrPage, boxes: readonly OrientedBox[], models: Models): Promise<OcrWord[]> {
  const words: OcrWord[] = [];
  for (const box of boxes) words.push(...(await readLine(page, box, models)));
  return words;
}

/** Boxes of what is to be read in one go, in pixels of the page. */
async function detected({ image, rulings, rows }: OcrPage, { detection }: Models): Promise<OrientedBox[]> {
  const input = await detectionInput(image);
  const data = await textProbabilities(detection, input);
  const boxes = textRegions({ width: input.width, height: input.height, data }).map((box) =>
    scaled(box, image.width / input.width, image.height / input.height),
  );
  if (isOnItsSide(boxes)) return [];
  return withKnownRows(boxes, rows)
    .flatMap((box) => partedByRulings(box, rulings))
    .flatMap((box) => (isColumn(box) ? stackedPieces(image, box) : [box]));
}
