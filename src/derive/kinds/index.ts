import type { FactKind } from '../derivation.ts';
import { caseProperty, departmentName, sector, stageDue } from './case-state.ts';
import { choice, parameter, truth } from './choice.ts';
import { dateAfter, daysBetween } from './days.ts';
import { blankPlace, field, firstKnown, presence, statement } from './fields.ts';
import { duplicates, fileFormats, fileReadings } from './files.ts';
import { latestStatement } from './latest.ts';
import { citationsShared, questionOnScans, recallAgrees } from './agreement.ts';
import { documentServed, receiptAgrees, receiptCells } from './receipts.ts';
import { serviceMethodProof } from './service-method.ts';
import { attachmentItems, listedEvidence } from './listed-papers.ts';
import { partyCoverage } from './party-coverage.ts';
import { amountDue, amountPairs, paidAmount, sum } from './money.ts';
import { cause, creditCodes, partyKind, partyNames } from './parties.ts';
import { namesApart } from './people.ts';
import { decisionDueDate, decisionInTime, decisionServedInTime, extensionsInTime } from './deadlines.ts';
import { postingDate, served, serviceDate, serviceManner } from './service.ts';
import { waitingPeriodKept } from './waiting-period.ts';

/** How facts of rules/facts may be derived. */
export const FACT_KINDS: Readonly<Record<string, FactKind>> = {
  'amount-due': amountDue,
  'amount-pairs': amountPairs,
  'attachment-items': attachmentItems,
  'blank-place': blankPlace,
  'case-property': caseProperty,
  cause,
  choice,
  'citations-shared': citationsShared,
  'credit-codes': creditCodes,
  'date-after': dateAfter,
  'days-between': daysBetween,
  'decision-due-date': decisionDueDate,
  'decision-in-time': decisionInTime,
  'decision-served-in-time': decisionServedInTime,
  'department-name': departmentName,
  'document-served': documentServed,
  duplicates,
  'extensions-in-time': extensionsInTime,
  field,
  'file-formats': fileFormats,
  'file-readings': fileReadings,
  'first-known': firstKnown,
  'latest-statement': latestStatement,
  'listed-evidence': listedEvidence,
  'names-apart': namesApart,
  'paid-amount': paidAmount,
  parameter,
  'party-coverage': partyCoverage,
  'party-kind': partyKind,
  'party-names': partyNames,
  'posting-date': postingDate,
  presence,
  'question-on-scans': questionOnScans,
  'recall-agrees': recallAgrees,
  'receipt-agrees': receiptAgrees,
  'receipt-cells': receiptCells,
  sector,
  served,
  'service-date': serviceDate,
  'service-method-proof': serviceMethodProof,
  'service-manner': serviceManner,
  'stage-due': stageDue,
  statement,
  sum,
  truth,
  'waiting-period-kept': waitingPeriodKept,
};
