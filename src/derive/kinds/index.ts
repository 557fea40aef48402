import type { FactKind } from '../derivation.ts';
import { caseProperty, departmentName, sector, stageDue } from './case-state.ts';
import { choice, parameter, truth } from './choice.ts';
import { dateAfter, daysBetween } from './days.ts';
import { blankPlace, field, firstKnown, presence, statement } from './fields.ts';
import { duplicates, fileFormats, fileReadings } from './files.ts';
import { latestStatement } from './latest.ts';
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
  'blank-place': blankPlace,
  'case-property': caseProperty,
  cause,
  choice,
  'credit-codes': creditCodes,
  'date-after': dateAfter,
  'days-between': daysBetween,
  'decision-due-date': decisionDueDate,
  'decision-in-time': decisionInTime,
  'decision-served-in-time': decisionServedInTime,
  'department-name': departmentName,
  duplicates,
  'extensions-in-time': extensionsInTime,
  field,
  'file-formats': fileFormats,
  'file-readings': fileReadings,
  'first-known': firstKnown,
  'latest-statement': latestStatement,
  'names-apart': namesApart,
  'paid-amount': paidAmount,
  parameter,
  'party-kind': partyKind,
  'party-names': partyNames,
  'posting-date': postingDate,
  presence,
  sector,
  served,
  'service-date': serviceDate,
  'service-manner': serviceManner,
  'stage-due': stageDue,
  statement,
  sum,
  truth,
  'waiting-period-kept': waitingPeriodKept,
};
