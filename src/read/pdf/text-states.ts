import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, IDENTITY, type Matrix, multiply } from './matrix.ts';

/** A font as pdf.js hands it over. */
export interface PdfFont {
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
  readonly defaultVMetrics?: readonly number[];
  /** Codes take more than one byte, as those of Chinese fonts do. */
  readonly composite?: boolean;
  /** What its codes mean; without `_map` where the file does not say. */
  readonly toUnicode?: { readonly _map?: readonly (string | undefined)[] };
}

/** A character as it is painted, in points of the page. */
export interface PaintedGlyph {
  /** U+FFFD where its font does not tell what it is. */
  readonly text: string;
  /** Where its base line begins and ends. */
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** About the middle of its ink. */
  readonly middle: readonly [x: number, y: number];
}

interface TextState {
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly size: number;
  readonly font: string;
  readonly mode: number;
}

const START: TextState = {
  characterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  size: 0,
  font: '',
  mode: 0,
};

interface Glyph {
  readonly unicode?: string;
  readonly originalCharCode?: number;
  readonly width?: number;
  readonly isSpace?: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** Of the character height: how far the middle of its ink stands above the base line. */
const MIDDLE = 0.35;

/** Follows where the next character will be painted. */
export class TextStates {
  readonly #fonts: ReadonlyMap<string, PdfFont>;
  #now = START;
  #stack: TextState[] = [];
  #matrix: Matrix = IDENTITY;
  #line: readonly [number, number] = [0, 0];
  #x = 0;
  #y = 0;

  constructor(fonts: ReadonlyMap<string, PdfFont>) {
    this.#fonts = fonts;
  }

  get mode(): number {
    return this.#now.mode;
  }

  save(): void {
    this.#stack.push(this.#now);
  }

  restore(): void {
    this.#now = this.#stack.pop() ?? this.#now;
  }

  /** An annotation knows nothing of the text before it. */
  reset(): void {
    this.#now = START;
  }

  step(operation: number, args: unknown[] | null): void {
    const [first, second] = args ?? [];
    if (operation === OPS.beginText) this.#place(IDENTITY);
    else if (operation === OPS.setTextMatrix)
      // Plain arguments or one array, by producer of the operator list.
      this.#place((typeof first === 'number' ? args : (first ?? IDENTITY)) as unknown as Matrix);
    else if (operation === OPS.moveText) this.#move(Number(first), Number(second));
    else if (operation === OPS.setLeadingMoveText) {
      this.#set({ leading: Number(second) });
      this.#move(Number(first), Number(second));
    } else if (operation === OPS.nextLine) this.#move(0, this.#now.leading);
    else if (operation === OPS.setGState) this.#entries(first);
    else this.#setting(operation, first, second);
  }

  /** Where the origin of the next character lies. */
  origin(page: Matrix): [number, number] {
    return apply(multiply(page, this.#matrix), this.#x, this.#y + this.#now.rise);
  }

  /** The characters of a piece of text; moves on behind it. */
  paint(glyphs: readonly unknown[], page: Matrix): PaintedGlyph[] {
    const { size, stretch, rise } = this.#now;
    const font = this.#fonts.get(this.#now.font) ?? {};
    const isVertical = font.vertical === true;
    const along = isVertical ? 1 : stretch * Math.sign(size);
    const matrix = multiply(multiply(page, this.#matrix), [along, 0, 0, 1, this.#x, this.#y + rise]);
    const painted: PaintedGlyph[] = [];
    let at = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') at += ((isVertical ? 1 : -1) * glyph * Math.abs(size)) / 1000;
      if (typeof glyph !== 'object' || glyph === null) continue;
      const width = widthOf(glyph, font, Math.abs(size));
      const text = isUnmapped(glyph, font) ? UNKNOWN : ((glyph as Glyph).unicode ?? '');
      const run = { at, width, size: Math.abs(size), isVertical, inkAt: inkAt(text) };
      painted.push({ text, ...placeOf(matrix, run) });
      at += width + this.#spacing(glyph, isVertical);
    }
    if (isVertical) this.#y -= at;
    else this.#x += at * along;
    return painted;
  }

  #spacing({ isSpace = false }: Glyph, isVertical: boolean): number {
    const { characterSpacing, wordSpacing, size } = this.#now;
    return (isVertical ? -1 : 1) * Math.sign(size) * (characterSpacing + (isSpace ? wordSpacing : 0));
  }

  #set(change: Partial<TextState>): void {
    this.#now = { ...this.#now, ...change };
  }

  #place(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#line = [0, 0];
    [this.#x, this.#y] = this.#line;
  }

  #move(x: number, y: number): void {
    this.#line = [this.#line[0] + x, this.#line[1] + y];
    [this.#x, this.#y] = this.#line;
  }

  #setting(operation: number, first: unknown, second: unknown): void {
    const value = Number(first);
    if (operation === OPS.setFont) this.#set({ font: String(first), size: Number(second) });
    else if (operation === OPS.setCharSpacing) this.#set({ characterSpacing: value });
    else if (operation === OPS.setWordSpacing) this.#set({ wordSpacing: value });
    else if (operation === OPS.setHScale) this.#set({ stretch: value / 100 });
    else if (operation === OPS.setLeading) this.#set({ leading: -value });
    else if (operation === OPS.setTextRise) this.#set({ rise: value });
    else if (operation === OPS.setTextRenderingMode) this.#set({ mode: value });
  }

