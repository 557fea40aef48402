import { right } from '../block.ts';
import type { Block, CellPart, Paper } from '../block.ts';
import { evidenceText } from './evidence.ts';
import { formBlocks, opinion } from './form.ts';
import type { FormRow } from './form.ts';
import { partyBlocks } from './party.ts';
import { penaltyItems, resultText } from './penalty.ts';
import { titleOf } from './titles.ts';
import { dateOf, dayBeforeTime, dayOf, fill, headBlocks, paperOf, signedLine, signingAt } from './writing.ts';
import type { Writing } from './writing.ts';

export function writeInvestigationReport(writing: Writing): Paper {
  const { plan, random } = writing;
  const day = dayOf(writing, 'report');
  const head = headBlocks(writing, { type: 'investigation-report', isOutward: false });
  const officers = plan.officers.map(({ name }) => name);
  if (random.chance(0.3)) {
    const rows: FormRow[] = [
      {
        pairs: [
          ['案由', plan.violation.cause],
          ['立案日期', dateOf(writing, 'filing')],
        ],
      },
      { party: true },
      {
        label: '案件调查情况',
        height: 240,
        parts: [inquirySummary(writing), ...evidenceText(writing, 'running')],
      },
      {
        label: '处理意见',
        height: 140,
        parts: [...opinion(signingAt(writing, 'report-author'), proposal(writing), officers, day)],
      },
      {
        label: '承办机构意见',
        height: 60,
        parts: opinion(writing, '同意调查终结。', [plan.staff[0] ?? ''], day),
      },
    ];
    return paperOf(writing, 'investigation-report', 'investigation-report', head, formBlocks(writing, rows), {
      volume: 'side',
    });
  }
  const texts: [string, string[]][] = [
    ['案件来源及调查经过', [inquirySummary(writing)]],
    ['违法事实及证据', [fill(writing, plan.violation.facts) + '。', ...evidenceText(writing)]],
    [
      '处罚依据及裁量',
      [
        `当事人的行为违反了${plan.violation.broken}的规定，应当依据${plan.violation.applied}的规定予以处罚。当事人能够积极配合调查，参照${random.pick(plan.profile.discretionRules)}，属于一般情节。`,
      ],
    ],
    ['处理建议', [proposal(writing)]],
  ];
  const isNumbered = writing.style.sections === 'numbered' || random.chance(0.5);
  const body: Block[] = [
    { kind: 'paragraph', text: `案由：${plan.violation.cause}` },
    ...partyBlocks(
      { ...writing, style: { ...writing.style, partyLines: 'lines' } },
      plan.party.name,
      undefined,
    ),
    ...texts.flatMap(([title, paragraphs], i): Block[] => [
      { kind: 'heading', text: isNumbered ? `${'一二三四五'.charAt(i)}、${title}` : title },
      ...paragraphs.map((text): Block => ({ kind: 'paragraph', text, hasIndent: true })),
    ]),
    { kind: 'space', height: 18 },
    {
      kind: 'signatures',
      parts: [
        right(
          ...signedLine(
            signingAt(writing, 'report-author'),
            random.pick(['承办人', '办案人员', '调查人员']),
            officers,
            day,
          ),
        ),
      ],
    },
    {
      kind: 'signatures',
      parts: [right(...signedLine(writing, '承办机构负责人', [plan.staff[0] ?? ''], day))],
    },
  ];
  return paperOf(writing, 'investigation-report', 'investigation-report', head, body, { volume: 'side' });
}

export function inquirySummary(writing: Writing): string {
  const { plan } = writing;
  return `${dateOf(writing, 'inspection')}，执法人员${plan.officers[0].name}、${plan.officers[1].name}对${plan.party.name}进行现场检查并制作了${titleOf(writing, 'inspection-record')}，${dateOf(writing, 'filing')}经批准立案，${dateOf(writing, 'inquiry')}对${plan.asked.name}进行了询问。现已调查终结。`;
}

export function proposal(writing: Writing): string {
  const { plan } = writing;
  const major = plan.isMajor
    ? '本案属于情节复杂、重大违法行为给予行政处罚的案件，属重大执法决定，建议送法制审核并提请本机关负责人集体讨论。'
    : '';
  const review = !plan.isMajor && plan.profile.reviewsEveryCase ? '建议送审核机构审核。' : '';
  if (plan.ending === 'withdrawn')
    return `经调查，现有证据不足以认定当事人实施了涉嫌的违法行为，违法事实不能成立，建议撤销立案。`;
  if (plan.ending === 'no-penalty')
    return `当事人违法行为轻微并及时改正，没有造成危害后果，依据《中华人民共和国行政处罚法》第三十三条第一款，建议对${plan.party.name}不予行政处罚。`;
  return `建议给予${plan.party.name}以下行政处罚：${penaltyItems(writing, 'arabic').join('；')}。${major}${review}`;
}

