import type { NetworkGraph, NodeProto } from '../folding/network-graph.ts';
import type { Grid, Range } from './grid.ts';

/** Ranges of the values between the steps of a network, by name, as measured. */
export type Ranges = Readonly<Record<string, Range>>;

/** A value that is kept in bytes, its channels last; it stands for what its grid says and `offset` more. */
export interface ByteValue {
  readonly name: string;
  readonly grid: Grid;
  readonly offset: number;
}

/** What is known of a network while its steps are written anew: which values are bytes by now, and who takes them. */
export class ByteValues {
  readonly graph: NetworkGraph;
  readonly #ranges: Ranges;
  /** Who takes the value of this name. */
  readonly takers: ReadonlyMap<string, readonly NodeProto[]>;
  readonly #values = new Map<string, ByteValue>();

  constructor(graph: NetworkGraph, ranges: Ranges) {
    this.graph = graph;
    this.#ranges = ranges;
    this.takers = graph.consumers();
  }

  takersOf(name: string): readonly NodeProto[] {
    return this.takers.get(name) ?? [];
  }

  get(name: string): ByteValue | undefined {
    return this.#values.get(name);
  }

  set(output: string, value: ByteValue): void {
    this.#values.set(output, value);
  }

  /** A value that is made in bytes; the name under which its step gives it. */
  made(output: string, grid: Grid): string {
    const name = `${output}/bytes`;
    this.#values.set(output, { name, grid, offset: 0 });
    return name;
  }

  /** Throws where nobody measured it. */
  rangeOf(name: string): Range {
    const range = this.#ranges[name];
    if (!range) throw new Error(`the range of ${name} was not measured`);
    return range;
  }

  /** A value with its grid, as steps on bytes take it. */
  operand({ name, grid }: ByteValue): string[] {
    // The same bytes may stand on several grids: their name alone does not tell them apart.
    return [name, ...this.gridOf(`${name}/at ${grid.scale} from ${grid.zero}`, grid)];
  }

  gridOf(name: string, { scale, zero }: Grid): [scale: string, zero: string] {
    return [this.number(`${name}/scale`, scale), this.byte(`${name}/zero`, zero)];
  }

  number(name: string, value: number): string {
    return this.graph.addConstant(name, { dims: [], data: Float32Array.of(value) });
  }

  byte(name: string, value: number): string {
    return this.graph.addConstant(name, { dims: [], data: Uint8Array.of(value) });
  }
}

/** Steps that are written for one or several steps of the network. */
export interface Written {
  readonly steps: readonly NodeProto[];
  /** The others that are done with. */
  readonly done?: readonly NodeProto[];
}

export function outputOf(node: NodeProto): string {
  return node.output[0] ?? '';
}
