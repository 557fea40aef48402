import type { FactKind } from '../derivation.ts';
import { causeAgreement, codeAgreement, decisionNumberAgreement, officerAgreement } from './agreement.ts';
import { catalogueCompleteness, catalogueEntries, filingOrder } from './catalogue.ts';
import { caseMembership } from './foreign.ts';
import { identityNumbers, possibleDates } from './identity.ts';
import { scheduleConflicts } from './schedule.ts';
import { caseProperty, departmentName, sector, stageDue } from './case-state.ts';
import { choice, parameter, truth } from './choice.ts';
import { copyDated, copySigned, isCopy } from './copies.ts';
import { dateAfter, daysBetween } from './days.ts';
import { blankPlace, field, firstKnown, presence, statement } from './fields.ts';
import { duplicates, fileFormats, fileReadings } from './files.ts';
import { filingInTime } from './filing.ts';
import { latestStatement } from './latest.ts';
import { amountDue, amountPairs, paidAmount, sum } from './money.ts';
import { inOrder, stepOrder } from './order.ts';
import { cause, creditCodes, partyKind, partyNames } from './parties.ts';
import { preservationApprovedInTime, preservationDisposals } from './preservation.ts';
import { askedIsWitness, officerCount } from './records.ts';
import { seizureEndedInTime } from './seizure.ts';
import { namesApart } from './people.ts';
import { decisionDueDate, decisionInTime, decisionServedInTime, extensionsInTime } from './deadlines.ts';
import { postingDate, served, serviceDate, serviceManner } from './service.ts';
import { waitingPeriodKept } from './waiting-period.ts';

/** How facts of rules/facts may be derived. */
export const FACT_KINDS: Readonly<Record<string, FactKind>> = {
  'amount-due': amountDue,
  'amount-pairs': amountPairs,
  'asked-is-witness': askedIsWitness,
  'blank-place': blankPlace,
  'case-membership': caseMembership,
  'case-property': caseProperty,
  'catalogue-completeness': catalogueCompleteness,
  'catalogue-entries': catalogueEntries,
  cause,
  'cause-agreement': causeAgreement,
  choice,
  'code-agreement': codeAgreement,
  'copy-dated': copyDated,
  'copy-signed': copySigned,
  'credit-codes': creditCodes,
  'date-after': dateAfter,
  'days-between': daysBetween,
  'decision-due-date': decisionDueDate,
  'decision-in-time': decisionInTime,
  'decision-number-agreement': decisionNumberAgreement,
  'decision-served-in-time': decisionServedInTime,
  'department-name': departmentName,
  duplicates,
  'extensions-in-time': extensionsInTime,
  field,
  'file-formats': fileFormats,
  'file-readings': fileReadings,
  'filing-in-time': filingInTime,
  'filing-order': filingOrder,
  'first-known': firstKnown,
  'identity-numbers': identityNumbers,
  'in-order': inOrder,
  'is-copy': isCopy,
  'latest-statement': latestStatement,
  'names-apart': namesApart,
  'officer-agreement': officerAgreement,
  'officer-count': officerCount,
  'paid-amount': paidAmount,
  parameter,
  'party-kind': partyKind,
  'party-names': partyNames,
  'possible-dates': possibleDates,
  'posting-date': postingDate,
  presence,
  'preservation-approved-in-time': preservationApprovedInTime,
  'preservation-disposals': preservationDisposals,
  'schedule-conflicts': scheduleConflicts,
  sector,
  'seizure-ended-in-time': seizureEndedInTime,
  served,
  'service-date': serviceDate,
  'service-manner': serviceManner,
  'stage-due': stageDue,
  statement,
  'step-order': stepOrder,
  sum,
  truth,
  'waiting-period-kept': waitingPeriodKept,
};
