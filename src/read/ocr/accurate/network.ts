import { type InferenceSession, Tensor } from 'onnxruntime-node';
import type { GreyImage } from '../../image/grey-image.ts';
import { BEST } from './folding/best-classes.ts';

/** Values of a tensor, row by row. */
export interface Values {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** For each step along a line the number of its most probable class, and how probable that is. */
export interface BestClasses {
  readonly classes: Int32Array;
  /** 0–1. */
  readonly probabilities: Float32Array;
}

/** How probably each pixel of the page is text. */
export async function textProbabilities(detection: InferenceSession, page: GreyImage): Promise<Float32Array> {
  const name = detection.outputNames[0] ?? '';
  const { data } = (await run(detection, page, [name]))[name] ?? {};
  if (!(data instanceof Float32Array)) throw new Error('the network gave no numbers');
  return data;
}

export async function bestClasses(recognition: InferenceSession, line: GreyImage): Promise<BestClasses> {
  const given = await run(recognition, line, [BEST.classes, BEST.probabilities]);
  const classes = given[BEST.classes]?.data;
  const probabilities = given[BEST.probabilities]?.data;
  if (!(classes instanceof Int32Array) || !(probabilities instanceof Float32Array))
    throw new Error('the network gave no classes');
  return { classes, probabilities };
}

/** For each step along a line how probable each class is; a row a step. */
export async function classProbabilities(recognition: InferenceSession, line: GreyImage): Promise<Values> {
  const name = recognition.outputNames.at(-1) ?? '';
  const { data, dims } = (await run(recognition, line, [name]))[name] ?? {};
  if (!(data instanceof Float32Array) || !dims) throw new Error('the network gave no numbers');
  return { data, dims };
}

function run(
  network: InferenceSession,
  { width, height, data }: GreyImage,
  outputs: readonly string[],
): ReturnType<InferenceSession['run']> {
  const pixels = new Tensor('uint8', data, [1, 1, height, width]);
  return network.run({ [network.inputNames[0] ?? '']: pixels }, outputs);
}
