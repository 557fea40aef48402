import type { Page } from '../../model/page.ts';
import { type Gaps, linesInReadingOrder } from './lines.ts';
import { tableCells } from './table-cells.ts';
import type { Ruling, Word } from './word.ts';

/** What stands on a page or on one of two, in points. */
export interface Printed {
  readonly words: readonly Word[];
  readonly rulings: readonly Ruling[];
}

/** Lines and cells of a page; of a spread, those of the page left of the gutter (points) before those of the right one. */
export function pageLayout(
  printed: Printed,
  gaps: Gaps,
  gutter: number | undefined,
): Pick<Page, 'lines' | 'cells'> {
  if (gutter === undefined) return laidOut(printed, gaps);
  const left = laidOut(
    partOf(printed, (middle) => middle < gutter),
    gaps,
  );
  const right = laidOut(
    partOf(printed, (middle) => middle >= gutter),
    gaps,
  );
  const tables = Math.max(-1, ...left.cells.map(({ table }) => table)) + 1;
  return {
    lines: [
      ...left.lines,
      ...right.lines.map((line) =>
        line.cell === undefined ? line : { ...line, cell: line.cell + left.cells.length },
      ),
    ],
    cells: [...left.cells, ...right.cells.map((cell) => ({ ...cell, table: cell.table + tables }))],
  };
}

function laidOut({ words, rulings }: Printed, gaps: Gaps): Pick<Page, 'lines' | 'cells'> {
  const cells = tableCells(rulings);
  return { lines: linesInReadingOrder(words, cells, gaps), cells };
}

function partOf({ words, rulings }: Printed, isMeant: (middle: number) => boolean): Printed {
  return {
    words: words.filter(({ box }) => isMeant(box.x + box.width / 2)),
    rulings: rulings.filter(({ x1, x2 }) => isMeant((x1 + x2) / 2)),
  };
}
