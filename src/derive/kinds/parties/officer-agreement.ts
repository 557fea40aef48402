import type { Document } from '../../../model/document.ts';
import type { Person } from '../../../model/field.ts';
import { withoutLookAlikes } from '../../../shared/certainty/look-alikes.ts';
import { documentTypes } from '../../../shared/options/options.ts';
import { isPersonName, isPieceOfNames } from '../../../shared/values/person-names.ts';
import { type Derivation, documentsOf, factKind, foundField, isScannedDocument } from '../../derivation.ts';
import { ABSENT_FACT } from '../../facts.ts';
import { COMPARED, compared, comparison } from './comparison.ts';

/** Officers who sign the records against those whom the case's own papers name. */
export const officerAgreement = factKind({
  options: COMPARED.extend({ reference: documentTypes }),
  needs: { fields: ['officers'] },
  derive: (declaration, derivation) => {
    const { documents, reference } = declaration.options;
    const { caseFile } = derivation;
    const people = documentsOf(caseFile, reference).flatMap((d) => officersOn(derivation, d));
    const named = new Set(people.map(({ name }) => name));
    if (named.size < 2) return ABSENT_FACT;
    const sure = new Set(people.filter((each) => each.isDoubtful !== true).map(({ name }) => name));
    return compared(
      documentsOf(caseFile, documents).flatMap((document) => {
        const field = foundField(caseFile, document, 'officers');
        if (!field) return [];
        const others = officersOn(derivation, document).filter(
          ({ name }) => !named.has(name) && isSurelyAnother(name, [...named]),
        );
        const names = others.map(({ name }) => name);
        const label =
          names.length === 0 ? '' : `的${names.join('、')}不是本案承办人（${[...named].join('、')}）`;
        const doubt = mayBeMisread(derivation, document, others, { named, sure })
          ? '手写的签名识别可能有误，请人工核对'
          : undefined;
        const agrees = names.length === 0;
        return [comparison(derivation, document, { label, agrees, evidence: field.evidence }, doubt)];
      }),
    );
  },
});

/** A name that only goes on, or is none, was cut wrongly from the words beside it. */
function isSurelyAnother(name: string, named: readonly string[]): boolean {
  const isCut = named.some((known) => name.startsWith(known) || name.endsWith(known));
  return isPersonName(name) && !isCut && !NO_NAME.test(name) && !isPieceOfNames(name, named);
}

/** Words of agencies that stand where a name is expected. */
const NO_NAME = /[队局所科组站处室]$/u;

/** What was written by hand is never sure on a page that the file prints; on a scan nothing tells print and hand apart. */
function mayBeMisread(
  derivation: Derivation,
  document: Document,
  others: readonly Person[],
  { named, sure }: { readonly named: ReadonlySet<string>; readonly sure: ReadonlySet<string> },
): boolean {
  if (isScannedDocument(derivation, document)) return !others.every(({ name }) => sharesNothing(name, named));
  const byHand = new Set([...named].filter((name) => !sure.has(name)));
  return others.some(({ name, isDoubtful }) => isDoubtful === true || !sharesNothing(name, byHand));
}

/** Names in records are written by hand; one that is misread keeps a character all the same. */
function sharesNothing(name: string, named: ReadonlySet<string>): boolean {
  const known = new Set([...named].flatMap((one) => [...withoutLookAlikes(one)]));
  return [...withoutLookAlikes(name)].every((character) => !known.has(character));
}

function officersOn({ caseFile }: Derivation, document: Document): readonly Person[] {
  return (foundField(caseFile, document, 'officers')?.value ?? []) as readonly Person[];
}
