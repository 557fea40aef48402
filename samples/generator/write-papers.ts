import type { Paper } from './block.ts';
import type { CasePlan, Step, Timeline } from './case-plan.ts';
import { writeCatalogue, writeCover, writeFileNotes } from './documents/archive.ts';
import type { CatalogueEntry } from './documents/archive.ts';
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
import { writeReceipt } from './documents/service.ts';
import type { ServedDocument } from './documents/service.ts';
import { titleOf } from './documents/titles.ts';
import type { Writing } from './documents/writing.ts';
import { Random } from './random.ts';
import { timelineOf } from './timeline.ts';

export function writingFor(plan: CasePlan, key: string): Writing {
  return { plan, days: daysOf(plan), style: plan.style, random: new Random(plan.seed).fork(`paper/${key}`) };
}

export function daysOf(plan: CasePlan): Timeline {
  return timelineOf(plan.start, plan.schedule);
}

/** Every paper of the case in order of time, cover, catalogue and notes apart. */
export function writePapers(plan: CasePlan): Paper[] {
  const separateHearing = plan.tellsHearing && !plan.style.mergesHearingNotice;
  const write = (key: string, writer: (writing: Writing) => Paper): Paper => writer(writingFor(plan, key));
  const when = (condition: boolean, ...papers: (() => Paper)[]): Paper[] =>
    condition ? papers.map((paper) => paper()) : [];
  const days = daysOf(plan);
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
    ...when(plan.hasExtension, () => write('extension', writeExtensionApproval)),
    ...when(!plan.style.mergesReportAndApproval || !isPenalty, () =>
      write('report', writeInvestigationReport),
    ),
    ...(early ? review : []),
    ...when(isNotified, () => write('notice', writePriorNotice)),
    ...when(isNotified && separateHearing, () => write('hearing-right-notice', writeHearingNotice)),
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
  return papers.filter(({ key }) => plan.flaws.missing?.includes(key) !== true);
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
        ...(plan.penalty.fine + plan.penalty.confiscation > 0 ? writePayments(write, plan) : []),
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
        ? [{ title: '罚款缴款通知书', number: plan.numbers.decision.replace(/罚[^〔[（﹝]*/, '缴') }]
        : []),
    ],
    'decisionService',
  );
}

/** Cover, catalogue and notes need the page counts of the rest; an open case is not bound yet. */
export function writeShell(
  plan: CasePlan,
  papers: readonly Paper[],
  pageCounts: readonly number[],
): { front: Paper[]; back: Paper[] } {
  if (plan.ending === 'open') return { front: [], back: [] };
  const entries: CatalogueEntry[] = [];
  let page = 1;
  papers.forEach((paper, i) => {
    const count = pageCounts[i] ?? 1;
    entries.push({
      title: paper.fileTitle,
      number: outwardNumber(plan, paper.key),
      date: paperDay(plan, paper.key),
      from: page,
      to: page + count - 1,
    });
    page += count;
  });
  const isWanted = (paper: Paper): boolean => plan.flaws.missing?.includes(paper.key) !== true;
  return {
    front: [
      writeCover(writingFor(plan, 'case-cover')),
      writeCatalogue(writingFor(plan, 'file-catalogue'), entries),
    ].filter(isWanted),
    back: [writeFileNotes(writingFor(plan, 'file-notes'), page - 1, papers.length)].filter(isWanted),
  };
}

function outwardNumber(plan: CasePlan, key: string): string {
  if (key === 'penalty-decision') return plan.flaws.decisionNumber === undefined ? plan.numbers.decision : '';
  if (key === 'no-penalty-decision') return plan.numbers.decision;
  if (key === 'prior-notice') return plan.numbers.notice;
  if (key === 'rectification-order') return plan.numbers.order;
  return key === 'hearing-right-notice' ? plan.numbers.hearing : '';
}

const STEPS: Readonly<Record<string, Step>> = {
  'filing-approval': 'filing',
  'inspection-record': 'inspection',
  'party-identity': 'inquiry',
  'rectification-order': 'filing',
  'order-receipt': 'filing',
  'inquiry-record': 'inquiry',
  'extension-approval': 'extension',
  'investigation-report': 'report',
  'legal-review-opinion': 'review',
  'collective-discussion-record': 'discussion',
  'prior-notice': 'notice',
  'hearing-right-notice': 'notice',
  'notice-receipt': 'noticeService',
  'waiver-statement': 'waiver',
  'no-penalty-decision': 'decision',
  'withdrawal-approval': 'withdrawal',
  'hearing-notice': 'hearingNotice',
  'hearing-receipt': 'hearingNotice',
  'hearing-record': 'hearing',
  'hearing-report': 'hearing',
  'decision-approval': 'approval',
  'penalty-decision': 'decision',
  'decision-receipt': 'decisionService',
  'payment-receipt': 'payment',
  'payment-receipt-2': 'payment',
  'payment-notice': 'decisionService',
  'closing-approval': 'closing',
};

function paperDay(plan: CasePlan, key: string): string {
  const step = STEPS[key];
  return step === undefined ? '' : (plan.flaws.days?.[step] ?? daysOf(plan)[step] ?? '');
}
