import { z } from 'zod';
import type { OptionsSchema, Referent } from './options.ts';

/** Something that an option names, and where it stands in the options. */
export interface Reference {
  readonly to: Referent;
  readonly value: unknown;
  readonly path: readonly (string | number)[];
}

/** Everything that options name, as their schema tells: facts, types of documents, patterns. */
export function referencesIn(schema: OptionsSchema, options: unknown): Reference[] {
  return within(shapeOf(schema), options, []);
}

/** As much of a JSON Schema as options are made of. */
interface Shape {
  readonly refersTo?: Referent;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

const SHAPES = new WeakMap<OptionsSchema, Shape>();

function shapeOf(schema: OptionsSchema): Shape {
  const known = SHAPES.get(schema);
  if (known) return known;
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  SHAPES.set(schema, shape);
  return shape;
}

function within(shape: Shape, value: unknown, path: Reference['path']): Reference[] {
  if (value === undefined) return [];
  if (shape.refersTo) return [{ to: shape.refersTo, value, path }];
  const ofChoices = (shape.anyOf ?? []).flatMap((choice) => within(choice, value, path));
  if (Array.isArray(value)) {
    const { items } = shape;
    return [...ofChoices, ...(items ? value.flatMap((item, i) => within(items, item, [...path, i])) : [])];
  }
  if (typeof value !== 'object' || value === null) return ofChoices;
  return [...ofChoices, ...Object.entries(value).flatMap(([key, child]) => ofEntry(shape, key, child, path))];
}

function ofEntry(shape: Shape, key: string, child: unknown, path: Reference['path']): Reference[] {
  const { properties, propertyNames, additionalProperties } = shape;
  const own = properties?.[key] ?? (typeof additionalProperties === 'object' ? additionalProperties : {});
  const place = [...path, key];
  const named = propertyNames?.refersTo ? [{ to: propertyNames.refersTo, value: key, path: place }] : [];
  return [...named, ...within(own, child, place)];
}