  #entries(states: unknown): void {
    for (const [key, value] of (states ?? []) as [string, unknown][]) {
      if (key === 'Font' && Array.isArray(value))
        this.#set({ font: String(value[0]), size: Number(value[1]) });
    }
  }
}

function widthOf(
  { width = 0, vmetric }: Glyph,
  { vertical, fontMatrix, defaultVMetrics }: PdfFont,
  size: number,
): number {
  const unit = size * (fontMatrix?.[0] ?? 0.001);
  return (vertical ? -((vmetric ?? defaultVMetrics)?.[0] ?? -1000) : width) * unit;
}

interface Run {
  readonly at: number;
  readonly width: number;
  readonly size: number;
  readonly isVertical: boolean;
  /** Share of the width at which the middle of its ink stands. */
  readonly inkAt: number;
}

/** Full-width marks fill half of their square: at the end of a line the other half may lie outside the page's text. */
function inkAt(text: string): number {
  if (/^[》〉）】〕」』”’。，、；：！？]$/u.test(text)) return 0.25;
  return /^[《〈（【〔「『“‘]$/u.test(text) ? 0.75 : 0.5;
}

function placeOf(
  matrix: Matrix,
  { at, width, size, isVertical, inkAt: share }: Run,
): Omit<PaintedGlyph, 'text'> {
  if (!isVertical) {
    const middle = apply(matrix, at + width * share, MIDDLE * size);
    return { from: apply(matrix, at, 0), to: apply(matrix, at + width, 0), middle };
  }
  // Columns run down from the origin.
  return {
    from: apply(matrix, 0, -at),
    to: apply(matrix, 0, -at - width),
    middle: apply(matrix, 0, -at - width / 2),
  };
}

export const UNKNOWN = '\uFFFD';
/** Thousandths of the character height: Chinese characters are as wide as they are high; blanks are narrower. */
const FULL_WIDTH = 900;

/** pdf.js takes the number of a character for its meaning where the font's table has no entry for it. */
function isUnmapped({ originalCharCode, width = 0 }: Glyph, { composite, toUnicode }: PdfFont): boolean {
  if (composite !== true || !toUnicode || originalCharCode === undefined || width < FULL_WIDTH) return false;
  return toUnicode._map?.[originalCharCode] === undefined;
}

/** The fonts that the operations of a page name: they come after the operations that need them were listed. */
export function fontsOf(
  page: PDFPageProxy,
  list: { readonly fnArray: ArrayLike<number>; readonly argsArray: readonly unknown[] },
): Map<string, PdfFont> {
  const names = new Set<string>();
  Array.from(list.fnArray).forEach((operation, i) => {
    if (operation === OPS.setFont) names.add(String((list.argsArray[i] as unknown[] | null)?.[0]));
  });
  const objects = page.commonObjs as { has(id: string): boolean; get(id: string): unknown };
  const known = [...names].filter((name) => objects.has(name));
  return new Map(known.map((name) => [name, (objects.get(name) ?? {}) as PdfFont]));
}
