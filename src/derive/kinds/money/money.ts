import type { FactItem } from '../../../model/fact.ts';
import { yuan } from '../../../shared/values/money.ts';
import {
  NO_OPTIONS,
  documentTypes,
  factNames,
  fieldName,
  flag,
  options,
  words,
} from '../../../shared/options/options.ts';
import { type Derivation, documentsOf, factKind, fieldOf, foundField } from '../../derivation.ts';
import { ABSENT_FACT, answered, known, unknown } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';
import { comparableName } from '../parties/names.ts';
import { SURE_AMOUNT } from '../../../shared/certainty/thresholds.ts';

const PAIR_OPTIONS = options({
  documents: documentTypes,
  /** Holds sums in turn, each second one as it should be by the one before it. */
  field: fieldName,
  /** What the two are called, in Chinese. */
  first: words,
  second: words,
  /** What could not be read is no question: few papers state it twice. */
  isOptional: flag,
});

/** Sums that a paper says twice: in figures and in words, as a total and by its items. */
export const amountPairs = factKind({
  options: PAIR_OPTIONS,
  derive: (declaration, derivation) => {
    const { documents, field: name, first, second, isOptional } = declaration.options;
    const { caseFile } = derivation;
    const items: FactItem[] = [];
    const papers = derivation.document ? [derivation.document] : documentsOf(caseFile, documents);
    for (const document of papers) {
      const field = fieldOf(caseFile, document, name);
      // Without a place none was seen: not every decision says its sum twice.
      if (field.state === 'unreadable' && field.evidence.length > 0 && !isOptional)
        return unknown(field.reason, field.evidence);
      if (field.state !== 'found') continue;
      const values = field.value as readonly number[];
      const isSure = isSurelyRead(derivation, field.evidence);
      for (let i = 0; i + 1 < values.length; i += 2) {
        const [a = 0, b = 0] = [values[i], values[i + 1]];
        const agrees = a === b ? true : isSure ? false : undefined;
        items.push({
          key: `${document.id}-${i / 2 + 1}`,
          label: `${first} ${yuan(a)}，${second} ${yuan(b)}`,
          values: { agrees: answered(agrees) },
          evidence: field.evidence,
          ...(agrees === undefined ? { reason: '金额识别可能有误，请人工核对' } : {}),
        });
      }
    }
    return items.length === 0 ? ABSENT_FACT : known(items);
  },
});

/** What the decision demands: fines and confiscated money; of several parties' decisions all, where all of it was paid. */
export const amountDue = factKind({
  options: NO_OPTIONS,
  needs: {
    facts: ['confiscated-amount', 'fine-amount'],
    documents: ['payment-receipt', 'penalty-decision'],
    fields: ['amount', 'confiscation', 'fine', 'party'],
  },
  derive: (_declaration, derivation) => {
    const fine = derivation.fact('fine-amount');
    const confiscated = derivation.fact('confiscated-amount');
    const unclear = [fine, confiscated].find((f) => f.value === undefined && !f.isAbsent);
    if (unclear) return unclear;
    if (fine.isAbsent && confiscated.isAbsent) return ABSENT_FACT;
    const total = Number(fine.value ?? 0) + Number(confiscated.value ?? 0);
    const ofAll = sumOf(derivation, 'penalty-decision', ['fine', 'confiscation']);
    const isForAll = ofAll > total && isPaid(derivation, ofAll);
    if (ofAll > total && !isForAll && haveOwnParties(derivation))
      return unknown('几份决定书分别处罚了几个当事人，各人是否缴清请人工核对', fine.evidence);
    return known(isForAll ? ofAll : total, [...fine.evidence, ...confiscated.evidence]);
  },
});

/** Decisions against different parties are all to be paid; of two against one party the later may replace the earlier. */
function haveOwnParties({ caseFile }: Derivation): boolean {
  const decisions = documentsOf(caseFile, ['penalty-decision']);
  const parties = decisions.map((d) => foundField(caseFile, d, 'party')?.value);
  const names = new Set(parties.map((name) => comparableName(String(name))));
  return names.size === decisions.length && !parties.includes(undefined);
}

/** Receipts show the sum once, or twice where a bank slip lies beside the receipt. */
function isPaid(derivation: Derivation, sum: number): boolean {
  const paid = sumOf(derivation, 'payment-receipt', ['amount']);
  return paid === sum || paid === 2 * sum;
}

function sumOf({ caseFile }: Derivation, type: string, fields: readonly string[]): number {
  const values = documentsOf(caseFile, [type]).flatMap((d) =>
    fields.map((name) => Number(foundField(caseFile, d, name)?.value ?? 0)),
  );
  return values.reduce((total, value) => total + value, 0);
}

/** What was paid by all receipts. A bank slip beside the receipt of the same day and sum is the same payment. */
export const paidAmount = factKind({
  options: NO_OPTIONS,
  needs: { facts: ['amount-due'], documents: ['payment-receipt'], fields: ['amount', 'date'] },
  derive: (_declaration, derivation) => {
    const { caseFile } = derivation;
    const receipts = documentsOf(caseFile, ['payment-receipt']);
    if (receipts.length === 0) return ABSENT_FACT;
    const amounts = receipts.map((r) => ({
      amount: fieldOf(caseFile, r, 'amount'),
      date: foundField(caseFile, r, 'date')?.value,
    }));
    const unread = amounts.find((a) => a.amount.state === 'unreadable');
    if (unread?.amount.state === 'unreadable') return unknown(unread.amount.reason, unread.amount.evidence);
    const paid = amounts.flatMap(({ amount, date }) =>
      amount.state === 'found'
        ? [
            {
              fen: Number(amount.value),
              date: String(date ?? ''),
              evidence: amount.evidence,
              confidence: amount.confidence,
            },
          ]
        : [],
    );
    if (paid.length === 0) return unknown('缴款凭证上没有读到金额，请人工查看');
    const distinct = [...new Map(paid.map((p) => [`${p.fen} ${p.date}`, p])).values()];
    const due = derivation.fact('amount-due').value;
    const total = paid.reduce((sum, p) => sum + p.fen, 0);
    const once = distinct.reduce((sum, p) => sum + p.fen, 0);
    const demanded = derivation.fact('amount-due').evidence;
    const isUnsure =
      paid.some((p) => p.confidence < SURE_AMOUNT) ||
      !isSurelyRead(derivation, [...demanded, ...paid.flatMap((p) => p.evidence)]);
    if (isUnsure && total !== due && once !== due) {
      return unknown(
        '缴款凭证或者决定书是扫描件，读到的金额对不上，可能是识别有误，请人工核对',
        paid.flatMap((p) => p.evidence),
      );
    }
    return known(
      total === due ? total : once,
      paid.flatMap((p) => p.evidence),
    );
  },
});

/** Sum of facts; absent ones count as nothing. */
export const sum = factKind({
  options: options({ facts: factNames }),
  derive: (declaration, derivation) => {
    const facts = declaration.options.facts.map((name) => derivation.fact(name));
    const unclear = facts.find((f) => f.value === undefined && !f.isAbsent);
    if (unclear) return unclear;
    if (facts.every((f) => f.isAbsent)) return ABSENT_FACT;
    return known(
      facts.reduce((total, f) => total + Number(f.value ?? 0), 0),
      facts.flatMap((f) => f.evidence),
    );
  },
});
