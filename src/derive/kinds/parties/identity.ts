import type { FactItem } from '../../../model/fact.ts';
import { isValidIdentityNumber } from '../../../shared/values/identity-number.ts';
import { NO_OPTIONS, documentTypes, options } from '../../../shared/options/options.ts';
import { documentEvidence, factKind, fieldOf, foundField } from '../../derivation.ts';
import { ABSENT_FACT, answered, known, no } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';

/** Each labelled 身份证号 of the case, once: whether its check character is right. */
export const identityNumbers = factKind({
  options: NO_OPTIONS,
  needs: { fields: ['identity-numbers'] },
  derive: (_declaration, derivation) => {
    const { caseFile } = derivation;
    const items = new Map<string, FactItem>();
    for (const document of caseFile.documents) {
      const printed = foundField(caseFile, document, 'identity-numbers');
      for (const number of (printed?.value as readonly string[] | undefined) ?? []) {
        if (items.has(number)) continue;
        const isValid = isValidIdentityNumber(number);
        const isUnsure = !isValid && !isSurelyRead(derivation, printed?.evidence ?? []);
        items.set(number, {
          // No personal data in the ids of findings.
          key: `${document.id}-${items.size + 1}`,
          label: `《${document.title || document.type}》上的“${number}”`,
          values: { isValid: isUnsure ? undefined : answered(isValid) },
          evidence: printed?.evidence ?? [],
          ...(isUnsure ? { reason: '号码在扫描页上识别不清，请人工核对' } : {}),
        });
      }
    }
    return items.size === 0 ? ABSENT_FACT : known([...items.values()]);
  },
});

const DATE_OPTIONS = options({
  /** Papers of others: what they are dated is their own affair. */
  othersPapers: documentTypes,
});

/** Each paper of the case: whether every day that it names exists. */
export const possibleDates = factKind({
  options: DATE_OPTIONS,
  needs: { fields: ['impossible-dates'] },
  derive: (declaration, { caseFile }) => {
    const { othersPapers } = declaration.options;
    const papers = caseFile.documents.filter((d) => !othersPapers.includes(d.type));
    const items = papers.map((document): FactItem => {
      const field = fieldOf(caseFile, document, 'impossible-dates');
      const title = `《${document.title || document.type}》`;
      const base = { key: document.id, evidence: [documentEvidence(document)] };
      if (field.state === 'unreadable')
        return {
          ...base,
          label: title,
          values: { isPossible: undefined },
          reason: field.reason,
          evidence: field.evidence,
        };
      if (field.state !== 'found') return { ...base, label: title, values: { isPossible: true } };
      const dates = (field.value as readonly string[]).join('、');
      return {
        ...base,
        label: `${title}写有“${dates}”`,
        values: { isPossible: no() },
        evidence: field.evidence,
      };
    });
    return items.length === 0 ? ABSENT_FACT : known(items);
  },
});
