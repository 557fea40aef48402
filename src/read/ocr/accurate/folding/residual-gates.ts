import type { NetworkGraph } from './network-graph.ts';
import { type NodeProto, step } from './network-step.ts';

/** x + x · gate as x · (1 + gate): the gate has one number a channel, x a whole image of them. */
export function foldResidualGates(graph: NetworkGraph): void {
  const consumers = graph.consumers();
  for (const addition of graph.steps.filter(({ opType }) => opType === 'Add')) {
    const product = graph.steps.find(
      ({ opType, output }) => opType === 'Mul' && addition.input.includes(output[0] ?? ''),
    );
    const x = addition.input.find((name) => name !== product?.output[0]);
    const gate = product?.input.find((name) => name !== x);
    if (!product || !x || !gate || !product.input.includes(x)) continue;
    if ((consumers.get(product.output[0] ?? '') ?? []).length > 1 || !isGate(graph, gate)) continue;
    graph.replace(
      [product, addition],
      multipliedByMore(graph, { x, gate, output: addition.output[0] ?? '' }),
    );
  }
}

function isGate(graph: NetworkGraph, name: string): boolean {
  return graph.steps.some(({ opType, output }) => opType === 'HardSigmoid' && output.includes(name));
}

function multipliedByMore(
  graph: NetworkGraph,
  { x, gate, output }: { readonly x: string; readonly gate: string; readonly output: string },
): NodeProto[] {
  const one = graph.addConstant(`${output}/one`, { dims: [], data: Float32Array.of(1) });
  return [step('Add', [gate, one], `${output}/gate`), step('Mul', [x, `${output}/gate`], output)];
}
