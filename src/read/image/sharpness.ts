import type { GreyImage } from './grey-image.ts';

/** Brightness of paper on a flattened image. */
const PAPER = 225;
/** Of the way from paper to the darkest ink: where an edge ends. */
const INK = 0.5;
/** Share of the page that its darkest ink covers. */
const DARKEST = 0.004;
/** Every so many rows are looked at. */
const ROW_STEP = 4;
/** Pixels beyond which a fall in brightness is a shade and no edge. */
const LONGEST_EDGE = 16;
/** Fewer edges say nothing. */
const FEWEST = 200;

/**
 * How many pixels a stroke takes to pass from paper to ink, on average: 1 to 3 on a good scan, more where the page was
 * blurred. Undefined where hardly anything is printed. Takes a flattened image.
 */
export function edgeWidth({ width, height, data }: GreyImage): number | undefined {
  const ink = PAPER - INK * (PAPER - darkest(data));
  let sum = 0;
  let count = 0;
  for (let y = 0; y < height; y += ROW_STEP) {
    const row = y * width;
    let lastPaper = -1;
    for (let x = 0; x < width; x++) {
      const value = data[row + x] ?? 255;
      if (value >= PAPER) lastPaper = x;
      else if (value <= ink && lastPaper >= 0) {
        const steps = x - lastPaper;
        if (steps <= LONGEST_EDGE) {
          sum += steps;
          count++;
        }
        lastPaper = -1;
      }
    }
  }
  return count < FEWEST ? undefined : sum / count;
}

function darkest(data: Uint8Array): number {
  const histogram = new Uint32Array(256);
  for (let i = 0; i < data.length; i += ROW_STEP) {
    const value = data[i] ?? 255;
    histogram[value] = (histogram[value] ?? 0) + 1;
  }
  let sum = 0;
  return histogram.findIndex((n) => (sum += n) > (DARKEST * data.length) / ROW_STEP);
}
