import { type NodeProto, runtimeStep } from '../folding/network-graph.ts';
import { type ByteValues, outputOf, type Written } from './byte-values.ts';
import { channelsLast, turned, wholeWeights } from './whole-weights.ts';

/** Columns from which a product is the one that rates all the classes. */
const MANY_CLASSES = 1000;

/** The product with a column for each of thousands of classes, on bytes whose grid the runtime finds for each line. */
export function classRatings(values: ByteValues, product: NodeProto): Written | undefined {
  const { graph } = values;
  const [input = '', weightName] = product.input;
  const weights = product.opType === 'MatMul' ? graph.constant(weightName) : undefined;
  const [rows = 0, columns = 0] = weights?.dims ?? [];
  const [addition] = values.takersOf(outputOf(product));
  if (!weights || columns < MANY_CLASSES || addition?.opType !== 'Add') return undefined;
  const output = outputOf(addition);
  const { data, scales } = wholeWeights(turned(weights.data, rows, columns), columns, channelsLast(rows, 1));
  const inputs = [
    input,
    graph.addConstant(`${output}/weights`, { dims: [rows, columns], data: turned(data, columns, rows) }),
    graph.addConstant(`${output}/scales`, { dims: [columns], data: scales }),
    graph.addConstant(`${output}/zeros`, { dims: [columns], data: new Int8Array(columns) }),
    addition.input.find((name) => name !== outputOf(product)) ?? '',
  ];
  return { steps: [runtimeStep('DynamicQuantizeMatMul', inputs, output)], done: [addition] };
}
