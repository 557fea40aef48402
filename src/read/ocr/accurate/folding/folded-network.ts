import {
  affineFrom,
  inputChannels,
  isUnpadded,
  reweighted,
  sumOverChannels,
  withNumber,
} from './convolution.ts';
import { giveBestClasses } from './best-classes.ts';
import { takePixels } from './pixel-input.ts';
import { foldNormalisations } from './normalisation.ts';
import { foldEnlargement } from './enlargement.ts';
import { foldResidualGates } from './residual-gates.ts';
import { NetworkGraph } from './network-graph.ts';
import { type NodeProto, step } from './network-step.ts';

/** By channel, as the detection network was trained on colour photographs: (brightness, 0–1, − mean) / deviation. */
const MEAN = [0.485, 0.456, 0.406];
const DEVIATION = [0.229, 0.224, 0.225];

/** The network that finds text, folded. Takes the grey pixels of a page. */
export function detectionNetwork(bytes: Uint8Array): Uint8Array {
  const graph = folded(bytes);
  const scale = DEVIATION.map((deviation) => 1 / (255 * deviation));
  takePixels(graph, { scale, shift: MEAN.map((mean, channel) => -mean / (DEVIATION[channel] ?? 1)) });
  return graph.toBytes();
}

/** The network that reads lines, folded. Takes the grey pixels of a line and gives the best classes besides. */
export function recognitionNetwork(bytes: Uint8Array): Uint8Array {
  const graph = folded(bytes);
  takeOneChannel(graph);
  takePixels(graph, { scale: [1 / 127.5], shift: [-1] });
  giveBestClasses(graph);
  return graph.toBytes();
}

/**
 * The same network in fewer steps, to about 1e-6 the same values in half the time. The published files spell hard-swish
 * and the learnt scales around it as seven steps, each of which walks through the whole image; here they are one step,
 * or part of the convolutions beside them.
 */
export function folded(bytes: Uint8Array): NetworkGraph {
  const graph = new NetworkGraph(bytes);
  foldNormalisations(graph);
  foldScalesBehindConvolutions(graph);
  foldHardSwish(graph);
  foldScalesBeforeConvolutions(graph);
  foldResidualGates(graph);
  foldEnlargement(graph);
  return graph;
}

/** conv(x) · a + b is a convolution with other weights. */
function foldScalesBehindConvolutions(graph: NetworkGraph): void {
  const consumers = graph.consumers();
  for (const convolution of graph.steps.filter(({ opType }) => opType === 'Conv')) {
    const next = consumers.get(convolution.output[0] ?? '') ?? [];
    const affine = next.length === 1 ? affineFrom(graph, consumers, next[0]) : undefined;
    if (!affine) continue;
    reweighted(graph, convolution, [affine.scale], (bias) => bias * affine.scale + affine.shift);
    convolution.output = [affine.output];
    graph.replace(affine.steps, []);
  }
}

/** x · clip(x + 3, 0, 6) / 6 as x · hardSigmoid(x), which the runtime computes in one go. */
function foldHardSwish(graph: NetworkGraph): void {
  const consumers = graph.consumers();
  const after = (node: NodeProto | undefined, opType: string): NodeProto | undefined => {
    const [next] = consumers.get(node?.output[0] ?? '') ?? [];
    return next?.opType === opType ? next : undefined;
  };
  for (const addition of graph.steps) {
    const shifted = withNumber(graph, addition, 'Add');
    if (shifted?.number !== 3) continue;
    const clip = after(addition, 'Clip');
    const product = after(clip, 'Mul');
    const division = after(product, 'Div');
    const x = shifted.other;
    if (!clip || !product?.input.includes(x) || !division || graph.scalar(division.input[1]) !== 6) continue;
    const output = division.output[0] ?? '';
    graph.replace(
      [addition, clip, product, division],
      [
        step('HardSigmoid', [x], `${output}/gate`, { alpha: { float: 1 / 6 }, beta: { float: 0.5 } }),
        step('Mul', [x, `${output}/gate`], output),
      ],
    );
  }
}

/** A scale whose value only convolutions take becomes part of their weights; so does the shift where no margin meets it. */
function foldScalesBeforeConvolutions(graph: NetworkGraph): void {
  const consumers = graph.consumers();
  for (const multiplication of graph.steps) {
    const affine = affineFrom(graph, consumers, multiplication);
    const takers = consumers.get(affine?.output ?? '') ?? [];
    if (!affine || affine.scale === 0 || takers.length === 0) continue;
    if (!takers.every(({ opType }) => opType === 'Conv')) continue;
    const { scale, shift, input, output } = affine;
    if (takers.every(isUnpadded)) {
      for (const taker of takers) {
        reweighted(graph, taker, [scale], (bias, sumOfWeights) => bias + shift * sumOfWeights);
        taker.input = [input, ...taker.input.slice(1)];
      }
      graph.replace(affine.steps, []);
      continue;
    }
    const channels = inputChannels(graph, takers[0] as NodeProto);
    for (const taker of takers) reweighted(graph, taker, [scale], (bias) => bias);
    graph.replace(affine.steps, [shiftStep(graph, { input, output, channels, shift: shift / scale })]);
  }
}

/** An addition as a convolution of single pixels: a plain one would break the order in which the runtime keeps images. */
function shiftStep(
  graph: NetworkGraph,
  of: { readonly input: string; readonly output: string; readonly channels: number; readonly shift: number },
): NodeProto {
  const { input, output, channels, shift } = of;
  const ones = graph.addConstant(`${output}/ones`, {
    dims: [channels, 1, 1, 1],
    data: new Float32Array(channels).fill(1),
  });
  const bias = graph.addConstant(`${output}/shift`, {
    dims: [channels],
    data: new Float32Array(channels).fill(shift),
  });
  return step('Conv', [input, ones, bias], output, {
    kernel_shape: [1, 1],
    strides: [1, 1],
    pads: [0, 0, 0, 0],
    dilations: [1, 1],
    group: channels,
  });
}

/** Lines are grey: three equal channels through a convolution are one through the sum of its weights. */
function takeOneChannel(graph: NetworkGraph): void {
  const takers = graph.consumers().get(graph.input) ?? [];
  if (!takers.every(({ opType }) => opType === 'Conv')) return;
  for (const taker of takers) sumOverChannels(graph, taker);
}
