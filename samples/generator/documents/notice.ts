import { paragraph } from '../block.ts';
import type { Block, Paper } from '../block.ts';
import { Random } from '../random.ts';
import { hanNumber } from '../wording.ts';
import { evidenceText } from './evidence.ts';
import { partyBlocks } from './party.ts';
import { penaltyItems } from './penalty.ts';
import { brokenPhrase, factLead } from './phrases.ts';
import { titleOf } from './titles.ts';
import { addressed, closing, dateOf, dayOf, fill, headBlocks, paperOf, selfName, sign } from './writing.ts';
import type { Writing } from './writing.ts';

export function writePriorNotice(writing: Writing): Paper {
  const { plan, random, style } = writing;
  const isMerged = plan.tellsHearing && style.mergesHearingNotice;
  const title = noticeTitle(writing);
  const head = headBlocks(writing, {
    type: 'prior-notice',
    number: plan.numbers.notice,
    isOutward: true,
    title,
  });
  const you = addressed(writing);
  const self = selfName(writing);
  const name = plan.flaws.noticePartyName ?? plan.party.name;
  const isSigned = style.servesOnPaper && plan.flaws.isNoticeFootless !== true;
  const blocks: Block[] = [
    ...partyBlocks(writing, name, undefined),
    paragraph(
      random.pick([
        `${self}于${dateOf(writing, 'filing')}对${you}涉嫌${plan.violation.cause}一案立案调查。${factLead(random, fill(writing, plan.violation.facts))}。`,
        `${you}涉嫌${plan.violation.cause}一案，现已调查终结。${factLead(random, fill(writing, plan.violation.facts))}。`,
        `${factLead(random, fill(writing, plan.violation.facts))}。`,
      ]),
    ),
    ...(random.chance(0.7) ? evidenceText(writing).map(paragraph) : []),
    paragraph(brokenPhrase(random, you, plan.violation.broken, plan.violation.brokenQuote)),
    paragraph(proposedText(writing, you, self)),
    ...penaltyItems(writing).map((text, i) => paragraph(`${i + 1}.${text}。`)),
    ...rightsBlocks(writing, you, self, isMerged),
    ...noticeContact(writing),
    closing(writing, dayOf(writing, 'notice')),
    ...(isSigned ? footReceipt(writing, 'noticeService') : []),
  ];
  return paperOf(writing, 'prior-notice', 'prior-notice', head, blocks, {
    alsoServesAs: [...(isMerged ? ['hearing-right-notice'] : []), ...(isSigned ? ['proof-of-service'] : [])],
  });
}

function noticeContact({ plan, random }: Writing): Block[] {
  if (random.chance(0.2)) return [];
  const street = `${plan.place.city}${plan.place.district}${plan.place.streets[0] ?? ''}66号`;
  const phone = `022-${random.digits(8)}`;
  const [first, second] = plan.officers;
  return random.pick([
    [paragraph(`联系人：${first.name}、${second.name}　联系电话：${phone}`), paragraph(`地址：${street}`)],
    [paragraph(`联 系 人：${first.name}`), paragraph(`联系电话：${phone}`)],
    [paragraph(`单位地址：${street}，邮政编码：300450，联系人：${second.name}，电话：${phone}。`)],
  ]);
}

/** A merged notice names the hearing in its title or does not; one without hearing never does. */
export function noticeTitle(writing: Writing): string {
  const { plan } = writing;
  const plain = titleOf(writing, 'prior-notice');
  if (!plan.tellsHearing || !plan.style.mergesHearingNotice) {
    return plain.includes('听证') ? '行政处罚事先告知书' : plain;
  }
  if (plain.includes('听证')) return plain;
  return new Random(plan.seed)
    .fork('merged-title')
    .pick(['行政处罚事先（听证）告知书', '行政处罚听证告知书', plain]);
}

function proposedText({ plan, random }: Writing, you: string, self: string): string {
  const quote = random.chance(0.5) ? `“${plan.violation.appliedQuote}”` : '';
  const start = `${random.pick(['依据', '根据', '依照'])}${plan.violation.applied}${quote}的规定，`;
  return (
    start +
    random.pick([
      `${self}拟对${you}作出如下行政处罚：`,
      `${self}拟给予${you}以下行政处罚：`,
      `拟对${you}作出以下处罚：`,
      `${self}拟作出如下行政处罚决定：`,
    ])
  );
}

