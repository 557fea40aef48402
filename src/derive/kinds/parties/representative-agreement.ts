import type { Document } from '../../../model/document.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { FactItem } from '../../../model/fact.ts';
import { editDistance } from '../../../shared/text/similarity.ts';
import { isPersonName } from '../../../shared/values/person-names.ts';
import { type Derivation, documentsOf, factKind, foundField } from '../../derivation.ts';
import { isSurelyRead } from '../../misreading.ts';
import { COMPARED, compared, comparison, namesAnother } from './comparison.ts';

/** Who speaks for the party, as one paper has it. */
interface Named {
  readonly document: Document;
  readonly name: string;
  readonly evidence: readonly Evidence[];
}

/**
 * The party's representative in each paper: a name that differs in one character from what most papers have is a slip.
 * Another name altogether is none: representatives change.
 */
export const representativeAgreement = factKind({
  options: COMPARED,
  needs: { facts: ['party-name'], fields: ['legal-representative', 'party'] },
  derive: (declaration, derivation) => {
    const all = documentsOf(derivation.caseFile, declaration.options.documents).flatMap((document) =>
      namedOn(derivation, document),
    );
    const usual = usualOf(all.map(({ name }) => name));
    return compared(all.flatMap((each) => itemOf(derivation, each, usual, all)));
  },
});

/** What a scan may have misread is left out: one character is what scans misread. */
function namedOn(derivation: Derivation, document: Document): Named[] {
  const field = foundField(derivation.caseFile, document, 'legal-representative');
  const name = typeof field?.value === 'string' ? field.value : '';
  if (
    !field ||
    namesAnother(derivation, document) ||
    !isPersonName(name) ||
    !isSurelyRead(derivation, field.evidence)
  )
    return [];
  return [{ document, name, evidence: field.evidence }];
}

/** The name that more papers have than any other; undefined where none has. */
function usualOf(names: readonly string[]): string | undefined {
  const times = (name: string): number => names.filter((each) => each === name).length;
  return names.find((name) => names.every((other) => other === name || times(other) < times(name)));
}

function itemOf(
  derivation: Derivation,
  { document, name, evidence }: Named,
  usual: string | undefined,
  all: readonly Named[],
): FactItem[] {
  const isSlipOf = (other: string): boolean =>
    other !== name && other.length === name.length && editDistance(other, name) === 1;
  if (usual === undefined) {
    const other = all.find((each) => isSlipOf(each.name));
    if (!other) return [];
    const label = `写作“${name}”，《${other.document.title}》写作“${other.name}”`;
    return [comparison(derivation, document, { label, agrees: false, evidence }, WHICH)];
  }
  if (name !== usual && !isSlipOf(usual)) return [];
  const label = `写作“${name}”${name === usual ? '' : `，其他文书写作“${usual}”`}`;
  return [comparison(derivation, document, { label, agrees: name === usual, evidence })];
}

const WHICH = '两份文书的写法不同，哪一个对请人工核对';
