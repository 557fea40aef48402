import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { RuleFile } from './rule-files.ts';

/** Keys and indices from the top of a file. */
export type JsonPath = readonly (string | number)[];

/** A parsed file that still knows where everything stands. */
export interface JsonFile extends RuleFile {
  readonly tree: Node;
  readonly value: unknown;
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
