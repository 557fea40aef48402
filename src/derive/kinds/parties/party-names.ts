import type { Document } from '../../../model/document.ts';
import type { FactItem } from '../../../model/fact.ts';
import { withoutLookAlikes } from '../../../shared/certainty/look-alikes.ts';
import { documentTypes, options } from '../../../shared/options/options.ts';
import {
  type Derivation,
  documentsOf,
  factKind,
  fieldOf,
  foundField,
  isScannedDocument,
} from '../../derivation.ts';
import { ABSENT_FACT, known, no } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';
import { comparableName, isAlike, isSameName } from './names.ts';

const NAME_OPTIONS = options({
  documents: documentTypes,
  /** Those that may name somebody else: only a like name is the party's name miswritten. */
  mayNameOthers: documentTypes,
});

/** The party's name in each paper of its decision chain, against the name in the decision (else the notice). */
export const partyNames = factKind({
  options: NAME_OPTIONS,
  needs: {
    facts: ['name-change-explained', 'party-name'],
    documents: ['penalty-decision', 'prior-notice', 'proof-of-service'],
    fields: ['party', 'recipient'],
  },
  derive: (declaration, derivation) => {
    const { documents, mayNameOthers } = declaration.options;
    const reference = derivation.fact('party-name');
    if (typeof reference.value !== 'string') return reference.isAbsent ? ABSENT_FACT : reference;
    const expected = new Set([reference.value, ...partiesPenalised(derivation)].map(comparableName));
    const isExplained = derivation.fact('name-change-explained').value === true;
    const items = documentsOf(derivation.caseFile, documents).flatMap((document) =>
      nameItem(derivation, document, expected, {
        isExplained,
        mustBeAlike: mayNameOthers.includes(document.type),
      }),
    );
    return known(items);
  },
});

/** Each of several parties has its own decision, and its own papers bear its name. */
function partiesPenalised({ caseFile }: Derivation): string[] {
  return documentsOf(caseFile, ['penalty-decision']).flatMap((decision) => {
    const party = foundField(caseFile, decision, 'party')?.value;
    return typeof party === 'string' ? [party] : [];
  });
}

/** A name is only held against another one when both are surely the party's. */
function nameItem(
  derivation: Derivation,
  document: Document,
  expected: ReadonlySet<string>,
  { isExplained, mustBeAlike }: { readonly isExplained: boolean; readonly mustBeAlike: boolean },
): FactItem[] {
  const { caseFile } = derivation;
  const named = fieldOf(caseFile, document, document.type === 'proof-of-service' ? 'recipient' : 'party');
  if (named.state !== 'found') return [];
  const printed = comparableName(String(named.value));
  const title = document.title || document.type;
  const base = { key: document.id, evidence: named.evidence };
  const isOcr = isScannedDocument(derivation, document) || referenceIsScanned(derivation);
  const asRead = (name: string): string => (isOcr ? withoutLookAlikes(name) : name);
  const agrees = [...expected].some((name) => isSameName(asRead(printed), asRead(name)));
  if (agrees)
    return [{ ...base, label: `《${title}》写作“${String(named.value)}”`, values: { agrees: true } }];
  // A receipt may name the person who took it, a review several people.
  if (mustBeAlike && ![...expected].some((name) => isAlike(printed, name))) return [];
  const isSure = isSurelyRead(derivation, [...named.evidence, ...derivation.fact('party-name').evidence]);
  // Where a name begins and ends was the reader's choice: one that only goes on may have been cut elsewhere.
  const isCutOtherwise = [...expected].some(
    (name) => name.startsWith(printed) || printed.startsWith(name) || printed.endsWith(name),
  );
  const isUnsure = isExplained || !isSure || !looksWhole(printed) || isCutOtherwise;
  const reason = isExplained
    ? '案卷中有名称变更的材料，请人工核对名称变化是否已说明'
    : '名称识别可能有误，请人工核对';
  return [
    {
      ...base,
      label: `《${title}》写作“${String(named.value)}”`,
      values: { agrees: isUnsure ? undefined : no() },
      ...(isUnsure ? { reason } : {}),
    },
  ];
}

function looksWhole(name: string): boolean {
  return name.length >= 2 && name.length <= 40 && !/[：:，,。]/u.test(name);
}

function referenceIsScanned(derivation: Derivation): boolean {
  const decision = documentsOf(derivation.caseFile, ['penalty-decision', 'prior-notice'])[0];
  return decision !== undefined && isScannedDocument(derivation, decision);
}