export function writeLegalReview(writing: Writing): Paper {
  const { plan, random } = writing;
  const day = dayOf(writing, 'review');
  const head = headBlocks(writing, {
    type: 'legal-review-opinion',
    isOutward: false,
    ...(random.chance(0.5) ? { number: plan.numbers.review } : {}),
  });
  const topics = [
    '执法主体是否合法',
    '执法人员是否具备执法资格',
    '执法程序是否合法',
    '案件事实是否清楚，证据是否合法充分',
    '适用法律、法规、规章是否准确',
    '裁量基准运用是否适当',
    '执法文书是否完备、规范',
    '违法行为是否涉嫌犯罪需要移送',
  ];
  const reviewer = plan.staff[1] ?? '';
  const leader = plan.staff[3] ?? '';
  const conclusion =
    '经审核，本案主体合法，事实清楚，证据确凿，程序合法，适用依据准确，裁量适当，同意承办机构的处理意见。';
  if (random.chance(0.6)) {
    const rows: FormRow[] = [
      {
        pairs: [
          ['案由', plan.violation.cause],
          ['承办机构', plan.unit],
        ],
      },
      { label: '当事人', parts: [plan.party.name] },
      { label: '审核事项', parts: [`拟对当事人作出：${resultText(writing)}`] },
      {
        label: '审核内容',
        height: 170,
        isStacked: true,
        parts: topics.map(
          (topic) =>
            `${topic.replace('是否涉嫌犯罪需要移送', '是否涉嫌犯罪')}：${topic.includes('涉嫌犯罪') ? '否' : '是'}　　${topic.includes('涉嫌犯罪') ? '☐是 ☑否' : '☑是 ☐否'}`,
        ),
      },
      { label: '审核意见', height: 90, parts: opinion(writing, conclusion, [reviewer], day) },
      { label: '审核机构负责人意见', height: 60, parts: opinion(writing, '同意审核意见。', [leader], day) },
    ];
    return paperOf(writing, 'legal-review-opinion', 'legal-review-opinion', head, formBlocks(writing, rows), {
      volume: 'side',
    });
  }
  const body: Block[] = [
    { kind: 'paragraph', text: `${plan.unit}：` },
    {
      kind: 'paragraph',
      hasIndent: true,
      text: `你单位报送的${plan.party.name}${plan.violation.cause}一案的材料收悉。经审核，提出意见如下：`,
    },
    ...topics.map((topic, i): Block => ({
      kind: 'paragraph',
      hasIndent: true,
      text: `${i + 1}.${topic.replace('是否', '').replace('需要移送', '')}：${topic.includes('涉嫌犯罪') ? '不涉嫌犯罪' : '符合要求'}。`,
    })),
    { kind: 'paragraph', hasIndent: true, text: conclusion },
    { kind: 'signatures', parts: [right(...signedLine(writing, '审核人', [reviewer], day))] },
    { kind: 'signatures', parts: [right(...signedLine(writing, '法制机构负责人', [leader], day))] },
  ];
  return paperOf(writing, 'legal-review-opinion', 'legal-review-opinion', head, body, { volume: 'side' });
}

