import type { Affine } from '../folding/convolution.ts';
import { type NetworkGraph, type NodeProto, step } from '../folding/network-graph.ts';
import { type ByteValue, type ByteValues, outputOf, type Written } from './byte-values.ts';

/** The number that a convolution adds and does nothing else, as the folding writes additions. */
export function shiftOf(graph: NetworkGraph, convolution: NodeProto): number | undefined {
  const weights = convolution.opType === 'Conv' ? graph.constant(convolution.input[1]) : undefined;
  const isPlain = weights?.data.length === weights?.dims[0] && weights?.data.every((weight) => weight === 1);
  return isPlain === true ? graph.constant(convolution.input[2])?.data[0] : undefined;
}

/** Multiplied and shifted, the same bytes stand for other numbers: it takes no step. */
export function restated({ name, grid, offset }: ByteValue, by: number, shift: number): ByteValue {
  const scale = grid.scale * by;
  const place = grid.zero - shift / scale;
  const zero = Math.min(255, Math.max(0, Math.round(place)));
  return { name, grid: { scale, zero }, offset: offset * by + (zero - place) * scale };
}

/** From bytes back to fractions, with the channels in front, where they are averaged and few. */
export function leftBytes(
  values: ByteValues,
  { output, scale, shift, steps }: Affine,
  pool: NodeProto,
  taken: ByteValue,
): Written {
  const [wide, turned, pooled, multiplied] = [
    `${output}/wide`,
    `${output}/turned`,
    `${output}/pooled`,
    `${output}/multiplied`,
  ] as const;
  const whole = values.number(`${output}/shift`, shift + scale * taken.offset);
  return {
    steps: [
      step('DequantizeLinear', values.operand(taken), wide),
      step('Transpose', [wide], turned, { perm: [0, 3, 1, 2] }),
      { ...pool, input: [turned], output: [pooled] },
      step('Mul', [pooled, values.number(`${output}/scale`, scale)], multiplied),
      step('Add', [multiplied, whole], outputOf(pool)),
    ],
    done: [...steps, pool],
  };
}
