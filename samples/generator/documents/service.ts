import type { Block, CellPart, Paper } from '../block.ts';
import type { CasePlan, Step } from '../case-plan.ts';
import { formBlocks } from './form.ts';
import type { FormRow } from './form.ts';
import { dayBeforeTime, dayOf, headBlocks, paperOf, sign, signedDay, signingAt } from './writing.ts';
import type { Writing } from './writing.ts';

export interface ServedDocument {
  readonly title: string;
  readonly number: string;
}

/** 送达回证: one or several documents, names and numbers in one cell or in two. */
export function writeReceipt(
  writing: Writing,
  key: string,
  served: readonly ServedDocument[],
  step: Step,
): Paper {
  const { plan, random } = writing;
  const head = headBlocks(writing, { type: 'proof-of-service', isOutward: false });
  const hour = random.integer(9, 16);
  const time = `${dayBeforeTime(writing, step)}${random.chance(0.6) ? `${hour}时${random.pick(['00', '20', '35'])}分` : ''}`;
  const manner = mannerOf(writing);
  const place = step === 'decisionService' ? signingAt(writing, 'decision-recipient') : writing;
  const receiver = manner === 'direct' ? receiverOf(place) : undefined;
  const day = signedDay(writing, dayOf(writing, step));
  const received = signedDay(place, dayOf(writing, step));
  const rows: FormRow[] = [
    ...(random.chance(0.5) ? [{ label: '案由', parts: [plan.violation.cause] }] : []),
    {
      label: random.pick(['受送达人', '被送达人', '受送达人']),
      parts: [plan.flaws.receiptPartyName ?? plan.party.name],
    },
    ...documentRows(writing, served),
    { label: random.pick(['送达地点', '送达地址']), parts: [plan.party.address] },
    {
      pairs: [
        ['送达方式', random.pick(MANNERS[manner])],
        [random.pick(['送达时间', '送达日期']), time],
      ],
    },
    {
      label: receiver?.label ?? random.pick(['受送达人签名或盖章', '收件人签名或盖章', '受送达人（签收）']),
      height: 50,
      parts: receiver === undefined ? [''] : [...receiver.parts, '　', received],
    },
    { label: '不能送达理由', parts: [manner === 'left' ? leftReason(writing) : random.pick(['', '', '/'])] },
    {
      label: random.pick(['送达人', '送达人签名', '送达人员']),
      height: 44,
      parts: [sign(writing, ...plan.officers.map(({ name }) => name)), '　', day],
    },
    { label: '备注', parts: [remark(writing, manner)] },
  ];
  const agency: Block[] = random.chance(0.5)
    ? [{ kind: 'labelLine', items: [{ label: '送达单位', value: plan.agency }] }]
    : [];
  return paperOf(writing, key, 'proof-of-service', head, [...agency, ...formBlocks(writing, rows)], {
    fileTitle: `${head.title}（${served[0]?.title ?? ''}）`,
    pageMark: 'none',
  });
}

type Manner = Writing['style']['handDelivery'];

const MANNERS: Readonly<Record<Manner, readonly string[]>> = {
  direct: ['直接送达', '当场送达', '直接送达', '直接'],
  left: ['留置送达'],
  posted: ['邮寄送达', '邮寄送达（EMS）'],
  electronic: ['电子送达', '电子送达（手机短信）'],
};

/** Notices that are waived, answered or heard were handed over. */
function mannerOf({ plan }: Writing): Manner {
  return serviceManner(plan);
}

export function serviceManner(plan: CasePlan): Manner {
  return plan.hasWaiver || plan.hasHearing || plan.hasDefence ? 'direct' : plan.style.handDelivery;
}

/** The day that counts is the day on the receipt. */
export function isHandedOver(plan: CasePlan): boolean {
  return ['direct', 'left'].includes(serviceManner(plan));
}

/** Who signs: the party's person, an employee, or one of the family. */
function receiverOf(writing: Writing): { label?: string; parts: CellPart[] } {
  const { plan, random } = writing;
  const { kind, person } = plan.party;
  const label = random.pick([
    '代收人签名及与受送达人的关系',
    '代收人',
    '受送达人签名或盖章（代收人注明关系）',
  ]);
  if (kind === 'organisation' && plan.asked.name !== person.name && random.chance(0.4))
    return { label, parts: [sign(writing, plan.asked.name), `（${plan.askedRole}）`] };
  if (kind !== 'organisation' && random.chance(0.15)) {
    const family = `${person.name.charAt(0)}${random.pick(['秀兰', '建华', '小敏'])}`;
    return {
      label,
      parts: [
        sign(writing, family),
        random.pick(['（同住成年家属，配偶）', '（父子关系）', '系受送达人妻子']),
      ],
    };
  }
  return { parts: [sign(writing, person.name)] };
}

function leftReason({ plan, random }: Writing): string {
  return random.pick([
    `受送达人${plan.party.person.name}拒绝签收，将文书留置其住所，见证人为居委会工作人员，全程录像。`,
    '当事人拒收，拍照录像后留置于经营场所。',
  ]);
}

function remark({ random }: Writing, manner: Manner): string {
  if (manner === 'posted') return `EMS单号：10${random.digits(11)}，已妥投，附查询结果。`;
  if (manner === 'electronic') return '当事人已签署送达地址确认书同意电子送达，系统显示已送达。';
  return '';
}

function documentRows(writing: Writing, served: readonly ServedDocument[]): FormRow[] {
  if (writing.random.chance(0.4)) {
    return [
      { label: '送达文书名称', parts: served.map(({ title }) => title) },
      { label: '送达文书文号', parts: served.map(({ number }) => number) },
    ];
  }
  const text = served.map(({ title, number }) =>
    writing.random.pick([`《${title}》（${number}）`, `${title} ${number}`, `${title}（${number}）`]),
  );
  return [
    {
      label: '送达文书名称及文号',
      parts: text.length > 1 && writing.random.chance(0.3) ? [text.join('、')] : text,
    },
  ];
}
