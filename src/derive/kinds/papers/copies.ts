import type { Document } from '../../../model/document.ts';
import type { Fact } from '../../../model/fact.ts';
import { NO_OPTIONS } from '../../../shared/options/options.ts';
import {
  type Derivation,
  documentEvidence,
  factKind,
  fieldOf,
  foundField,
  isScannedDocument,
  pagesOf,
} from '../../derivation.ts';
import { ABSENT_FACT, compared, denialOfAll, denied, known, unknown } from '../../facts.ts';
import { mayHoldWords } from '../../words-by-hand.ts';

/** Whether a paper is a copy that a person handed over; the agency's own print-outs and forms are none. */
export const isCopy = factKind({
  options: NO_OPTIONS,
  needs: { fields: ['authentication', 'is-printout', 'kept-by-owner', 'says-copy'] },
  derive: (_declaration, derivation) => {
    const { caseFile, document } = derivation;
    if (!document) return ABSENT_FACT;
    const evidence = [documentEvidence(document)];
    const says = (name: string): boolean => foundField(caseFile, document, name) !== undefined;
    if (says('authentication') || says('says-copy')) return known(true, evidence);
    if (says('is-printout')) return compared(false, evidence);
    // Licences and identity cards stay with their owner: what the file holds is a copy, if nothing was written on it by hand.
    if (says('kept-by-owner') && !mayHoldUnread(derivation, document)) return known(true, evidence);
    return unknown('不能确认是原件、查询打印件还是当事人提供的复印件，请人工查看', evidence);
  },
});

function mayHoldUnread(derivation: Derivation, document: Document): boolean {
  return (
    isScannedDocument(derivation, document) ||
    ['signature', 'seal'].some((mark) => foundField(derivation.caseFile, document, mark) !== undefined)
  );
}

/** Whether a copy bears the words that it agrees with the original; written by hand they may stand in a picture. */
export const copyAuthenticated = factKind({
  options: NO_OPTIONS,
  needs: { fields: ['authentication'] },
  derive: (_declaration, { caseFile, document }) => {
    if (!document) return ABSENT_FACT;
    const said = fieldOf(caseFile, document, 'authentication');
    if (said.state === 'found') return known(true, said.evidence);
    if (said.state === 'unreadable') return unknown(said.reason, [documentEvidence(document)]);
    return pagesOf(caseFile, document).some(({ marks }) => mayHoldWords(marks))
      ? unknown('页面上的手写内容没有识别，请人工查看是否注明', [documentEvidence(document)])
      : denied(denialOfAll([said]), [documentEvidence(document)]);
  },
});

/** Whether whoever handed over a copy signed it: by a name in print or by what was drawn by hand. */
export const copySigned = factKind({
  options: NO_OPTIONS,
  needs: { fields: ['giver'] },
  derive: (_declaration, derivation) => {
    const { caseFile, document } = derivation;
    if (!document) return ABSENT_FACT;
    const evidence = [documentEvidence(document)];
    const marks = ['giver', 'signature'].map((name) => fieldOf(caseFile, document, name));
    const isSeen = marks.some(({ state }) => state === 'found');
    if (isSeen) return known(true, evidence);
    // The seal may be the registry's that stands on the original.
    const hasSeal = foundField(caseFile, document, 'seal') !== undefined;
    // Where no signature of the whole case was seen, signatures are not seen on these pages.
    const areMarksSeen = caseFile.pages.some((p) => p.marks.some((m) => m.kind === 'handwriting'));
    if (!areMarksSeen && !isScannedDocument(derivation, document)) return ABSENT_FACT;
    return hasSeal || isScannedDocument(derivation, document)
      ? unknown('没有认出提供人的签名或者盖章，请人工查看', evidence)
      : denied(denialOfAll(marks), evidence);
  },
});

/** Whether the statement on a copy bears a day; what is written by hand may hold it. */
export const copyDated = factKind({
  options: NO_OPTIONS,
  needs: { fields: ['authentication-day'] },
  derive: (_declaration, derivation) => {
    const { caseFile, document } = derivation;
    if (!document) return ABSENT_FACT;
    const dated: Fact = known(true, [documentEvidence(document)]);
    const day = fieldOf(caseFile, document, 'authentication-day');
    if (day.state === 'found') return dated;
    const isHandwritten = foundField(caseFile, document, 'signature') !== undefined;
    return isHandwritten || isScannedDocument(derivation, document)
      ? unknown('没有读到核对、提供的日期，请人工查看', dated.evidence)
      : denied(denialOfAll([day]), dated.evidence);
  },
});
