import type { Random } from '../random.ts';

/** Words that stand between the facts of a case; each office has its own. */
export function caseOpening(
  random: Random,
  words: Readonly<Record<'self' | 'you' | 'cause' | 'filed', string>>,
): string {
  const { self, you, cause, filed } = words;
  return random.pick([
    `${self}于${filed}对${you}涉嫌${cause}的行为予以立案调查，现已审查终结。`,
    `${you}${cause}一案，${self}依法进行了调查，现已调查终结。`,
    `${you}涉嫌${cause}一案，${self}经调查，现已审查终结。`,
    `经${self}负责人批准，于${filed}对${you}涉嫌${cause}一案立案调查。本案现已审理终结。`,
    `经${self}调查，发现${you}实施了以下违法行为：`,
    `${you}存在以下违法事实：`,
  ]);
}

const FACT_LEADS = [
  '经查，',
  '经查明，',
  '经查明：',
  '现查明：',
  '现依法查明，',
  '经依法查明，',
  '经调查核实，',
  '经查：',
  '',
  '',
];

export function factLead(random: Random, facts: string): string {
  const plain = facts.replace(/^经查，/, '');
  return random.pick(FACT_LEADS) + plain;
}

export function brokenPhrase(random: Random, you: string, article: string, quote: string): string {
  const quoted = random.chance(0.35) ? random.pick([`“${quote}”`, `关于“${quote}”`, `：“${quote}”`]) : '';
  const ending = quoted === '' ? random.pick(['的规定', '之规定', '的有关规定', '的规定']) : '的规定';
  const verb = random.pick(['违反了', '违反了', '已违反了', '违反', '不符合']);
  const start = random.pick([`${you}的上述行为`, `${you}的行为`, '上述行为', '该行为', `${you}上述行为`]);
  return `${start}${verb}${article}${quoted}${ending}${random.pick(['。', '，已构成违法。', '，依法应予处罚。', '。'])}`;
}

export function noticeSent(
  random: Random,
  words: Readonly<Record<'self' | 'you' | 'date' | 'title' | 'number' | 'rights', string>>,
): string {
  const { self, you, date, title, number, rights } = words;
  const what = `告知${you}拟作出行政处罚的事实、理由、依据、内容及依法享有的${rights}`;
  return random.pick([
    `${self}于${date}向${you}送达了《${title}》（${number}），${what}。`,
    `${self}于${date}以《${title}》（${number}）告知${you}违法事实、处罚依据和拟作出的处罚决定，并告知${you}有权${rights.replace('的权利', '')}。`,
    `${date}，${self}依法向${you}下达了${number}《${title}》，${what}。`,
    `${self}向${you}下发《${title}》${number}，${you}于${date}签收。告知书明确告知了${you}享有${rights}。`,
    `${date}，${self}向${you}送达《${title}》，${what}。`,
    `${self}依法向${you}进行了告知，${you}享有${rights}。`,
  ]);
}

export function silence(random: Random, you: string, hasHearing: boolean): string {
  const within = random.pick(['在规定期限内', '在法定期限内', '逾期', '']);
  return random.pick([
    `${you}${within}未提出陈述、申辩意见${hasHearing ? '，也未要求听证' : ''}。`,
    `${you}${within}未进行陈述和申辩${hasHearing ? '，未申请听证' : ''}。`,
    `${you}${within}未提出陈述和申辩${hasHearing ? '，也未申请听证' : ''}，${random.pick(['视为放弃上述权利', '视为放弃权利'])}。`,
    `截至本决定作出之日，${you}未提出陈述申辩${hasHearing ? '及听证申请' : ''}。`,
  ]);
}

export function decisionLead(random: Random, self: string, you: string): string {
  return random.pick([
    `${self}决定对${you}作出如下行政处罚：`,
    `${self}决定对${you}处以如下行政处罚：`,
    `决定给予${you}以下行政处罚：`,
    '现决定处罚如下：',
    `经研究，${self}决定对${you}给予以下行政处罚：`,
    '作出如下行政处罚决定：',
    `综上，${self}决定作出如下处罚：`,
  ]);
}
