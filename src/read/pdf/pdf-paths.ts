import type { Box } from '../../model/page.ts';
import { boxThrough, type Matrix } from './matrix.ts';

/** Points: thinner than this is a line, not a surface. */
export const LINE_THICKNESS = 3;

/** Path data of pdf.js: 0 moveTo x y, 1 lineTo x y, 2 curveTo with three points, 3 closePath. */
const ARGUMENTS = [2, 2, 6, 0] as const;

/** Whether a path bends: part of a seal or a signature, not of a form. */
export function hasCurve(data: ArrayLike<number>): boolean {
  let isCurved = false;
  eachStep(data, (step) => {
    if (step === 2) isCurved = true;
  });
  return isCurved;
}

function eachStep(data: ArrayLike<number>, visit: (step: number, at: number) => void): void {
  for (let i = 0; i < data.length;) {
    const step = Math.round(data[i] ?? 3);
    visit(step, i + 1);
    i += 1 + (ARGUMENTS[step] ?? 0);
  }
}

/** The path's extent as x1 y1 x2 y2. */
export function extentOf(data: ArrayLike<number>): number[] {
  const xs: number[] = [];
  const ys: number[] = [];
  eachStep(data, (step, at) => {
    for (let k = 0; k < (ARGUMENTS[step] ?? 0); k += 2) {
      xs.push(data[at + k] ?? 0);
      ys.push(data[at + k + 1] ?? 0);
    }
  });
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The straight pieces of a stroked path one by one; a curved path as one box. */
export function strokedBoxes(data: ArrayLike<number>, matrix: Matrix): { boxes: Box[]; isStraight: boolean } {
  if (hasCurve(data)) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = extentOf(data);
    return { boxes: [boxThrough(matrix, x1, y1, x2, y2)], isStraight: false };
  }
  const boxes: Box[] = [];
  let isStraight = true;
  let start: [number, number] = [0, 0];
  let here: [number, number] = [0, 0];
  const lineTo = (to: [number, number]): void => {
    const box = boxThrough(matrix, here[0], here[1], to[0], to[1]);
    if (Math.min(box.width, box.height) > LINE_THICKNESS) isStraight = false;
    boxes.push(box);
    here = to;
  };
  eachStep(data, (step, at) => {
    const to: [number, number] = [data[at] ?? 0, data[at + 1] ?? 0];
    if (step === 0) {
      start = to;
      here = to;
    } else if (step === 1) lineTo(to);
    else lineTo(start);
  });
  return { boxes, isStraight };
}

/** Points by which a corner may miss the corner of the extent. */
const OFF = 0.5;

/** Whether a path is one rectangle that fills its whole extent. */
export function isRectangle(data: ArrayLike<number>, extent: ArrayLike<number>): boolean {
  const corners = new Set<string>();
  const counts = { starts: 0, others: 0 };
  eachStep(data, (step, at) => {
    if (step === 0) counts.starts++;
    if (step === 2) counts.others++;
    if (step > 1) return;
    const x = sideOf(data[at] ?? 0, extent[0] ?? 0, extent[2] ?? 0);
    const y = sideOf(data[at + 1] ?? 0, extent[1] ?? 0, extent[3] ?? 0);
    if (x === undefined || y === undefined) counts.others++;
    else corners.add(`${x} ${y}`);
  });
  return counts.others === 0 && counts.starts <= 1 && corners.size === 4;
}

function sideOf(value: number, low: number, high: number): 'low' | 'high' | undefined {
  if (Math.abs(value - low) <= OFF) return 'low';
  return Math.abs(value - high) <= OFF ? 'high' : undefined;
}
