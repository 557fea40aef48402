import type { NetworkGraph } from './network-graph.ts';
import { step } from './network-step.ts';

/**
 * Names of what the folded recognition network gives beside its own output: for each step along the line its best class,
 * and how probable that is.
 */
export const BEST = { classes: 'best-classes', probabilities: 'best-probabilities' } as const;

const INT32 = 6;

/**
 * So that only the best of thousands of classes a step need leave the network. The runtime finds the highest number many
 * times as fast as its place: the classes are laid out in rows, and only the row that holds it is looked through.
 */
export function giveBestClasses(graph: NetworkGraph): void {
  graph.modernise();
  const { output } = graph;
  const classes = classesOf(graph);
  const rowLength = rowLengthFor(classes);
  const numbers = (name: string, values: readonly number[]): string =>
    graph.addConstant(name, { dims: [values.length], data: BigInt64Array.from(values.map(BigInt)) });
  const [rows, highest, row, its] = ['rows', 'highest', 'row', 'its'].map((n) => `${BEST.classes}/${n}`) as [
    string,
    string,
    string,
    string,
  ];
  graph.finish(
    [
      step('Reshape', [output, numbers(`${rows}/shape`, [1, -1, classes / rowLength, rowLength])], rows),
      step('ReduceMax', [rows], highest, { axes: [3], keepdims: 0 }),
      step('ReduceMax', [highest], BEST.probabilities, { axes: [2], keepdims: 0 }),
      step('ArgMax', [highest], row, { axis: 2, keepdims: 1 }),
      step('GatherND', [rows, row], its, { batch_dims: 2 }),
      step('ArgMax', [its], `${its}/place`, { axis: 2, keepdims: 0 }),
      step('Squeeze', [row], `${row}/flat`, { axes: [2] }),
      step('Mul', [`${row}/flat`, numbers(`${row}/length`, [rowLength])], `${row}/start`),
      step('Add', [`${row}/start`, `${its}/place`], `${BEST.classes}/long`),
      step('Cast', [`${BEST.classes}/long`], BEST.classes, { to: INT32 }),
    ],
    [
      { name: BEST.classes, type: 'int32' },
      { name: BEST.probabilities, type: 'float' },
    ],
  );
}

/** What the last addition of a number to each class tells. */
function classesOf(graph: NetworkGraph): number {
  const addition = graph.steps.findLast(({ opType }) => opType === 'Add');
  const sizes = (addition?.input ?? []).map((name) => graph.constant(name)?.data.length ?? 0);
  return Math.max(1, ...sizes);
}

/** A divisor, as near as can be to where rows are as many as they are long. */
function rowLengthFor(classes: number): number {
  let length = Math.ceil(Math.sqrt(classes));
  while (classes % length !== 0) length++;
  return length;
}