function rightsBlocks(writing: Writing, you: string, self: string, isMerged: boolean): Block[] {
  const { plan, random } = writing;
  const days = periodText(writing);
  const flaw = plan.flaws.noticeRights;
  const hearing = paragraph(
    random.pick([
      `根据《中华人民共和国行政处罚法》第六十三条、第六十四条的规定，${you}有权要求听证。如要求听证，应当在收到本告知书之日起五个工作日内向${self}提出申请；逾期未提出的，视为放弃听证权利。`,
      `${you}同时享有要求举行听证的权利，可在收到本告知书之日起五日内提出听证申请，逾期不申请的视为放弃。`,
    ]),
  );
  if (flaw === 'none') return [];
  if (flaw === 'hearing-only') return [hearing];
  if (flaw === 'no-defence') {
    return [
      paragraph(
        `如${you}对上述内容有疑问，可于${days}与${self}联系。${you}应当积极配合，按期到${self}接受处理。`,
      ),
    ];
  }
  const statement = random.pick([
    `根据《中华人民共和国行政处罚法》第四十四条、第四十五条的规定，${you}有权进行陈述、申辩。如有陈述、申辩意见，请在收到本告知书之日起${days}向${self}提出；逾期视为放弃陈述、申辩权利。`,
    `${you}对上述拟作出的行政处罚依法享有陈述和申辩的权利，可自本告知书送达之日起${days}向${self}书面或者口头提出。逾期未提出的，视为放弃此权利。`,
    `依照《中华人民共和国行政处罚法》第四十五条第一款规定，${you}可在收到本告知书后${days}提出陈述申辩意见，未提出陈述申辩意见的，${self}将依法作出处罚决定。`,
    `${you}如有异议，依法可以进行陈述和申辩，请于接到本告知书之日起${days}到${self}陈述、申辩，逾期不提出的，视为放弃陈述申辩权。`,
    `对上述拟处罚意见，${you}享有陈述、申辩权。限${you}在收到本告知书${days}以书面形式提出，逾期视为无异议。`,
  ]);
  return isMerged ? [paragraph(statement), hearing] : [paragraph(statement)];
}

/** 三日内, 5个工作日内: what counts is the longer reading, and clean cases wait for it. */
function periodText({ plan, random }: Writing): string {
  const days = random.pick([String(plan.printedPeriod), hanNumber(plan.printedPeriod)]);
  return `${days}${random.pick(['个工作日', '个工作日', '日'])}内`;
}

export function writeHearingNotice(writing: Writing): Paper {
  const { plan } = writing;
  const isSigned = writing.style.servesOnPaper && plan.flaws.isNoticeFootless !== true;
  const head = headBlocks(writing, {
    type: 'hearing-right-notice',
    number: plan.numbers.hearing,
    isOutward: true,
  });
  const you = addressed(writing);
  const self = selfName(writing);
  const blocks: Block[] = [
    { kind: 'paragraph', text: `${plan.party.name}：` },
    paragraph(
      `${self}对${you}涉嫌${plan.violation.cause}一案调查终结。依据${plan.violation.applied}的规定，拟对${you}作出：${penaltyItems(writing).join('；')}。`,
    ),
    paragraph(
      `根据《中华人民共和国行政处罚法》第六十三条的规定，${you}有要求举行听证的权利。如要求听证，请自收到本告知书之日起五个工作日内提出；逾期视为放弃听证。`,
    ),
    closing(writing, dayOf(writing, 'notice')),
    ...(isSigned ? footReceipt(writing, 'noticeService') : []),
  ];
  return paperOf(writing, 'hearing-right-notice', 'hearing-right-notice', head, blocks, {
    alsoServesAs: isSigned ? ['proof-of-service'] : [],
  });
}

/** 签收 at the foot of the file copy: proof of service without a receipt. */
export function footReceipt(writing: Writing, step: 'noticeService' | 'decisionService'): Block[] {
  const { plan } = writing;
  return [
    { kind: 'space', height: 14 },
    {
      kind: 'signatures',
      parts: [
        '本文书已于',
        { kind: 'handwriting', text: dateOf(writing, step) },
        '收到。　受送达人（签收）：',
        sign(writing, plan.party.person.name),
      ],
    },
    { kind: 'signatures', parts: ['送达人：', sign(writing, ...plan.officers.map(({ name }) => name))] },
  ];
}

export function writeOrder(writing: Writing): Paper {
  const { plan } = writing;
  const head = headBlocks(writing, {
    type: 'rectification-order',
    number: plan.numbers.order,
    isOutward: true,
  });
  const you = addressed(writing);
  const self = selfName(writing);
  const limit = writing.random.pick(['立即', '于十五日内', '在收到本文书之日起10日内']);
  const blocks: Block[] = [
    ...partyBlocks(writing, plan.flaws.orderPartyName ?? plan.party.name, undefined),
    paragraph(
      `经查，${fill(writing, plan.violation.facts)}。${you}的行为违反了${plan.violation.broken}的规定。`,
    ),
    paragraph(
      `依据《中华人民共和国行政处罚法》第二十八条第一款的规定，现责令${you}${limit}改正上述违法行为：${plan.violation.remedy}。`,
    ),
    paragraph(`逾期不改正的，${self}将依法实施行政处罚。`),
    paragraph(
      `如对本决定不服，可以在收到之日起六十日内向${plan.place.government}申请行政复议，也可以在六个月内向${plan.place.court}提起行政诉讼。`,
    ),
    closing(writing, dayOf(writing, 'filing')),
  ];
  return paperOf(writing, 'rectification-order', 'rectification-order', head, blocks);
}
