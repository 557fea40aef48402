import type { Box, Page, TextLine } from '../../model/page.ts';
import type { DocumentPart } from '../../shared/page/document-text.ts';
import { type Edges, edgesAround } from '../../shared/page/page-half.ts';
import { withoutBlanks } from '../../shared/text/normalise.ts';
import { nextLabelIn, startsLabel } from './label-pattern.ts';
import { isBesideLine, ownLines, valueCells, xOf } from './page-layout.ts';

/** An area of a page where a signature may stand. */
export interface Zone {
  readonly part: DocumentPart;
  readonly box: Box;
}

/** What belongs to a label: where a signature may stand, and what is printed there. */
export interface SigningArea {
  readonly zones: readonly Zone[];
  /** What is printed there, the label left out; lines are parted by `\n`. */
  readonly text: string;
  /** Opinion, name and day stand together; else a name and perhaps a day. */
  readonly holdsOpinion: boolean;
}

/** A label of a place to sign. */
export interface Label {
  readonly part: DocumentPart;
  readonly line: TextLine;
  /** Where the label ends on its line, in characters. */
  readonly to: number;
  readonly printed: string;
}

/** Points by which a signature rises above its own line. */
const ABOVE_LINE = 9;
/** Points: how far below a label its signature may stand. */
const REACH_BELOW = 44;
/** An opinion goes on below its label until the next one. */
const OPINION_LABEL = /(?:意见|批示|建议|审批)[）)]?\s?[:：]?\s*$/u;

/** The rest of the line and what stands below it, or the cell beside or below; the last one may go on overleaf. */
export function signingArea(label: Label, next: DocumentPart | undefined): SigningArea {
  const { cell } = label.line;
  return withNextPage(cell === undefined ? onLine(label) : inCell(label, cell), label.part, next);
}

function onLine(label: Label): SigningArea {
  const { part, line, to, printed } = label;
  const edges = edgesAround(line.box, part.page);
  const own = ownLines(part).filter(({ box }) => edgesAround(box, part.page).left === edges.left);
  const holdsOpinion = OPINION_LABEL.test(printed);
  const row = [
    { line, text: line.text.slice(to), from: to },
    ...own.filter((l) => isBesideLine(l, line)).map((l) => ({ line: l, text: l.text, from: 0 })),
  ].sort((a, b) => a.line.box.x - b.line.box.x);
  const texts: string[] = [];
  let limit = edges.right;
  for (const piece of row) {
    const next = nextLabelIn(piece.text, part.page.textOrigin === 'ocr');
    texts.push(next === -1 ? piece.text : piece.text.slice(0, next));
    if (next === -1) continue;
    limit = xOf(piece.line, piece.from + next);
    break;
  }
  const left = xOf(line, to);
  const zone = { x: left, y: line.box.y, width: Math.max(0, limit - left), height: line.box.height };
  const below = limit < edges.right ? undefined : linesBelow(part.page, own, line, { edges, holdsOpinion });
  return {
    zones: [{ part, box: zone }, ...(below ? [{ part, box: below.box }] : [])],
    text: [...texts, ...(below?.texts ?? [])].join('\n'),
    holdsOpinion,
  };
}

/** What stands below a label until the next one: an opinion, or a signature that found no room on its line. */
function linesBelow(
  page: Page,
  own: readonly TextLine[],
  line: TextLine,
  { edges, holdsOpinion }: { readonly edges: Edges; readonly holdsOpinion: boolean },
): { box: Box; texts: string[] } {
  const top = line.box.y + line.box.height;
  const end = holdsOpinion ? page.height : Math.min(page.height, top + REACH_BELOW);
  const lower = own
    .filter((l) => l.box.y >= top - 1 && l.box.y < end)
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  const stop = lower.find(
    (l) => l.cell !== undefined || (holdsOpinion ? startsLabel(l.text) : isOwnPlace(l)),
  );
  const bottom = stop?.box.y ?? end;
  const texts = lower.filter((l) => l.box.y < bottom).map((l) => l.text);
  // What is signed in the line that stops it reaches up a little.
  const height = Math.max(0, bottom - (stop ? ABOVE_LINE : 0) - top);
  const { left, right } = edges;
  return { box: { x: left, y: top, width: right - left, height }, texts };
}

