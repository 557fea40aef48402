import type { Box, Mark, Page, TableCell, TextLine } from '../../../src/model/page.ts';
import type { Block, Cell, CellPart, Certificate, ClosingBlock, Paper } from '../block.ts';
import { INKED, inkOf, linesAndMarks, textLine, textWidth, wrap } from './text-lines.ts';

const WIDTH = 595;
const HEIGHT = 842;
const LEFT = 74;
const RIGHT = 68;
const TOP = 74;
const BOTTOM = 68;
const BODY = 13.5;
const SMALL = 11.5;
const TITLE = 20;

interface Area {
  readonly x: number;
  readonly width: number;
}

interface Draft {
  readonly lines: TextLine[];
  readonly cells: TableCell[];
  readonly marks: Mark[];
  y: number;
}

/** Points that the signing line at the foot of each page of a record takes. */
const FOOT = 34;
/** Points: a seal is as large as the style sheet prints it. */
const SEAL = 112;

/**
 * A paper straight to the pages that a reader would give: no browser, for fast tests of everything behind reading.
 * Images (signatures, seals) leave no text but a mark, exactly as in a printed file.
 * `firstNumber` is the volume's own number of the first page, where the volume is numbered.
 */
export function textPages(paper: Paper, file: string, firstNumber?: number): Page[] {
  const layout = new Layout(paper.pageFoot === undefined ? 0 : FOOT);
  for (const block of paper.blocks) layout.add(block);
  if (paper.pageFoot !== undefined) layout.addFoot(partTexts(paper.pageFoot));
  return layout.drafts.map((draft, i) => ({
    file,
    pageNumber: 1 + i,
    width: WIDTH,
    height: HEIGHT,
    textOrigin: 'embedded',
    lines: [
      ...(i > 0 ? continuation(paper) : []),
      ...draft.lines,
      ...pageMark(paper, i + 1, layout.drafts.length),
      ...(firstNumber === undefined ? [] : [textLine(String(firstNumber + i), WIDTH - RIGHT - 16, 40, 13)]),
    ],
    cells: draft.cells,
    marks: draft.marks,
    quality: {},
  }));
}

function continuation(paper: Paper): TextLine[] {
  if (paper.continuation === undefined) return [];
  const { text, isTitle } = paper.continuation;
  const size = isTitle ? TITLE : BODY;
  return [textLine(text, (WIDTH - textWidth(text, size)) / 2, TOP - size - 14, size)];
}

function pageMark(paper: Paper, page: number, total: number): TextLine[] {
  if (paper.pageMark === 'none') return [];
  const text =
    paper.pageMark === 'digit' ? String(page) : `第${page}页${total % 2 === 0 ? ' ' : ''}共${total}页`;
  return [textLine(text, WIDTH / 2 - 20, HEIGHT - 40, 9)];
}

class Layout {
  readonly drafts: Draft[] = [{ lines: [], cells: [], marks: [], y: TOP }];
  readonly #bottom: number;
  #tables = 0;

  constructor(footHeight: number) {
    this.#bottom = HEIGHT - BOTTOM - footHeight;
  }

  /** Below the text of the last page, at the bottom of the others. */
  addFoot(texts: readonly string[]): void {
    for (const draft of this.drafts) {
      draft.y = draft === this.#draft ? draft.y + 10 : this.#bottom + 10;
      for (const text of texts) putLine(draft, text, { x: LEFT, y: draft.y, fontSize: BODY });
    }
  }

