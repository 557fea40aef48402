import type { Box } from '../../src/model/page.ts';

/** Shares of a page above and below which its head and its foot stand: they stay there. */
export const HEAD = 0.07;
export const FOOT = 0.9;

export interface Boxed {
  readonly box: Box;
}

export function bottomOf({ box }: Boxed): number {
  return box.y + box.height;
}

export function movedTo<T extends Boxed>(item: T, y: number): T {
  return { ...item, box: { ...item.box, y } };
}
