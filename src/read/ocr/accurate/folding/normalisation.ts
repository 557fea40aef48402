import { reweighted } from './convolution.ts';
import type { NetworkGraph } from './network-graph.ts';
import type { NodeProto } from './network-step.ts';

/** What the published files leave out of their normalisations; the standard says so much. */
const EPSILON = 1e-5;

/** The normalisation of each channel behind a convolution is the same convolution with other weights. */
export function foldNormalisations(graph: NetworkGraph): void {
  const consumers = graph.consumers();
  for (const convolution of graph.steps.filter(({ opType }) => opType === 'Conv')) {
    const [next, ...others] = consumers.get(convolution.output[0] ?? '') ?? [];
    if (next?.opType !== 'BatchNormalization' || others.length > 0) continue;
    foldBehind(graph, convolution, next);
  }
}

function foldBehind(graph: NetworkGraph, convolution: NodeProto, node: NodeProto): void {
  const normalisation = normalisationOf(graph, node);
  if (!normalisation) return;
  const { factors, bias } = normalisation;
  reweighted(graph, convolution, factors, (own, _sum, channel) => bias(own, channel));
  convolution.output = [...node.output];
  graph.replace([node], []);
}

/** What a normalisation makes of the weights of each channel, and of its bias. */
interface Normalisation {
  readonly factors: Float32Array;
  readonly bias: (own: number, channel: number) => number;
}

/** Undefined for one whose numbers are not in the file. */
export function normalisationOf(graph: NetworkGraph, node: NodeProto): Normalisation | undefined {
  const [, scale, shift, mean, variance] = node.input.map((name) => graph.constant(name)?.data);
  if (!scale || !shift || !mean || !variance) return undefined;
  const epsilon = node.attribute.find(({ name }) => name === 'epsilon')?.f ?? EPSILON;
  const factors = scale.map((each, channel) => each / Math.sqrt((variance[channel] ?? 0) + epsilon));
  return {
    factors,
    bias: (own, channel) => (own - (mean[channel] ?? 0)) * (factors[channel] ?? 1) + (shift[channel] ?? 0),
  };
}
