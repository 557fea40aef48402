import { describe, expect, it } from 'vitest';
import { tableCells } from './table-cells.ts';
import type { Ruling } from './word.ts';

function across(y: number, x1: number, x2: number): Ruling {
  return { x1, y1: y, x2, y2: y };
}

function down(x: number, y1: number, y2: number): Ruling {
  return { x1: x, y1, x2: x, y2 };
}

/** Rows at 100, 130, 160; columns at 50, 150, 350. */
const GRID: readonly Ruling[] = [
  ...[100, 130, 160].map((y) => across(y, 50, 350)),
  ...[50, 150, 350].map((x) => down(x, 100, 160)),
];

describe('tableCells', () => {
  it('finds every field of a grid, row by row', () => {
    expect(tableCells(GRID)).toEqual([
      { box: { x: 50, y: 100, width: 100, height: 30 }, table: 0, row: 0, column: 0 },
      { box: { x: 150, y: 100, width: 200, height: 30 }, table: 0, row: 0, column: 1 },
      { box: { x: 50, y: 130, width: 100, height: 30 }, table: 0, row: 1, column: 0 },
      { box: { x: 150, y: 130, width: 200, height: 30 }, table: 0, row: 1, column: 1 },
    ]);
  });

  it('keeps a field together that spans columns', () => {
    const spanning = [
      ...[100, 130, 160].map((y) => across(y, 50, 350)),
      down(50, 100, 160),
      down(350, 100, 160),
      down(150, 130, 160),
    ];
    expect(tableCells(spanning).map((c) => [c.row, c.column, c.box.width])).toEqual([
      [0, 0, 300],
      [1, 0, 100],
      [1, 1, 200],
    ]);
  });

  it('puts sides together that are drawn in pieces', () => {
    const pieces = GRID.flatMap((r) =>
      r.y1 === r.y2
        ? [across(r.y1, r.x1, 150), across(r.y1 + 0.5, 150, r.x2)]
        : [down(r.x1, r.y1, 130), down(r.x1 + 0.5, 130, r.y2)],
    );
    expect(tableCells(pieces)).toHaveLength(4);
  });

  it('forgives corners that miss each other by a little', () => {
    const sloppy = GRID.map((r) => (r.y1 === r.y2 ? across(r.y1, r.x1 + 2, r.x2 - 2) : r));
    expect(tableCells(sloppy)).toHaveLength(4);
  });

  it('takes a lone frame around text for no table', () => {
    const frame = [across(100, 50, 350), across(160, 50, 350), down(50, 100, 160), down(350, 100, 160)];
    expect(tableCells(frame)).toEqual([]);
  });

  it('closes a side that the form leaves open, also where its lines end a little aslant', () => {
    const open = [across(100, 56, 350), across(130, 53, 350), across(160, 50, 350), down(150, 100, 160)];
    expect(tableCells(open).map((c) => [c.row, c.column, c.box.width > 90])).toEqual([
      [0, 0, true],
      [0, 1, true],
      [1, 0, true],
      [1, 1, true],
    ]);
  });

  it('finds no field where lines below each other end apart', () => {
    const apart = [across(100, 50, 350), across(130, 90, 310), across(160, 50, 350), down(150, 100, 160)];
    expect(tableCells(apart)).toEqual([]);
  });

  it('takes ruled paper for no table', () => {
    expect(tableCells([100, 130, 160, 190].map((y) => across(y, 50, 350)))).toEqual([]);
  });

  it('numbers tables from the top', () => {
    const lower = GRID.map((r) => ({ ...r, y1: r.y1 + 300, y2: r.y2 + 300 }));
    const cells = tableCells([...lower, ...GRID]);
    expect(cells.filter((c) => c.table === 0).every((c) => c.box.y < 200)).toBe(true);
    expect(cells.filter((c) => c.table === 1).every((c) => c.box.y >= 400)).toBe(true);
  });

  it('finds nothing where nothing is ruled', () => {
    expect(tableCells([])).toEqual([]);
  });
});
