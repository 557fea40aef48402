import { paragraph } from '../block.ts';
import type { Block, Paper } from '../block.ts';
import { hanNumber, moneyCapitals } from '../wording.ts';
import { paymentText, remedyText } from './decision-close.ts';
import { evidenceText } from './evidence.ts';
import { footReceipt, noticeTitle } from './notice.ts';
import { partyBlocks } from './party.ts';
import { penaltyItems } from './penalty.ts';
import { brokenPhrase, caseOpening, decisionLead, factLead, noticeSent, silence } from './phrases.ts';
import { titleOf } from './titles.ts';
import { addressed, dateOf, dayOf, fill, headBlocks, letterEnd, paperOf, selfName } from './writing.ts';
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
    ...decisionEnd(writing, remedyText(writing, you)),
    ...(style.servesOnPaper && flaws.isDecisionFootless !== true
      ? footReceipt(writing, 'decisionService')
      : []),
  ];
  return paperOf(writing, 'penalty-decision', 'penalty-decision', head, blocks, {
    alsoServesAs: style.servesOnPaper && flaws.isDecisionFootless !== true ? ['proof-of-service'] : [],
  });
}

/** Remedies, then agency and date in the way of this office, then who gets a copy. */
function decisionEnd(writing: Writing, remedies: readonly string[]): Block[] {
  const { style, random, plan } = writing;
  const title = '申请行政复议或者提起行政诉讼的途径和期限';
  const [first = '', ...rest] = remedies;
  const texts =
    style.sections === 'labels' && remedies.length > 0 ? [`${title}：${first}`, ...rest] : remedies;
  return [
    ...(style.sections === 'numbered' && remedies.length > 0
      ? [{ kind: 'heading', text: `四、${title}` } as const]
      : []),
    ...letterEnd(writing, texts, dayOf(writing, 'decision')),
    ...(random.chance(0.08) ? [paragraph(`抄送：${plan.place.government}办公室`)] : []),
  ];
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
  const opening = caseOpening(random, {
    self,
    you,
    cause: plan.violation.cause,
    filed: dateOf(writing, 'filing'),
  });
  const order = plan.hasOrder
    ? `${self}于${dateOf(writing, 'filing')}对${you}下达了《${titleOf(writing, 'rectification-order')}》（${plan.numbers.order}）。`
    : '';
  const facts = `${factLead(random, fill(writing, plan.violation.facts))}。${order}`;
  const more = random.chance(0.15) ? [`另查明，${you}此前未因同类违法行为受过行政处罚。`] : [];
  const texts = [opening, facts, ...more];
  if (plan.flaws.decisionEvidence === 'none') return texts;
  if (plan.flaws.decisionEvidence === 'vague') return [...texts, '以上事实清楚，证据确凿，足以认定。'];
  return [...texts, ...evidenceText(writing)];
}

function basisTexts(writing: Writing, you: string): string[] {
  const { random } = writing;
  const self = selfName(writing);
  const broken =
    writing.plan.flaws.decisionBasis === 'no-broken'
      ? `${you}的上述行为已构成违法。`
      : brokenText(writing, you);
  const recital = noticeRecital(writing, you, self);
  return [
    ...(random.chance(0.85) ? [broken, recital] : [recital, broken]),
    ...(random.chance(0.85) ? [discretion(writing, you)] : []),
    `${appliedText(writing)}，${decisionLead(random, self, you)}`,
    ...decidedItems(writing),
  ];
}

function brokenText(writing: Writing, you: string): string {
  const { plan, random } = writing;
  if (plan.flaws.decisionBasis === 'no-article') return `${you}的上述行为违反了有关法律法规的规定。`;
  const { broken, brokenQuote } = plan.violation;
  if (plan.flaws.decisionBasis === 'law-only')
    return brokenPhrase(random, you, broken.replace(/(?<=》).*$/, ''), brokenQuote);
  return brokenPhrase(random, you, broken, brokenQuote);
}

function appliedText(writing: Writing): string {
  const { plan, random } = writing;
  const flaw = plan.flaws.decisionBasis;
  if (flaw === 'no-applied' || flaw === 'no-article') return '综上，根据有关规定';
  const article =
    flaw === 'law-only' ? plan.violation.applied.replace(/(?<=》).*$/, '') : plan.violation.applied;
  const quote = random.chance(0.35) ? `“${plan.violation.appliedQuote}”` : '';
  return `${random.pick(['依据', '根据', '依照', '现依据'])}${article}${quote}${random.pick(['的规定', '之规定', '的规定'])}`;
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
  const told = noticeSent(random, {
    self,
    you,
    date: dateOf(writing, 'noticeService'),
    title: noticeTitle(writing),
    number: plan.numbers.notice,
    rights: plan.tellsHearing ? '陈述、申辩和要求听证的权利' : '陈述、申辩的权利',
  });
  return told + defenceAccount(writing, you);
}

function defenceAccount(writing: Writing, you: string): string {
  const { plan, random } = writing;
  const self = selfName(writing);
  if (plan.hasHearing)
    return `${you}要求听证，${self}于${dateOf(writing, 'hearing')}依法举行了听证会，${you}提出的减轻处罚的意见无事实和法律依据，不予采纳。`;
  if (plan.hasDefence)
    return random.pick([
      `${you}提出了陈述申辩意见，认为已及时改正，请求从轻处罚。经复核，${self}认为${you}的理由不成立，裁量时已考虑改正情节，不予采纳。`,
      `${you}于期限内书面申辩称系初次违法、经营困难。${self}对${you}提出的事实、理由进行了复核，经营困难不属于法定从轻情形，对${you}的申辩意见不予采纳。`,
    ]);
  if (plan.hasWaiver)
    return random.pick([
      `${you}于${dateOf(writing, 'waiver')}书面声明放弃${plan.tellsHearing ? '陈述、申辩和听证' : '陈述、申辩'}的权利。`,
      `${you}自愿放弃了陈述、申辩${plan.tellsHearing ? '和要求听证' : ''}的权利，并于${dateOf(writing, 'waiver')}出具书面声明。`,
    ]);
  return silence(random, you, plan.tellsHearing);
}

function discretion(writing: Writing, you: string): string {
  const { plan, random } = writing;
  const said = random.pick([
    `鉴于${you}系初次违法并积极配合调查、主动改正，参照${random.pick(plan.profile.discretionRules)}，决定给予从轻处罚。`,
    `参照${random.pick(plan.profile.discretionRules)}，${you}的违法行为属于一般情节，裁量因素为违法行为持续时间、改正情况等${hanNumber(random.integer(2, 4))}项。`,
  ]);
  return plan.violation.isMitigated === true
    ? `${said}${you}主动消除违法行为危害后果，符合法定的减轻处罚情形。`
    : said;
}
