import { cell, head as headCell } from '../block.ts';
import type { Block, Paper } from '../block.ts';
import type { CasePlan } from '../case-plan.ts';
import { dateText, moneyCapitals } from '../wording.ts';
import { titleOf } from './titles.ts';
import { dayOf, paperOf } from './writing.ts';
import type { Writing } from './writing.ts';

/** Proof of payment as the bank or the finance authority prints it. */
export function writePayment(writing: Writing, key = 'payment-receipt', share?: number): Paper {
  const { plan, style, random } = writing;
  const paid = share ?? paidSum(plan);
  const day = dateText(dayOf(writing, 'payment'), random.pick(['plain', 'padded', 'dash', 'spaced']));
  const form = PAPERS[style.paymentForm];
  const title = form.titles === undefined ? titleOf(writing, 'payment-receipt') : random.pick(form.titles);
  const head = { title, blocks: [{ kind: 'title', text: title }] as Block[] };
  return paperOf(writing, key, 'payment-receipt', head, form.blocks(writing, paid, day), {
    pageMark: 'none',
  });
}

/** What all receipts together show. */
export function paidSum({ penalty, flaws }: CasePlan): number {
  return flaws.paid ?? penalty.fine + penalty.confiscation + (flaws.lateFee ?? 0);
}

/** One receipt, or two that add up. */
export function writePayments(
  write: (key: string, writer: (writing: Writing) => Paper) => Paper,
  plan: CasePlan,
): Paper[] {
  if (plan.flaws.payment === 'notice-only') return [write('payment-notice', writePaymentNotice)];
  if (plan.flaws.hasTwoReceipts !== true) return [write('payment', (writing) => writePayment(writing))];
  const total = paidSum(plan);
  const first = Math.floor(total / 20_000) * 10_000;
  return [
    write('payment', (writing) => writePayment(writing, 'payment-receipt', first)),
    write('payment-2', (writing) => writePayment(writing, 'payment-receipt-2', total - first)),
  ];
}

/** 缴款通知书 tells to pay; it proves nothing. */
function writePaymentNotice(writing: Writing): Paper {
  const { plan, random } = writing;
  const title = random.pick(['罚款缴款通知书', '非税收入缴款通知书']);
  const blocks: Block[] = [
    { kind: 'paragraph', text: `${plan.party.name}：` },
    {
      kind: 'paragraph',
      hasIndent: true,
      text: `请你（单位）自收到本通知之日起15日内，凭缴款码${random.digits(20)}到代收银行缴纳罚款，应缴金额${figures(plan.penalty.fine + plan.penalty.confiscation)}元，处罚决定书号${plan.numbers.decision}。`,
    },
    { kind: 'closing', agency: plan.agency, date: dateText(dayOf(writing, 'decisionService')) },
  ];
  const head = { title, blocks: [{ kind: 'title', text: title }] as Block[] };
  return paperOf(writing, 'payment-notice', 'other', head, blocks, { pageMark: 'none' });
}

interface PaymentForm {
  readonly titles?: readonly string[];
  readonly blocks: (writing: Writing, paid: number, day: string) => Block[];
}

const PAPERS: Readonly<Record<Writing['style']['paymentForm'], PaymentForm>> = {
  receipt: { blocks: receipt },
  electronic: { titles: ['非税收入统一票据（电子）', '政府非税收入票据（电子）'], blocks: electronic },
  bank: { titles: ['电子回单', '网上银行电子回单', '业务回单（付款）'], blocks: bankSlip },
  columns: { titles: ['代收罚款收据', '罚没款物收据'], blocks: columns },
};

function receipt(writing: Writing, paid: number, day: string): Block[] {
  const { plan, random } = writing;
  const rows: (readonly [string, string])[] = [
    ['票据号码', random.digits(8)],
    [random.pick(['收款日期', '开票日期', '缴款日期']), day],
    [random.pick(['交款单位（人）', '缴款人', '缴款单位']), plan.party.name],
    ['执收单位', plan.agency],
    ['处罚决定书号码', receiptNumber(writing)],
    ['收费项目', plan.penalty.confiscation > 0 ? '罚没收入' : '罚款收入'],
    ...(plan.flaws.lateFee === undefined
      ? []
      : [
          ['其中：罚款', figures(paid - plan.flaws.lateFee)] as const,
          ['加处罚款', figures(plan.flaws.lateFee)] as const,
        ]),
    ['金额合计（大写）', moneyCapitals(paid)],
    ...(random.chance(0.8) ? [['金额合计（小写）', figures(paid)] as const] : []),
    ['收款人', plan.staff[5] ?? ''],
  ];
  return [
    pairs(rows),
    sealed(writing, `代收机构：${plan.place.district}农商银行营业部`),
    note('第二联：交款人收执'),
  ];
}

