import type { FactItem } from '../../../model/fact.ts';
import { documentTypes, fieldName, options } from '../../../shared/options/options.ts';
import { documentEvidence, factKind, foundField } from '../../derivation.ts';
import { ABSENT_FACT, known, no } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';

/** Each place of a paper where words of the form stand for what should have been written. */
export const leftPlaces = factKind({
  options: options({ documents: documentTypes, field: fieldName }),
  derive: (declaration, derivation) => {
    const { document, caseFile } = derivation;
    if (!document) return ABSENT_FACT;
    const field = foundField(caseFile, document, declaration.options.field);
    const words = (field?.value ?? []) as readonly string[];
    const whole: FactItem = {
      key: 'whole',
      label: `《${document.title}》`,
      values: { isWritten: true },
      evidence: [documentEvidence(document)],
    };
    const items = words.map((each, index): FactItem => {
      const evidence = field?.evidence.slice(index, index + 1) ?? [];
      const isSure = isSurelyRead(derivation, evidence);
      return {
        key: `${document.id}-${index + 1}`,
        label: `“${each}”`,
        values: { isWritten: isSure ? no() : undefined },
        evidence,
        ...(isSure ? {} : { reason: '读自扫描件，请人工核对', reasonCode: 'misread' as const }),
      };
    });
    return known(items.length === 0 ? [whole] : items);
  },
});
