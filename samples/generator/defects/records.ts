import { addDays, addWorkdays } from '../calendar.ts';
import type { CasePlan } from '../case-plan.ts';
import { showsClueDay } from '../documents/filing.ts';
import { dateOf } from '../documents/writing.ts';
import type { PaperEdit } from '../paper-edit.ts';
import type { RuleId } from '../rule-ids.ts';
import { daysOf, writingFor } from '../writing-for.ts';
import { failedInTime, withFlaws } from './defect.ts';
import type { Defect } from './defect.ts';
import { edited, literal, open } from './edited.ts';

type RecordKind = 'inspection' | 'inquiry';
const NAMES: Readonly<Record<RecordKind, string>> = { inspection: '检查笔录', inquiry: '询问笔录' };

/** The second officer's name and number taken out wherever they stand. */
function withoutSecond({ officers: [, second] }: CasePlan, papers: readonly string[]): PaperEdit[] {
  const name = literal(second.name);
  const number = literal(second.certificate);
  return [
    { papers, find: new RegExp(`、${name}(（[^）]*）)?`, 'g'), put: '' },
    { papers, find: new RegExp(`、${number}`, 'g'), put: '' },
    { papers, find: second.name, put: '' },
  ];
}

/** The last digit is another one. */
function slipped(certificate: string): string {
  return certificate.slice(0, -1) + String((Number(certificate.at(-1)) + 5) % 10);
}

function withoutCredentials({ officers }: CasePlan, papers: readonly string[]): PaperEdit[] {
  const told: readonly (readonly [RegExp, string])[] = [
    [/，执法证件号分别为[^，]*，这是我们的证件，请过目/g, ''],
    [/已看清执法证件，/g, ''],
    [/，现向你出示执法证件（证号[^）]*），/g, '，'],
    [/出示执法证件（[^）]*），表明身份，/g, ''],
    [/，执法证件号分别是[^，]*，请你过目确认。你看清楚了吗？/g, '。'],
    [/这是我们的执法证件（[^）]*），/g, ''],
    [/，已向你出示执法证件并表明身份，请核对/g, ''],
    [/(及执法证号|及执法证件号|及执法证编号)$/g, ''],
  ];
  return [
    ...told.map(([find, put]) => ({ papers, find, put })),
    ...officers.map(({ certificate }) => ({ papers, find: `（${certificate}）`, put: '' })),
  ];
}

const RIGHTS: Readonly<Record<RecordKind, readonly (readonly [RegExp, string | undefined])[]>> = {
  inspection: [
    [/你如认为检查人员与本案有利害关系，有权申请回避。/g, ''],
    [/；认为检查人员与你有直接利害关系的，可以申请回避/g, ''],
    [/是否听清？是否申请回避？/g, '是否听清？'],
    [/有申请执法人员回避的权利、/g, ''],
    [/，不申请(执法人员)?回避/g, ''],
  ],
  inquiry: [[/回避/g, undefined]],
};

const END = /(起?)至(?:(?!至).){0,14}?\d{1,2}[时:]\d{2}分?止?/g;

function recordDefects(kind: RecordKind): Defect[] {
  const papers = [`${kind}-record`];
  const name = NAMES[kind];
  const rule = (aspect: string): RuleId => `${kind}-${aspect}` as RuleId;
  return [
    edited({
      id: `${kind}-one-officer`,
      ruleId: rule('officer-count'),
      title: `${name}只有一名执法人员`,
      edits: (plan) => withoutSecond(plan, papers),
      // The rest of the file names the second one.
      outcome: ['failed', 'cantTell'],
      flaws: { hiddenFacts: ['officers'] },
      also: open('officer-agreement'),
    }),
    edited({
      id: `${kind}-helper`,
      ruleId: rule('officer-count'),
      title: `${name}的第二人是辅助人员`,
      edits: ({ officers: [, second] }) => [
        { papers, find: `${second.name}（${second.certificate}）`, put: '端木青（协管员）' },
        { papers, find: new RegExp(`[、]${literal(second.certificate)}`, 'g'), put: '' },
        { papers, find: second.name, put: '端木青' },
      ],
      outcome: ['failed', 'cantTell'],
      flaws: { hiddenFacts: ['officers'] },
      also: open('officer-agreement'),
    }),
    edited({
      id: `${kind}-other-certificate`,
      ruleId: 'officer-certificate-agreement',
      title: `${name}的执法证号写错一位`,
      edits: ({ officers: [first] }) => [
        { papers, find: first.certificate, put: slipped(first.certificate) },
      ],
      // A record that shows no number, or the only paper that shows one, agrees with nothing.
      outcome: ['failed', 'cantTell'],
      flaws: { hiddenFacts: ['officers'] },
    }),
    edited({
      id: `${kind}-no-credentials`,
      ruleId: rule('credentials'),
      title: `${name}未记执法证号，也未记出示证件`,
      edits: (plan) => withoutCredentials(plan, papers),
      outcome: ['failed', 'cantTell'],
      flaws: { hiddenFacts: ['officers'] },
    }),
    edited({
      id: `${kind}-no-rights`,
      ruleId: rule('rights-notice'),
      title: `${name}未告知申请回避的权利`,
      edits: () =>
        RIGHTS[kind].map(([find, put]) => ({ papers, find, ...(put === undefined ? {} : { put }) })),
    }),
    edited({
      id: `${kind}-no-end`,
      ruleId: rule('time'),
      title: `${name}没有结束时间`,
      edits: () => [{ papers, find: END, put: '' }],
      also: open('officer-schedule-conflict'),
    }),
    edited({
      id: `${kind}-no-minutes`,
      ruleId: rule('time'),
      title: `${name}的时间未写到分`,
      edits: () => [{ papers, find: /(\d{1,2})时\d{2}分/g, put: '$1时' }],
      also: open('officer-schedule-conflict'),
    }),
  ];
}

