import type { GreyImage } from '../../image/grey-image.ts';
import { resized } from '../../image/resize.ts';

/** Pixels of the page's shorter side on which lines of text are sought. */
const SHORT_SIDE = 608;
/** Pixels of the longer side at most: strips and till receipts. */
const LONG_SIDE = 1600;
/** The network halves its input five times. */
const MULTIPLE = 32;

/** Per channel, as the network was trained on colour photographs. */
const MEAN = [0.485, 0.456, 0.406] as const;
const DEVIATION = [0.229, 0.224, 0.225] as const;

/** What the detection network is given: three planes of `width` × `height`. */
export interface DetectionInput {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** The page reduced, never enlarged by more than the rounding, and normalised. */
export async function detectionInput(page: GreyImage): Promise<DetectionInput> {
  const { width, height } = detectionSize(page);
  const { data: pixels } = await resized(page, width, height);
  const plane = width * height;
  const data = new Float32Array(3 * plane);
  MEAN.forEach((mean, channel) => {
    const table = Float32Array.from({ length: 256 }, (_, v) => (v / 255 - mean) / (DEVIATION[channel] ?? 1));
    const offset = channel * plane;
    for (let i = 0; i < plane; i++) data[offset + i] = table[pixels[i] ?? 255] ?? 0;
  });
  return { data, width, height };
}

/** Width and height in multiples of 32. */
export function detectionSize({ width, height }: { readonly width: number; readonly height: number }): {
  width: number;
  height: number;
} {
  const scale = Math.min(1, SHORT_SIDE / Math.min(width, height), LONG_SIDE / Math.max(width, height));
  const side = (pixels: number): number =>
    Math.max(MULTIPLE, Math.round((pixels * scale) / MULTIPLE) * MULTIPLE);
  return { width: side(width), height: side(height) };
}
