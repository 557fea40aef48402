import type { Document } from '../../../model/document.ts';
import { ofPapers, options } from '../../../shared/options/options.ts';
import { type Derivation, documentsOf, factKind, fieldOf, foundField, pagesOf } from '../../derivation.ts';
import { ABSENT_FACT, denialOf, denied, known, unknown } from '../../facts.ts';

/**
 * Whether whoever signed a receipt is the party, or somebody of whom the receipt, a mandate or another paper says who it
 * is; absent where no name was read.
 */
export const recipientKnown = factKind({
  options: options(ofPapers),
  needs: {
    facts: ['decision-operator', 'decision-party-name', 'decision-representative'],
    documents: ['authorization', 'proof-of-service'],
    fields: ['proxy-receiver', 'receiver-name', 'relation-told'],
  },
  derive: (_declaration, derivation) => {
    const { caseFile, document } = derivation;
    if (!document) return ABSENT_FACT;
    const proxy = foundField(caseFile, document, 'proxy-receiver');
    const read = proxy ?? foundField(caseFile, document, 'receiver-name');
    if (!read) return ABSENT_FACT;
    const name = String(read.value);
    const relation = fieldOf(caseFile, document, 'relation-told');
    if (relation.state === 'found') return known(true, relation.evidence);
    if (isOfParty(derivation, name) || isToldElsewhere(derivation, name)) return known(true, read.evidence);
    const workings = `由${name}签收`;
    // In the place of the party itself the name may be that of its new representative.
    if (proxy && relation.state === 'lacking') return denied(denialOf(relation), read.evidence, workings);
    return unknown(`${workings}，没有见到与受送达人的关系，卷内也没有授权，请人工核对`, read.evidence);
  },
});

function isOfParty(derivation: Derivation, name: string): boolean {
  const own = [
    derivation.fact('decision-party-name'),
    derivation.fact('decision-representative'),
    derivation.fact('decision-operator'),
  ];
  return own.some(({ value }) => String(value ?? '').includes(name));
}

/** Somebody who was asked, or to whom the party gave a mandate, is known to the case. */
function isToldElsewhere(derivation: Derivation, name: string): boolean {
  const { caseFile } = derivation;
  if (documentsOf(caseFile, ['authorization']).length > 0) return true;
  const others = caseFile.documents.filter(({ type }) => type !== 'proof-of-service');
  return others.some((paper) => textOf(derivation, paper).includes(name));
}

function textOf(derivation: Derivation, paper: Document): string {
  return pagesOf(derivation.caseFile, paper)
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .join('\n');
}
