import type { Paper } from './block.ts';
import type { CasePlan } from './case-plan.ts';
import { writeClosingApproval, writeWaiver } from './documents/closing.ts';
import { writeDecision } from './documents/decision.ts';
import { writeDefence } from './documents/defence.ts';
import { writeExtensionApproval, writeFilingApproval } from './documents/filing.ts';
import {
  writeHearingRecord,
  writeHearingReport,
  writeHearingRequest,
  writeHearingSummons,
} from './documents/hearing.ts';
import { exhibitKeys, writeExhibit } from './documents/exhibits.ts';
import { writePartyIdentity } from './documents/identity.ts';
import {
  writeDecisionApproval,
  writeDiscussion,
  writeInvestigationReport,
  writeLegalReview,
} from './documents/internal.ts';
import { noticeTitle, writeHearingNotice, writeOrder, writePriorNotice } from './documents/notice.ts';
import { writeNoPenaltyDecision, writeWithdrawal } from './documents/no-penalty.ts';
import { writePayments } from './documents/payment.ts';
import { writeInquiryRecord, writeInspectionRecord } from './documents/records.ts';
import { CONSENT, serviceProofs } from './documents/service-proof.ts';
import { writeReceipt } from './documents/service.ts';
import type { ServedDocument } from './documents/service.ts';
import { titleOf } from './documents/titles.ts';
import type { Writing } from './documents/writing.ts';
import { numberLike } from './features/paper-kit.ts';
import { withFeaturePapers } from './features/index.ts';
import { foreignPapers } from './foreign-papers.ts';
import { editPapers, withoutSeals } from './paper-edit.ts';
import { daysOf, writingFor } from './writing-for.ts';

/** Every paper of the case in order of time, cover, catalogue and notes apart. */
export function writePapers(plan: CasePlan): Paper[] {
  const separateHearing = plan.tellsHearing && !plan.style.mergesHearingNotice;
  const write = (key: string, writer: (writing: Writing) => Paper): Paper => writer(writingFor(plan, key));
  const when = (condition: boolean, ...papers: (() => Paper)[]): Paper[] =>
    condition ? papers.map((paper) => paper()) : [];
  const days = daysOf(plan);
  const proposed = proposedPlan(plan);
  const reviewsEarly = (days.review ?? '') < (days.notice ?? '');
  const review = [
    ...when(days.review !== undefined, () => write('review', writeLegalReview)),
    ...when(days.discussion !== undefined, () => write('discussion', writeDiscussion)),
  ];
  const isPenalty = plan.ending === 'penalty';
  const isNotified = isPenalty || plan.ending === 'open';
  const early = reviewsEarly || (!isPenalty && (days.review !== undefined || plan.ending === 'open'));
  const papers = [
    write('filing-approval', writeFilingApproval),
    write('inspection-record', writeInspectionRecord),
    write('party-identity', writePartyIdentity),
    ...when(
      plan.hasOrder,
      () => write('order', writeOrder),
      () => orderReceipt(plan),
    ),
    write('inquiry-record', writeInquiryRecord),
    ...exhibitKeys(plan).map((key, i) => write(key, (writing) => writeExhibit(writing, i))),
    ...when(plan.hasExtension, () => write('extension', writeExtensionApproval)),
    ...when(!plan.style.mergesReportAndApproval || !isPenalty, () =>
      write('report', writeInvestigationReport),
    ),
    ...(early ? review : []),
    ...when(isNotified, () => writePriorNotice(writingFor(proposed, 'notice'))),
    ...when(isNotified && separateHearing, () =>
      writeHearingNotice(writingFor(proposed, 'hearing-right-notice')),
    ),
    ...when(isNotified && !plan.style.servesOnPaper, () => noticeReceipt(plan, separateHearing)),
    ...when(plan.hasWaiver, () => write('waiver', writeWaiver)),
    ...when(plan.hasDefence, () => write('defence', writeDefence)),
    ...when(
      plan.hasHearing,
      () => write('hearing-request', writeHearingRequest),
      () => write('hearing-notice', writeHearingSummons),
      () => hearingReceipt(plan),
      () => write('hearing-record', writeHearingRecord),
      () => write('hearing-report', writeHearingReport),
    ),
    ...(early ? [] : review),
    ...endPapers(plan, write, when),
  ];
  const kept = withFeaturePapers(plan, papers).filter(
    ({ key }) => plan.flaws.missing?.includes(key) !== true,
  );
  const proved = kept.flatMap((paper) => [paper, ...serviceProofs(plan, paper)]);
  const once = proved.filter(
    ({ key }, i) => key !== CONSENT || proved.findIndex((other) => other.key === CONSENT) === i,
  );
  const all = [...once, ...foreignPapers(plan)];
  const present = all.filter(({ key }) => plan.flaws.missing?.includes(key) !== true);
  return withoutSeals(editPapers(present, plan.flaws.edits ?? []), plan.flaws.unsealed ?? []);
}