  add(block: Block): void {
    switch (block.kind) {
      case 'familyLine':
        return this.#centred(block.text, 12);
      case 'agencyLine':
        return this.#centred(block.text, block.isRedHead === true ? 24 : 17);
      case 'title':
        return this.#centred(block.text + (block.suffix === undefined ? '' : `　${block.suffix}`), TITLE);
      case 'number':
        return block.place === 'center'
          ? this.#centred(block.text, BODY)
          : this.#aligned(block.text, block.place);
      case 'heading':
        return this.#running(block.text, 2 * BODY);
      case 'paragraph':
        return block.isCentred === true
          ? this.#centred(block.text, BODY)
          : this.#running(block.text, block.hasIndent === true ? 2 * BODY : 0);
      case 'labelLine':
        return this.#running(
          block.items.map(({ label, value }) => (label === '' ? value : `${label}：${value}`)).join('　'),
        );
      case 'question':
        this.#running(block.asked);
        return this.#running(block.answered);
      case 'table':
        return this.#table(block.widths, block.rows);
      case 'signatures':
        return this.#signatures(block.parts);
      case 'closing':
        return this.#closing(block);
      case 'certificate':
        return this.#certificate(block.certificate);
      case 'note':
        return this.#running(block.text);
      case 'space':
        return this.#advance(block.height);
      case 'pageBreak':
        this.#newPage();
    }
  }

  #signatures(parts: readonly CellPart[]): void {
    for (const text of partTexts(parts)) this.#running(text);
    if (JSON.stringify(parts).includes('"kind":"seal"')) this.#seal(WIDTH - RIGHT - SEAL, this.#draft.y - 30);
  }

  #closing(block: ClosingBlock): void {
    this.#advance(40);
    if (block.isOneLine === true) this.#aligned(`${block.agency ?? ''}　${block.date}`, 'right');
    else {
      if (block.agency !== undefined) this.#aligned(block.agency, 'right');
      this.#aligned(block.date, 'right');
    }
    if (block.seal !== undefined) this.#seal(WIDTH - RIGHT - 46 - SEAL, this.#draft.y - 96);
  }

  #certificate({ title, rows, seal }: Certificate): void {
    this.#centred(title, TITLE);
    for (const { label, value } of rows) this.#pair(label, value);
    if (seal !== undefined) this.#seal(WIDTH - RIGHT - 34 - SEAL, this.#draft.y - 40);
  }

  #seal(x: number, y: number): void {
    this.#draft.marks.push(seenAt('seal', { x, y, width: SEAL, height: SEAL }));
  }

  get #draft(): Draft {
    return this.drafts[this.drafts.length - 1] as Draft;
  }

  #newPage(): void {
    this.drafts.push({ lines: [], cells: [], marks: [], y: TOP });
  }

  #advance(height: number): void {
    if (this.#draft.y + height > this.#bottom) this.#newPage();
    else this.#draft.y += height;
  }

  #put(text: string, x: number, fontSize: number): void {
    if (text.trim() === '') return;
    if (this.#draft.y + fontSize * 1.75 > this.#bottom) this.#newPage();
    putLine(this.#draft, text, { x, y: this.#draft.y, fontSize });
    this.#draft.y += fontSize * 1.75;
  }

  #centred(text: string, fontSize: number): void {
    const width = WIDTH - LEFT - RIGHT;
    for (const part of wrap(text, width, fontSize))
      this.#put(part, LEFT + (width - textWidth(part, fontSize)) / 2, fontSize);
  }

  #aligned(text: string, place: 'left' | 'right'): void {
    this.#put(text, place === 'left' ? LEFT : WIDTH - RIGHT - textWidth(text, BODY), BODY);
  }

  #running(text: string, indent = 0): void {
    wrap(text, WIDTH - LEFT - RIGHT, BODY, indent).forEach((part, i) =>
      this.#put(part, LEFT + (i === 0 ? indent : 0), BODY),
    );
  }

  #pair(label: string, value: string): void {
    const y = this.#draft.y;
    this.#put(label, LEFT + 20, 12.5);
    this.#draft.y = y;
    wrap(value, 240, 12.5).forEach((part) => this.#put(part, LEFT + 170, 12.5));
  }

  #table(widths: readonly number[], rows: readonly (readonly Cell[])[]): void {
    const table = this.#tables++;
    const taken = new Set<string>();
    rows.forEach((row, r) => this.#row(placeCells(row, r, taken), widths, table, r));
    this.#advance(6);
  }

  #row(placed: readonly PlacedCell[], widths: readonly number[], table: number, row: number): void {
    const laid = placed.map(({ cell, column }) => {
      const area = columnArea(widths, column, cell.colspan ?? 1);
      return { cell, column, area, texts: cellTexts(cell, area.width - 10) };
    });
    const height = Math.max(
      20,
      ...laid.map(({ cell, texts }) =>
        (cell.rowspan ?? 1) > 1 ? 20 : Math.max(texts.length * SMALL * 1.5 + 6, cell.height ?? 0),
      ),
    );
    if (this.#draft.y + height > this.#bottom) this.#newPage();
    const draft = this.#draft;
    for (const { cell, column, area, texts } of laid) {
      const index = draft.cells.length;
      draft.cells.push({
        box: { ...area, y: draft.y, height: height * (cell.rowspan ?? 1) },
        table,
        row,
        column,
      });
      texts.forEach((text, i) =>
        putLine(draft, text, {
          x: area.x + 5,
          y: draft.y + 4 + i * SMALL * 1.5,
          fontSize: SMALL,
          cell: index,
        }),
      );
    }
    draft.y += height;
  }
}