export const RECORD_DEFECTS: readonly Defect[] = [
  ...recordDefects('inspection'),
  ...recordDefects('inquiry'),
  edited({
    id: 'filing-one-officer',
    ruleId: 'filing-approval-officers',
    title: '立案审批表只写一名承办人',
    edits: (plan) => withoutSecond(plan, ['filing-approval']),
    // Whose the two pictures of signatures are, nobody can read.
    outcome: ['failed', 'cantTell'],
    also: open('officer-agreement'),
  }),
  {
    id: 'filing-late',
    ruleId: 'filing-deadline',
    title: '线索登记后四十日才立案',
    fits: (plan) => ['市场监管', '生态环境'].includes(plan.profile.id) && showsClueDay(plan),
    apply: (plan) => withFlaws(plan, { clueDay: addDays(daysOf(plan).filing ?? plan.start, -40) }),
    outcomes: (plan) => ({ 'filing-deadline': failedInTime(plan) }),
  },
  {
    id: 'filing-after-notice',
    ruleId: 'filing-before-investigation-end',
    title: '立案晚于调查终结和告知',
    fits: (plan) => plan.features.length === 0 && !plan.hasExtension && !plan.hasOrder,
    apply: (plan) => withFlaws(plan, { days: { filing: addWorkdays(daysOf(plan).notice ?? plan.start, 1) } }),
    outcomes: () => ({
      'filing-before-investigation-end': 'failed',
      ...open('date-order', 'filing-deadline', 'decision-deadline'),
    }),
  },
  edited({
    id: 'copy-unconfirmed',
    ruleId: 'evidence-authentication',
    title: '身份证明复印件未注明与原件核对无误',
    edits: () => [{ papers: ['party-identity'], find: /原件/g }],
  }),
  edited({
    id: 'copy-undated',
    ruleId: 'evidence-authentication',
    title: '身份证明复印件未注明日期',
    edits: (plan) => [
      { papers: ['party-identity'], find: dateOf(writingFor(plan, 'days'), 'inquiry'), put: '' },
    ],
    outcome: ['failed', 'cantTell'],
  }),
  edited({
    id: 'order-no-term',
    ruleId: 'rectification-order-content',
    title: '责令改正文书没有改正期限',
    // What is to be done at once has its term.
    fits: ({ violation }) => !violation.remedy.includes('立即'),
    edits: () => [
      { papers: ['rectification-order'], find: /立即(?=改正)|于十五日内|在收到本文书之日起10日内/g, put: '' },
      { papers: ['rectification-order'], find: /立即停止/g, put: '停止' },
    ],
  }),
  edited({
    id: 'order-no-article',
    ruleId: 'rectification-order-content',
    title: '责令改正文书未写违反的条款',
    edits: ({ violation }) => [{ papers: ['rectification-order'], find: violation.broken, put: '有关法律' }],
  }),
  edited({
    id: 'order-no-matter',
    ruleId: 'rectification-order-content',
    title: '责令改正文书未写改正什么',
    edits: ({ violation }) => [
      { papers: ['rectification-order'], find: `改正上述违法行为：${violation.remedy}`, put: '办理' },
    ],
  }),
];
