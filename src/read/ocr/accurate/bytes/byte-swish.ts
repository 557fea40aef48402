import { type NodeProto, runtimeStep, step } from '../folding/network-graph.ts';
import { type ByteValue, type ByteValues, outputOf, type Written } from './byte-values.ts';
import { gridOver, highestOn, LEAST_OF_SWISH, upperBend } from './grid.ts';
import { shiftOf } from './byte-shift.ts';

/** x · hardSigmoid(x): bytes that begin at −3 are six times the gate as soon as they are cut short at 3. */
export function byteSwish(values: ByteValues, gate: NodeProto, taken: ByteValue): Written {
  const [product] = values.takersOf(outputOf(gate));
  if (product?.opType !== 'Mul') throw new Error(`${outputOf(gate)} gates nothing`);
  const output = outputOf(product);
  const [, measured] = values.rangeOf(output);
  // A shift that follows moves nought, which must stay among the bytes.
  const least = Math.min(LEAST_OF_SWISH, -shiftBehind(values, output));
  const grid = gridOver([least, Math.min(highestOn(taken.grid), measured)]);
  const cut = `${output}/cut`;
  const name = values.made(output, grid);
  const factors = [
    ...values.operand(taken),
    cut,
    ...values.gridOf(cut, { scale: taken.grid.scale / 6, zero: 0 }),
    ...values.gridOf(name, grid),
  ];
  return {
    steps: [
      step('Clip', [taken.name, '', values.byte(`${cut}/most`, upperBend(taken.grid))], cut),
      runtimeStep('QLinearMul', factors, name),
    ],
    done: [product],
  };
}

function shiftBehind(values: ByteValues, name: string): number {
  const [next] = values.takersOf(name);
  return (next && shiftOf(values.graph, next)) ?? 0;
}
