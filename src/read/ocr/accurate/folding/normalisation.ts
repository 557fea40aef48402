import { scaledByChannel } from './convolution.ts';
import type { NetworkGraph, NodeProto } from './network-graph.ts';

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

function foldBehind(graph: NetworkGraph, convolution: NodeProto, normalisation: NodeProto): void {
  const [, scale, shift, mean, variance] = normalisation.input.map((name) => graph.constant(name)?.data);
  if (!scale || !shift || !mean || !variance) return;
  const epsilon = normalisation.attribute.find(({ name }) => name === 'epsilon')?.f ?? EPSILON;
  const factors = scale.map((each, channel) => each / Math.sqrt((variance[channel] ?? 0) + epsilon));
  scaledByChannel(
    graph,
    convolution,
    factors,
    (bias, channel) => (bias - (mean[channel] ?? 0)) * (factors[channel] ?? 1) + (shift[channel] ?? 0),
  );
  convolution.output = [...normalisation.output];
  graph.replace([normalisation], []);
}
