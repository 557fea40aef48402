import { paragraph } from '../block.ts';
import type { Block, Paper } from '../block.ts';
import { hanNumber, moneyCapitals } from '../wording.ts';
import { decisionClosing, paymentText, remedyText } from './decision-close.ts';
import { evidenceText } from './evidence.ts';
import { footReceipt, noticeTitle } from './notice.ts';
import { partyBlocks } from './party.ts';
import { penaltyItems } from './penalty.ts';
import { titleOf } from './titles.ts';
import { addressed, dateOf, fill, headBlocks, paperOf, selfName } from './writing.ts';
import type { Writing } from './writing.ts';

export function writeDecision(writing: Writing): Paper {
  const { plan, style } = writing;
  const { flaws } = plan;
  const number =
    flaws.decisionNumber === 'none'
      ? undefined
      : flaws.decisionNumber === 'blank'
        ? plan.numbers.decision.replace(/\d{4}(.)[^号]*号$/, '　　$1　　号')
        : plan.numbers.decision;
  const head = headBlocks(writing, {
    type: 'penalty-decision',
    isOutward: true,
    ...(number === undefined ? {} : { number }),
  });
  const you = addressed(writing);
  const blocks: Block[] = [
    ...partyBlocks(writing, plan.party.name, flaws.decisionCode, flaws.decisionParty),
    ...section(writing, 0, '违法事实和证据', factTexts(writing, you)),
    ...section(writing, 1, '行政处罚的依据、种类', basisTexts(writing, you)),
    ...section(writing, 2, '行政处罚的履行方式和期限', paymentText(writing, you)),
    ...section(writing, 3, '申请行政复议或者提起行政诉讼的途径和期限', remedyText(writing, you)),
    ...decisionClosing(writing),
    ...(style.servesOnPaper ? footReceipt(writing, 'decisionService') : []),
  ];
  return paperOf(writing, 'penalty-decision', 'penalty-decision', head, blocks, {
    alsoServesAs: style.servesOnPaper ? ['proof-of-service'] : [],
  });
}

function section(writing: Writing, index: number, title: string, texts: readonly string[]): Block[] {
  if (texts.length === 0) return [];
  const { sections } = writing.style;
  if (sections === 'none') return texts.map(paragraph);
  if (sections === 'numbered') {
    return [{ kind: 'heading', text: `${'一二三四'.charAt(index)}、${title}` }, ...texts.map(paragraph)];
  }
  const [first = '', ...rest] = texts;
  return [paragraph(`${title}：${first}`), ...rest.map(paragraph)];
}

function factTexts(writing: Writing, you: string): string[] {
  const { plan, random } = writing;
  const self = selfName(writing);
  const opening = random.pick([
    `${self}于${dateOf(writing, 'filing')}对${you}涉嫌${plan.violation.cause}的行为予以立案调查，现已审查终结。`,
    `${you}${plan.violation.cause}一案，${self}依法进行了调查，现已调查终结。`,
    `经${self}调查，发现${you}实施了以下违法行为：`,
  ]);
  const order = plan.hasOrder
    ? `${self}于${dateOf(writing, 'filing')}对${you}下达了《${titleOf(writing, 'rectification-order')}》（${plan.numbers.order}）。`
    : '';
  const texts = [opening, `${fill(writing, plan.violation.facts)}。${order}`];
  return plan.flaws.decisionEvidence === 'none' ? texts : [...texts, ...evidenceText(writing)];
}

function basisTexts(writing: Writing, you: string): string[] {
  const { plan, random } = writing;
  const self = selfName(writing);
  return [
    ...(plan.flaws.decisionBasis === 'no-broken'
      ? [`${you}的上述行为已构成违法。`]
      : [brokenText(writing, you)]),
    noticeRecital(writing, you, self),
    discretion(writing, you),
    `${appliedText(writing)}，${random.pick([`${self}决定对${you}作出如下行政处罚：`, `决定给予${you}以下行政处罚：`, `现决定处罚如下：`])}`,
    ...decidedItems(writing),
  ];
}

function brokenText(writing: Writing, you: string): string {
  const { plan, random } = writing;
  if (plan.flaws.decisionBasis === 'no-article') return `${you}的上述行为违反了有关法律法规的规定。`;
  const quote = random.chance(0.5) ? `“${plan.violation.brokenQuote}”` : '';
  return `${you}的上述行为违反了${plan.violation.broken}${quote}的规定。`;
}

function appliedText(writing: Writing): string {
  const { plan, random } = writing;
  if (plan.flaws.decisionBasis === 'no-applied' || plan.flaws.decisionBasis === 'no-article')
    return '综上，根据有关规定';
  const quote = random.chance(0.5) ? `“${plan.violation.appliedQuote}”` : '';
  return `${random.pick(['依据', '根据'])}${plan.violation.applied}${quote}的规定`;
}

function decidedItems(writing: Writing): string[] {
  const { plan, random } = writing;
  const capitals = plan.flaws.capitals === undefined ? undefined : moneyCapitals(plan.flaws.capitals);
  const items = penaltyItems(writing, undefined, capitals);
  if (items.length === 1 && random.chance(0.5)) return [`${items[0] ?? ''}。`];
  return items.map((text, i) => `${i + 1}.${text}${i === items.length - 1 ? '。' : '；'}`);
}

function noticeRecital(writing: Writing, you: string, self: string): string {
  const { plan, random } = writing;
  const title = noticeTitle(writing);
  const rights = plan.tellsHearing ? '陈述、申辩和要求听证的权利' : '陈述、申辩的权利';
  const told = `${self}于${dateOf(writing, 'noticeService')}向${you}送达了《${title}》（${plan.numbers.notice}），告知${you}拟作出行政处罚的事实、理由、依据、内容及依法享有的${rights}。`;
  return told + defenceAccount(writing, you, random.pick(['在规定期限内', '在法定期限内', '']));
}

function defenceAccount(writing: Writing, you: string, within: string): string {
  const { plan, random } = writing;
  if (plan.hasHearing)
    return `${you}要求听证，${selfName(writing)}于${dateOf(writing, 'hearing')}依法举行了听证会，${you}提出的减轻处罚的意见无事实和法律依据，不予采纳。`;
  if (plan.hasWaiver)
    return `${you}于${dateOf(writing, 'waiver')}书面声明放弃${plan.tellsHearing ? '陈述、申辩和听证' : '陈述、申辩'}的权利。`;
  return random.pick([
    `${you}${within}未提出陈述、申辩意见${plan.tellsHearing ? '，也未要求听证' : ''}。`,
    `${you}${within}未进行陈述和申辩${plan.tellsHearing ? '，未申请听证' : ''}。`,
  ]);
}

function discretion(writing: Writing, you: string): string {
  const { plan, random } = writing;
  return random.pick([
    `鉴于${you}系初次违法并积极配合调查、主动改正，参照${random.pick(plan.profile.discretionRules)}，决定给予从轻处罚。`,
    `参照${random.pick(plan.profile.discretionRules)}，${you}的违法行为属于一般情节，裁量因素为违法行为持续时间、改正情况等${hanNumber(random.integer(2, 4))}项。`,
  ]);
}