export function writeDiscussion(writing: Writing): Paper {
  const { plan, random } = writing;
  const day = dayOf(writing, 'discussion');
  const head = headBlocks(writing, { type: 'collective-discussion-record', isOutward: false });
  const [, , deputy = '', , chief = '', recorder = '', member = ''] = plan.staff;
  const heads = [chief, deputy, member];
  const body: Block[] = [
    ...formBlocks({ ...writing, style: { ...writing.style, hasRuledForms: false } }, [
      { label: '案由', parts: [plan.violation.cause] },
      { label: '当事人', parts: [plan.party.name] },
      {
        pairs: [
          ['时间', `${dayBeforeTime(writing, 'discussion')}${random.pick(['9', '14', '15'])}时00分`],
          ['地点', `${plan.agency}会议室`],
        ],
      },
      {
        pairs: [
          ['主持人', `${chief}（局长）`],
          ['记录人', recorder],
        ],
      },
      { label: '参加人员', parts: [`${chief}（局长）、${deputy}（副局长）、${member}（副局长）`] },
      { label: '汇报人', parts: [`${plan.officers[0].name}、${plan.officers[1].name}`] },
    ]),
    {
      kind: 'paragraph',
      hasIndent: true,
      text: `${plan.officers[0].name}汇报：${inquirySummary(writing)}${fill(writing, plan.violation.facts)}。${proposal(writing)}`,
    },
    { kind: 'paragraph', hasIndent: true, text: `${deputy}：案件事实清楚，证据充分，同意承办机构意见。` },
    { kind: 'paragraph', hasIndent: true, text: `${member}：适用法律正确，裁量适当，同意。` },
    { kind: 'paragraph', hasIndent: true, text: `${chief}：同意。` },
    {
      kind: 'paragraph',
      hasIndent: true,
      text: `${random.pick(['讨论结论', '结论性意见', '集体讨论决定'])}：一致同意对${plan.party.name}作出如下行政处罚：${penaltyItems(writing, 'arabic').join('；')}。`,
    },
    {
      kind: 'signatures',
      parts: signedLine(signingAt(writing, 'discussion-members'), '参加人员签名', heads, day),
    },
    { kind: 'signatures', parts: signedLine(writing, '记录人签名', [recorder], day) },
  ];
  return paperOf(writing, 'collective-discussion-record', 'collective-discussion-record', head, body, {
    volume: 'side',
  });
}

/** Approval of the decision; where the office merges both papers it is the report as well. */
export function writeDecisionApproval(writing: Writing): Paper {
  const { plan, random, style } = writing;
  const merges = style.mergesReportAndApproval && plan.ending === 'penalty';
  const day = dayOf(writing, 'approval');
  const title = merges
    ? '案件处理呈批表'
    : style.usesMultiUseForms
      ? '行政处罚案件有关事项审批表'
      : undefined;
  const head = headBlocks(writing, {
    type: 'decision-approval',
    isOutward: false,
    ...(title === undefined ? {} : { title }),
  });
  const officers = plan.officers.map(({ name }) => name);
  const reportDay = merges ? dayOf(writing, 'report') : day;
  const rows: FormRow[] = [
    ...(title?.includes('有关事项') === true
      ? [
          {
            label: random.pick(['审批事项', '申报事由']),
            parts: [plan.ending === 'no-penalty' ? '不予行政处罚' : '作出行政处罚决定'],
          },
        ]
      : []),
    {
      pairs: [
        ['案由', plan.violation.cause],
        ['立案日期', dateOf(writing, 'filing')],
      ],
    },
    { party: true },
    {
      label: merges ? '案件调查情况' : '案情简介',
      height: 150,
      parts: approvalFacts(writing),
    },
    {
      label: random.pick(['承办人处理意见', '承办人意见']),
      height: 90,
      parts: opinion(
        merges ? signingAt(writing, 'report-author') : writing,
        proposal(writing),
        officers,
        reportDay,
      ),
    },
    {
      label: '承办机构意见',
      height: 60,
      parts: opinion(writing, '同意承办人意见，请审批。', [plan.staff[0] ?? ''], reportDay),
    },
    ...(plan.hasReview && random.chance(0.3)
      ? [{ label: '法制机构意见', height: 50, parts: ['已审核，见法制审核意见。'] as CellPart[] }]
      : []),
    headRow(writing, day),
  ];
  return paperOf(writing, 'decision-approval', 'decision-approval', head, formBlocks(writing, rows), {
    volume: 'side',
    fileTitle: title?.includes('有关事项') === true ? '行政处罚决定审批表' : head.title,
    alsoServesAs: merges ? ['investigation-report'] : [],
  });
}

/** The head's approval; a flaw leaves the cell empty. */
function headRow(writing: Writing, day: string): FormRow {
  const { plan, random } = writing;
  const label = random.pick(['负责人审批意见', '机关负责人意见', '审批意见']);
  if (plan.flaws.approval === 'no-head') return { label, height: 70, parts: [''] };
  const text =
    plan.ending === 'no-penalty'
      ? '同意不予行政处罚。'
      : random.pick(['同意。', '同意作出行政处罚决定。', '同意按承办意见处罚。']);
  return { label, height: 70, parts: opinion(writing, text, [plan.staff[2] ?? ''], day) };
}

function approvalFacts(writing: Writing): CellPart[] {
  const facts = `${inquirySummary(writing)}${fill(writing, writing.plan.violation.facts)}。当事人的行为违反了${writing.plan.violation.broken}的规定。`;
  return writing.style.mergesReportAndApproval && writing.plan.ending === 'penalty'
    ? [facts, ...evidenceText(writing)]
    : [facts];
}
