import { type InferenceSession, Tensor } from 'onnxruntime-node';

/** Values of a tensor, row by row. */
export interface Values {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** One input through a network that has one input and one output. */
export async function output(network: InferenceSession, input: Values): Promise<Values> {
  const name = network.inputNames[0] ?? '';
  const result = (await network.run({ [name]: new Tensor('float32', input.data, input.dims) }))[
    network.outputNames[0] ?? ''
  ];
  if (!(result?.data instanceof Float32Array)) throw new Error('the network gave no numbers');
  return { data: result.data, dims: result.dims };
}
