import type { Box } from '../../model/page.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import type { GreyImage, PageImage } from './grey-image.ts';
import type { PixelMark } from './red-seals.ts';
import { sampleAlong } from './sampling.ts';

/** Of a seal's radius: its letters stand between these circles, inside the frame. */
const LETTERS = { inner: 0.6, outer: 0.93 };
/** Degrees of the circle, about its top, along which letters may stand. */
const ARC = 320;
/** Pixels: as high as the network reads lines. */
const STRIP_HEIGHT = 48;
/** Sides of a seal that is round and not oval. */
const ROUND = 0.85;
/** Mean confidence from which the letters count as read, and how many make a name. */
const READ = { confidence: 0.8, characters: 4 };

/** Seals with the text of their rings, where it can be read. `degrees` clockwise make the page upright. */
export async function withRingTexts(
  stamps: readonly PixelMark[],
  image: PageImage,
  degrees: number,
  engine: OcrEngine,
): Promise<PixelMark[]> {
  const letters = lettersOf(image);
  const read: PixelMark[] = [];
  for (const stamp of stamps) {
    const text = isRoundSeal(stamp) ? await ringText(letters, stamp.box, degrees, engine) : undefined;
    read.push(text === undefined ? stamp : { ...stamp, text });
  }
  return read;
}

/** Seals by their colour alone, so that print above and below them does not count; without colour all ink. */
function lettersOf({ ink, red }: PageImage): GreyImage {
  if (!red) return ink;
  const brightness = [255, 0, 110];
  return { width: ink.width, height: ink.height, data: red.map((level) => brightness[level] ?? 255) };
}

function isRoundSeal({ kind, box: { width, height } }: PixelMark): boolean {
  return kind === 'seal' && Math.min(width, height) / Math.max(width, height) >= ROUND;
}

async function ringText(
  letters: GreyImage,
  box: Box,
  degrees: number,
  engine: OcrEngine,
): Promise<string | undefined> {
  const image = unrolledRing(letters, box, degrees);
  const whole = { x: 0, y: 0, width: image.width, height: image.height };
  const words = await engine.readRows?.({ image, rulings: [], rows: [], stamped: image }, [whole]);
  const text = words?.map((word) => word.text).join('') ?? '';
  const sum = words?.reduce((total, word) => total + word.confidence * word.text.length, 0) ?? 0;
  return text.length >= READ.characters && sum / text.length >= READ.confidence ? text : undefined;
}

/** The letters around a seal as a line of text, from the lower left over the top to the lower right. */
export function unrolledRing(image: GreyImage, box: Box, degrees: number): GreyImage {
  const { inner, outer } = LETTERS;
  const arc = (ARC * Math.PI) / 180;
  const width = Math.round((STRIP_HEIGHT * arc * (inner + outer)) / 2 / (outer - inner));
  const strip = { width, height: STRIP_HEIGHT, data: new Uint8Array(width * STRIP_HEIGHT) };
  const [x, y] = [box.x + box.width / 2 - 0.5, box.y + box.height / 2 - 0.5];
  const radius = Math.max(box.width, box.height) / 2;
  const step = (radius * (outer - inner)) / STRIP_HEIGHT;
  // Each column of the strip is a ray from the letters' tops towards the middle of the seal.
  const column = new Uint8Array(STRIP_HEIGHT);
  for (let at = 0; at < width; at++) {
    const angle = (arc * (at + 0.5)) / width - arc / 2 - (degrees * Math.PI) / 180;
    const [across, down] = [Math.sin(angle), -Math.cos(angle)];
    const from = radius * outer - step / 2;
    const ray = { x: x + from * across, y: y + from * down, stepX: -step * across, stepY: -step * down };
    sampleAlong(image, ray, column, 0, STRIP_HEIGHT);
    column.forEach((brightness, row) => (strip.data[row * width + at] = brightness));
  }
  return strip;
}
