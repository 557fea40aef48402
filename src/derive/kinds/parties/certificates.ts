import type { Document } from '../../../model/document.ts';
import type { FactItem } from '../../../model/fact.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { Person } from '../../../model/field.ts';
import { documentTypes, options } from '../../../shared/options/options.ts';
import { type Derivation, documentsOf, factKind, foundField } from '../../derivation.ts';
import { ABSENT_FACT, answered, known } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';

/** Digits by which two numbers of one certificate may differ: with more of them an officer has two certificates. */
const MOST_OTHER = 2;

interface Shown {
  readonly document: Document;
  readonly certificate: string;
  readonly evidence: readonly Evidence[];
}

export interface CertificateShown extends Shown {
  readonly name: string;
}

/** The number of each officer's certificate over the papers of the case: one item for each who has several papers. */
export const officerCertificates = factKind({
  options: options({ documents: documentTypes }),
  needs: { fields: ['certificates', 'officers'] },
  derive: (declaration, derivation) => {
    const byName = new Map<string, Shown[]>();
    for (const document of documentsOf(derivation.caseFile, declaration.options.documents)) {
      for (const { name, ...shown } of certificatesOn(derivation, document))
        byName.set(name, [...(byName.get(name) ?? []), shown]);
    }
    const items = [...byName].flatMap(([name, shown]): FactItem[] => {
      if (shown.length < 2) return [];
      const [first] = shown;
      const other = shown.find((each) => first && areNearlyAlike(first.certificate, each.certificate));
      const evidence = [first, other].flatMap((each) => each?.evidence ?? []);
      const isUnsure = other !== undefined && !isSurelyRead(derivation, evidence);
      return [
        {
          key: name,
          label: other && first ? `${name}的执法证号：${placeText(first)}，${placeText(other)}` : name,
          values: { agrees: isUnsure ? undefined : answered(other === undefined) },
          evidence,
          ...(isUnsure ? { reason: '扫描页识别可能有误，请人工核对' } : {}),
        },
      ];
    });
    return items.length === 0 ? ABSENT_FACT : known(items);
  },
});

/** Numbers on one paper, each officer's once: beside the name, or in the words of the paper. */
export function certificatesOn({ caseFile }: Derivation, document: Document): CertificateShown[] {
  const shown = ['officers', 'certificates'].flatMap((name) => {
    const field = foundField(caseFile, document, name);
    const people = (field?.value ?? []) as readonly Person[];
    return people.flatMap(({ name, certificate, isDoubtful }) =>
      certificate === undefined || isDoubtful === true
        ? []
        : [{ name, document, certificate, evidence: field?.evidence ?? [] }],
    );
  });
  return shown.filter(({ name }, i) => shown.findIndex((each) => each.name === name) === i);
}

function placeText({ document, certificate }: Shown): string {
  return `《${document.title || document.type}》${certificate}`;
}

/** As long as each other and not the same: a slip, not another kind of certificate. */
function areNearlyAlike(a: string, b: string): boolean {
  const [digits, others] = [a, b].map((each) => each.replace(/\D/gu, ''));
  if (digits === undefined || others === undefined || digits.length !== others.length) return false;
  const differing = [...digits].filter((digit, i) => digit !== others[i]).length;
  return differing > 0 && differing <= MOST_OTHER;
}
