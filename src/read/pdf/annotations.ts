import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box, Mark, UnreadInk } from '../../model/page.ts';
import { isMiddleInside } from '../layout/middle-inside.ts';
import type { Word } from '../layout/word.ts';
import { boxThrough, type Matrix } from './matrix.ts';

/** What is fastened to a page: fields of a form, stamps, notes. */
export interface Annotations {
  readonly words: readonly Word[];
  readonly marks: readonly Mark[];
  readonly unread: readonly UnreadInk[];
}

/** What pdf.js tells of an annotation, as far as it is asked. */
export interface PdfAnnotation {
  readonly id?: string;
  readonly subtype?: string;
  readonly rect?: readonly number[];
  readonly hidden?: boolean;
  readonly hasAppearance?: boolean;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly exportValue?: string;
  readonly buttonValue?: string;
  readonly multiLine?: boolean;
  readonly options?: readonly { readonly exportValue?: string; readonly displayValue?: string }[];
  readonly contentsObj?: { readonly str?: string };
  readonly textContent?: readonly string[];
  readonly defaultAppearanceData?: { readonly fontSize?: number };
}

/** What a reader of the page sees nothing of. */
const NOTHING = new Set([
  'Link',
  'Popup',
  'Text',
  'FileAttachment',
  'Sound',
  'Movie',
  'Screen',
  'Redact',
  'Watermark',
  'PrinterMark',
  'TrapNet',
]);
/** Lines below, through or over a text that stands there itself. */
const MARKUP = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut']);

/** The annotations of a page as pdf.js tells them. */
export async function annotationsOn(page: PDFPageProxy): Promise<readonly PdfAnnotation[]> {
  return (await page.getAnnotations({ intent: 'display' })) as PdfAnnotation[];
}

/** Whether what an annotation shows may be a seal or written by hand: of a frame drawn around a word it is not. */
export function mayBeMark({ subtype, fieldType }: PdfAnnotation): boolean {
  return subtype === 'Stamp' || subtype === 'Ink' || fieldType === 'Sig';
}

/**
 * What is fastened to a page. `painted` are the annotations that paint something, `seen` the marks by which pictures and
 * drawings on the page were known: an annotation that shows one of them has been told.
 */
export function annotationsOf(
  all: readonly PdfAnnotation[],
  toPage: Matrix,
  { painted, seen }: { readonly painted: ReadonlySet<string>; readonly seen: readonly Mark[] },
): Annotations {
  const result = { words: [] as Word[], marks: [] as Mark[], unread: [] as UnreadInk[] };
  for (const annotation of all) {
    const { subtype = '', rect = [], hidden = false } = annotation;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
    const box = boxThrough(toPage, x1, y1, x2, y2);
    if (hidden || NOTHING.has(subtype) || MARKUP.has(subtype) || box.width * box.height === 0) continue;
    const isPainted = painted.has(annotation.id ?? '');
    if (subtype === 'Widget') addField(annotation, box, { isPainted, seen }, result);
    else addNote(annotation, box, { isPainted, seen }, result);
  }
  return result;
}

interface Shown {
  readonly isPainted: boolean;
  readonly seen: readonly Mark[];
}

interface Target {
  readonly words: Word[];
  readonly marks: Mark[];
  readonly unread: UnreadInk[];
}

function addField(field: PdfAnnotation, box: Box, shown: Shown, to: Target): void {
  if (field.checkBox || field.radioButton) {
    if (isTicked(field)) to.marks.push({ kind: 'tick', box, confidence: 1 });
    return;
  }
  const value = valueOf(field);
  if (value !== '') to.words.push(...wordsIn(value, box, field));
  else if (shown.isPainted && field.fieldType === 'Sig' && !isTold(box, shown)) {
    // A signature that is neither by hand nor a seal to the eye, such as its name and date in print.
    to.unread.push({ kind: 'form-field', box });
  } else if (shown.isPainted && field.fieldType === undefined) to.unread.push({ kind: 'form-field', box });
}

function addNote(note: PdfAnnotation, box: Box, shown: Shown, to: Target): void {
  const { subtype } = note;
  const text = note.textContent?.join('\n') ?? note.contentsObj?.str ?? '';
  if (subtype === 'FreeText' && text.trim() !== '') to.words.push(...wordsIn(text, box, note));
  else if (!shown.isPainted && note.hasAppearance !== true) return;
  else if (isTold(box, shown)) return;
  else if (subtype === 'Stamp') to.marks.push({ kind: 'seal', box, confidence: STAMP });
  else if (subtype === 'Ink') to.marks.push({ kind: 'handwriting', box, confidence: PENNED });
  else to.unread.push({ kind: 'annotation', box, ...(text.trim() === '' ? {} : { text }) });
}

/** Confidence of marks that the file itself names: a stamp need not be the agency's. */
const STAMP = 0.9;
const PENNED = 0.9;

function isTold(box: Box, { seen }: Shown): boolean {
  return seen.some((mark) => mark.kind !== 'picture' && isMiddleInside(mark.box, box));
}

function isTicked({ fieldValue, exportValue, buttonValue, checkBox }: PdfAnnotation): boolean {
  if (typeof fieldValue !== 'string' || fieldValue === '' || fieldValue === 'Off') return false;
  return fieldValue === (checkBox ? exportValue : buttonValue);
}

function valueOf({ fieldValue, options = [], fieldType }: PdfAnnotation): string {
  if (fieldType !== 'Tx' && fieldType !== 'Ch') return '';
  const values = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter((v) => typeof v === 'string');
  const shown = values.map((value) => options.find((o) => o.exportValue === value)?.displayValue ?? value);
  return shown.join('\n').trim();
}

/** Points: text in a field that says nothing of its size is set so. */
const USUAL_SIZE = 12;
const LEADING = 1.2;
/** Of a field's height, what its text takes at most. */
const FILLS = 0.8;

/** A text that stands in a box, line below line from its top; a single one stands in its middle. */
function wordsIn(text: string, box: Box, { defaultAppearanceData }: PdfAnnotation): Word[] {
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '');
  const asked = defaultAppearanceData?.fontSize;
  const most = (FILLS * box.height) / Math.max(1, lines.length);
  const fontSize = Math.max(4, Math.min(asked === undefined || asked === 0 ? USUAL_SIZE : asked, most));
  const height = fontSize * LEADING;
  const top = lines.length === 1 ? box.y + (box.height - fontSize) / 2 : box.y + (height - fontSize) / 2;
  return lines.map((line, i) => ({
    text: line,
    box: {
      x: box.x + 2,
      y: top + i * height,
      width: Math.min(Math.max(1, box.width - 4), widthOf(line, fontSize)),
      height: fontSize,
    },
    confidence: 1,
    fontSize,
  }));
}

/** Chinese characters are as wide as they are high, others half of it. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0xff ? size : size / 2), 0);
}
