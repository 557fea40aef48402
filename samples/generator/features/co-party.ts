import type { Paper } from '../block.ts';
import type { CasePlan } from '../case-plan.ts';
import { writeDecision } from '../documents/decision.ts';
import { noticeTitle, writePriorNotice } from '../documents/notice.ts';
import { writePayment } from '../documents/payment.ts';
import { writeReceipt } from '../documents/service.ts';
import { titleOf } from '../documents/titles.ts';
import type { Writing } from '../documents/writing.ts';
import { writingFor } from '../writing-for.ts';
import type { Feature } from './feature.ts';

/** 双罚: the person directly in charge is fined beside the unit, with papers of his own. */
export const coParty: Feature = {
  id: 'co-party',
  chance: 0.06,
  fits: (plan) =>
    plan.ending === 'penalty' &&
    plan.party.kind === 'organisation' &&
    !plan.hasHearing &&
    !plan.hasWaiver &&
    !plan.hasDefence &&
    !plan.tellsHearing &&
    !plan.style.servesOnPaper &&
    plan.violation.extraPenalty === undefined &&
    plan.penalty.fine > 0,
  papers: (plan) => {
    const person = personPlan(plan);
    const write = (key: string, writer: (writing: Writing) => Paper): Paper =>
      own(key, writer(writingFor(person, `${key}-co`)));
    const titles = writingFor(person, 'titles');
    const notice = [
      write('prior-notice', writePriorNotice),
      write('notice-receipt', (writing) =>
        writeReceipt(
          writing,
          'notice-receipt',
          [{ title: noticeTitle(titles), number: person.numbers.notice }],
          'noticeService',
        ),
      ),
    ];
    const decision = [
      write('penalty-decision', writeDecision),
      write('decision-receipt', (writing) =>
        writeReceipt(
          writing,
          'decision-receipt',
          [{ title: titleOf(titles, 'penalty-decision'), number: person.numbers.decision }],
          'decisionService',
        ),
      ),
    ];
    const paid = [write('payment-receipt', (writing) => writePayment(writing))];
    const kept = (papers: readonly Paper[]): Paper[] =>
      papers.filter(({ key }) => plan.flaws.missing?.includes(key) !== true);
    return [
      { after: 'notice-receipt', papers: kept(notice) },
      { after: 'decision-receipt', papers: kept(decision) },
      { after: 'payment-receipt', papers: paid },
    ];
  },
  outcomes: () => ({ 'party-coverage': 'passed', 'payment-amount-agreement': ['passed', 'cantTell'] }),
};

/** The same case against the person: own numbers, a small fine, his own name. */
function personPlan(plan: CasePlan): CasePlan {
  const { person } = plan.party;
  const next = (number: string): string =>
    number.replace(/(\d+)(?=号)/, (serial) => String(Number(serial) + 1));
  return {
    ...plan,
    seed: plan.seed + 1,
    profile: plan.profile,
    party: { kind: 'individual', name: person.name, address: plan.party.address, person, scope: '' },
    numbers: { ...plan.numbers, notice: next(plan.numbers.notice), decision: next(plan.numbers.decision) },
    penalty: { fine: 200_000, confiscation: 0, hasWarning: false },
    flaws: {},
  };
}

function own(key: string, paper: Paper): Paper {
  return { ...paper, key: `${key}-co`, fileTitle: `${paper.fileTitle}（直接负责的主管人员）` };
}
