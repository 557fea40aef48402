import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { RuleFile } from './rule-files.ts';

/** Keys and indices from the top of a file. */
export type JsonPath = readonly (string | number)[];

/** A parsed file that still knows where everything stands. */
export interface JsonFile extends RuleFile {
  readonly tree: Node;
  readonly value: unknown;
  /** Where `value` is that of another file with what a third one adds. */
  readonly extended?: { readonly base: JsonFile; readonly by: JsonFile };
}

/** A place of a file. */
export interface JsonPlace {
  readonly file: JsonFile;
  readonly path: JsonPath;
}

/** The file in which a place was written: that which adds to another has places of its own. */
export function writtenAt(file: JsonFile, path: JsonPath): JsonPlace {
  if (!file.extended) return { file, path };
  const { base, by } = file.extended;
  for (const [index, part] of path.entries()) {
    const before = path.slice(0, index);
    const parent = valueAt(base.value, before);
    const after = path.slice(index + 1);
    if (Array.isArray(parent) && typeof part === 'number') {
      return part < parent.length
        ? writtenAt(base, path)
        : { file: by, path: ['add', ...before, part - parent.length, ...after] };
    }
    if (valueAt(parent, [part]) === undefined && valueAt(by.value, ['add', ...before, part]) !== undefined)
      return { file: by, path: ['add', ...path] };
  }
  return writtenAt(base, path);
}

/** Line (1-based) of a place; of its nearest parent where the place itself is missing. */
export function lineOf(file: JsonFile, path: JsonPath): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(file.tree, path.slice(0, length));
    // The property's key, not its value: a list may begin many lines below.
    if (node) return lineAt(file.text, (node.parent?.type === 'property' ? node.parent : node).offset);
  }
  return lineAt(file.text, file.tree.offset);
}

/** `expectations[0].condition.fact` */
export function pathText(path: JsonPath): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`))
    .join('');
}

/** What stands at a place; undefined where nothing does. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (at, part) =>
      typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[part] : undefined,
    value,
  );
}

/** Line (1-based) of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
