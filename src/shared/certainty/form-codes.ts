import type { ReasonCode } from '../../model/finding.ts';

/** Questions about how a form of a department is to be read: asked once for the form, not once a paper. */
export const FORM_CODES: ReadonlySet<ReasonCode> = new Set(['unknown-form', 'typed-name', 'systematic']);