function electronic(writing: Writing, paid: number, day: string): Block[] {
  const { plan, random } = writing;
  const item = plan.penalty.confiscation > 0 ? '罚没收入' : '一般罚款';
  const sum = (paid / 100).toFixed(2);
  return [
    {
      kind: 'labelLine',
      items: [label('票据代码', `12${random.digits(6)}`), label('票据号码', random.digits(10))],
    },
    { kind: 'labelLine', items: [label('校验码', random.digits(6)), label('开票日期', day)] },
    {
      kind: 'labelLine',
      items: [label('交款人统一社会信用代码', plan.party.creditCode ?? ''), label('交款人', plan.party.name)],
    },
    {
      kind: 'table',
      widths: [18, 30, 10, 10, 16, 16],
      rows: [
        ['项目编码', '项目名称', '单位', '数量', '金额（元）', '备注'].map((text) => headCell(text)),
        [`1030${random.digits(5)}`, item, '次', '1', sum, receiptNumber(writing)].map((text) => cell(text)),
        [
          headCell('金额合计（大写）'),
          cell(moneyCapitals(paid), { colspan: 3 }),
          headCell('（小写）'),
          cell(sum),
        ],
      ],
    },
    {
      kind: 'labelLine',
      items: [
        label('收款单位（章）', plan.agency),
        label('复核人', plan.staff[5] ?? ''),
        label('收款人', plan.staff[6] ?? ''),
      ],
    },
  ];
}

function bankSlip(writing: Writing, paid: number, day: string): Block[] {
  const { plan, random } = writing;
  const rows: (readonly [string, string])[] = [
    ['交易日期', day],
    ['回单编号', random.digits(14)],
    ['付款人户名', plan.party.name],
    ['付款人账号', random.digits(19)],
    ['付款人开户行', `中国建设银行${plan.place.district}支行`],
    ['收款人户名', `${plan.place.district}财政局`],
    ['收款人账号', random.digits(17)],
    ['金额（大写）', `人民币${moneyCapitals(paid)}`],
    ['金额（小写）', figures(paid)],
    [random.pick(['用途', '摘要', '附言']), `罚款 ${receiptNumber(writing)}`],
  ];
  return [pairs(rows), note('本回单不作为收款方发货依据，重复打印请注意核对。')];
}

const COLUMNS = ['百', '十', '万', '千', '百', '十', '元', '角', '分'];

function columns(writing: Writing, paid: number, day: string): Block[] {
  const { plan, random } = writing;
  const digitsOf = (fen: number): string[] => String(fen).padStart(COLUMNS.length, ' ').split('');
  const { lateFee } = plan.flaws;
  const row = (name: string, values: readonly string[]) => [
    headCell(name),
    ...values.map((text) => cell(text.trim(), { align: 'center' })),
  ];
  const empty = COLUMNS.map(() => '');
  return [
    { kind: 'labelLine', items: [label('收款日期', day), label('编号', random.digits(8))] },
    { kind: 'labelLine', items: [label('行政机关', plan.agency)] },
    { kind: 'labelLine', items: [label('处罚决定书号码', receiptNumber(writing))] },
    { kind: 'labelLine', items: [label('交款单位（人）', plan.party.name)] },
    {
      kind: 'table',
      widths: [28, ...COLUMNS.map(() => 8)],
      rows: [
        [headCell('项目'), ...COLUMNS.map((text) => headCell(text))],
        row('罚款金额', digitsOf(paid - (lateFee ?? 0))),
        row('加收罚款金额', lateFee === undefined ? empty : digitsOf(lateFee)),
        row('合计', digitsOf(paid)),
      ],
    },
    { kind: 'labelLine', items: [label('金额人民币（大写）', moneyCapitals(paid))] },
    sealed(writing, `代收机构（盖章）：${plan.place.district}农商银行`),
  ];
}

function receiptNumber({ plan }: Writing): string {
  return plan.flaws.receiptNumber ?? plan.numbers.decision;
}

const figures = (fen: number): string => `¥${(fen / 100).toFixed(2)}`;
const label = (text: string, value: string) => ({ label: text, value });
const note = (text: string): Block => ({ kind: 'note', text });

function pairs(rows: readonly (readonly [string, string])[]): Block {
  return {
    kind: 'table',
    widths: [28, 72],
    rows: rows.map(([name, value]) => [headCell(name), cell(value)]),
  };
}

function sealed(writing: Writing, agency: string): Block {
  const text = `${writing.plan.place.district}财政局`;
  return { kind: 'closing', agency, date: '', seal: { kind: 'seal', text, inner: '票据专用章' } };
}
