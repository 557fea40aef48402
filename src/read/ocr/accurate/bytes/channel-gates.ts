import { type NodeProto, runtimeStep, step } from '../folding/network-graph.ts';
import { type ByteValue, type ByteValues, outputOf, type Written } from './byte-values.ts';
import { type Grid, gridOver } from './grid.ts';
import { turned } from './whole-weights.ts';

/** Of shares from 0 to 1. */
const SHARES: Grid = { scale: 1 / 255, zero: 0 };

/** The mean of each channel, and the gates that two small convolutions make of it: a few numbers, in fractions. */
export function byteMeans(values: ByteValues, pool: NodeProto, taken: ByteValue): Written {
  const output = outputOf(pool);
  const [name, mean, whole] = [`${output}/bytes`, `${output}/mean`, `${output}/whole`] as const;
  const grid = gridOver(values.rangeOf(output));
  const steps = [
    runtimeStep('QLinearGlobalAveragePool', [...values.operand(taken), ...values.gridOf(name, grid)], name, {
      channels_last: 1,
    }),
    step('DequantizeLinear', [name, ...values.gridOf(name, grid)], mean),
    added(values, mean, Float32Array.of(taken.offset), whole),
  ];
  const done: NodeProto[] = [];
  let value: string = whole;
  for (const each of untilGates(values, output)) {
    steps.push(...(each.opType === 'Conv' ? multiplied(values, each, value) : [{ ...each, input: [value] }]));
    value = outputOf(each);
    done.push(each);
  }
  return { steps, done };
}

/** Each channel by its gate. */
export function byteGates(values: ByteValues, product: NodeProto, taken: ByteValue): Written {
  const output = outputOf(product);
  const gate = product.input.find((name) => values.get(name) === undefined) ?? '';
  const grid = gridOver(values.rangeOf(output));
  const shares = `${gate}/bytes`;
  const name = values.made(output, grid);
  const factors = [
    ...values.operand(taken),
    shares,
    ...values.gridOf(shares, SHARES),
    ...values.gridOf(name, grid),
  ];
  return {
    steps: [
      step('QuantizeLinear', [gate, ...values.gridOf(shares, SHARES)], shares),
      runtimeStep('QLinearMul', factors, name),
    ],
  };
}

/** The steps between the means and the multiplication by what comes of them. */
function untilGates(values: ByteValues, output: string): NodeProto[] {
  const [next] = values.takersOf(output);
  return !next || next.opType === 'Mul' ? [] : [next, ...untilGates(values, outputOf(next))];
}

/** A convolution of a single pixel: one row times a matrix, which the runtime does in a fraction of the time. */
function multiplied(values: ByteValues, convolution: NodeProto, value: string): NodeProto[] {
  const output = outputOf(convolution);
  const [, weightName, biasName] = convolution.input;
  const weights = values.graph.constant(weightName);
  if (!weights) throw new Error(`${output} has no weights`);
  const [columns = 0, rows = 0] = weights.dims;
  const matrix = values.graph.addConstant(`${output}/matrix`, {
    dims: [rows, columns],
    data: turned(weights.data, columns, rows),
  });
  const bias = values.graph.constant(biasName)?.data ?? new Float32Array(columns);
  const product = `${output}/product`;
  return [step('MatMul', [value, matrix], product), added(values, product, bias, output)];
}

function added(values: ByteValues, value: string, numbers: Float32Array, output: string): NodeProto {
  const name = values.graph.addConstant(`${output}/added`, { dims: [numbers.length], data: numbers });
  return step('Add', [value, name], output);
}
