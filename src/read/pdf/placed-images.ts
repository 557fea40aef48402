import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/page.ts';
import { intersection } from '../layout/boxes.ts';
import { type Colour, colourOf } from './colour.ts';
import type { GraphicsState } from './graphics-state.ts';
import { boxThrough, type Matrix, multiply } from './matrix.ts';

export interface PlacedImage {
  /** Key of the decoded image in the page's objects; undefined for inline images and masks. */
  readonly name: string | undefined;
  /** What of it is to be seen. */
  readonly box: Box;
  /** Where all of it is put. */
  readonly whole: Box;
  /** Pixels as the file declares them, 0 where unknown. */
  readonly pixels: { readonly width: number; readonly height: number };
  /** Where it stands in the order of painting: what comes later lies over it. */
  readonly at: number;
  /** Neither turned nor mirrored. */
  readonly isUpright: boolean;
  /** A part of it is cut away by a path, a frame or the edge of the page. */
  readonly isClipped: boolean;
  /** Nothing shows through it. */
  readonly isOpaque: boolean;
  /** Of a stencil: the colour that is painted through it. */
  readonly stencil: Colour | undefined;
  /** Painted by an annotation. */
  readonly annotation: string | undefined;
}

export const PAINTS_IMAGES = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
]);

/** What is known of a picture but for the place where it is put. */
interface Picture {
  readonly name?: string;
  readonly width?: number;
  readonly height?: number;
  readonly isMask?: boolean;
}

/** The pictures that one operation paints: one, or the same at several places, or several. */
export function placedImages(
  operation: number,
  args: unknown[] | null,
  state: GraphicsState,
  order: Pick<PlacedImage, 'at' | 'annotation'>,
): PlacedImage[] {
  return paintings(operation, args ?? []).map(([picture, local]) =>
    placed(picture, multiply(state.matrix, local), state, order),
  );
}

const HERE: Matrix = [1, 0, 0, 1, 0, 0];

function paintings(operation: number, args: unknown[]): [Picture, Matrix][] {
  const [first] = args;
  const mask = { ...(first as Picture | undefined), isMask: true };
  switch (operation) {
    case OPS.paintImageXObject:
      return [[named(first, args[1], args[2]), HERE]];
    case OPS.paintImageXObjectRepeat:
      return repeated(named(first), [Number(args[1]), 0, 0, Number(args[2])], args[3]);
    case OPS.paintImageMaskXObject:
      return [[mask, HERE]];
    case OPS.paintImageMaskXObjectRepeat:
      return repeated(mask, args.slice(1, 5).map(Number), args[5]);
    case OPS.paintImageMaskXObjectGroup:
      return transformed(first).map(({ transform, ...one }) => [{ ...one, isMask: true }, transform]);
    case OPS.paintInlineImageXObjectGroup:
      return transformed(args[1]).map(({ transform }) => [first as Picture, transform]);
    default:
      return [[{ ...(first as Picture | undefined) }, HERE]];
  }
}

function named(name: unknown, width: unknown = 0, height: unknown = 0): Picture {
  return { name: String(name), width: Number(width), height: Number(height) };
}

function transformed(group: unknown): (Picture & { readonly transform: Matrix })[] {
  return (group ?? []) as (Picture & { readonly transform: Matrix })[];
}

function repeated(picture: Picture, scale: readonly number[], places: unknown): [Picture, Matrix][] {
  const [a = 1, b = 0, c = 0, d = 1] = scale;
  const numbers = Array.from((places ?? []) as ArrayLike<number>);
  return numbers.flatMap((x, i) => (i % 2 === 0 ? [[picture, [a, b, c, d, x, numbers[i + 1] ?? 0]]] : []));
}

/** Share of a picture's side by which its turn may differ from none. */
const LEAN = 0.01;
/** Points: what is cut off less shows nothing less. */
const CUT = 1.5;

function placed(
  { name, width = 0, height = 0, isMask = false }: Picture,
  matrix: Matrix,
  state: GraphicsState,
  order: Pick<PlacedImage, 'at' | 'annotation'>,
): PlacedImage {
  const whole = boxThrough(matrix, 0, 0, 1, 1);
  const box = intersection(whole, state.clip);
  const [a, b, c, d] = matrix;
  return {
    name: isMask ? undefined : name,
    box,
    whole,
    pixels: { width, height },
    ...order,
    isUpright: a > 0 && d < 0 && Math.abs(b) <= LEAN * a && Math.abs(c) <= LEAN * -d,
    isClipped: whole.width - box.width > CUT || whole.height - box.height > CUT,
    isOpaque: !isMask && state.alpha > 0.95 && !state.isBlended && !state.isMasked && !state.mayHaveHoles,
    stencil: isMask ? colourOf(state.fill) : undefined,
  };
}
