import type { Document } from '../../../model/document.ts';
import { comparableNumber } from '../../../shared/values/document-number.ts';
import { type Derivation, documentsOf, fieldOf, foundField } from '../../derivation.ts';

const RECEIPT = ['proof-of-service'];

/** How a receipt bears on the papers served: it names them, it names others, or it cannot be told. */
export type Link = 'names' | 'others' | 'unclear';

export function receiptsLinked(
  derivation: Derivation,
  papers: readonly Document[],
  types: readonly string[],
  link: Link,
): Document[] {
  return papersLinked(derivation, RECEIPT, { papers, types, link });
}

interface Linked {
  readonly papers: readonly Document[];
  readonly types: readonly string[];
  readonly link: Link;
}

export function papersLinked(
  derivation: Derivation,
  proving: readonly string[],
  { papers, types, link }: Linked,
): Document[] {
  return documentsOf(derivation.caseFile, proving).filter(
    (proof) => linkOf(derivation, proof, papers, types) === link,
  );
}

function linkOf(
  { caseFile }: Derivation,
  receipt: Document,
  papers: readonly Document[],
  types: readonly string[],
): Link {
  const numbers = fieldOf(caseFile, receipt, 'served-numbers');
  const own = papers.flatMap((p) => {
    const number = foundField(caseFile, p, 'number');
    return number ? [comparableNumber(String(number.value))] : [];
  });
  const printed = numbers.state === 'found' ? (numbers.value as string[]).map(comparableNumber) : [];
  const served = fieldOf(caseFile, receipt, 'served-types');
  const isNamesake = (): boolean =>
    served.state === 'found' && bearsNumber(caseFile, served.value as readonly string[], printed);
  const saysOwnType =
    served.state !== 'found' || (served.value as readonly string[]).some((type) => types.includes(type));
  if (own.some((n) => printed.includes(n))) return saysOwnType || !isNamesake() ? 'names' : 'others';
  if (served.state === 'found')
    return (served.value as string[]).some((t) => types.includes(t)) ? 'names' : 'others';
  if (served.state === 'unreadable') return 'unclear';
  // A receipt that names nothing: by its number, else it may be for any paper.
  return printed.length > 0 && own.length > 0 ? 'others' : 'unclear';
}

/** Papers of two kinds may bear one number: then the receipt is for the kind that it names. */
function bearsNumber(
  caseFile: Derivation['caseFile'],
  types: readonly string[],
  numbers: readonly string[],
): boolean {
  return documentsOf(caseFile, types).some((paper) => {
    const number = foundField(caseFile, paper, 'number')?.value;
    return number !== undefined && numbers.includes(comparableNumber(String(number)));
  });
}
