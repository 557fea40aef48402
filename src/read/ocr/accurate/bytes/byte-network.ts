import { affineFrom } from '../folding/convolution.ts';
import { NetworkGraph, type NodeProto } from '../folding/network-graph.ts';
import { byteConvolution } from './byte-convolution.ts';
import { leftBytes, restated, shiftOf } from './byte-shift.ts';
import { byteSwish } from './byte-swish.ts';
import { type ByteValue, ByteValues, outputOf, type Ranges, type Written } from './byte-values.ts';
import { byteGates, byteMeans } from './channel-gates.ts';
import { classRatings } from './class-ratings.ts';
import type { Grid } from './grid.ts';

/** Pixels as they are: from 0 (−1 to the network) to 255 (1). Nought lies between two bytes. */
const PIXELS: Grid = { scale: 1 / 127.5, zero: 128 };
const OFFSET_OF_PIXELS = 0.5 / 127.5;

/**
 * A folded recognition network whose convolutions, the greater part of its work, multiply bytes instead of fractions.
 * Takes the pixels of a line: 1 × height × width × 1. Throws on a network that is built otherwise.
 */
export function byteNetwork(folded: Uint8Array, ranges: Ranges, height: number): Uint8Array {
  const graph = new NetworkGraph(folded);
  graph.modernise();
  graph.rewrite(inBytes(new ByteValues(graph, ranges)));
  graph.setByteInput([1, height, undefined, 1]);
  return graph.toBytes();
}

/** The steps anew, one after the other: on bytes as long as what they take is in bytes. */
function inBytes(values: ByteValues): NodeProto[] {
  const { graph } = values;
  values.set(graph.input, { name: graph.input, grid: PIXELS, offset: OFFSET_OF_PIXELS });
  const steps: NodeProto[] = [];
  const done = new Set<NodeProto>();
  for (const each of graph.steps) {
    if (done.has(each)) continue;
    const taken = each.input.map((name) => values.get(name)).find((value) => value !== undefined);
    const written = taken ? onBytes(values, each, taken) : classRatings(values, each);
    steps.push(...(written?.steps ?? [each]));
    for (const other of written?.done ?? []) done.add(other);
  }
  return steps;
}

function onBytes(values: ByteValues, each: NodeProto, taken: ByteValue): Written {
  const affine = affineFrom(values.graph, values.takers, each);
  if (affine) {
    const [pool] = values.takersOf(affine.output);
    if (pool?.opType === 'AveragePool') return leftBytes(values, affine, pool, taken);
    values.set(affine.output, restated(taken, affine.scale, affine.shift));
    return { steps: [], done: affine.steps };
  }
  const shift = shiftOf(values.graph, each);
  if (shift !== undefined) {
    values.set(outputOf(each), restated(taken, 1, shift));
    return { steps: [] };
  }
  if (each.opType === 'Conv') return byteConvolution(values, each, taken);
  if (each.opType === 'HardSigmoid') return byteSwish(values, each, taken);
  if (each.opType === 'GlobalAveragePool') return byteMeans(values, each, taken);
  if (each.opType === 'Mul') return byteGates(values, each, taken);
  throw new Error(`${each.opType} is not known on bytes`);
}
