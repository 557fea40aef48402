import { comparableNumber } from '../../../shared/values/document-number.ts';
import { documentsOf, factKind, foundField } from '../../derivation.ts';
import { ABSENT_FACT } from '../../facts.ts';
import { COMPARED, compared, comparison } from './comparison.ts';

/** Where a receipt, a payment or the closing names the number of a decision: whether it is one of this case. */
export const decisionNumberAgreement = factKind({
  options: COMPARED,
  needs: {
    documents: ['no-penalty-decision', 'penalty-decision'],
    fields: ['decision-number', 'number', 'served-numbers'],
  },
  derive: (declaration, derivation) => {
    const { documents } = declaration.options;
    const { caseFile } = derivation;
    const own = documentsOf(caseFile, ['penalty-decision', 'no-penalty-decision']).flatMap((d) => {
      const number = foundField(caseFile, d, 'number');
      return number ? [comparableNumber(String(number.value))] : [];
    });
    if (own.length === 0) return ABSENT_FACT;
    // OCR may have lost the words: 〔2024〕5号 is of no series.
    const series = own.map(seriesOf).filter((words) => words !== '');
    return compared(
      documentsOf(caseFile, documents).flatMap((document) => {
        const fields = ['decision-number', 'served-numbers'].map((name) =>
          foundField(caseFile, document, name),
        );
        const printed = fields.flatMap((f) => (f ? [f.value].flat().map(String) : []));
        const evidence = fields.flatMap((f) => f?.evidence ?? []);
        // 罚款 津应急罚〔2024〕3号: on slips other words run into the number.
        const ofSeries = printed.filter((number) =>
          series.some((words) => seriesOf(comparableNumber(number)).endsWith(words)),
        );
        if (ofSeries.length === 0) return [];
        const agrees = ofSeries.some((number) => own.some((one) => comparableNumber(number).endsWith(one)));
        const label = `写作“${ofSeries.join('、')}”`;
        return [comparison(derivation, document, { label, agrees, evidence })];
      }),
    );
  },
});

/** What stands before the year: numbers of other papers have other words there. */
function seriesOf(number: string): string {
  return number.slice(0, number.indexOf('〔'));
}
