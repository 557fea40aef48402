/** Weights of one output channel after another, as whole numbers from −127 to 127 that a scale a channel multiplies. */
export interface WholeWeights {
  readonly data: Int8Array;
  readonly scales: Float32Array;
}

const HIGHEST = 127;
/**
 * What two neighbouring weights may come to together. Processors without dot products of bytes add the products of two
 * neighbours in 16 bits: 255 · 128 fits, and so every processor comes to the same numbers.
 */
const HIGHEST_PAIR = 128;

/**
 * Each channel's weights rounded. `order` gives, for the places that are multiplied one after the other, where the weight
 * stands within its channel; without it no products of neighbours are added.
 */
export function wholeWeights(
  weights: Float32Array,
  channels: number,
  order?: readonly number[],
): WholeWeights {
  const size = weights.length / channels;
  const data = new Int8Array(weights.length);
  const scales = new Float32Array(channels);
  for (let channel = 0; channel < channels; channel++) {
    const own = weights.subarray(channel * size, (channel + 1) * size);
    const highest = highestOf(own);
    const pair = order ? highestPair(own, order) : 0;
    // Rounding may make each of two neighbours greater by a half.
    const scale = Math.max(highest / HIGHEST, pair / (HIGHEST_PAIR - 1), Number.MIN_VALUE);
    scales[channel] = scale;
    for (let i = 0; i < size; i++) data[channel * size + i] = Math.round((own[i] as number) / scale);
  }
  return { data, scales };
}

function highestOf(weights: Float32Array): number {
  let highest = 0;
  for (const weight of weights) highest = Math.max(highest, Math.abs(weight));
  return highest;
}

function highestPair(weights: Float32Array, order: readonly number[]): number {
  let highest = 0;
  for (let i = 0; i < order.length; i += 2) {
    const first = weights[order[i] as number] as number;
    const second = i + 1 < order.length ? (weights[order[i + 1] as number] as number) : 0;
    highest = Math.max(highest, Math.abs(first) + Math.abs(second));
  }
  return highest;
}

/** Where the weights of a channel stand in the order in which images with the channels last are multiplied. */
export function channelsLast(channels: number, places: number): number[] {
  return Array.from(
    { length: channels * places },
    (_, i) => (i % channels) * places + Math.floor(i / channels),
  );
}

/** A matrix of so many rows and columns, with columns for rows. */
export function turned<Numbers extends Float32Array | Int8Array>(
  matrix: Numbers,
  rows: number,
  columns: number,
): Numbers {
  const result = matrix.slice() as Numbers;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      result[column * rows + row] = matrix[row * columns + column] as number;
  }
  return result;
}
