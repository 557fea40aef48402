import { create } from '@bufbuild/protobuf';
import {
  type AttributeProto,
  AttributeProto_AttributeType,
  AttributeProtoSchema,
  type NodeProto,
  NodeProtoSchema,
} from 'onnx-buf';

export type { NodeProto } from 'onnx-buf';

/** Attributes of a step by name: whole numbers, lists of them, or fractions in an object. */
type Attributes = Readonly<Record<string, number | readonly number[] | { readonly float: number }>>;

/** A step that gives one value. */
export function step(
  opType: string,
  input: readonly string[],
  output: string,
  attributes: Attributes = {},
): NodeProto {
  const attribute = Object.entries(attributes).map(([name, value]) => attributeOf(name, value));
  return create(NodeProtoSchema, { opType, input: [...input], output: [output], name: output, attribute });
}

function attributeOf(name: string, value: Attributes[string]): AttributeProto {
  if (typeof value === 'number') {
    return create(AttributeProtoSchema, { name, type: AttributeProto_AttributeType.INT, i: BigInt(value) });
  }
  if ('float' in value) {
    return create(AttributeProtoSchema, { name, type: AttributeProto_AttributeType.FLOAT, f: value.float });
  }
  return create(AttributeProtoSchema, {
    name,
    type: AttributeProto_AttributeType.INTS,
    ints: value.map(BigInt),
  });
}

export function numbersOf(node: NodeProto, name: string): readonly number[] {
  return node.attribute.find((each) => each.name === name)?.ints.map(Number) ?? [];
}

export function numberOf(node: NodeProto, name: string): number | undefined {
  const found = node.attribute.find((each) => each.name === name);
  return found && Number(found.i);
}
