import { paragraph } from '../block.ts';
import type { Block, Paper } from '../block.ts';
import { AS_OF, addDays, addWorkdays, workdayFrom } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import type { CasePlan } from '../case-plan.ts';
import { titleOf } from '../documents/titles.ts';
import { closing, headBlocks, paperOf } from '../documents/writing.ts';
import { dateText, moneyText } from '../wording.ts';
import { daysOf, writingFor } from '../writing-for.ts';
import type { Feature } from './feature.ts';
import { featureDay, letter, numberLike, receiptOf } from './paper-kit.ts';

/** Nothing was paid: urged, then applied for enforcement in court, which granted it (强制法 53, 54). */
export const enforcement: Feature = {
  id: 'enforcement',
  chance: 0.07,
  fits: (plan) =>
    plan.ending === 'penalty' &&
    plan.penalty.fine > 0 &&
    plan.violation.suitDays === undefined &&
    plan.flaws.hasTwoReceipts !== true &&
    !plan.features.includes('co-party') &&
    addDays(daysOf(plan).decisionService ?? AS_OF, 300) < AS_OF,
  prepare: (plan) => ({
    ...plan,
    schedule: plan.schedule
      .filter(({ step }) => step !== 'payment')
      .map((scheduled) => (scheduled.step === 'closing' ? { ...scheduled, gap: 185 } : scheduled)),
  }),
  papers: (plan) => {
    const urged = urgingDay(plan);
    const sheet = {
      key: 'urging-notice',
      type: 'urging-notice',
      title: urgingTitle(plan),
      number: numberLike(plan, '催'),
    };
    const papers = [
      letter(plan, sheet, urged, [
        `本机关于${dateText(daysOf(plan).decision ?? '')}对你（单位）作出${titleOf(writingFor(plan, 'titles'), 'penalty-decision')}（${plan.numbers.decision}），你（单位）在法定期限内未履行。依据《中华人民共和国行政强制法》第五十四条的规定，现催告你（单位）自收到本催告书之日起十日内缴清罚款${moneyText(plan.penalty.fine, 'arabic')}。逾期仍未履行的，本机关将依法申请人民法院强制执行。你（单位）有权进行陈述和申辩。`,
      ]),
      receiptOf(plan, sheet, urged),
      application(plan, featureDay(plan, 'court-application', addWorkdays(urged, 13))),
      ruling(plan, addWorkdays(urged, 25)),
    ].filter(({ key }) => plan.flaws.missing?.includes(key) !== true);
    return [{ after: plan.style.servesOnPaper ? 'penalty-decision' : 'decision-receipt', papers }];
  },
  outcomes: () => ({
    'payment-proof-presence': 'passed',
    'payment-amount-agreement': 'inapplicable',
    'payment-deadline': ['passed', 'inapplicable'],
    'urging-notice-presence': 'passed',
    'court-application-deadline': 'passed',
    'outward-document-service': 'passed',
  }),
};

/** Some days after the six months to sue are over. */
export function urgingDay(plan: CasePlan): Day {
  return workdayFrom(addDays(daysOf(plan).decisionService ?? plan.start, 188));
}

function urgingTitle(plan: CasePlan): string {
  return writingFor(plan, 'urging-title').random.pick([
    '催告书',
    '履行行政处罚决定催告书',
    '行政处罚履行催告书',
  ]);
}

function application(plan: CasePlan, day: Day): Paper {
  const key = 'court-application';
  const writing = writingFor(plan, key);
  const head = headBlocks(writing, {
    type: key,
    title: '行政处罚强制执行申请书',
    isOutward: true,
    number: numberLike(plan, '强执'),
  });
  const blocks: Block[] = [
    { kind: 'paragraph', text: `申请人：${plan.agency}` },
    { kind: 'paragraph', text: `被申请人：${plan.party.name}，地址：${plan.party.address}` },
    paragraph(
      `申请执行内容：强制执行${plan.numbers.decision}行政处罚决定书确定的罚款${moneyText(plan.penalty.fine, 'arabic')}。`,
    ),
    paragraph(
      `被申请人在法定期限内未申请行政复议，也未提起行政诉讼，经催告仍未履行。依据《中华人民共和国行政强制法》第五十三条的规定，特向贵院申请强制执行。`,
    ),
    { kind: 'paragraph', text: `此致` },
    { kind: 'paragraph', text: plan.place.court },
    closing(writing, day),
  ];
  return paperOf(writing, key, key, head, blocks);
}

function ruling(plan: CasePlan, day: Day): Paper {
  const key = 'court-ruling';
  const writing = writingFor(plan, key);
  const title = '行政裁定书';
  const blocks: Block[] = [
    paragraph(
      `申请执行人${plan.agency}申请强制执行其作出的${plan.numbers.decision}行政处罚决定，本院予以受理。经审查，裁定：准予强制执行。`,
    ),
    { kind: 'closing', agency: plan.place.court, date: dateText(day, 'han') },
  ];
  const head = {
    title,
    blocks: [
      { kind: 'agencyLine', text: plan.place.court },
      { kind: 'title', text: title },
    ] as Block[],
  };
  return paperOf(writing, key, 'other', head, blocks, { pageMark: 'none' });
}
