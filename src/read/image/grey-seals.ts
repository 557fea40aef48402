import type { Box } from '../../model/page.ts';
import type { GreyImage } from './grey-image.ts';

/** Places around a ring at which its brightness is taken. */
const PLACES = 120;
/** Pixels, as a share of the radius, by which the box of a seal may lie beside its ring. */
const AMISS = 0.07;
/** Of the radius: half the width of a ring with its blur. */
const HALF_RING = 0.045;
/** Brightness of a ring on a flattened page: darker ones cannot be told from print. */
const LEVEL = { min: 60, max: 215 };
/** Of a seal's brightness: what is darker is print. */
const PRINT = 0.78;
/** Brightness below which a pixel beside the seal is ink. */
const INK = 170;
/** Of the radius: height of a row of print. */
const ROW = { min: 0.11, max: 0.42 };
/** Of the radius: rows of pixels without print that do not part a row of print: 二 has one inside. */
const INNER_GAP = 0.13;
/** Pixels of print in a row of pixels that count. */
const SPOTS = 1;
/** Of a row's height: white this wide ends it. */
const END_GAP = 1.3;
const WHITE = 255;

interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Brightness of its ink. */
  readonly level: number;
}

/** A page with a stamp on it that has no colour. */
export interface SealedPage {
  /** Without the rings, which cut through the print below them. */
  readonly image: GreyImage;
  /** Where rows of print run through the seals, in pixels. */
  readonly rows: readonly Box[];
  /** Boxes of the seals: what is read there beside the rows is their own text. */
  readonly seals: readonly Box[];
}

/** Rings erased and rows of print below them found, where the ink of a stamp is paler than print. */
export function withoutRings(image: GreyImage, seals: readonly Box[]): SealedPage {
  const rings = seals
    .map((seal) => ringAt(image, seal))
    .filter(({ level }) => level >= LEVEL.min && level <= LEVEL.max);
  if (rings.length === 0) return { image, rows: [], seals: [] };
  const data = Uint8Array.from(image.data);
  for (const ring of rings) erase(data, image, ring);
  const erased = { ...image, data };
  const boxes = rings.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  return { image: erased, rows: rings.flatMap((ring) => rowsUnder(erased, ring)), seals: boxes };
}

/** The circle around the box of a seal on which there is most ink. */
function ringAt(image: GreyImage, { x, y, width, height }: Box): Ring {
  const radius = Math.max(width, height) / 2;
  const reach = Math.ceil(radius * AMISS);
  let best: Ring = { x: x + width / 2, y: y + height / 2, radius, level: WHITE };
  for (const step of [Math.max(1, Math.round(reach / 3)), 1]) {
    const { x: cx, y: cy, radius: r } = best;
    const span = step === 1 ? Math.max(1, Math.round(reach / 3)) : reach;
    for (let dx = -span; dx <= span; dx += step) {
      for (let dy = -span; dy <= span; dy += step) {
        for (let dr = -span; dr <= span; dr += step) {
          const level = levelOn(image, cx + dx, cy + dy, r + dr);
          if (level < best.level) best = { x: cx + dx, y: cy + dy, radius: r + dr, level };
        }
      }
    }
  }
  return best;
}

/** Mean brightness of a circle, of which print that crosses it is a small part. */
function levelOn({ width, height, data }: GreyImage, cx: number, cy: number, radius: number): number {
  let sum = 0;
  for (let i = 0; i < PLACES; i++) {
    const x = Math.round(cx + radius * (COS[i] ?? 0));
    const y = Math.round(cy + radius * (SIN[i] ?? 0));
    const isOutside = x < 0 || y < 0 || x >= width || y >= height;
    sum += isOutside ? WHITE : (data[y * width + x] ?? WHITE);
  }
  return sum / PLACES;
}

const ANGLES = Array.from({ length: PLACES }, (_, i) => (2 * Math.PI * i) / PLACES);
const COS = ANGLES.map(Math.cos);
const SIN = ANGLES.map(Math.sin);

function erase(data: Uint8Array, { width, height }: GreyImage, ring: Ring): void {
  const half = Math.max(2, ring.radius * HALF_RING);
  const outer = ring.radius + half;
  for (let y = Math.max(0, Math.floor(ring.y - outer)); y <= Math.min(height - 1, ring.y + outer); y++) {
    for (let x = Math.max(0, Math.floor(ring.x - outer)); x <= Math.min(width - 1, ring.x + outer); x++) {
      if (Math.abs(Math.hypot(x - ring.x, y - ring.y) - ring.radius) > half) continue;
      const at = y * width + x;
      if ((data[at] ?? 0) > ring.level * PRINT) data[at] = WHITE;
    }
  }
}

/** Rows in which something darker than the stamp stands, each as long as its print goes on to both sides. */
function rowsUnder(image: GreyImage, ring: Ring): Box[] {
  const top = Math.max(0, Math.floor(ring.y - ring.radius));
  const bottom = Math.min(image.height - 1, Math.ceil(ring.y + ring.radius));
  const runs: { from: number; to: number }[] = [];
  for (let y = top; y <= bottom; y++) {
    if (printInRow(image, ring, y) < SPOTS) continue;
    const last = runs.at(-1);
    if (last && y - last.to <= ring.radius * INNER_GAP) last.to = y + 1;
    else runs.push({ from: y, to: y + 1 });
  }
  return runs
    .filter(({ from, to }) => to - from >= ring.radius * ROW.min && to - from <= ring.radius * ROW.max)
    .map(({ from, to }) => rowBox(image, ring, from, to));
}

function printInRow({ width, data }: GreyImage, ring: Ring, y: number): number {
  const half = Math.sqrt(Math.max(0, ring.radius ** 2 - (y - ring.y) ** 2));
  let spots = 0;
  for (let x = Math.max(0, Math.ceil(ring.x - half)); x <= Math.min(width - 1, ring.x + half); x++) {
    if ((data[y * width + x] ?? WHITE) < ring.level * PRINT) spots++;
  }
  return spots;
}

function rowBox(image: GreyImage, ring: Ring, from: number, to: number): Box {
  const height = to - from;
  const hasInk = (x: number): boolean => {
    for (let y = from; y < to; y++) if ((image.data[y * image.width + x] ?? WHITE) < INK) return true;
    return false;
  };
  const end = (start: number, step: 1 | -1): number => {
    let last = start;
    for (let x = start; x >= 0 && x < image.width && Math.abs(x - last) <= height * END_GAP; x += step)
      if (hasInk(x)) last = x;
    return last;
  };
  const left = end(Math.max(0, Math.round(ring.x - ring.radius)), -1);
  const right = end(Math.min(image.width - 1, Math.round(ring.x + ring.radius)), 1);
  return { x: left, y: from, width: right - left + 1, height };
}
