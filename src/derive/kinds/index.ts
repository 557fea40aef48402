import type { FactKind } from '../derivation.ts';
import { causeAgreement } from './parties/cause-agreement.ts';
import { codeAgreement } from './parties/code-agreement.ts';
import { decisionNumberAgreement } from './parties/decision-number-agreement.ts';
import { officerAgreement } from './parties/officer-agreement.ts';
import { representativeAgreement } from './parties/representative-agreement.ts';
import { caseProperty, departmentName, stageDue } from './generic/case-state.ts';
import { sector, sectors } from './generic/sectors.ts';
import { catalogueEntries } from './papers/catalogue.ts';
import { catalogueCompleteness } from './papers/catalogue-completeness.ts';
import { filingOrder } from './papers/filing-order.ts';
import { choice, truth } from './generic/choice.ts';
import { parameterKind } from './generic/parameter.ts';
import { reviewList } from './generic/review-list.ts';
import { copyAuthenticated, copyDated, copySigned, isCopy } from './papers/copies.ts';
import { citationPrecision } from './law/citation-precision.ts';
import { citedLaws } from './law/cited-laws.ts';
import { fineInRange } from './law/fine-in-range.ts';
import { dateAfter, daysBetween } from './dates/days.ts';
import { decisionDueDate, decisionInTime, extensionsInTime } from './dates/deadlines.ts';
import { decisionServedInTime } from './service/service-deadline.ts';
import { field, firstKnown, presence } from './generic/fields.ts';
import { blankPlace, inEach, statement } from './generic/statements.ts';
import { blankForms } from './papers/blank-forms.ts';
import { duplicates } from './papers/duplicates.ts';
import { fileFormats, fileReadings } from './papers/files.ts';
import { filingInTime } from './papers/filing.ts';
import { caseMembership } from './papers/foreign.ts';
import { identityNumbers, possibleDates } from './parties/identity.ts';
import { latestStatement } from './generic/latest.ts';
import { attachmentItems, listedEvidence } from './papers/listed-papers.ts';
import { pageSignatures, receiptSigned, recordConfirmed, signed } from './papers/marks.ts';
import { amountDue, amountPairs, paidAmount, sum } from './money/money.ts';
import { inOrder, stepOrder } from './dates/order.ts';
import { creditCodes } from './parties/credit-codes.ts';
import { officerCertificates } from './parties/certificates.ts';
import { officersRegistered } from './parties/officer-register.ts';
import { cause, partyKind } from './parties/parties.ts';
import { othersFine } from './money/others-fine.ts';
import { partyNames } from './parties/party-names.ts';
import { partyCoverage } from './parties/party-coverage.ts';
import { leftPlaces } from './papers/placeholders.ts';
import { pageCountAgrees } from './papers/page-count.ts';
import { formPagesComplete, volumeBacksMissing, volumeNumbersComplete } from './papers/page-marks.ts';
import { pageBlanks, pageLegibilities, pageOrientations, pageResolutions } from './papers/page-quality.ts';
import { miswrittenNumbers } from './papers/miswritten-numbers.ts';
import { mandateCovers } from './parties/mandates.ts';
import { namesApart } from './parties/people.ts';
import { preservationApprovedInTime, preservationDisposals } from './measures/preservation.ts';
import { citationsShared, questionOnScans, recallAgrees } from './generic/recall.ts';
import { documentServed, receiptAgrees, receiptCells } from './service/receipts.ts';
import { askedIsWitness, officerCount } from './papers/records.ts';
import { twoOfficersSigned } from './papers/signers.ts';
import { settled } from './generic/settled.ts';
import { scheduleConflicts } from './dates/schedule.ts';
import { seizureEndedInTime } from './measures/seizure.ts';
import { recipientKnown } from './service/recipient.ts';
import { serviceMethodProof } from './service/service-method.ts';
import { postingDate, served, serviceDate } from './service/service.ts';
import { serviceManner } from './service/manner.ts';
import { waitingPeriodKept } from './dates/waiting-period.ts';

/** How facts of rules/facts may be derived. */
export const FACT_KINDS: Readonly<Record<string, FactKind>> = {
  'amount-due': amountDue,
  'amount-pairs': amountPairs,
  'asked-is-witness': askedIsWitness,
  'attachment-items': attachmentItems,
  'blank-place': blankPlace,
  'case-membership': caseMembership,
  'case-property': caseProperty,
  'catalogue-completeness': catalogueCompleteness,
  'catalogue-entries': catalogueEntries,
  cause,
  'cause-agreement': causeAgreement,
  choice,
  'citation-precision': citationPrecision,
  'cited-laws': citedLaws,
  'citations-shared': citationsShared,
  'code-agreement': codeAgreement,
  'copy-authenticated': copyAuthenticated,
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
  'document-served': documentServed,
  'blank-forms': blankForms,
  duplicates,
  'extensions-in-time': extensionsInTime,
  field,
  'file-formats': fileFormats,
  'file-readings': fileReadings,
  'fine-in-range': fineInRange,
  'filing-in-time': filingInTime,
  'filing-order': filingOrder,
  'first-known': firstKnown,
  'identity-numbers': identityNumbers,
  'in-each': inEach,
  'in-order': inOrder,
  'is-copy': isCopy,
  'latest-statement': latestStatement,
  'left-places': leftPlaces,
  'listed-evidence': listedEvidence,
  'mandate-covers': mandateCovers,
  'names-apart': namesApart,
  'officer-agreement': officerAgreement,
  'representative-agreement': representativeAgreement,
  'officer-certificates': officerCertificates,
  'officer-count': officerCount,
  'officers-registered': officersRegistered,
  'paid-amount': paidAmount,
  'form-pages-complete': formPagesComplete,
  'page-count-agrees': pageCountAgrees,
  'page-signatures': pageSignatures,
  'miswritten-numbers': miswrittenNumbers,
  'others-fine': othersFine,
  'page-blanks': pageBlanks,
  'page-legibilities': pageLegibilities,
  'page-orientations': pageOrientations,
  'page-resolutions': pageResolutions,
  parameter: parameterKind,
  'review-list': reviewList,
  'party-coverage': partyCoverage,
  'party-kind': partyKind,
  'party-names': partyNames,
  'possible-dates': possibleDates,
  'posting-date': postingDate,
  presence,
  'preservation-approved-in-time': preservationApprovedInTime,
  'preservation-disposals': preservationDisposals,
  'question-on-scans': questionOnScans,
  'recall-agrees': recallAgrees,
  'receipt-signed': receiptSigned,
  'recipient-known': recipientKnown,
  'record-confirmed': recordConfirmed,
  'receipt-agrees': receiptAgrees,
  'receipt-cells': receiptCells,
  'schedule-conflicts': scheduleConflicts,
  sector,
  sectors,
  'seizure-ended-in-time': seizureEndedInTime,
  served,
  'service-date': serviceDate,
  'service-manner': serviceManner,
  'service-method-proof': serviceMethodProof,
  signed,
  'stage-due': stageDue,
  statement,
  settled,
  'step-order': stepOrder,
  sum,
  truth,
  'volume-backs-missing': volumeBacksMissing,
  'volume-numbers-complete': volumeNumbersComplete,
  'two-officers-signed': twoOfficersSigned,
  'waiting-period-kept': waitingPeriodKept,
};
