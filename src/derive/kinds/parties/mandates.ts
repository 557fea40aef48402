import type { Document } from '../../../model/document.ts';
import { chineseDate, datesIn } from '../../../shared/values/dates.ts';
import { documentTypes, fieldName, options, someField } from '../../../shared/options/options.ts';
import { type Derivation, documentsOf, factKind, foundField } from '../../derivation.ts';
import { ABSENT_FACT, known, unknown } from '../../facts.ts';

const MANDATE_OPTIONS = options({
  /** Papers on which somebody may have acted for the party, and the field by which they say so. */
  documents: documentTypes,
  field: fieldName,
  /** Papers by which the party gave the mandate, and the field with its last day. */
  mandates: documentTypes,
  until: someField,
});

interface Mandate {
  readonly from: string;
  readonly until: string;
}

/** Whether a mandate held on each day on which an agent acted; absent where nobody acted or no mandate is there. */
export const mandateCovers = factKind({
  options: MANDATE_OPTIONS,
  needs: { fields: ['date'] },
  derive: (declaration, derivation) => {
    const { documents, field, mandates, until } = declaration.options;
    const { caseFile } = derivation;
    const given = documentsOf(caseFile, mandates).map((paper) => mandateOf(derivation, paper, until));
    const acts = documentsOf(caseFile, documents).flatMap((paper) => {
      const said = foundField(caseFile, paper, field);
      const day = foundField(caseFile, paper, 'date');
      return said && day ? [{ day: String(day.value), evidence: [...said.evidence, ...day.evidence] }] : [];
    });
    if (given.length === 0 || acts.length === 0) return ABSENT_FACT;
    const open = acts.find(({ day }) => !given.some(({ from, until: end }) => from <= day && day <= end));
    if (!open)
      return known(
        true,
        acts.flatMap(({ evidence }) => evidence),
      );
    const terms = given.map(termOf).join('、');
    return unknown(
      `代理人在${chineseDate(open.day)}办理，授权委托书的期限是${terms}，是否在委托期限内请人工核对`,
      open.evidence,
      'for-a-person',
    );
  },
});

/** Without a day it holds from the beginning; a last day that is an event (至本案办结) never comes too early. */
function mandateOf({ caseFile }: Derivation, paper: Document, until: string): Mandate {
  const day = foundField(caseFile, paper, 'date');
  const last = foundField(caseFile, paper, until);
  const [end] = datesIn(String(last?.value ?? '')).flatMap(({ iso }) => iso ?? []);
  return { from: String(day?.value ?? ALWAYS.from), until: end ?? ALWAYS.until };
}

const ALWAYS: Mandate = { from: '0', until: '9' };

function termOf({ from, until }: Mandate): string {
  const begins = from === ALWAYS.from ? '' : `${chineseDate(from)}起`;
  return until === ALWAYS.until ? `${begins}没有写明止期` : `${begins}至${chineseDate(until)}`;
}
