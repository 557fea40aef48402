import type { Document } from '../../../model/document.ts';
import type { Fact, FactItem } from '../../../model/fact.ts';
import { NO_OPTIONS } from '../../../shared/options/options.ts';
import { type Derivation, documentEvidence, documentsOf, factKind, foundField } from '../../derivation.ts';
import { missingPaper } from '../../hidden-papers.ts';
import { ABSENT_FACT, answerOf, known, reasonFrom, unknown } from '../../facts.ts';
import { comparableName } from './names.ts';
import { servedFact } from '../service/receipts.ts';

const DECISIONS = ['penalty-decision'];
const NOTICES = ['prior-notice', 'hearing-right-notice'];

/** For each of several parties penalised: its own notice, and the service of its decision. Absent for a single one. */
export const partyCoverage = factKind({
  options: NO_OPTIONS,
  needs: {
    documents: ['hearing-right-notice', 'penalty-decision', 'prior-notice', 'proof-of-service'],
    fields: [
      'acknowledged',
      'date',
      'mail-day',
      'mail-slip',
      'names-several-parties',
      'manner',
      'number',
      'parties',
      'party',
      'received-signature',
      'recipient',
      'served-numbers',
      'served-types',
    ],
  },
  derive: (_declaration, derivation) => {
    const decisions = documentsOf(derivation.caseFile, DECISIONS).flatMap((document) => {
      const party = partyOf(derivation, document);
      return party === undefined ? [] : [{ document, party }];
    });
    const parties = new Map(
      decisions.map(({ document, party }) => [comparableName(party), { document, party }]),
    );
    if (parties.size < 2) return oneForSeveral(derivation) ?? ABSENT_FACT;
    return known(
      [...parties.values()].flatMap(({ document, party }) => [
        noticeItem(derivation, document, party),
        serviceItem(derivation, document, party),
      ]),
    );
  },
});

/** One decision may punish several: who was told and served is for a person. */
function oneForSeveral({ caseFile }: Derivation): Fact | undefined {
  const decision = documentsOf(caseFile, DECISIONS).find((document) =>
    foundField(caseFile, document, 'names-several-parties'),
  );
  return (
    decision &&
    unknown('一份决定书处罚了几个当事人，是否分别告知、分别送达请人工核对', [documentEvidence(decision)])
  );
}

function partyOf({ caseFile }: Derivation, document: Document): string | undefined {
  const party = foundField(caseFile, document, 'party')?.value;
  return typeof party === 'string' ? party : undefined;
}

/** A letter may be addressed to several parties. */
function isAddressedTo({ caseFile }: Derivation, notice: Document, party: string): boolean {
  const names = foundField(caseFile, notice, 'parties')?.value as readonly string[] | undefined;
  // Where a name ends was the reader's choice: 贺启铭男 of a table is 贺启铭.
  return names?.some((name) => isOneName(comparableName(name), comparableName(party))) === true;
}

function isOneName(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function noticeItem(derivation: Derivation, decision: Document, party: string): FactItem {
  const notices = documentsOf(derivation.caseFile, NOTICES);
  const own = notices.find((n) => isAddressedTo(derivation, n, party));
  const label = `${party}的告知书`;
  if (own)
    return { key: `notice ${party}`, label, values: { isThere: true }, evidence: [documentEvidence(own)] };
  const unread = notices.find((n) => partyOf(derivation, n) === undefined);
  const missing = unread
    ? unknown('有一份告知书的当事人没有读清，请人工查看')
    : missingPaper(derivation, NOTICES);
  return {
    key: `notice ${party}`,
    label,
    values: { isThere: answerOf(missing) },
    ...reasonFrom(missing),
    evidence: [documentEvidence(decision)],
  };
}

function serviceItem(derivation: Derivation, decision: Document, party: string): FactItem {
  const served = servedFact(derivation, decision);
  const fact = served.value === false ? (mailedFact(derivation) ?? served) : served;
  return {
    key: `service ${party}`,
    label: `${party}的决定书送达证明`,
    values: { isThere: answerOf(fact) },
    ...reasonFrom(fact),
    evidence: fact.evidence,
  };
}

/** What the post certifies bears no type of its own, and which paper was in the envelope only a person can tell. */
function mailedFact({ caseFile }: Derivation): Fact | undefined {
  const slip = documentsOf(caseFile, ['other']).find((paper) => foundField(caseFile, paper, 'mail-slip'));
  return slip && unknown('卷内有邮寄凭证，请人工核对寄送的是不是这份决定书', [documentEvidence(slip)]);
}
