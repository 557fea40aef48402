import type { Page, UnreadInk } from '../../model/page.ts';
import { linesInReadingOrder } from '../layout/lines.ts';
import { isMiddleInside } from '../layout/middle-inside.ts';
import { tableCells } from '../layout/table-cells.ts';
import { annotationsOf, annotationsOn, mayBeMark } from './annotations.ts';
import type { PageView } from './page-view.ts';
import { drawnMarks, type Painting, pdfMarks } from './pdf-marks.ts';
import type { PdfWords } from './pdf-words.ts';
import { pennedWords } from './penned-words.ts';

/** A page by the text and the drawings that its file carries. */
export async function bornDigitalPage(view: PageView, own: PdfWords): Promise<Page> {
  const { file, pageNumber, page, size, graphics, engine } = view;
  const cells = tableCells(graphics.rulings);
  const all = await annotationsOn(page);
  const marking = new Set(all.filter(mayBeMark).map(({ id }) => id));
  const painted = paintedBy(graphics, (id) => id === undefined || marking.has(id));
  const drawn = await pdfMarks(page, painted);
  const notes = annotationsOf(all, view.toPage, { painted: graphics.annotations, seen: drawn });
  const marks = [...drawn, ...notes.marks].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  const seals = marks.filter((mark) => mark.kind === 'seal');
  const isInSeal = ({ box }: Pick<UnreadInk, 'box'>): boolean =>
    seals.some((seal) => isMiddleInside(box, seal.box));
  // Text of a seal that is drawn lies over the text of the page and would be read into it; a picture has its own.
  const drawnSeals = drawnMarks(painted.drawings).filter(({ kind }) => kind === 'seal');
  const redHead = own.redWords.filter(({ box }) => !drawnSeals.some((seal) => isMiddleInside(box, seal.box)));
  const printed = [...own.words, ...redHead, ...notes.words];
  const pictures = graphics.images.filter(({ box }) => !seals.some((seal) => seal.box === box));
  const penned = printed.length === 0 ? [] : await pennedWords(page, pictures, size, engine);
  const lines = linesInReadingOrder([...printed, ...penned], cells);
  const unread = [...own.unread.filter((ink) => !isInSeal(ink)), ...notes.unread];
  // The end of a form without text is no blank page.
  const hasInk = [marks, graphics.images, graphics.rulings, unread.filter(isToBeSeen)].some(
    (ink) => ink.length > 0,
  );
  return {
    file,
    pageNumber,
    ...size,
    textOrigin: lines.length > 0 ? 'embedded' : 'none',
    lines,
    cells,
    marks,
    ...(unread.length === 0 ? {} : { unread }),
    quality: { isBlank: lines.length === 0 && !hasInk, typefaces: own.typefaces },
  };
}

/** The pictures and drawings of the page itself and of some of its annotations. */
function paintedBy(
  { images, drawings }: Painting,
  isMeant: (annotation: string | undefined) => boolean,
): Painting {
  return {
    images: images.filter(({ annotation }) => isMeant(annotation)),
    drawings: drawings.filter(({ annotation }) => isMeant(annotation)),
  };
}

function isToBeSeen({ kind }: UnreadInk): boolean {
  return kind !== 'hidden-text';
}
