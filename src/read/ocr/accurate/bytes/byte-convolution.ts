import { sumsByChannel } from '../folding/convolution.ts';
import { type Constant, type NodeProto, numberOf, numbersOf, runtimeStep } from '../folding/network-graph.ts';
import { type ByteValue, type ByteValues, outputOf, type Written } from './byte-values.ts';
import { gridFromBend, gridOver } from './grid.ts';
import { channelsLast, wholeWeights } from './whole-weights.ts';

/** A convolution of bytes, which gives bytes. */
export function byteConvolution(values: ByteValues, convolution: NodeProto, taken: ByteValue): Written {
  const { graph } = values;
  const [, weightName, biasName] = convolution.input;
  const output = outputOf(convolution);
  const weights = graph.constant(weightName);
  if (!weights) throw new Error(`${output} has no weights`);
  const group = numberOf(convolution, 'group') ?? 1;
  const [channels = 0, perGroup = 1, ...kernel] = weights.dims;
  const places = kernel.reduce((product, side) => product * side, 1);
  // Where each channel is taken by itself, the runtime adds no products in 16 bits.
  const order = group === 1 ? channelsLast(perGroup, places) : undefined;
  const { data, scales } = wholeWeights(weights.data, channels, order);
  const bias = wholeBias(weights, graph.constant(biasName)?.data, scales, taken);
  const range = values.rangeOf(output);
  const grid = isBeforeSwish(values, output) ? gridFromBend(range[1]) : gridOver(range);
  const name = values.made(output, grid);
  const inputs = [
    ...values.operand(taken),
    graph.addConstant(`${name}/weights`, { dims: weights.dims, data }),
    graph.addConstant(`${name}/scales`, { dims: [channels], data: scales }),
    graph.addConstant(`${name}/zeros`, { dims: [channels], data: new Int8Array(channels) }),
    ...values.gridOf(name, grid),
    graph.addConstant(`${name}/bias`, { dims: [channels], data: bias }),
  ];
  const attributes = {
    kernel_shape: kernel,
    strides: numbersOf(convolution, 'strides'),
    pads: numbersOf(convolution, 'pads'),
    dilations: [1, 1],
    group,
    channels_last: 1,
  };
  return { steps: [runtimeStep('QLinearConv', inputs, name, attributes)] };
}

function isBeforeSwish(values: ByteValues, name: string): boolean {
  return values.takersOf(name).some(({ opType }) => opType === 'HardSigmoid');
}

/** Biases in the unit of the products, with what the bytes taken leave out. */
function wholeBias(
  { data, dims }: Constant,
  bias: Float32Array | undefined,
  scales: Float32Array,
  { grid, offset }: ByteValue,
): Int32Array {
  const sums = sumsByChannel(data, dims[0] ?? 1);
  return Int32Array.from(scales, (scale, channel) =>
    Math.round(((bias?.[channel] ?? 0) + offset * (sums[channel] ?? 0)) / (scale * grid.scale)),
  );
}
