import type { UnreadInk, UnreadKind } from '../../model/page.ts';
import type { Word } from '../layout/word.ts';
import type { Matrix } from './matrix.ts';
import type { Glyph, PageGraphics } from './pdf-graphics.ts';
import { isBlank, type Unseen, unseenGlyphs } from './seen-glyphs.ts';
import { UNKNOWN } from './text-states.ts';
import { boxOfRun, leanOfPage, type PdfItem, quarterOf, runOf, type TextRun } from './text-runs.ts';

export interface PdfWords {
  readonly words: readonly Word[];
  /** Words set in red: the red head of a letter, or the text of a vector seal. */
  readonly redWords: readonly Word[];
  /** Fonts in which the page is set. */
  readonly typefaces: number;
  /** Text that stands at an angle, in a column, or is not to be seen. */
  readonly unread: readonly UnreadInk[];
}

/**
 * The page's own text with boxes: what is to be seen as words, the rest as ink that was not read. The invisible text that
 * OCR programs lay below a scan is read where nobody else can read the scan.
 */
export function pdfWords(
  items: readonly PdfItem[],
  toPage: Matrix,
  graphics: PageGraphics,
  options = { isInvisibleRead: false },
): PdfWords {
  const runs = items.map((item) => runOf(item, toPage));
  const lean = leanOfPage(runs);
  const font = mostUsedFont(runs);
  const glyphs = new SeenGlyphs(graphics, options);
  const words: Word[] = [];
  const redWords: Word[] = [];
  const unread: UnreadInk[] = [];
  for (const run of runs) {
    const parts = glyphs.partsOf(run);
    for (const { part, why } of parts) {
      if (why !== undefined) unread.push(...hiddenText(part, why));
      else if (run.isColumn || quarterOf(run) !== 0) unread.push(...turnedText(part));
      else (isRed(run, graphics) ? redWords : words).push(wordOf(part, lean, font));
    }
  }
  const typefaces = new Set(runs.map((run) => run.font)).size;
  return { words, redWords, unread, typefaces };
}

/** Part of a run that is seen, or not, as a whole. */
interface Part {
  readonly part: TextRun;
  readonly why: Unseen | undefined;
}

/** Of the character height: white between two characters that parts words. */
const GAP = 0.3;
/** Of the character height: characters of one text may overlap by so much. */
const SLACK = 0.1;
/** Of the character height: how far the middle of a character may lie from the middle of its run's line. */
const BESIDE = 0.3;
/** Of the character height: where the middles of its characters lie above the base line. */
const MIDDLE = 0.35;

/** Tells which characters of a run are to be seen. */
class SeenGlyphs {
  readonly #unseen: ReadonlyMap<Glyph, Unseen>;
  readonly #glyphs: readonly Glyph[];
  readonly #told = new Set<Glyph>();
  /** Something on the page is not as pdf.js tells it. */
  readonly #isOdd: boolean;

  constructor(graphics: PageGraphics, options: { readonly isInvisibleRead: boolean }) {
    this.#unseen = unseenGlyphs(graphics, options);
    this.#glyphs = graphics.glyphs;
    this.#isOdd = this.#unseen.size > 0 || this.#glyphs.some(({ text }) => text === UNKNOWN);
  }

