import type { GreyImage } from './grey-image.ts';

/** Side in pixels of the squares in which the desk is told from the sheet. */
const TILE = 24;
/** Of the sheet's brightness: what is darker and reaches the edge of the image is no paper. */
const DARK = 0.62;
/** Share of the image that may be desk or border; more is a dark page, a picture. */
const MOST = 0.6;
const WHITE = 255;

interface Tiles {
  readonly columns: number;
  readonly rows: number;
  /** Brightness that a tenth of the pixels of each square exceed. */
  readonly brightness: Uint8Array;
}

/**
 * The sheet without what lies around it: black borders of scanners, the desk below a photographed page. Dark squares
 * that hang together with the edge of the image become white, also where they reach into a square with paper.
 */
export function withoutSurroundings(image: GreyImage): GreyImage {
  const tiles = tilesOf(image);
  const paper = paperOf(tiles.brightness);
  const outside = darkFromEdge(tiles, paper * DARK);
  const share = outside.reduce((sum, tile) => sum + tile, 0) / Math.max(1, outside.length);
  if (share === 0 || share > MOST) return image;
  const data = Uint8Array.from(image.data);
  for (let tile = 0; tile < outside.length; tile++) {
    if (outside[tile] === 1) fill(data, image, tiles, tile, WHITE);
    else if (touches(outside, tiles, tile)) fill(data, image, tiles, tile, paper * DARK);
  }
  return { ...image, data };
}

function tilesOf({ width, height, data }: GreyImage): Tiles {
  const columns = Math.ceil(width / TILE);
  const rows = Math.ceil(height / TILE);
  const brightness = new Uint8Array(columns * rows);
  const histogram = new Uint16Array(256);
  for (let tile = 0; tile < brightness.length; tile++) {
    histogram.fill(0);
    let count = 0;
    const [left, top] = cornerOf(tile, columns);
    for (let y = top; y < Math.min(height, top + TILE); y += 2) {
      for (let x = left; x < Math.min(width, left + TILE); x += 2) {
        const value = data[y * width + x] ?? WHITE;
        histogram[value] = (histogram[value] ?? 0) + 1;
        count++;
      }
    }
    brightness[tile] = brightestTenth(histogram, count);
  }
  return { columns, rows, brightness };
}

function cornerOf(tile: number, columns: number): readonly [left: number, top: number] {
  return [(tile % columns) * TILE, Math.floor(tile / columns) * TILE];
}

function brightestTenth(histogram: Uint16Array, count: number): number {
  let above = 0;
  for (let value = 255; value > 0; value--) {
    above += histogram[value] ?? 0;
    if (above > count / 10) return value;
  }
  return 0;
}

/** Desk and border make the darker part; paper is the middle of the brighter one. */
function paperOf(brightness: Uint8Array): number {
  const sorted = Uint8Array.from(brightness).sort();
  return sorted[Math.floor(sorted.length * 0.7)] ?? WHITE;
}

/** 1 for each dark square from which dark squares lead to the edge. */
function darkFromEdge({ columns, rows, brightness }: Tiles, limit: number): Uint8Array {
  const outside = new Uint8Array(brightness.length);
  const stack: number[] = [];
  const visit = (x: number, y: number): void => {
    const tile = y * columns + x;
    if (x < 0 || y < 0 || x >= columns || y >= rows || outside[tile] === 1) return;
    if ((brightness[tile] ?? WHITE) >= limit) return;
    outside[tile] = 1;
    stack.push(tile);
  };
  for (let x = 0; x < columns; x++) [0, rows - 1].forEach((y) => visit(x, y));
  for (let y = 0; y < rows; y++) [0, columns - 1].forEach((x) => visit(x, y));
  for (let tile = stack.pop(); tile !== undefined; tile = stack.pop()) {
    const [x, y] = [tile % columns, Math.floor(tile / columns)];
    visit(x - 1, y);
    visit(x + 1, y);
    visit(x, y - 1);
    visit(x, y + 1);
  }
  return outside;
}

function touches(outside: Uint8Array, { columns, rows }: Tiles, tile: number): boolean {
  const [x, y] = [tile % columns, Math.floor(tile / columns)];
  return (
    (x > 0 && outside[tile - 1] === 1) ||
    (x < columns - 1 && outside[tile + 1] === 1) ||
    (y > 0 && outside[tile - columns] === 1) ||
    (y < rows - 1 && outside[tile + columns] === 1)
  );
}

/** Makes the pixels of a square white that are darker than `limit`. */
function fill(
  data: Uint8Array,
  { width, height }: GreyImage,
  tiles: Tiles,
  tile: number,
  limit: number,
): void {
  const [left, top] = cornerOf(tile, tiles.columns);
  for (let y = top; y < Math.min(height, top + TILE); y++) {
    for (let x = left; x < Math.min(width, left + TILE); x++) {
      const at = y * width + x;
      if ((data[at] ?? WHITE) < limit) data[at] = WHITE;
    }
  }
}
