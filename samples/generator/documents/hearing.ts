import { paragraph, right } from '../block.ts';
import type { Block, Paper } from '../block.ts';
import { addWorkdays } from '../calendar.ts';
import { dateText } from '../wording.ts';
import { penaltyItems } from './penalty.ts';
import {
  addressed,
  closing,
  dateOf,
  dayBeforeTime,
  dayOf,
  fill,
  headBlocks,
  paperOf,
  recordLine,
  signedLine,
} from './writing.ts';
import type { Writing } from './writing.ts';

export function writeHearingSummons(writing: Writing): Paper {
  const { plan, random } = writing;
  const head = headBlocks(writing, {
    type: 'hearing-notice',
    number: plan.numbers.hearing.replace('听告', '听通'),
    isOutward: true,
  });
  const you = addressed(writing);
  const blocks: Block[] = [
    { kind: 'paragraph', text: `${plan.party.name}：` },
    paragraph(
      `根据${you}的听证申请，定于${dayBeforeTime(writing, 'hearing')}9时30分在${plan.agency}会议室公开举行听证，案由：${plan.violation.cause}。`,
    ),
    paragraph(
      `听证主持人：${plan.staff[3] ?? ''}，听证员：${plan.staff[6] ?? ''}，记录员：${plan.staff[5] ?? ''}。${you}可以委托一至二人代理，有权申请回避。请准时参加，无正当理由不出席的视为放弃听证权利。`,
    ),
    paragraph(`联系电话：022-${random.digits(8)}`),
    closing(writing, dayOf(writing, 'hearingNotice')),
  ];
  return paperOf(writing, 'hearing-notice', 'hearing-notice', head, blocks);
}

export function writeHearingRecord(writing: Writing): Paper {
  const { plan } = writing;
  const head = headBlocks(writing, { type: 'hearing-record', isOutward: false });
  const day = dayOf(writing, 'hearing');
  const [officer] = plan.officers;
  const person = plan.party.person.name;
  const [, , , host = '', , recorder = '', member = ''] = plan.staff;
  const blocks: Block[] = [
    recordLine(['案由', plan.violation.cause]),
    recordLine(['听证时间', `${dayBeforeTime(writing, 'hearing')}9时30分至10时50分`], ['听证方式', '公开']),
    recordLine(['听证地点', `${plan.agency}会议室`]),
    recordLine(['听证主持人', host], ['听证员', member], ['记录员', recorder]),
    recordLine(['听证申请人', plan.party.name], ['法定代表人', person]),
    recordLine(['案件调查人员', plan.officers.map(({ name }) => name).join('、')]),
    paragraph(`主持人：核对到场人员身份，宣布听证纪律，告知当事人权利义务。请问申请人是否申请回避？`),
    paragraph(`${person}：不申请回避。`),
    paragraph(
      `${officer.name}：${fill(writing, plan.violation.facts)}。上述行为违反了${plan.violation.broken}的规定，拟作出${penaltyItems(writing, 'arabic').join('；')}的行政处罚。`,
    ),
    paragraph(`${person}：对事实没有意见，但企业经营困难，已及时整改，请求减轻处罚。`),
    paragraph(`${officer.name}：裁量时已考虑整改情况，拟处罚幅度适当。`),
    paragraph(`主持人：请申请人作最后陈述。`),
    paragraph(`${person}：希望从轻处理。`),
    paragraph(`主持人：现在宣布听证结束，请核对笔录并签字。`),
    { kind: 'signatures', parts: signedLine(writing, '申请人签名', [person], day) },
    {
      kind: 'signatures',
      parts: signedLine(writing, '主持人、听证员、记录员签名', [host, member, recorder], day),
    },
    {
      kind: 'signatures',
      parts: signedLine(
        writing,
        '调查人员签名',
        plan.officers.map(({ name }) => name),
        day,
      ),
    },
  ];
  return paperOf(writing, 'hearing-record', 'hearing-record', head, blocks);
}

export function writeHearingReport(writing: Writing): Paper {
  const { plan } = writing;
  const head = headBlocks(writing, { type: 'hearing-report', isOutward: false });
  const day = dayOf(writing, 'hearing');
  const blocks: Block[] = [
    recordLine(['案由', plan.violation.cause]),
    recordLine(['听证时间', dateOf(writing, 'hearing')], ['听证主持人', plan.staff[3] ?? '']),
    paragraph(
      `听证基本情况：${plan.party.name}对违法事实无异议，以经营困难、已整改为由请求减轻处罚。调查人员认为裁量适当。`,
    ),
    paragraph(
      '听证意见：案件事实清楚，证据充分，程序合法，申请人的请求没有法定减轻情形，建议维持拟作出的行政处罚。',
    ),
    { kind: 'signatures', parts: [right(...signedLine(writing, '听证主持人', [plan.staff[3] ?? ''], day))] },
  ];
  return paperOf(writing, 'hearing-report', 'hearing-report', head, blocks, { volume: 'side' });
}

export function writeHearingRequest(writing: Writing): Paper {
  const { plan } = writing;
  const day = addWorkdays(dayOf(writing, 'noticeService'), 2);
  const blocks: Block[] = [
    { kind: 'title', text: '听证申请书' },
    { kind: 'paragraph', text: `${plan.agency}：` },
    paragraph(
      `贵局${plan.numbers.notice}号告知书已收到。我单位认为拟处罚金额过高，现申请举行听证。`.replace(
        '号号',
        '号',
      ),
    ),
    {
      kind: 'signatures',
      parts: [right(...signedLine(writing, '申请人', [plan.party.name, plan.party.person.name], day))],
    },
    { kind: 'signatures', parts: [right(dateText(day))] },
  ];
  return paperOf(writing, 'hearing-request', 'hearing-request', { title: '听证申请书', blocks: [] }, blocks, {
    pageMark: 'none',
  });
}
