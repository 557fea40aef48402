import type { GreyImage } from '../../image/grey-image.ts';
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
  const origin = pointIn(box, 0.5 / width, 0.5 / LINE_HEIGHT);
  const stepX = box.width / width;
  const stepY = box.height / LINE_HEIGHT;
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
  for (let y = 0, i = 0; y < LINE_HEIGHT; y++) {
    for (let x = 0; x < width; x++, i++) {
      const pageX = origin.x + x * stepX * cos - y * stepY * sin;
      const pageY = origin.y + x * stepX * sin + y * stepY * cos;
      data[i] = interpolated(page, pageX - 0.5, pageY - 0.5);
    }
  }
  return { width, height: LINE_HEIGHT, data };
}

/** Brightness between the four pixels around a place. */
function interpolated({ width, height, data }: GreyImage, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 255;
  const i = top * width + left;
  const across = x - left;
  const upper = (data[i] ?? 255) * (1 - across) + (data[i + 1] ?? 255) * across;
  const lower = (data[i + width] ?? 255) * (1 - across) + (data[i + width + 1] ?? 255) * across;
  return upper + (lower - upper) * (y - top) + 0.5;
}
