import type { Document } from '../../../model/document.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { Fact, FactItem } from '../../../model/fact.ts';
import { documentTypes, options } from '../../../shared/options/options.ts';
import { type Derivation, foundField } from '../../derivation.ts';
import { ABSENT_FACT, answered, known } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';
import { comparableName, isSameName } from './names.ts';

/** Papers that are compared. */
export const COMPARED = options({
  documents: documentTypes,
});

/** An item that agrees, differs, or may only have been misread. */
export function comparison(
  derivation: Derivation,
  document: Document,
  { label, agrees, evidence }: { label: string; agrees: boolean; evidence: readonly Evidence[] },
  doubt?: string,
): FactItem {
  const reason = doubt ?? (isSurelyRead(derivation, evidence) ? undefined : '扫描页识别可能有误，请人工核对');
  const isUnsure = !agrees && reason !== undefined;
  return {
    key: document.id,
    label: `《${document.title || document.type}》${label}`,
    values: { agrees: isUnsure ? undefined : answered(agrees) },
    evidence,
    ...(isUnsure ? { reason } : {}),
  };
}

/** Absent where there is nothing to compare. */
export function compared(items: readonly FactItem[]): Fact {
  return items.length === 0 ? ABSENT_FACT : known(items);
}

/** Whether a paper names somebody else than the party of the case: what it says of him is compared with nothing. */
export function namesAnother(derivation: Derivation, document: Document): boolean {
  const named = foundField(derivation.caseFile, document, 'party');
  const party = derivation.fact('party-name').value;
  return (
    named !== undefined &&
    typeof party === 'string' &&
    !isSameName(comparableName(String(named.value)), comparableName(party))
  );
}
