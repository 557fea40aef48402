import type { FieldReader } from '../field-request.ts';
import { NO_OPTIONS, type OptionsSchema } from '../../shared/options/options.ts';
import { FIELD_OPTIONS } from './options.ts';
import { headOpinion } from './approval.ts';
import { attachments } from './attachments.ts';
import { calculations } from './calculations.ts';
import { catalogueEntries, catalogueRows } from './catalogue.ts';
import { certificates } from './certificates.ts';
import { citations } from './citations.ts';
import { creditCode, creditCodes, identityNumber } from './codes.ts';
import { identityNumbers } from './identity-numbers.ts';
import { impossibleDates } from './impossible-dates.ts';
import { issuingAgency } from './issuing-agency.ts';
import { labelled, labelledDate, labelledNumber, lastDate } from './labelled.ts';
import { lawCitations } from './law-citations.ts';
import { ownNumber, quotedNumbers } from './own-number.ts';
import { agency } from './agency.ts';
import { parties, party } from './party.ts';
import { amountPairs, operativePhrase, penaltyKinds, penaltySum, statedTotals, sums } from './penalty.ts';
import { officers, peopleSigned, person } from './people.ts';
import { capture, closingWords, count, phrase, phraseCount, printedPeriod, statedSum } from './phrase.ts';
import { recalledDate, recalledNumber } from './recalled.ts';
import { receiptAmount, receivedSignature, servedNumbers, servedTypes } from './receipts.ts';
import { recordTime } from './record-time.ts';
import { seal } from './seal.ts';
import { placeholders } from './placeholders.ts';
import { pageSignatures } from './page-signatures.ts';
import { signature } from './signature.ts';
import { signatureDay } from './signature-day.ts';
import { signatureCount } from './signature-count.ts';
import { recordDate, reportDate, serviceDate, signingDate } from './signing-date.ts';
import { signers, voters } from './signers.ts';
import { visits } from './visits.ts';

/** What rules/documents may ask for, with the options that each kind takes. */
export function fieldKinds(): Readonly<Record<string, { readonly options: OptionsSchema }>> {
  const options: Readonly<Record<string, OptionsSchema>> = FIELD_OPTIONS;
  return Object.fromEntries(
    Object.keys(FIELD_READERS).map((kind) => [kind, { options: options[kind] ?? NO_OPTIONS }]),
  );
}

/** One reader for each kind of value that rules/documents may declare. */
export const FIELD_READERS: Readonly<Record<string, FieldReader>> = {
  agency,
  'amount-pairs': amountPairs,
  attachments,
  calculations,
  capture,
  'catalogue-entries': catalogueEntries,
  'catalogue-rows': catalogueRows,
  certificates,
  citations,
  'closing-words': closingWords,
  count,
  'credit-code': creditCode,
  'credit-codes': creditCodes,
  'head-opinion': headOpinion,
  'identity-number': identityNumber,
  'identity-numbers': identityNumbers,
  'impossible-dates': impossibleDates,
  'issuing-agency': issuingAgency,
  labelled,
  'labelled-date': labelledDate,
  'labelled-number': labelledNumber,
  'last-date': lastDate,
  'law-citations': lawCitations,
  officers,
  'operative-phrase': operativePhrase,
  'own-number': ownNumber,
  'page-signatures': pageSignatures,
  parties,
  party,
  'people-signed': peopleSigned,
  person,
  'penalty-kinds': penaltyKinds,
  'penalty-sum': penaltySum,
  phrase,
  'phrase-count': phraseCount,
  placeholders,
  'printed-period': printedPeriod,
  'quoted-numbers': quotedNumbers,
  'receipt-amount': receiptAmount,
  'recalled-date': recalledDate,
  'recalled-number': recalledNumber,
  'received-signature': receivedSignature,
  'record-date': recordDate,
  'record-time': recordTime,
  'report-date': reportDate,
  seal,
  'served-numbers': servedNumbers,
  'served-types': servedTypes,
  'service-date': serviceDate,
  signature,
  'signature-count': signatureCount,
  'signature-day': signatureDay,
  'signing-date': signingDate,
  signers,
  'stated-sum': statedSum,
  'stated-totals': statedTotals,
  sums,
  visits,
  voters,
};
