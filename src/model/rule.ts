import type { FindingMode, LegalBasis } from './finding.ts';

export interface ConditionLeaf {
  readonly fact: string;
  readonly operator: string;
  readonly value?: unknown;
}

export type Condition =
  | ConditionLeaf
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export interface Expectation {
  readonly id: string;
  /** Expect it of each item of this list fact; the condition then sees `item.<value>`. */
  readonly forEach?: string;
  readonly condition: Condition;
  /** Passed, failed and undecided in plain Chinese; `{fact-name}` is filled in. */
  readonly messages: { readonly passed?: string; readonly failed: string; readonly cantTell?: string };
  /** Advisory expectations never make `failed` alone. */
  readonly isAdvisory?: boolean;
}

export interface Rule {
  readonly id: string;
  readonly title: string;
  /** `case`, or one finding for each document of these types. */
  readonly target: 'case' | { readonly documents: readonly string[] };
  readonly mode: FindingMode;
  readonly isAdvisory?: boolean;
  /** Stage of the case type from which it is due. */
  readonly stage: string;
  readonly basis: readonly LegalBasis[];
  /** Days on which the rule's law holds, compared with `anchorFact`. */
  readonly inForce?: { readonly from?: string; readonly to?: string };
  readonly anchorFact?: string;
  readonly applicability?: {
    readonly condition: Condition;
    readonly otherwise: string;
    /** Few cases have the papers that it asks for: that some paper was not recognised is no reason to think of them. */
    readonly isRare?: true;
  };
  readonly expectations: readonly Expectation[];
  /** Rules whose failure makes this one inapplicable: one defect, one finding. */
  readonly yieldsTo?: readonly string[];
  /** How to put it right. */
  readonly fix: string;
  /**
   * Looks at one decision with what belongs to it: of several decisions at each by itself. Given as types of papers,
   * only where of each such paper it is known to which decision it belongs.
   */
  readonly byDecision?: true | readonly string[];
  /** Shown as evidence besides the facts of the conditions. */
  readonly evidenceFacts?: readonly string[];
  readonly background: string;
}
