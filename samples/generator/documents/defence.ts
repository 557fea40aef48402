import { paragraph, right } from '../block.ts';
import type { Block, Paper } from '../block.ts';
import { addWorkdays } from '../calendar.ts';
import { dateText } from '../wording.ts';
import { titleOf } from './titles.ts';
import { dayOf, paperOf, recordLine, sign, signedLine } from './writing.ts';
import type { Writing } from './writing.ts';

/** The party's defence: its own letter, or what the officers took down. */
export function writeDefence(writing: Writing): Paper {
  const { random } = writing;
  const day = addWorkdays(dayOf(writing, 'noticeService'), 2);
  const isTranscript = random.chance(0.4);
  const title = isTranscript ? '陈述、申辩笔录' : titleOf(writing, 'defence-statement');
  const blocks: Block[] = isTranscript ? transcript(writing, day) : letter(writing, day);
  return paperOf(
    writing,
    'defence-statement',
    'defence-statement',
    { title, blocks: [{ kind: 'title', text: title }] },
    blocks,
    { pageMark: 'none' },
  );
}

function letter(writing: Writing, day: string): Block[] {
  const { plan } = writing;
  const we = plan.party.kind === 'organisation' ? '我单位' : '本人';
  const names =
    plan.party.kind === 'individual' ? [plan.party.name] : [plan.party.name, plan.party.person.name];
  return [
    { kind: 'paragraph', text: `${plan.agency}：` },
    paragraph(
      `贵局送达的告知书（${plan.numbers.notice}）已收到。${we}对告知书认定的事实没有异议，但${we}系初次违法，检查后当天就进行了整改，近来经营十分困难，请求从轻处罚。`,
    ),
    { kind: 'signatures', parts: [right(...signedLine(writing, '申辩人', names, day))] },
  ];
}

function transcript(writing: Writing, day: string): Block[] {
  const { plan } = writing;
  const officers = plan.officers.map(({ name }) => name);
  return [
    recordLine(['案由', plan.violation.cause]),
    recordLine(['陈述申辩人', plan.party.person.name], ['时间', dateText(day, writing.style.dates)]),
    recordLine(['地点', plan.agency], ['执法人员', officers.join('、')]),
    paragraph('陈述申辩内容：对事实没有意见，已经及时改正，初次违法，经营困难，请求从轻处罚。'),
    { kind: 'signatures', parts: ['以上记录属实。　', sign(writing, plan.party.person.name)] },
    { kind: 'signatures', parts: signedLine(writing, '执法人员', officers, day) },
  ];
}
