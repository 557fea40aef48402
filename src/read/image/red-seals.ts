import type { Box } from '../../model/page.ts';

/** Side of the squares in which red pixels are counted, in pixels. */
const CELL = 8;
/** A square holds part of a seal when this share of its pixels is red. */
const MIN_SHARE = 0.06;
/** Of the page's width: seals measure 25–60 mm on a page of 210 mm. */
const SIDE = { min: 0.1, max: 0.34 };

/** Boxes in pixels of round or oval red shapes of a seal's size. */
export function redSeals(red: Uint8Array, width: number, height: number): Box[] {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const grid = redGrid(red, width, height, columns, rows);
  return connectedBoxes(grid, columns, rows)
    .map(({ x, y, width: w, height: h }) => ({ x: x * CELL, y: y * CELL, width: w * CELL, height: h * CELL }))
    .filter((box) => isSealShaped(box, width));
}

function redGrid(red: Uint8Array, width: number, height: number, columns: number, rows: number): Uint8Array {
  const counts = new Uint16Array(columns * rows);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!red[y * width + x]) continue;
      const cell = Math.floor(y / CELL) * columns + Math.floor(x / CELL);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return Uint8Array.from(counts, (n) => (n >= CELL * CELL * MIN_SHARE ? 1 : 0));
}

/** Neighbouring squares, also across one empty one: the star stands apart from the ring. */
function connectedBoxes(grid: Uint8Array, columns: number, rows: number): Box[] {
  const seen = new Uint8Array(grid.length);
  const boxes: Box[] = [];
  grid.forEach((value, start) => {
    if (!value || seen[start]) return;
    const stack = [start];
    seen[start] = 1;
    let [x1, y1, x2, y2] = [columns, rows, 0, 0];
    for (let cell = stack.pop(); cell !== undefined; cell = stack.pop()) {
      const x = cell % columns;
      const y = Math.floor(cell / columns);
      [x1, y1, x2, y2] = [Math.min(x1, x), Math.min(y1, y), Math.max(x2, x), Math.max(y2, y)];
      for (let ny = Math.max(0, y - 2); ny <= Math.min(rows - 1, y + 2); ny++) {
        for (let nx = Math.max(0, x - 2); nx <= Math.min(columns - 1, x + 2); nx++) {
          const next = ny * columns + nx;
          if (grid[next] && !seen[next]) {
            seen[next] = 1;
            stack.push(next);
          }
        }
      }
    }
    boxes.push({ x: x1, y: y1, width: x2 - x1 + 1, height: y2 - y1 + 1 });
  });
  return boxes;
}

function isSealShaped({ width, height }: Box, pageWidth: number): boolean {
  const side = Math.max(width, height) / pageWidth;
  const ratio = Math.min(width, height) / Math.max(width, height);
  return side >= SIDE.min && side <= SIDE.max && ratio >= 0.55;
}
