import type { Document } from '../../../model/document.ts';
import { type Derivation, documentsOf, foundField } from '../../derivation.ts';
import { hiddenReason } from '../../hidden-papers.ts';

/** Papers in which a party says by the way that it will not speak. */
const SPOKEN = ['proof-of-service', 'inquiry-record', 'defence-statement'];

/** How far a party gave up its rights in writing. */
export type Waiver = 'covers' | 'unclear' | 'none';

/** Whether the party gave up every right that was told, in writing, between service and decision. */
export function waiverOf(derivation: Derivation, served: string, decided: string): Waiver {
  const { caseFile } = derivation;
  const waivers = documentsOf(caseFile, ['waiver-statement']);
  const isHearingTold = derivation.fact('hearing-right-told').value !== false;
  const scopes = waivers.map((waiver) => scopeOf(derivation, waiver, { served, decided, isHearingTold }));
  if (scopes.includes('covers')) return 'covers';
  const isUnclear = scopes.includes('unclear');
  const mayBeHidden = waivers.length === 0 && hiddenReason(derivation, ['waiver-statement']) !== undefined;
  return isUnclear || mayBeHidden || saysItElsewhere(derivation, served, decided) ? 'unclear' : 'none';
}

interface Wait {
  readonly served: string;
  readonly decided: string;
  readonly isHearingTold: boolean;
}

function scopeOf(
  { caseFile }: Derivation,
  waiver: Document,
  { served, decided, isHearingTold }: Wait,
): Waiver {
  const date = foundField(caseFile, waiver, 'date')?.value;
  const statement = foundField(caseFile, waiver, 'waives-statement') !== undefined;
  const hearing = foundField(caseFile, waiver, 'waives-hearing') !== undefined;
  const isTimely = typeof date === 'string' && date >= served && date <= decided;
  if (isTimely && statement && (hearing || !isHearingTold)) return 'covers';
  return date === undefined || (isTimely && !statement && !hearing) ? 'unclear' : 'none';
}

/** On a receipt or in a record, between service and decision: how far it goes is for a person. */
function saysItElsewhere({ caseFile }: Derivation, served: string, decided: string): boolean {
  return documentsOf(caseFile, SPOKEN).some((paper) => {
    const date = foundField(caseFile, paper, 'date')?.value;
    const isTimely = typeof date !== 'string' || (date >= served && date <= decided);
    return isTimely && foundField(caseFile, paper, 'waives-rights') !== undefined;
  });
}

/** Whether the party used its right to speak before the decision, where no hearing could be asked for. */
export function hasSpoken(derivation: Derivation, served: string, decided: string): boolean {
  const { caseFile } = derivation;
  if (derivation.fact('hearing-right-told').value !== false) return false;
  return documentsOf(caseFile, ['defence-statement']).some((paper) => {
    const date = foundField(caseFile, paper, 'date')?.value;
    return typeof date === 'string' && date >= served && date <= decided;
  });
}
