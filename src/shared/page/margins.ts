import type { Page, TextLine } from '../../model/page.ts';
import { edgesAround, type Edges } from './page-half.ts';

/** By page: the margins of its left half (of the whole page, where it is one) and of its right half. */
const MARGINS = new WeakMap<Page, Map<number, Edges>>();

/** Edges of the running text around a line: where most lines begin and the longest lines end. */
export function marginsAround(line: TextLine, page: Page): Edges {
  const half = edgesAround(line.box, page);
  const known = MARGINS.get(page) ?? new Map<number, Edges>();
  const margins = known.get(half.left) ?? marginsOf(page, half);
  MARGINS.set(page, known.set(half.left, margins));
  return margins;
}

function marginsOf(page: Page, half: Edges): Edges {
  const running = page.lines.filter(
    (l) => l.cell === undefined && l.text.length > 6 && edgesAround(l.box, page).left === half.left,
  );
  const rights = running.map((l) => l.box.x + l.box.width).sort((a, b) => b - a);
  const lefts = running.map((l) => l.box.x).sort((a, b) => a - b);
  return { left: lefts[0] ?? half.left, right: rights[Math.floor(rights.length * 0.1)] ?? half.right };
}
