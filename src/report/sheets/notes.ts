import type { LayoutRow, LayoutSheet } from '../../spreadsheet/sheet-spec.ts';
import type { ReportView } from '../report-view.ts';

const HOW_TO_READ = [
  [
    '得分区间',
    '低分按全部待核实事项不符计算，高分按全部通过计算。全部核实后两端合一。是否否决不改变分数，待核实的否决项在“否决”栏注明，等级的低端按否决计。',
  ],
  ['不适用的项目', '不计入标准分，其余项目折算为满分；未到环节的要求在到期前不适用。'],
  [
    '缺失与待核实',
    '材料不在上传文件中为“不符”；材料可能在、但无法辨认的为“待核实”。文件名只能引起核实，不能代替内容。',
  ],
  ['一个缺陷只记一次', '缺少整份文书的，只记“缺少文书”一项，该文书内容方面的规则不再重复扣分。'],
  ['整改后可回升', '该问题单独改正后总分（低分）可以增加的分值。'],
  [
    '编号',
    '问题编号按案卷文件夹、规则和文书生成：文号或日期读得出的文书，重新扫描、补充页面后编号不变；其余按首页所在的文件编号，换了文件编号也变。末两位为校验码。表格可以排序、筛选、增加列，请勿改动编号。',
  ],
] as const;

const NOT_CHECKED = [
  '执法主体是否有权、事实认定是否正确、证据是否充分、裁量是否适当等实体判断，由评查人员作出；本表只提示线索。',
  '印章、签名、指印只判断有无，不鉴别真伪。',
  '音频、视频只登记名称，不读取内容。',
  '只评查上传的文件；未上传的纸质材料、执法平台中的数据不在范围内。',
] as const;

const PRIVACY = {
  masked: '本工作簿和 audit.json 中的身份证号码、手机号码已作遮盖；文件名含有上述号码的，不提供链接。',
  plain: '本工作簿未遮盖身份证号码、手机号码，请按个人信息管理要求保管。',
  artifacts:
    '输出文件夹中的 artifacts 和缓存文件夹保存了读取到的全部文字和页面预览，未作遮盖，请勿随评查结果一并发送。',
} as const;

/** 说明: what was run with what, how to read the figures, what the tool does not know. */
export function notesSheet(view: ReportView, isMasked: boolean): LayoutSheet {
  const { standard } = view.report;
  return {
    kind: 'layout',
    name: '说明',
    widths: [20, 96],
    isPortrait: true,
    rows: [
      { cells: [{ column: 1, span: 2, value: '说明', style: 'title' }], height: 34 },
      ...section('本次评查', runRows(view)),
      ...section('评查标准', [
        ['标准', `${standard.title}（${standard.id}，版本 ${standard.version}）`],
        ['等级', gradeText(view)],
        ['说明', standard.note],
      ]),
      ...section('怎样阅读', HOW_TO_READ),
      ...section(
        '不评查的内容',
        NOT_CHECKED.map((text, index) => [String(index + 1), text]),
      ),
      ...section('个人信息', [
        ['本表', isMasked ? PRIVACY.masked : PRIVACY.plain],
        ['留存的数据', PRIVACY.artifacts],
      ]),
      ...section('运行中的问题', problemRows(view)),
    ],
  };
}

type Entry = readonly [label: string, text: string] | readonly string[];

function section(title: string, entries: readonly Entry[]): LayoutRow[] {
  if (entries.length === 0) return [];
  return [
    { cells: [{ column: 1, span: 2, value: title, style: 'heading' }], height: 26 },
    ...entries.map(([label, text]): LayoutRow => ({
      cells: [
        { column: 1, value: label, style: 'label' },
        { column: 2, value: text, style: 'text' },
      ],
    })),
  ];
}

function runRows({ report: { run } }: ReportView): Entry[] {
  const { counts } = run;
  const engines = run.ocr.map(({ engine, version, data }) => `${engine} ${version}（${data}）`);
  const years = run.calendarYears;
  return [
    ['运行编号', run.id],
    ['起止时间', `${localTime(run.startedAt)} 至 ${localTime(run.finishedAt)}`],
    ['期限计算基准日', run.asOf],
    [
      '数量',
      `部门 ${counts.departments} 个，案卷 ${counts.cases} 件，文件 ${counts.files} 个，页面 ${counts.pages} 页（文字识别 ${counts.ocrPages} 页，沿用缓存 ${counts.cachedPages} 页）`,
    ],
    ['程序版本', run.toolVersion],
    ['规则库指纹', run.rulesetHash],
    ['文字识别', engines.length === 0 ? '未使用' : engines.join('；')],
    ['节假日数据', years.length === 0 ? '无' : `${Math.min(...years)}–${Math.max(...years)}年`],
  ];
}

function gradeText({ report: { standard } }: ReportView): string {
  const floors = standard.grades.slice(0, -1).map(({ title, from }) => `${title}：${from}分以上`);
  const last = standard.grades.at(-1)?.title ?? '';
  return `${floors.join('；')}；${last}：其余，以及有否决项的。`;
}

function problemRows({ report }: ReportView): Entry[] {
  const messages = [...new Set(report.problems.map((problem) => problem.message))];
  return messages.slice(0, 50).map((message, index) => [String(index + 1), message]);
}

/** ISO instants as people write them; they stay in the zone in which they were given. */
function localTime(iso: string): string {
  return iso.replace('T', ' ').replace(/\.\d+/u, '').replace(/Z$/u, '（世界时）');
}
