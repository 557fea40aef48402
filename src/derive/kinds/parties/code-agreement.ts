import { areCodesAlike } from '../../../shared/values/credit-code.ts';
import { documentsOf, factKind, foundField } from '../../derivation.ts';
import { ABSENT_FACT } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';
import { COMPARED, compared, comparison, namesAnother } from './comparison.ts';

/** The party's 统一社会信用代码 in each paper that names the same party. */
export const codeAgreement = factKind({
  options: COMPARED,
  needs: { facts: ['credit-code', 'party-name'], fields: ['credit-code', 'party'] },
  derive: (declaration, derivation) => {
    const { documents } = declaration.options;
    const reference = derivation.fact('credit-code');
    if (typeof reference.value !== 'string') return reference.isAbsent ? ABSENT_FACT : reference;
    const expected = reference.value;
    return compared(
      documentsOf(derivation.caseFile, documents).flatMap((document) => {
        const code = foundField(derivation.caseFile, document, 'credit-code');
        if (!code || namesAnother(derivation, document)) return [];
        const label = `写作“${String(code.value)}”`;
        const isScanned = [...code.evidence, ...reference.evidence].some(
          ({ confidence }) => confidence !== undefined,
        );
        const agrees = code.value === expected || (isScanned && areCodesAlike(String(code.value), expected));
        const doubt = isSurelyRead(derivation, reference.evidence)
          ? undefined
          : '扫描页识别可能有误，请人工核对';
        return [comparison(derivation, document, { label, agrees, evidence: code.evidence }, doubt)];
      }),
    );
  },
});
