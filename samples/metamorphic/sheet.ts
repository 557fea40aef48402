import type { Box } from '../../src/model/page.ts';

/** Shares of a page above and below which its head and its foot stand: they stay there. */
export const HEAD = 0.07;
export const FOOT = 0.9;

export interface Boxed {
  readonly box: Box;
  /** Of a line: they move with it. */
  readonly apart?: readonly Box[];
}

export function bottomOf({ box }: Boxed): number {
  return box.y + box.height;
}

export function movedTo<T extends Boxed>(item: T, y: number): T {
  const down = y - item.box.y;
  const apart = item.apart && { apart: item.apart.map((box) => ({ ...box, y: box.y + down })) };
  return { ...item, ...apart, box: { ...item.box, y } };
}
