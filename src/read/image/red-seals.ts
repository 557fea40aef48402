import type { Box, MarkKind } from '../../model/page.ts';
import { type Cluster, clusters } from './clusters.ts';

/** A mark before its box is put into page points. */
export interface PixelMark {
  readonly kind: MarkKind;
  readonly box: Box;
  readonly confidence: number;
  /** Of a seal's ring. */
  readonly text?: string;
}

/** Levels of `PageImage.red`. */
const STRONG = 1;
const REDDISH = 2;
const SQUARES = { cell: 8, minShare: 0.06, reach: 1 };
/** Of the page's width: seals measure 25–60 mm on a page of 210 mm, fingerprints 8–20 mm. */
const SEAL_SIDE = { min: 0.1, max: 0.34 };
const FINGER_SIDE = { min: 0.036, max: 0.1 };
/** Share of a fingerprint's box that is red: more than of a character. */
const FINGER_FILL = 0.3;
/** Of the page's height: red print stands in the letterhead. */
const LETTERHEAD = 0.2;

/** Boxes in pixels of round, oval or square red shapes of a seal's size. */
export function redSeals(red: Uint8Array, width: number, height: number): Box[] {
  return clusters(red, width, height, STRONG, SQUARES)
    .map(({ box }) => box)
    .filter((box) => isSealShaped(box, width));
}

/** Of the page's width: how far from its edge the slice of a seal that was set across several sheets may stand. */
const EDGE = 0.03;

/** Where red ink is a stamp and hides what is printed below it: seals, slices of them at the edge, fingerprints. */
export function redStamps(red: Uint8Array, width: number, height: number): Box[] {
  return clusters(red, width, height, STRONG, SQUARES)
    .filter(
      (cluster) =>
        isSealShaped(cluster.box, width) ||
        isFingerprint(cluster, width, height) ||
        isSlice(cluster.box, width),
    )
    .map(({ box }) => box);
}

function isSlice({ x, width, height }: Box, pageWidth: number): boolean {
  const isAtEdge = x <= EDGE * pageWidth || x + width >= (1 - EDGE) * pageWidth;
  const side = height / pageWidth;
  return isAtEdge && height > width && side >= SEAL_SIDE.min && side <= SEAL_SIDE.max;
}

/** Seals and fingerprints by their colour; what is only reddish may be a faint seal. */
export function redMarks(red: Uint8Array, width: number, height: number): PixelMark[] {
  const strong = clusters(red, width, height, STRONG, SQUARES);
  const seals = strong.filter(({ box }) => isSealShaped(box, width)).map(({ box }) => box);
  const fingers = strong.filter(
    (cluster) => isFingerprint(cluster, width, height) && !seals.some((seal) => overlap(seal, cluster.box)),
  );
  const faint = clusters(red, width, height, REDDISH, SQUARES).filter(
    ({ box }) => isSealShaped(box, width) && !seals.some((seal) => overlap(seal, box)),
  );
  return [
    ...seals.map((box): PixelMark => ({ kind: 'seal', box, confidence: 0.9 })),
    ...fingers.map(({ box }): PixelMark => ({ kind: 'fingerprint', box, confidence: 0.7 })),
    ...faint.map(({ box }): PixelMark => ({ kind: 'seal', box, confidence: 0.4 })),
  ];
}

function isSealShaped({ width, height }: Box, pageWidth: number): boolean {
  const side = Math.max(width, height) / pageWidth;
  const ratio = Math.min(width, height) / Math.max(width, height);
  return side >= SEAL_SIDE.min && side <= SEAL_SIDE.max && ratio >= 0.55;
}

function isFingerprint({ box, count }: Cluster, pageWidth: number, pageHeight: number): boolean {
  const side = Math.max(box.width, box.height) / pageWidth;
  const ratio = Math.min(box.width, box.height) / Math.max(box.width, box.height);
  const isSized = side >= FINGER_SIDE.min && side < FINGER_SIDE.max && ratio >= 0.5;
  const isFilled = count / (box.width * box.height) >= FINGER_FILL;
  return isSized && isFilled && box.y > pageHeight * LETTERHEAD;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
