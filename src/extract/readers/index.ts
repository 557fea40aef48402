import type { FieldReader } from '../reading.ts';
import { headOpinion } from './approval.ts';
import { catalogueEntries } from './catalogue.ts';
import { citations } from './citations.ts';
import { creditCode, creditCodes, identityNumber } from './codes.ts';
import { labelled, labelledDate, labelledNumber, lastDate } from './labelled.ts';
import { ownNumber, quotedNumbers } from './own-number.ts';
import { issuingAgency } from './issuing-agency.ts';
import { agency, party } from './party.ts';
import { amountPairs, operativePhrase, penaltyKinds, penaltySum, sums } from './penalty.ts';
import { officers, person } from './people.ts';
import { capture, count, phrase, phraseCount, printedPeriod } from './phrase.ts';
import { receiptAmount, receivedSignature, servedNumbers, servedTypes } from './receipts.ts';
import { recordDate, reportDate, serviceDate, signingDate } from './signing-date.ts';

/** One reader for each kind of value that rules/documents may declare. */
export const FIELD_READERS: Readonly<Record<string, FieldReader>> = {
  agency,
  'amount-pairs': amountPairs,
  capture,
  'catalogue-entries': catalogueEntries,
  citations,
  count,
  'credit-code': creditCode,
  'credit-codes': creditCodes,
  'head-opinion': headOpinion,
  'identity-number': identityNumber,
  'issuing-agency': issuingAgency,
  labelled,
  'labelled-date': labelledDate,
  'labelled-number': labelledNumber,
  'last-date': lastDate,
  officers,
  'operative-phrase': operativePhrase,
  'own-number': ownNumber,
  party,
  person,
  'penalty-kinds': penaltyKinds,
  'penalty-sum': penaltySum,
  phrase,
  'phrase-count': phraseCount,
  'printed-period': printedPeriod,
  'quoted-numbers': quotedNumbers,
  'receipt-amount': receiptAmount,
  'received-signature': receivedSignature,
  'record-date': recordDate,
  'report-date': reportDate,
  'served-numbers': servedNumbers,
  'served-types': servedTypes,
  'service-date': serviceDate,
  'signing-date': signingDate,
  sums,
};
