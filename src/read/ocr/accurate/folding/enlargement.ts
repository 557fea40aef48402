import type { NetworkGraph } from './network-graph.ts';
import { type NodeProto, numbersOf, step } from './network-step.ts';
import { normalisationOf } from './normalisation.ts';

/** Pixels that one becomes: two across, two down. */
const PLACES = 4;
const SINGLE = {
  kernel_shape: [1, 1],
  strides: [1, 1],
  pads: [0, 0, 0, 0],
  dilations: [1, 1],
  group: 1,
} as const;

/** The steps that make 4 × 4 pixels of each at the end of the detection network. */
interface Enlargement {
  readonly first: NodeProto;
  readonly firstBias: NodeProto;
  readonly normalisation: NodeProto;
  readonly relu: NodeProto;
  readonly second: NodeProto;
  readonly secondBias: NodeProto;
}

/**
 * Two transposed convolutions that each make four pixels of one, written as two convolutions of single pixels: a channel
 * for each of the pixels to come, which are laid out at the very end. The runtime's transposed convolution takes several
 * times as long, and so do the steps between the two on an image four times as large.
 */
export function foldEnlargement(graph: NetworkGraph): void {
  const found = enlargementIn(graph);
  if (!found) return;
  const { first, firstBias, normalisation, relu, second, secondBias } = found;
  const output = secondBias.output[0] ?? '';
  const [inner, outer] = [innerConvolution(graph, found), outerConvolution(graph, found)];
  if (!inner || !outer) return;
  const [wide, cut, deep, spread] = [`${output}/wide`, `${output}/cut`, `${output}/deep`, `${output}/spread`];
  graph.replace(
    [first, firstBias, normalisation, relu, second, secondBias],
    [
      convolution(graph, first.input[0] ?? '', wide, inner),
      step('Relu', [wide], cut),
      convolution(graph, cut, deep, outer),
      step('DepthToSpace', [deep], spread, { blocksize: 2 }),
      step('DepthToSpace', [spread], output, { blocksize: 2 }),
    ],
  );
}

function enlargementIn(graph: NetworkGraph): Enlargement | undefined {
  const consumers = graph.consumers();
  const after = (node: NodeProto | undefined, opType: string): NodeProto | undefined => {
    const [next, ...others] = consumers.get(node?.output[0] ?? '') ?? [];
    return next?.opType === opType && others.length === 0 ? next : undefined;
  };
  const first = graph.steps.find(({ opType }) => opType === 'ConvTranspose');
  const firstBias = after(first, 'Add');
  const normalisation = after(firstBias, 'BatchNormalization');
  const relu = after(normalisation, 'Relu');
  const second = after(relu, 'ConvTranspose');
  const secondBias = after(second, 'Add');
  if (!first || !firstBias || !normalisation || !relu || !second || !secondBias) return undefined;
  if (!isDoubling(first) || !isDoubling(second)) return undefined;
  return { first, firstBias, normalisation, relu, second, secondBias };
}

function isDoubling(transposed: NodeProto): boolean {
  const are = (name: string, side: number): boolean =>
    numbersOf(transposed, name).every((each) => each === side);
  return (
    are('kernel_shape', 2) &&
    are('strides', 2) &&
    are('pads', 0) &&
    numbersOf(transposed, 'strides').length === 2
  );
}

interface SingleConvolution {
  readonly outputs: number;
  /** Row by row, an output each. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

function convolution(
  graph: NetworkGraph,
  input: string,
  name: string,
  { outputs, weights, bias }: SingleConvolution,
): NodeProto {
  const dims = [outputs, weights.length / outputs, 1, 1];
  return step(
    'Conv',
    [
      input,
      graph.addConstant(`${name}/weights`, { dims, data: weights }),
      graph.addConstant(`${name}/bias`, { dims: [outputs], data: bias }),
    ],
    name,
    SINGLE,
  );
}

/** The first one, normalised: at each of the four places all its channels. */
function innerConvolution(graph: NetworkGraph, of: Enlargement): SingleConvolution | undefined {
  const kernel = graph.constant(of.first.input[1]);
  const normalisation = normalisationOf(graph, of.normalisation);
  if (!kernel || !normalisation) return undefined;
  const own = biasOf(graph, of.firstBias);
  const [inputs = 0, channels = 0] = kernel.dims;
  const outputs = PLACES * channels;
  return {
    outputs,
    weights: Float32Array.from({ length: outputs * inputs }, (_, i) => {
      const [input, output] = [i % inputs, Math.floor(i / inputs)];
      const [channel, place] = [output % channels, Math.floor(output / channels)];
      return (
        (kernel.data[(input * channels + channel) * PLACES + place] ?? 0) *
        (normalisation.factors[channel] ?? 0)
      );
    }),
    bias: Float32Array.from({ length: outputs }, (_, output) => {
      const channel = output % channels;
      return normalisation.bias(own[channel] ?? 0, channel);
    }),
  };
}

/** The second one: at each of the four places of each of the four places its only channel. */
function outerConvolution(graph: NetworkGraph, of: Enlargement): SingleConvolution | undefined {
  const kernel = graph.constant(of.second.input[1]);
  const own = biasOf(graph, of.secondBias);
  const [channels = 0, given] = kernel?.dims ?? [];
  if (!kernel || given !== 1) return undefined;
  const outputs = PLACES * PLACES;
  const inputs = PLACES * channels;
  return {
    outputs,
    weights: Float32Array.from({ length: outputs * inputs }, (_, i) => {
      const [input, output] = [i % inputs, Math.floor(i / inputs)];
      const isOwn = Math.floor(input / channels) === Math.floor(output / PLACES);
      return isOwn ? (kernel.data[(input % channels) * PLACES + (output % PLACES)] ?? 0) : 0;
    }),
    bias: new Float32Array(outputs).fill(own[0] ?? 0),
  };
}

function biasOf(graph: NetworkGraph, addition: NodeProto): Float32Array {
  return addition.input.map((name) => graph.constant(name)?.data).find((data) => data) ?? new Float32Array();
}
