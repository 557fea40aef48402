import type { Expectations } from '../rule-ids.ts';

/** What the papers cite, and how they count: for a case without defects. */
export function lawOutcomes(): Expectations {
  // A paper may cite no law of which the register knows.
  return {
    'law-citation-validity': ['passed', 'inapplicable'],
    'fine-within-range': ['passed', 'inapplicable'],
    'form-completeness': ['passed', 'inapplicable'],
    'photo-annotation': ['passed', 'inapplicable'],
    'amount-arithmetic': ['passed', 'inapplicable'],
    'law-citation-precision': ['passed', 'inapplicable'],
  };
}