/** What the notice proposes: the decision's penalty, or less where a defect says so. */
function proposedPlan(plan: CasePlan): CasePlan {
  const { noticeFine } = plan.flaws;
  return noticeFine === undefined ? plan : { ...plan, penalty: { ...plan.penalty, fine: noticeFine } };
}

type Write = (key: string, writer: (writing: Writing) => Paper) => Paper;
type When = (condition: boolean, ...papers: (() => Paper)[]) => Paper[];

/** From the approval of the decision to the end of the case. */
function endPapers(plan: CasePlan, write: Write, when: When): Paper[] {
  switch (plan.ending) {
    case 'open':
      return [];
    case 'withdrawn':
      return [write('withdrawal', writeWithdrawal), write('closing', writeClosingApproval)];
    case 'no-penalty':
      return [
        write('approval', writeDecisionApproval),
        write('decision', writeNoPenaltyDecision),
        noPenaltyReceipt(plan),
        write('closing', writeClosingApproval),
      ];
    case 'penalty':
      return [
        write('approval', writeDecisionApproval),
        write('decision', writeDecision),
        ...when(!plan.style.servesOnPaper, () => decisionReceipt(plan)),
        ...(plan.penalty.fine + plan.penalty.confiscation > 0 && !plan.features.includes('enforcement')
          ? writePayments(write, plan)
          : []),
        write('closing', writeClosingApproval),
      ];
  }
}

function noPenaltyReceipt(plan: CasePlan): Paper {
  return writeReceipt(
    writingFor(plan, 'decision-receipt'),
    'decision-receipt',
    [{ title: '不予行政处罚决定书', number: plan.numbers.decision }],
    'decisionService',
  );
}

function served(plan: CasePlan, type: string, number: string): ServedDocument {
  return { title: titleOf(writingFor(plan, 'titles'), type), number };
}

function orderReceipt(plan: CasePlan): Paper {
  return writeReceipt(
    writingFor(plan, 'order-receipt'),
    'order-receipt',
    [served(plan, 'rectification-order', plan.numbers.order)],
    'filing',
  );
}

function noticeReceipt(plan: CasePlan, hasHearing: boolean): Paper {
  const notice = { title: noticeTitle(writingFor(plan, 'titles')), number: plan.numbers.notice };
  const hearing = hasHearing ? [served(plan, 'hearing-right-notice', plan.numbers.hearing)] : [];
  return writeReceipt(
    writingFor(plan, 'notice-receipt'),
    'notice-receipt',
    [notice, ...hearing],
    'noticeService',
  );
}

function hearingReceipt(plan: CasePlan): Paper {
  const number = plan.numbers.hearing.replace('听告', '听通');
  return writeReceipt(
    writingFor(plan, 'hearing-receipt'),
    'hearing-receipt',
    [served(plan, 'hearing-notice', number)],
    'hearingNotice',
  );
}

function decisionReceipt(plan: CasePlan): Paper {
  return writeReceipt(
    writingFor(plan, 'decision-receipt'),
    'decision-receipt',
    [
      served(plan, 'penalty-decision', plan.numbers.decision),
      ...(plan.penalty.fine > 0 && plan.style.identifierSeed % 4 === 0
        ? [{ title: '罚款缴款通知书', number: numberLike(plan, '缴') }]
        : []),
    ],
    'decisionService',
  );
}
