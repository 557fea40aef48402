import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import {
  type ModelProto,
  ModelProtoSchema,
  type NodeProto,
  TensorProto_DataType,
  type TensorProto,
  TensorProtoSchema,
  ValueInfoProtoSchema,
} from 'onnx-buf';
import { numbersOf } from './network-step.ts';

/** Numbers that the file carries, row by row. */
export interface Constant {
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

/** Fractions, or places and sides. */
interface AnyConstant {
  readonly dims: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}

/** The steps of a network as its file tells them, to be rewritten and put back into a file. */
export class NetworkGraph {
  readonly #model: ModelProto;
  readonly #tensors = new Map<string, TensorProto>();
  readonly #added: TensorProto[] = [];
  #steps: readonly NodeProto[];

  /** Throws on bytes that are no ONNX model. */
  constructor(bytes: Uint8Array) {
    this.#model = fromBinary(ModelProtoSchema, bytes);
    const { node = [], initializer = [] } = this.#model.graph ?? {};
    for (const tensor of initializer) this.#tensors.set(tensor.name, tensor);
    for (const { opType, output, attribute } of node) {
      const tensor = attribute.find(({ name }) => name === 'value')?.t;
      if (opType === 'Constant' && tensor) this.#tensors.set(output[0] ?? '', tensor);
    }
    this.#steps = node.filter(({ opType }) => opType !== 'Constant');
  }

  get steps(): readonly NodeProto[] {
    return this.#steps;
  }

  /** Who takes the value that is given by this name. */
  consumers(): ReadonlyMap<string, readonly NodeProto[]> {
    const found = new Map<string, NodeProto[]>();
    for (const step of this.#steps) {
      for (const name of step.input) found.set(name, [...(found.get(name) ?? []), step]);
    }
    return found;
  }

  constant(name: string | undefined): Constant | undefined {
    const tensor = this.#tensors.get(name ?? '');
    if (!tensor || tensor.dataType !== (TensorProto_DataType.FLOAT as number)) return undefined;
    const data =
      tensor.rawData.length > 0
        ? new Float32Array(new Uint8Array(tensor.rawData).buffer)
        : Float32Array.from(tensor.floatData);
    return { dims: tensor.dims.map(Number), data };
  }

  /** The only number of a constant; undefined for anything else. */
  scalar(name: string | undefined): number | undefined {
    const tensor = this.#tensors.get(name ?? '');
    // Files hold millions of numbers, which need not be taken out to see that they are many.
    if (!tensor || tensor.dims.some((side) => side !== 1n)) return undefined;
    return this.constant(name)?.data[0];
  }

  /** The name by which steps can take the numbers; what is added again under it is the same. */
  addConstant(name: string, { dims, data }: AnyConstant): string {
    if (this.#tensors.has(name)) return name;
    const tensor = create(TensorProtoSchema, {
      name,
      dims: dims.map(BigInt),
      dataType: data instanceof Float32Array ? TensorProto_DataType.FLOAT : TensorProto_DataType.INT64,
      rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice(),
    });
    this.#tensors.set(name, tensor);
    this.#added.push(tensor);
    return name;
  }

  /** Puts other steps where the last of some steps stood, and drops them all. */
  replace(old: readonly NodeProto[], steps: readonly NodeProto[]): void {
    const last = old.at(-1);
    this.#steps = this.#steps.flatMap((step) => (step === last ? steps : old.includes(step) ? [] : [step]));
  }

  /** Steps at the end, whose values the network gives before its own. */
  finish(steps: readonly NodeProto[], outputs: readonly { name: string; type: 'float' | 'int32' }[]): void {
    this.#steps = [...this.#steps, ...steps];
    if (!this.#model.graph) return;
    const added = outputs.map(({ name, type }) => {
      const elemType = type === 'float' ? TensorProto_DataType.FLOAT : TensorProto_DataType.INT32;
      return create(ValueInfoProtoSchema, {
        name,
        type: { value: { case: 'tensorType', value: { elemType } } },
      });
    });
    this.#model.graph.output = [...added, ...this.#model.graph.output];
  }

  get input(): string {
    return this.#model.graph?.input[0]?.name ?? '';
  }

  /** Steps at the beginning, which make what the network took hitherto out of grey pixels: one byte each. */
  beginWithPixels(steps: readonly NodeProto[]): void {
    this.#steps = [...steps, ...this.#steps];
    const type = this.#model.graph?.input[0]?.type?.value;
    if (type?.case !== 'tensorType') return;
    type.value.elemType = TensorProto_DataType.UINT8;
    const channels = type.value.shape?.dim[1];
    if (channels) channels.value = { case: 'dimValue', value: 1n };
  }

  /** The version of the standard in which steps can pick rows; the published files are older. */
  modernise(): void {
    for (const slice of this.#steps.filter(({ opType }) => opType === 'Slice')) {
      if (slice.input.length > 1) continue;
      for (const side of ['starts', 'ends', 'axes']) {
        const data = BigInt64Array.from(numbersOf(slice, side).map(BigInt));
        slice.input.push(this.addConstant(`${slice.output[0] ?? ''}/${side}`, { dims: [data.length], data }));
      }
      slice.attribute = [];
    }
    const standard = this.#model.opsetImport.find(({ domain }) => domain === '');
    if (standard && standard.version < MODERN) standard.version = MODERN;
  }

  get output(): string {
    return this.#model.graph?.output[0]?.name ?? '';
  }

  toBytes(): Uint8Array {
    const { graph } = this.#model;
    if (!graph) return toBinary(ModelProtoSchema, this.#model);
    const used = new Set(this.#steps.flatMap(({ input }) => input));
    const isUsed = (name: string | undefined): boolean => used.has(name ?? '');
    const constants = graph.node.filter(({ opType, output }) => opType === 'Constant' && isUsed(output[0]));
    graph.node = [...constants, ...this.#steps];
    graph.initializer = [...graph.initializer, ...this.#added].filter(({ name }) => isUsed(name));
    // Files of an older version must name each initializer as an input, too.
    if (this.#model.irVersion < 4n) this.#model.irVersion = 4n;
    return toBinary(ModelProtoSchema, this.#model);
  }
}

/** Version of the standard. */
const MODERN = 12n;