/** Another label or running text: no part of the place above it. */
function isOwnPlace({ text }: TextLine): boolean {
  return nextLabelIn(text) !== -1 || text.length > 24 || /签名|签字|盖章|问[:：]|答[:：]/u.test(text);
}

function inCell(label: Label, cell: number): SigningArea {
  const { part } = label;
  const own = ownLines(part);
  const inside = own.filter((l) => l.cell === cell);
  const isHead = isAlone(inside, label) && !leavesRoom(label, part.page.cells[cell]?.box);
  const value = isHead ? valueCells(part.page, cell, own) : [];
  if (value.length === 0) return withinCell(label, inside, cell);
  return {
    zones: value.map((index) => ({ part, box: part.page.cells[index]?.box ?? label.line.box })),
    text: value.flatMap((index) => own.filter((l) => l.cell === index).map((l) => l.text)).join('\n'),
    holdsOpinion: true,
  };
}

/** Widths of the label from which its cell has room for a signature. */
const ROOM = 3;

/** 受送达人签名： in a cell across the whole table: who signs does so behind the colon. */
function leavesRoom({ line, printed }: Label, cell: Box | undefined): boolean {
  return cell !== undefined && /[:：]\s*$/u.test(printed) && cell.width >= ROOM * line.box.width;
}

/** Characters beside the label that its cell may hold: a serial number, a colon. */
const BESIDE_LABEL = 2;

/** A head cell holds its label and nothing else. */
function isAlone(inside: readonly TextLine[], { printed }: Label): boolean {
  const text = bare(inside.map((l) => l.text).join(''));
  return text.length - bare(printed).length <= BESIDE_LABEL;
}

function bare(text: string): string {
  return withoutBlanks(text)
    .replace(/[（(][^（()）]*[）)]/gu, '')
    .replace(/[:：（()）]/gu, '');
}

function withinCell({ part, line, to }: Label, inside: readonly TextLine[], cell: number): SigningArea {
  const box = part.page.cells[cell]?.box ?? line.box;
  const lower = inside.filter((l) => l.box.y >= line.box.y + line.box.height - 1);
  const bottom = lower.find((l) => startsLabel(l.text))?.box.y ?? box.y + box.height;
  const top = Math.max(box.y, line.box.y - line.box.height);
  const texts = [
    line.text.slice(to),
    ...inside.filter((l) => isBesideLine(l, line)).map((l) => l.text),
    ...lower.filter((l) => l.box.y < bottom).map((l) => l.text),
  ];
  const zone = { x: box.x, y: top, width: box.width, height: bottom - top };
  return { zones: [{ part, box: zone }], text: texts.join('\n'), holdsOpinion: true };
}

/** The last place of a page may go on at the top of the next one. */
function withNextPage(found: SigningArea, part: DocumentPart, next: DocumentPart | undefined): SigningArea {
  const bottom = Math.max(...found.zones.map(({ box }) => box.y + box.height));
  const isLast = !ownLines(part).some((l) => l.box.y >= bottom - 1);
  if (!next || !isLast || !found.holdsOpinion) return found;
  const top = ownLines(next);
  const stop = top.find((l) => startsLabel(l.text) || isHeadCell(next.page, l, top));
  const end = stop?.box.y ?? next.page.height * 0.4;
  const box = { x: 0, y: 0, width: next.page.width, height: end };
  const texts = top.filter((l) => l.box.y < end).map((l) => l.text);
  return { ...found, zones: [...found.zones, { part: next, box }], text: [found.text, ...texts].join('\n') };
}

/** The first cell of a row that names what stands beside it. */
function isHeadCell(page: Page, line: TextLine, lines: readonly TextLine[]): boolean {
  const cell = line.cell === undefined ? undefined : page.cells[line.cell];
  if (cell?.column !== 0) return false;
  const text = lines
    .filter((l) => l.cell === line.cell)
    .map((l) => l.text)
    .join('');
  return /^[\p{Script=Han}（()）、\s]{2,20}[:：]?$/u.test(text);
}
