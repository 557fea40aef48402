import type { GreyImage } from '../../image/grey-image.ts';
import { sampleAlong } from '../../image/sampling.ts';
import { type OrientedBox, pointIn } from './oriented-box.ts';

/** Height in pixels of the lines that the recognition network reads. */
export const LINE_HEIGHT = 48;
/** Pixels: the network needs some width; a page across at 48 px a line stays far below the upper bound. */
const WIDTH = { min: 16, max: 3200 };

/**
 * The line cut out of the page, made level, 48 pixels high and `stretch` times as long as it would be. Beyond the page's
 * edge it is white.
 */
export function lineImage(page: GreyImage, box: OrientedBox, stretch = 1): GreyImage {
  const wanted = Math.round((stretch * LINE_HEIGHT * box.width) / Math.max(1, box.height));
  const width = Math.min(WIDTH.max, Math.max(WIDTH.min, wanted));
  const data = new Uint8Array(width * LINE_HEIGHT);
  const first = pointIn(box, 0.5 / width, 0.5 / LINE_HEIGHT);
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
  const [along, across] = [box.width / width, box.height / LINE_HEIGHT];
  for (let row = 0; row < LINE_HEIGHT; row++) {
    const x = first.x - row * across * sin - 0.5;
    const y = first.y + row * across * cos - 0.5;
    sampleAlong(page, { x, y, stepX: along * cos, stepY: along * sin }, data, row * width, width);
  }
  return { width, height: LINE_HEIGHT, data };
}