  /** The run as it is where all of it is seen. */
  partsOf(run: TextRun): Part[] {
    if (!this.#isOdd) return [{ part: run, why: undefined }];
    const own = this.#glyphs.filter((glyph) => isOn(run, glyph));
    const inked = own.filter((glyph) => !isBlank(glyph));
    const isOdd = inked.some((glyph) => this.#unseen.has(glyph) || glyph.text === UNKNOWN);
    if (!isOdd) return [{ part: run, why: undefined }];
    const whys = new Set(inked.map((glyph) => this.#unseen.get(glyph)));
    const [only] = whys;
    if (whys.size === 1 && only !== undefined && only !== 'copy') return [{ part: run, why: only }];
    const fresh = own.filter((glyph) => !this.#told.has(glyph) && this.#unseen.get(glyph) !== 'copy');
    for (const glyph of own) this.#told.add(glyph);
    return this.#parted(run, fresh);
  }

  #parted(run: TextRun, glyphs: readonly Glyph[]): Part[] {
    const along = (point: readonly [number, number]): number => distanceAlong(run, point);
    const parts: { text: string; from: number; to: number; why: Unseen | undefined }[] = [];
    for (const glyph of [...glyphs].sort((a, b) => along(a.from) - along(b.from))) {
      const [from, to, why] = [along(glyph.from), along(glyph.to), this.#unseen.get(glyph)];
      const last = parts.at(-1);
      if (isBlank(glyph)) {
        // A blank goes on with what stands before it; one painted over other characters is none of the text.
        if (last && from >= last.to - SLACK * run.fontSize) {
          last.text += glyph.text;
          last.to = to;
        }
      } else if (last && last.why === why && from - last.to <= GAP * run.fontSize) {
        last.text += glyph.text;
        last.to = to;
      } else parts.push({ text: glyph.text, from, to, why });
    }
    return parts.map(({ text, from, to, why }) => ({ part: stretchOf(run, text, from, to), why }));
  }
}

function stretchOf(run: TextRun, text: string, from: number, to: number): TextRun {
  const [x, y] = run.from;
  return { ...run, text, from: [x + run.along[0] * from, y + run.along[1] * from], length: to - from };
}

function distanceAlong({ from, along }: TextRun, [x, y]: readonly [number, number]): number {
  return (x - from[0]) * along[0] + (y - from[1]) * along[1];
}

function isOn(run: TextRun, { middle: [x, y] }: Glyph): boolean {
  const { from, up, fontSize, length } = run;
  const above = (x - from[0]) * up[0] + (y - from[1]) * up[1];
  if (run.isColumn) return Math.abs(x - from[0]) <= fontSize && above <= 0 && -above <= length;
  if (Math.abs(above - MIDDLE * fontSize) > BESIDE * fontSize) return false;
  const along = distanceAlong(run, [x, y]);
  return along >= 0 && along <= length;
}

function isRed({ from }: TextRun, { redText }: PageGraphics): boolean {
  return redText.some((red) => Math.abs(red.x - from[0]) < 1 && Math.abs(red.y - from[1]) < 1);
}

/** The font of most characters of a page. */
function mostUsedFont(runs: readonly TextRun[]): string {
  const used = new Map<string, number>();
  for (const { font, text } of runs) used.set(font, (used.get(font) ?? 0) + text.length);
  return [...used].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

/** Degrees below which a word stands where its box stands. */
const LEVEL = 0.3;

function wordOf(run: TextRun, lean: number, font: string): Word {
  const { text, fontSize } = run;
  const box = boxOfRun(run);
  const isApart = run.font !== font || Math.abs(run.degrees - lean) > LEVEL;
  const word: Word = { text, box, confidence: 1, fontSize, ...(isApart ? { isApart } : {}) };
  if (Math.abs(run.degrees) <= LEVEL && Math.abs(lean) <= LEVEL) return word;
  // The box of a leaning run is higher than its line: it stands where its middle does, on a page that leans once that is level.
  const middle = box.y + box.height / 2 - (box.x + box.width / 2) * Math.tan((lean * Math.PI) / 180);
  return { ...word, band: { top: middle - fontSize / 2, bottom: middle + fontSize / 2 } };
}

/** Who painted a surface over a text did not want it to be read: then it is no hint either. */
function hiddenText(run: TextRun, why: Unseen): UnreadInk[] {
  const place = { kind: 'hidden-text', box: boxOfRun(run) } as const;
  return why === 'copy' ? [] : [why === 'blacked-out' ? place : { ...place, text: run.text.trim() }];
}

/** Pieces in which a slanting text is told, so that its boxes hold little but its ink. */
const MOST_PIECES = 24;

function turnedText(run: TextRun): UnreadInk[] {
  const { text } = run;
  const quarter = quarterOf(run);
  const isVertical = run.isColumn || quarter === 90 || quarter === 270;
  const kind: UnreadKind = isVertical ? 'vertical-text' : 'tilted-text';
  if (run.isColumn || quarter !== undefined) return [{ kind, box: boxOfRun(run), text }];
  const count = Math.min(MOST_PIECES, Math.max(1, Math.round(run.length / run.fontSize)));
  const step = run.length / count;
  return Array.from({ length: count }, (_, i) => ({
    kind,
    box: boxOfRun(run, i * step, (i + 1) * step),
    text,
  }));
}
