import type { Amount } from './amounts.ts';

/** A result that the paper states, and what it comes to by the paper's own account, both in 分. */
export interface StatedTotal {
  /** Of items that are added up, or of a calculation. */
  readonly of: 'items' | 'calculation';
  readonly amount: Amount;
  readonly stated: number;
  readonly computed: number;
}
