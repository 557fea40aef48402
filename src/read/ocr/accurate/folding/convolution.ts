import { type NetworkGraph, type NodeProto, numberOf, numbersOf } from './network-graph.ts';

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

/** Gives a convolution other weights: each multiplied, and each channel's bias made anew from the sum of its weights. */
export function reweighted(
  graph: NetworkGraph,
  convolution: NodeProto,
  scale: number,
  bias: (own: number, sumOfWeights: number) => number,
): void {
  const [input = '', weightName = '', biasName] = convolution.input;
  const weights = graph.constant(weightName);
  const channels = weights?.dims[0] ?? 0;
  if (!weights || channels === 0) return;
  const perChannel = weights.data.length / channels;
  const own = graph.constant(biasName)?.data ?? new Float32Array(channels);
  const sums = Float32Array.from({ length: channels }, (_, channel) =>
    weights.data.subarray(channel * perChannel, (channel + 1) * perChannel).reduce((sum, w) => sum + w, 0),
  );
  const prefix = `${convolution.output[0] ?? ''}/${biasName ?? ''}`;
  convolution.input = [
    input,
    graph.addConstant(`${prefix}/weights`, { dims: weights.dims, data: weights.data.map((w) => w * scale) }),
    graph.addConstant(`${prefix}/bias`, {
      dims: [channels],
      data: own.map((b, channel) => bias(b, sums[channel] ?? 0)),
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
