import type { Box } from '../../model/page.ts';
import type { GreyImage } from './grey-image.ts';

/** Brightness on a flattened page below which a pixel is ink: grey copies of seals are pale. */
const INK = 205;
/** Of the page's width: one step of the search is about 1 mm. */
const STEP = 1 / 210;
/** Steps, so millimetres: radius of a round seal. */
const RADIUS = { min: 17, max: 27 };
const ANGLES = 72;
/** Share of the circle that must show ink. */
const ROUND = 0.78;
/** Steps beyond the circle, and the share of ink there: text and pictures are inky everywhere. */
const OUTSIDE = { steps: 3, share: 0.25 };
/** Steps within the circle, and by how much less ink there is: a long name is set close to its ring. */
const INSIDE = { steps: -2, less: 0.38 };
/** Share of inky squares from which a page is a picture. */
const PICTURE = 0.3;

/** Squares of the page with an empty border around them, so that no circle leaves the grid. */
interface InkGrid {
  /** Of the page, without the border. */
  readonly columns: number;
  readonly rows: number;
  /** Squares from one row to the next. */
  readonly stride: number;
  /** 1 where a square of the page holds ink. */
  readonly data: Uint8Array;
  /** How many squares above and to the left of each hold ink. */
  readonly sums: Uint32Array;
  /** Points of a circle by its radius, as steps in `data`, in an order that meets a gap early. */
  readonly circles: readonly Int32Array[];
}

interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly score: number;
}

/** Boxes in pixels of round seals by their shape alone: on scans without colour and on photocopies. */
export function ringSeals(image: GreyImage): Box[] {
  const step = Math.max(2, Math.round(image.width * STEP));
  const grid = inkGrid(image, step);
  if (!grid) return [];
  const rings: Ring[] = [];
  for (let y = RADIUS.min; y < grid.rows - RADIUS.min; y++) {
    for (let x = RADIUS.min; x < grid.columns - RADIUS.min; x++) {
      const ring = mayHoldRing(grid, x, y) ? bestRing(grid, x, y) : undefined;
      if (ring) rings.push(ring);
    }
  }
  return strongest(rings).map(({ x, y, radius }) => ({
    x: (x - radius) * step,
    y: (y - radius) * step,
    width: (2 * radius + 1) * step,
    height: (2 * radius + 1) * step,
  }));
}

/** Undefined for a picture or an empty page. */
function inkGrid({ width, height, data: pixels }: GreyImage, step: number): InkGrid | undefined {
  const columns = Math.floor(width / step);
  const rows = Math.floor(height / step);
  const stride = columns + 2 * BORDER;
  const data = new Uint8Array(stride * (rows + 2 * BORDER));
  let count = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!hasInk(pixels, width, column * step, row * step, step)) continue;
      data[(row + BORDER) * stride + column + BORDER] = 1;
      count++;
    }
  }
  if (count === 0 || count > PICTURE * columns * rows) return undefined;
  return { columns, rows, stride, data, sums: sumsOf(data, stride), circles: circlesIn(stride) };
}

/** Pixels of a square that must be ink, with their neighbours: grain is single. */
const SPOTS = 2;

function hasInk(pixels: Uint8Array, width: number, left: number, top: number, step: number): boolean {
  let spots = 0;
  for (let y = top; y < top + step; y++) {
    for (let at = y * width + left; at < y * width + left + step; at++) {
      if ((pixels[at] ?? 255) > INK || (pixels[at + 1] ?? 255) > INK || (pixels[at - width] ?? 255) > INK)
        continue;
      spots++;
      if (spots >= SPOTS) return true;
    }
  }
  return false;
}

function sumsOf(data: Uint8Array, stride: number): Uint32Array {
  const sums = new Uint32Array(data.length);
  for (let at = 0, row = 0; at < data.length; at++) {
    row = at % stride === 0 ? 0 : row + (data[at] ?? 0);
    sums[at] = row + (sums[at - stride] ?? 0);
  }
  return sums;
}

