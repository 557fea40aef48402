import type { InferenceSession } from 'onnxruntime-node';
import type { OcrPage } from '../engine.ts';
import { detectionInput } from './detection-input.ts';
import { withKnownRows } from './known-rows.ts';
import { textProbabilities } from './network.ts';
import { type OrientedBox, scaled } from './oriented-box.ts';
import { partedByRulings } from './parted-by-rulings.ts';
import { isColumn, isOnItsSide, stackedPieces } from './stacked-pieces.ts';
import { textRegions } from './text-regions.ts';

/** Boxes of what is to be read in one go, in pixels of the page. */
export async function textBoxes(
  { image, rulings, rows }: OcrPage,
  detection: InferenceSession,
): Promise<OrientedBox[]> {
  const input = await detectionInput(image);
  const data = await textProbabilities(detection, {
    data: input.data,
    dims: [1, 3, input.height, input.width],
  });
  const boxes = textRegions({ width: input.width, height: input.height, data }).map((box) =>
    scaled(box, image.width / input.width, image.height / input.height),
  );
  if (isOnItsSide(boxes)) return [];
  return withKnownRows(boxes, rows)
    .flatMap((box) => partedByRulings(box, rulings))
    .flatMap((box) => (isColumn(box) ? stackedPieces(image, box) : [box]));
}