interface PlacedCell {
  readonly cell: Cell;
  readonly column: number;
}

/** Columns of a row's cells, those skipped that a cell above reaches into. */
function placeCells(row: readonly Cell[], r: number, taken: Set<string>): PlacedCell[] {
  let column = 0;
  return row.map((cell) => {
    while (taken.has(`${r}/${column}`)) column++;
    const placed = { cell, column };
    for (let down = 0; down < (cell.rowspan ?? 1); down++) {
      for (let across = 0; across < (cell.colspan ?? 1); across++)
        taken.add(`${r + down}/${column + across}`);
    }
    column += cell.colspan ?? 1;
    return placed;
  });
}

function columnArea(widths: readonly number[], column: number, span: number): Area {
  const unit = (WIDTH - LEFT - RIGHT) / widths.reduce((sum, width) => sum + width, 0);
  const sum = (from: number, to: number): number =>
    widths.slice(from, to).reduce((total, width) => total + width, 0) * unit;
  return { x: LEFT + sum(0, column), width: sum(column, column + span) };
}

function cellTexts(cell: Cell, width: number): string[] {
  const [first] = cell.parts;
  if (cell.isStacked === true && typeof first === 'string') return [...first];
  return partTexts(cell.parts).flatMap((text) => wrap(text, width, SMALL));
}

/** Texts of the parts, one a line as a browser would break them; images have none. */
function partTexts(parts: readonly CellPart[]): string[] {
  const texts: string[] = [];
  let current = '';
  let wasText = false;
  const flush = (): void => {
    if (current.trim() !== '') texts.push(current);
    current = '';
  };
  for (const part of parts) {
    const isText = typeof part === 'string';
    if (!isText && part.kind === 'right') {
      flush();
      texts.push(...partTexts(part.parts));
    } else {
      if (wasText && isText) flush();
      current += inlineText(part);
    }
    wasText = isText;
  }
  flush();
  return texts;
}

function inlineText(part: CellPart): string {
  if (typeof part === 'string') return part;
  if (part.kind === 'handwriting') return part.text;
  if (part.kind !== 'signature' || part.mode === 'missing') return '';
  return part.mode === 'typed' ? part.names.join('、') : part.names.map((name) => inkOf(name)).join(' ');
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
  readonly cell?: number;
}

/** What a line holds: text, and marks where somebody signed. */
function putLine(draft: Draft, text: string, { x, y, fontSize, cell }: Spot): void {
  if (!INKED.test(text)) {
    draft.lines.push(textLine(text, x, y, fontSize, cell));
    return;
  }
  const { lines, signatures } = linesAndMarks(text, x, y, fontSize, cell);
  draft.lines.push(...lines);
  draft.marks.push(...signatures.map((box) => seenAt('handwriting', box)));
}

function seenAt(kind: Mark['kind'], box: Box): Mark {
  return { kind, box, confidence: kind === 'seal' ? 0.95 : 0.85 };
}
