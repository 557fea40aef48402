import type { NetworkGraph } from './network-graph.ts';
import { type NodeProto, numberOf, numbersOf } from './network-step.ts';

/** Multiplication by one number, then addition of another. */
export interface Affine {
  readonly input: string;
  readonly output: string;
  readonly scale: number;
  readonly shift: number;
  readonly steps: readonly NodeProto[];
}

/** The two steps of which the first is `step`; undefined where it is no multiplication by a number, or not alone. */
export function affineFrom(
  graph: NetworkGraph,
  consumers: ReadonlyMap<string, readonly NodeProto[]>,
  multiplication: NodeProto | undefined,
): Affine | undefined {
  const product = withNumber(graph, multiplication, 'Mul');
  if (!multiplication || !product) return undefined;
  const next = consumers.get(multiplication.output[0] ?? '') ?? [];
  const [addition] = next;
  const sum = next.length === 1 ? withNumber(graph, addition, 'Add') : undefined;
  if (!addition || !sum) return undefined;
  return {
    input: product.other,
    output: addition.output[0] ?? '',
    scale: product.number,
    shift: sum.number,
    steps: [multiplication, addition],
  };
}

/** The number that a step takes beside another value. */
export function withNumber(
  graph: NetworkGraph,
  node: NodeProto | undefined,
  opType: string,
): { readonly other: string; readonly number: number } | undefined {
  if (node?.opType !== opType || node.input.length !== 2) return undefined;
  const [a = '', b = ''] = node.input;
  const second = graph.scalar(b);
  if (second !== undefined) return { other: a, number: second };
  const first = graph.scalar(a);
  return first === undefined ? undefined : { other: b, number: first };
}

/** Without a margin of noughts around its input. */
export function isUnpadded(convolution: NodeProto): boolean {
  return numbersOf(convolution, 'pads').every((pad) => pad === 0);
}

export function inputChannels(graph: NetworkGraph, convolution: NodeProto): number {
  const perGroup = graph.constant(convolution.input[1])?.dims[1] ?? 0;
  return perGroup * (numberOf(convolution, 'group') ?? 1);
}

/** The sum of the weights of each channel. Loops: networks hold millions of weights. */
function sumsByChannel(weights: Float32Array, channels: number): Float32Array {
  const sums = new Float32Array(channels);
  const size = weights.length / channels;
  for (let channel = 0, i = 0; channel < channels; channel++) {
    let sum = 0;
    for (const end = (channel + 1) * size; i < end; i++) sum += weights[i] as number;
    sums[channel] = sum;
  }
  return sums;
}

/** Weights of each channel times its factor, or all times the only one. */
function multiplied(weights: Float32Array, factors: ArrayLike<number>): Float32Array {
  const result = new Float32Array(weights.length);
  const size = weights.length / factors.length;
  for (let channel = 0, i = 0; channel < factors.length; channel++) {
    const factor = factors[channel] as number;
    for (const end = (channel + 1) * size; i < end; i++) result[i] = (weights[i] as number) * factor;
  }
  return result;
}

/**
 * Gives a convolution other weights: all multiplied by one factor, or each channel's by its own; and a bias made anew for
 * each channel, from the sum of its old weights.
 */
export function reweighted(
  graph: NetworkGraph,
  convolution: NodeProto,
  factors: ArrayLike<number>,
  bias: (own: number, sumOfWeights: number, channel: number) => number,
): void {
  const [input = '', weightName = '', biasName] = convolution.input;
  const weights = graph.constant(weightName);
  const channels = weights?.dims[0] ?? 0;
  if (!weights || channels === 0) return;
  const own = graph.constant(biasName)?.data ?? new Float32Array(channels);
  const sums = sumsByChannel(weights.data, channels);
  const prefix = `${convolution.output[0] ?? ''}/${biasName ?? ''}`;
  convolution.input = [
    input,
    graph.addConstant(`${prefix}/weights`, { dims: weights.dims, data: multiplied(weights.data, factors) }),
    graph.addConstant(`${prefix}/bias`, {
      dims: [channels],
      data: own.map((b, channel) => bias(b, sums[channel] ?? 0, channel)),
    }),
  ];
}

/** Gives a convolution the weights that do for one channel what its own do for several equal ones. */
export function sumOverChannels(graph: NetworkGraph, convolution: NodeProto): void {
  const [input = '', weightName = '', ...bias] = convolution.input;
  const weights = graph.constant(weightName);
  if (!weights) return;
  const [outputs = 0, channels = 0, ...kernel] = weights.dims;
  const size = kernel.reduce((product, side) => product * side, 1);
  const data = new Float32Array(outputs * size);
  weights.data.forEach((weight, i) => {
    const output = Math.floor(i / (channels * size));
    const at = output * size + (i % size);
    data[at] = (data[at] ?? 0) + weight;
  });
  const name = graph.addConstant(`${weightName}/sum`, { dims: [outputs, 1, ...kernel], data });
  convolution.input = [input, name, ...bias];
}
