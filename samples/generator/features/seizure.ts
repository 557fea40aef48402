import { paperOf } from '../documents/writing.ts';
import { addDays } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import type { Paper } from '../block.ts';
import type { CasePlan } from '../case-plan.ts';
import { Random } from '../random.ts';
import { dateText } from '../wording.ts';
import { daysOf, writingFor } from '../writing-for.ts';
import type { Feature } from './feature.ts';
import { goodsList } from './goods-list.ts';
import { approval, featureDay, letter, numberLike, receiptOf } from './paper-kit.ts';

/** 查封、扣押 on the day of the inspection, extended now and then, released in time (强制法 24, 25, 28). */
export const seizure: Feature = {
  id: 'seizure',
  chance: 0.09,
  fits: ({ ending, features }) => ending === 'penalty' && !features.includes('preservation'),
  papers: (plan) => {
    const day = seizureDay(plan);
    const decided = {
      key: 'seizure-decision',
      type: 'seizure-decision',
      title: decisionTitle(plan),
      number: numberLike(plan, '扣'),
    };
    const papers = [
      approval(
        plan,
        { key: 'measure-approval', type: 'measure-approval', title: '实施行政强制措施审批表' },
        day,
        '实施扣押',
        '当事人涉嫌违法，为防止证据损毁，依据《中华人民共和国行政强制法》第二十二条。',
      ),
      letter(plan, decided, day, [
        `因你（单位）涉嫌${plan.violation.cause}，依据《中华人民共和国行政强制法》第二十二条、第二十四条的规定，本机关决定对有关财物（详见清单）予以扣押，期限三十日，自${dateText(day)}起。`,
        `如不服本决定，可以自收到本决定书之日起六十日内向${plan.place.government}申请行政复议，也可以在六个月内向${plan.place.court}提起行政诉讼。`,
        '附：查封（扣押）物品清单',
      ]),
      listPaper(plan, day),
      receiptOf(plan, decided, day),
      ...extension(plan, day),
    ];
    return [
      {
        after: 'party-identity',
        papers: papers.filter(({ key }) => plan.flaws.missing?.includes(key) !== true),
      },
      { after: 'inquiry-record', papers: release(plan, releaseDay(plan)) },
    ];
  },
  outcomes: () => ({
    'seizure-list-presence': 'passed',
    'seizure-period': 'passed',
    'seizure-disposal-presence': 'passed',
    'attachment-presence': 'passed',
    'outward-document-service': 'passed',
  }),
};

export function seizureDay(plan: CasePlan): Day {
  return daysOf(plan).inspection ?? plan.start;
}

/** The thirtieth or sixtieth day is still in time. */
export function releaseDay(plan: CasePlan): Day {
  const random = new Random(plan.seed).fork('release');
  const last = isExtended(plan) ? 60 : 30;
  return featureDay(plan, 'seizure-release', addDays(seizureDay(plan), random.integer(last - 12, last)));
}

export function isExtended({ seed }: CasePlan): boolean {
  return new Random(seed).fork('seizure-extension').chance(0.35);
}

function decisionTitle({ seed }: CasePlan): string {
  return new Random(seed)
    .fork('seizure')
    .pick(['查封（扣押）决定书', '扣押决定书', '实施行政强制措施决定书']);
}

function listPaper(plan: CasePlan, day: Day): Paper {
  const writing = writingFor(plan, 'seizure-list');
  const title = writing.random.pick(['查封（扣押）物品清单', '查封（扣押）财物清单', '财物清单']);
  return paperOf(
    writing,
    'seizure-list',
    'seizure-list',
    { title, blocks: [{ kind: 'title', text: title }] },
    goodsList(writing, day),
    { pageMark: 'none' },
  );
}

function extension(plan: CasePlan, from: Day): Paper[] {
  if (!isExtended(plan)) return [];
  const day = addDays(from, 26);
  const sheet = {
    key: 'seizure-extension',
    type: 'seizure-extension',
    title: '延长查封（扣押）期限决定书',
    number: numberLike(plan, '延扣'),
  };
  return [
    approval(
      plan,
      { key: 'seizure-extension-approval', type: 'measure-approval', title: '延长行政强制措施期限审批表' },
      day,
      '延长扣押期限三十日',
      '案情复杂，尚需核实。',
    ),
    letter(plan, sheet, day, [
      `本机关于${dateText(from)}对你（单位）有关财物采取的扣押措施，因案情复杂，依据《中华人民共和国行政强制法》第二十五条的规定，决定延长三十日，自${dateText(addDays(from, 30))}起至${dateText(addDays(from, 60))}止。`,
    ]),
    receiptOf(plan, sheet, day),
  ];
}

function release(plan: CasePlan, day: Day): Paper[] {
  const sheet = {
    key: 'seizure-release',
    type: 'seizure-release',
    title: '解除查封（扣押）决定书',
    number: numberLike(plan, '解扣'),
  };
  const papers = [
    letter(plan, sheet, day, [
      `本机关于${dateText(seizureDay(plan))}以${numberLike(plan, '扣')}号决定书对你（单位）财物采取的扣押措施，依据《中华人民共和国行政强制法》第二十八条的规定，自${dateText(day)}起予以解除，清单所列物品全部退还，请当场清点。`.replace(
        '号号',
        '号',
      ),
    ]),
    receiptOf(plan, sheet, day),
  ];
  return papers.filter(({ key }) => plan.flaws.missing?.includes(key) !== true);
}
