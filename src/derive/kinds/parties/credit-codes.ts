import type { Evidence } from '../../../model/evidence.ts';
import type { FactItem } from '../../../model/fact.ts';
import { NO_OPTIONS } from '../../../shared/options/options.ts';
import { areCodesAlike, isValidCreditCode } from '../../../shared/values/credit-code.ts';
import {
  type Derivation,
  documentEvidence,
  factKind,
  foundField,
  isScannedDocument,
} from '../../derivation.ts';
import { ABSENT_FACT, answered, known } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';

/** Each 18-character 统一社会信用代码 of the case, once: whether its check character is right. */
export const creditCodes = factKind({
  options: NO_OPTIONS,
  needs: { fields: ['credit-codes'] },
  derive: (_declaration, derivation) => {
    const { caseFile } = derivation;
    const items = new Map<string, FactItem>();
    const valid = codesOf(derivation).filter(isValidCreditCode);
    for (const document of caseFile.documents) {
      const printed = foundField(caseFile, document, 'credit-codes');
      const isScanned = isScannedDocument(derivation, document);
      for (const code of (printed?.value as string[] | undefined) ?? []) {
        if (items.has(code) || code.length !== 18) continue;
        if (isScanned && isMisreadOf(code, valid)) continue;
        items.set(code, codeItem(derivation, code, printed?.evidence ?? [documentEvidence(document)]));
      }
    }
    return items.size === 0 ? ABSENT_FACT : known([...items.values()]);
  },
});

/** 91120116M05956626R, where another paper has …6B, of which the check character is right. */
function isMisreadOf(code: string, valid: readonly string[]): boolean {
  return !isValidCreditCode(code) && valid.some((other) => areCodesAlike(code, other));
}

function codeItem(derivation: Derivation, code: string, evidence: readonly Evidence[]): FactItem {
  const isMasked = code.includes('*') || /X{4}/u.test(code);
  const isMisread = !isValidCreditCode(code) && !isSurelyRead(derivation, evidence);
  const isUnsure = isMasked || isMisread;
  return {
    key: code,
    label: `“${code}”`,
    values: { isValid: isUnsure ? undefined : answered(isValidCreditCode(code)) },
    evidence,
    ...(isUnsure ? { reason: isMasked ? '代码已脱敏，无法核对' : '代码在扫描页上识别不清，请人工核对' } : {}),
  };
}

function codesOf({ caseFile }: Derivation): string[] {
  return caseFile.documents.flatMap(
    (d) => (foundField(caseFile, d, 'credit-codes')?.value as string[] | undefined) ?? [],
  );
}
