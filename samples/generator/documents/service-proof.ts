import { cell, head as headCell } from '../block.ts';
import type { Block, Paper } from '../block.ts';
import type { CasePlan, Step } from '../case-plan.ts';
import { stepOfPaper } from '../paper-steps.ts';
import { writingFor } from '../writing-for.ts';
import { serviceManner } from './service.ts';
import { dateOf, dayOf, paperOf, signedLine } from './writing.ts';
import type { Writing } from './writing.ts';

/** One consent serves for all that is sent by wire. */
export const CONSENT = 'address-consent';

/** What stands behind a receipt that nobody signed: slip and delivery mark, or arrival record and consent. */
export function serviceProofs(plan: CasePlan, paper: Paper): Paper[] {
  if (paper.type !== 'proof-of-service') return [];
  const writing = writingFor(plan, `${paper.key}-proof`);
  const step = stepOfPaper(paper.key) ?? 'decisionService';
  switch (serviceManner(plan)) {
    case 'posted':
      return [mailSlip(writing, `${paper.key}-slip`, step)];
    case 'electronic':
      return [addressConfirmation(writing, CONSENT), arrival(writing, `${paper.key}-arrival`, step)];
    default:
      return [];
  }
}

function mailSlip(writing: Writing, key: string, step: Step): Paper {
  const { plan, random } = writing;
  const title = random.pick(['国内特快专递邮件详情单', '邮政特快专递（EMS）详情单及查询结果']);
  const rows = [
    ['邮件号', `10${random.digits(11)}`],
    ['寄件人', `${plan.agency} ${plan.officers[1].name}`],
    ['收件人', `${plan.party.name}　${plan.party.person.name}　${plan.party.person.phone}`],
    ['收件地址', plan.party.address],
    ['内件品名', '法律文书'],
    ['收寄日期', dateOf(writing, step)],
    ['投递结果', `${dateOf(writing, step)} 已签收，签收人：${plan.party.person.name}`],
  ] as const;
  return sheet(writing, key, 'other', title, [table(rows)]);
}

function addressConfirmation(writing: Writing, key: string): Paper {
  const { plan } = writing;
  const rows = [
    ['受送达人', plan.party.name],
    ['送达地址', plan.party.address],
    ['电子送达', `同意以手机短信、电子邮件方式送达，号码${plan.party.person.phone}`],
  ] as const;
  const day = dayOf(writing, 'inspection');
  return sheet(writing, key, 'service-address-confirmation', '送达地址确认书', [
    table(rows),
    {
      kind: 'signatures',
      parts: signedLine(writing, '受送达人（签名或盖章）', [plan.party.person.name], day),
    },
  ]);
}

function arrival(writing: Writing, key: string, step: Step): Paper {
  const { plan, random } = writing;
  const rows = [
    ['接收号码', plan.party.person.phone],
    ['发送时间', `${dateOf(writing, step)} ${random.integer(9, 11)}:20`],
    ['到达时间', `${dateOf(writing, step)} ${random.integer(12, 16)}:05`],
    ['状态', '已到达受送达人特定系统，已查收'],
  ] as const;
  return sheet(writing, key, 'other', '电子送达记录截图', [table(rows)]);
}

function table(rows: readonly (readonly [string, string])[]): Block {
  return {
    kind: 'table',
    widths: [24, 76],
    rows: rows.map(([label, value]) => [headCell(label), cell(value)]),
  };
}

function sheet(writing: Writing, key: string, type: string, title: string, blocks: readonly Block[]): Paper {
  return paperOf(writing, key, type, { title, blocks: [{ kind: 'title', text: title }] }, blocks, {
    pageMark: 'none',
  });
}