/** Whether there is ink enough around a place for a ring: most of a page is white. */
function mayHoldRing({ sums, stride }: InkGrid, x: number, y: number): boolean {
  const bottom = (y + BORDER + RADIUS.max) * stride + x + BORDER;
  const top = (y + BORDER - RADIUS.max - 1) * stride + x + BORDER;
  const [left, right] = [-RADIUS.max - 1, RADIUS.max];
  const ink =
    (sums[bottom + right] ?? 0) -
    (sums[bottom + left] ?? 0) -
    (sums[top + right] ?? 0) +
    (sums[top + left] ?? 0);
  return ink >= FEWEST_SQUARES;
}

/** Inky squares of the smallest ring that counts. */
const FEWEST_SQUARES = Math.floor(ROUND * 5 * RADIUS.min);

function bestRing(grid: InkGrid, x: number, y: number): Ring | undefined {
  let best: Ring | undefined;
  for (let radius = RADIUS.min; radius <= RADIUS.max; radius++) {
    // Whitespace and text both fail here: a ring has ink to all four sides, and none just beyond.
    if (!hasInkOnFourSides(grid, x, y, radius)) continue;
    const score = inkOnCircle(grid, x, y, radius, Math.max(ROUND, best?.score ?? 0));
    if (score < ROUND || score <= (best?.score ?? 0)) continue;
    const isAlone =
      inkOnCircle(grid, x, y, radius + OUTSIDE.steps, 0) <= OUTSIDE.share &&
      inkOnCircle(grid, x, y, radius + INSIDE.steps, 0) <= score - INSIDE.less;
    if (isAlone) best = { x, y, radius, score };
  }
  return best;
}

/** Sides on which a printed ring may be too faint. */
const FAINT_SIDES = 1;

function hasInkOnFourSides({ data, stride }: InkGrid, cx: number, cy: number, radius: number): boolean {
  const centre = (cy + BORDER) * stride + cx + BORDER;
  const sides =
    (data[centre - radius] ?? 0) +
    (data[centre + radius] ?? 0) +
    (data[centre - radius * stride] ?? 0) +
    (data[centre + radius * stride] ?? 0);
  if (sides < 4 - FAINT_SIDES) return false;
  const beyond = radius + OUTSIDE.steps;
  const outside =
    (data[centre - beyond] ?? 0) +
    (data[centre + beyond] ?? 0) +
    (data[centre - beyond * stride] ?? 0) +
    (data[centre + beyond * stride] ?? 0);
  return outside <= INKY_OUTSIDE;
}

/** Of the four places just beyond a ring, those that a row of print may cross. */
const INKY_OUTSIDE = 2;

/** Squares around the page. */
const BORDER = RADIUS.max + OUTSIDE.steps;

function circlesIn(stride: number): Int32Array[] {
  return Array.from({ length: BORDER + 1 }, (_, radius) =>
    Int32Array.from({ length: ANGLES }, (_angle, i) => {
      const angle = (2 * Math.PI * ((i * 29) % ANGLES)) / ANGLES;
      return Math.round(radius * Math.sin(angle)) * stride + Math.round(radius * Math.cos(angle));
    }),
  );
}

/** Share of a circle that is ink; 0 as soon as `wanted` can no longer be reached. */
function inkOnCircle(grid: InkGrid, cx: number, cy: number, radius: number, wanted: number): number {
  const { data, stride, circles } = grid;
  const centre = (cy + BORDER) * stride + cx + BORDER;
  const circle = circles[radius] ?? new Int32Array();
  const mayMiss = ANGLES * (1 - wanted);
  let misses = 0;
  for (let i = 0; i < circle.length; i++) {
    if (data[centre + (circle[i] ?? 0)] === 1) continue;
    misses++;
    if (misses > mayMiss) return 0;
  }
  return (circle.length - misses) / ANGLES;
}

/** One seal answers at several centres: the best of each place. */
function strongest(rings: readonly Ring[]): Ring[] {
  const result: Ring[] = [];
  for (const ring of [...rings].sort((a, b) => b.score - a.score || a.y - b.y || a.x - b.x)) {
    if (!result.some((r) => Math.hypot(r.x - ring.x, r.y - ring.y) < RADIUS.min)) result.push(ring);
  }
  return result;
}
