import type { GreyImage } from '../../image/grey-image.ts';
import type { OcrEngine, OcrPage, OcrWord } from '../engine.ts';
import { decoded, type SeenCharacter } from './ctc.ts';
import { detectionInput } from './detection-input.ts';
import { lineImage } from './line-image.ts';
import { lineWords } from './line-words.ts';
import { ACCURATE_INFO, loadModels, type Models } from './models.ts';
import { bestClasses, textProbabilities, type Values } from './network.ts';
import { partedByRulings } from './parted-by-rulings.ts';
import { withKnownRows } from './known-rows.ts';
import { isColumn, isOnItsSide, stackedPieces } from './stacked-pieces.ts';
import { grown, type OrientedBox, scaled } from './oriented-box.ts';
import { bothReadings, isSure } from './second-look.ts';
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
      const words: OcrWord[] = [];
      for (const box of await detected(page, loaded)) words.push(...(await read(page.image, box, loaded)));
      return words;
    },
    async close() {
      const loaded = await models;
      models = undefined;
      await loaded?.detection.release();
      await loaded?.recognition.release();
    },
  };
}

/** Boxes of what is to be read in one go, in pixels of the page. */
async function detected({ image, rulings, rows }: OcrPage, { detection }: Models): Promise<OrientedBox[]> {
  const input = await detectionInput(image);
  const data = await textProbabilities(detection, {
    data: input.data,
    dims: [1, 3, input.height, input.width],
  });
  const boxes = textRegions({ width: input.width, height: input.height, data }).map((box) =>
    scaled(box, image.width / input.width, image.height / input.height),
  );
  if (isOnItsSide(boxes)) return [];
  return withKnownRows(boxes, rows)
    .flatMap((box) => partedByRulings(box, rulings))
    .flatMap((box) => (isColumn(box) ? stackedPieces(image, box) : [box]));
}

async function read(page: GreyImage, box: OrientedBox, models: Models): Promise<OcrWord[]> {
  const line = lineImage(page, box);
  const first = await seen(line, models);
  if (first.every(isSure)) return lineWords(line, box, first);
  const again = await seen(lineImage(page, grown(box, CLOSER * box.height), WIDER), models);
  return lineWords(line, box, bothReadings(first, again));
}

/** The second look at a line: nearer, and stretched along it, so that neighbouring strokes stand apart. */
const CLOSER = -0.03;
const WIDER = 1.2;

async function seen(line: GreyImage, models: Models): Promise<SeenCharacter[]> {
  return decoded(await bestClasses(models.recognition, recognitionInput(line)), models.alphabet);
}

/** Three equal planes of values from -1 to 1: the network was trained on colour photographs. */
function recognitionInput({ width, height, data: pixels }: GreyImage): Values {
  const plane = width * height;
  const data = new Float32Array(3 * plane);
  for (let i = 0; i < plane; i++) data[i] = (pixels[i] ?? 255) / 127.5 - 1;
  data.copyWithin(plane, 0, plane);
  data.copyWithin(2 * plane, 0, plane);
  return { data, dims: [1, 3, height, width] };
}
