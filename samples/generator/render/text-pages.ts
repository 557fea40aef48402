import { normaliseText } from '../../../src/shared/text.ts';
import type { Page, TableCell, TextLine } from '../../../src/model/page.ts';
import type { Block, Cell, CellPart, Paper } from '../block.ts';

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
  y: number;
}

/**
 * A paper straight to the pages that a reader would give: no browser, for fast tests of everything behind reading.
 * Images (signatures, seals, pictures) leave no text, exactly as in a printed file.
 */
export function textPages(paper: Paper, file: string, firstPage = 1): Page[] {
  const layout = new Layout();
  for (const block of paper.blocks) layout.add(block);
  if (paper.pageFoot !== undefined) layout.add({ kind: 'signatures', parts: paper.pageFoot });
  return layout.drafts.map((draft, i) => ({
    file,
    pageNumber: firstPage + i,
    width: WIDTH,
    height: HEIGHT,
    textOrigin: 'embedded',
    lines: [
      ...(i > 0 ? continuation(paper) : []),
      ...draft.lines,
      ...pageMark(paper, i + 1, layout.drafts.length),
    ],
    cells: draft.cells,
    marks: [],
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

function textLine(text: string, x: number, y: number, fontSize: number, cell?: number): TextLine {
  const box = { x, y, width: textWidth(text, fontSize), height: fontSize };
  return { text: normaliseText(text), box, confidence: 1, fontSize, ...(cell === undefined ? {} : { cell }) };
}

/** Han characters are square, Latin letters and digits half as wide. */
function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((width, character) => width + (character < '\u2000' ? fontSize / 2 : fontSize), 0);
}

function wrap(text: string, width: number, fontSize: number, indent = 0): string[] {
  const lines: string[] = [];
  let current = '';
  for (const character of text) {
    const room = width - (lines.length === 0 ? indent : 0);
    if (current !== '' && textWidth(current + character, fontSize) > room) {
      lines.push(current);
      current = '';
    }
    current += character;
  }
  return current === '' ? lines : [...lines, current];
}

class Layout {
  readonly drafts: Draft[] = [{ lines: [], cells: [], y: TOP }];
  #tables = 0;

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
        return partTexts(block.parts).forEach((text) => this.#running(text));
      case 'closing':
        this.#advance(40);
        if (block.isOneLine === true) return this.#aligned(`${block.agency ?? ''}　${block.date}`, 'right');
        if (block.agency !== undefined) this.#aligned(block.agency, 'right');
        return this.#aligned(block.date, 'right');
      case 'certificate':
        this.#centred(block.certificate.title, TITLE);
        return block.certificate.rows.forEach(({ label, value }) => this.#pair(label, value));
      case 'note':
        return this.#running(block.text);
      case 'space':
        return this.#advance(block.height);
      case 'pageBreak':
        this.#newPage();
    }
  }

  get #draft(): Draft {
    return this.drafts[this.drafts.length - 1] as Draft;
  }

  #newPage(): void {
    this.drafts.push({ lines: [], cells: [], y: TOP });
  }

  #advance(height: number): void {
    if (this.#draft.y + height > HEIGHT - BOTTOM) this.#newPage();
    else this.#draft.y += height;
  }

  #put(text: string, x: number, fontSize: number): void {
    if (text.trim() === '') return;
    if (this.#draft.y + fontSize * 1.75 > HEIGHT - BOTTOM) this.#newPage();
    this.#draft.lines.push(textLine(text, x, this.#draft.y, fontSize));
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
    if (this.#draft.y + height > HEIGHT - BOTTOM) this.#newPage();
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
        draft.lines.push(textLine(text, area.x + 5, draft.y + 4 + i * SMALL * 1.5, SMALL, index)),
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
  return part.kind === 'signature' && part.mode === 'typed' ? part.names.join('、') : '';
}
