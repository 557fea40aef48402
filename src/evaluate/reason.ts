import type { ReasonCode } from '../model/finding.ts';

/** Why it cannot be told, and what it waits for. */
export interface Reason {
  readonly reasonCode: ReasonCode;
  readonly cause?: string;
}

/** Of whatever says why it is undecided. */
export function reasonOf({ reasonCode, cause }: Reason): Reason {
  return { reasonCode, ...(cause === undefined ? {} : { cause }) };
}
