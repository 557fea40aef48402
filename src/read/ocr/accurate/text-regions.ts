import { boxAround, grown, type OrientedBox, type Point } from './oriented-box.ts';

/** Probability from which a pixel of the map belongs to text. */
const TEXT = 0.3;
/** Mean probability from which a region is believed. */
const MIN_SCORE = 0.6;
/** Pixels of the map: thinner regions are specks. */
const MIN_SIDE = 3;
/** The network marks the heart of a line only: area × ratio / perimeter gives how far the line reaches beyond it. */
const UNCLIP = 1.6;

/** Probability of text, 0–1, for each pixel of the reduced page. */
export interface ProbabilityMap {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** Boxes of lines of text in pixels of the map, from the top. */
export function textRegions(map: ProbabilityMap): OrientedBox[] {
  return regions(map)
    .filter(({ score }) => score >= MIN_SCORE)
    .map(({ edge }) => boxAround(edge))
    .filter((box) => Math.min(box.width, box.height) >= MIN_SIDE)
    .map((box) => grown(box, (box.width * box.height * UNCLIP) / (2 * (box.width + box.height))))
    .sort((a, b) => a.centre.y - b.centre.y || a.centre.x - b.centre.x);
}

interface Region {
  /** Corners of the pixels at both ends of each row. */
  readonly edge: readonly Point[];
  /** Mean probability. */
  readonly score: number;
}

function regions(map: ProbabilityMap): Region[] {
  const seen = new Uint8Array(map.data.length);
  const found: Region[] = [];
  for (let start = 0; start < map.data.length; start++) {
    if (seen[start] === 0 && (map.data[start] ?? 0) >= TEXT) found.push(regionFrom(map, start, seen));
  }
  return found;
}

/** The region of text pixels that touch each other, also at corners, around `start`; marks them as seen. */
function regionFrom({ width, height, data }: ProbabilityMap, start: number, seen: Uint8Array): Region {
  const ends = new Map<number, { left: number; right: number }>();
  const stack = [start];
  let [sum, count] = [0, 0];
  seen[start] = 1;
  for (let pixel = stack.pop(); pixel !== undefined; pixel = stack.pop()) {
    const x = pixel % width;
    const y = (pixel - x) / width;
    sum += data[pixel] ?? 0;
    count++;
    const row = ends.get(y);
    if (!row) ends.set(y, { left: x, right: x });
    else if (x < row.left) row.left = x;
    else if (x > row.right) row.right = x;
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const next = ny * width + nx;
        if (seen[next] !== 0 || (data[next] ?? 0) < TEXT) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
  }
  const edge = [...ends].flatMap(([y, { left, right }]) => [
    { x: left, y },
    { x: left, y: y + 1 },
    { x: right + 1, y },
    { x: right + 1, y: y + 1 },
  ]);
  return { edge, score: sum / count };
}
