import type { PageImage } from './grey-image.ts';
import { type Corners, type Point, sheetCorners } from './sheet-corners.ts';

/** Share of the picture that the sheet must fill at least: less is something else on a desk. */
const LEAST_SHARE = 0.3;

/** From the unit square to a quadrilateral. */
type Projection = (u: number, v: number) => Point;

/** A photographed sheet as if it had lain on a scanner: cut out and made rectangular. Other pictures stay as they are. */
export function withoutPerspective(image: PageImage): PageImage {
  const corners = sheetCorners(image.ink);
  if (!corners) return image;
  const { width, height } = image.ink;
  const [topLeft, topRight, bottomRight, bottomLeft] = corners;
  const size = {
    width: Math.round((distance(topLeft, topRight) + distance(bottomLeft, bottomRight)) / 2),
    height: Math.round((distance(topLeft, bottomLeft) + distance(topRight, bottomRight)) / 2),
  };
  if (size.width * size.height < LEAST_SHARE * width * height) return image;
  const project = projectionOnto(corners);
  const ink = { ...size, data: warped(image.ink.data, image.ink, size, project) };
  const red = image.red && nearest(image.red, image.ink, size, project);
  const stored = {
    width: Math.round((image.stored.width * size.width) / width),
    height: Math.round((image.stored.height * size.height) / height),
  };
  return { ...image, ink, red, stored };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The projective map of the unit square onto four corners (Heckbert 1989, the square-to-quadrilateral case). */
export function projectionOnto([a, b, c, d]: Corners): Projection {
  const [dx1, dx2, sx] = [b.x - c.x, d.x - c.x, a.x - b.x + c.x - d.x];
  const [dy1, dy2, sy] = [b.y - c.y, d.y - c.y, a.y - b.y + c.y - d.y];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  return (u, v) => {
    const w = g * u + h * v + 1;
    return {
      x: ((b.x - a.x + g * b.x) * u + (d.x - a.x + h * d.x) * v + a.x) / w,
      y: ((b.y - a.y + g * b.y) * u + (d.y - a.y + h * d.y) * v + a.y) / w,
    };
  };
}

/** Brightness between the four pixels around each place. */
function warped(data: Uint8Array, from: Size, to: Size, project: Projection): Uint8Array {
  const result = new Uint8Array(to.width * to.height);
  const [lastX, lastY] = [from.width - 2, from.height - 2];
  for (let y = 0, i = 0; y < to.height; y++) {
    for (let x = 0; x < to.width; x++, i++) {
      const place = project((x + 0.5) / to.width, (y + 0.5) / to.height);
      const px = Math.min(lastX, Math.max(0, place.x - 0.5));
      const py = Math.min(lastY, Math.max(0, place.y - 0.5));
      const [left, top] = [Math.floor(px), Math.floor(py)];
      const [across, down] = [px - left, py - top];
      const at = top * from.width + left;
      const upper = (data[at] ?? 255) * (1 - across) + (data[at + 1] ?? 255) * across;
      const lower =
        (data[at + from.width] ?? 255) * (1 - across) + (data[at + from.width + 1] ?? 255) * across;
      result[i] = upper + (lower - upper) * down + 0.5;
    }
  }
  return result;
}

/** Levels are no brightness: the nearest one counts. */
function nearest(data: Uint8Array, from: Size, to: Size, project: Projection): Uint8Array {
  const result = new Uint8Array(to.width * to.height);
  for (let y = 0, i = 0; y < to.height; y++) {
    for (let x = 0; x < to.width; x++, i++) {
      const place = project((x + 0.5) / to.width, (y + 0.5) / to.height);
      const px = Math.min(from.width - 1, Math.max(0, Math.floor(place.x)));
      const py = Math.min(from.height - 1, Math.max(0, Math.floor(place.y)));
      result[i] = data[py * from.width + px] ?? 0;
    }
  }
  return result;
}
