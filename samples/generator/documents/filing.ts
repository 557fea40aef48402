import type { Paper } from '../block.ts';
import type { CasePlan } from '../case-plan.ts';
import { Random } from '../random.ts';
import { dateText } from '../wording.ts';
import { approvalRows, formBlocks, opinion } from './form.ts';
import type { FormRow } from './form.ts';
import { dateOf, dayOf, fill, headBlocks, paperOf } from './writing.ts';
import type { Writing } from './writing.ts';

export function writeFilingApproval(writing: Writing): Paper {
  const { plan, random } = writing;
  const day = dayOf(writing, 'filing');
  const inspected = dayOf(writing, 'inspection');
  const proposed = random.chance(0.5) && inspected < day ? inspected : day;
  const [first, second] = plan.officers;
  const label = random.pick(['', '编号：', '案号：', '']);
  const head = headBlocks(writing, {
    type: 'filing-approval',
    number: plan.numbers.filing,
    numberLabel: label,
    isOutward: false,
  });
  const suspected = `${plan.party.name}涉嫌${plan.violation.cause}${random.pick(['案', '一案', ''])}`;
  const rows: FormRow[] = [
    {
      pairs: [
        ['案件来源', source(writing)],
        ['案由', random.chance(0.5) ? `涉嫌${plan.violation.cause}` : plan.violation.cause],
      ],
    },
    ...(showsClueDay(plan) ? [clueRow(writing)] : []),
    { party: true },
    { label: '案情简介及立案理由', height: 150, parts: [filingReason(writing, suspected)] },
    {
      label: '承办人意见',
      height: 80,
      parts: opinion(
        writing,
        `建议立案调查，由${first.name}（执法证号${first.certificate}）、${second.name}（执法证号${second.certificate}）承办。`,
        [first.name, second.name],
        proposed,
      ),
    },
    ...approvalRows(
      writing,
      {
        unit: random.pick(['拟同意立案，请领导审批。', '同意承办人意见。']),
        deputy: '拟同意，请局长审批。',
        head: random.pick(['同意立案。', '同意。', '同意立案调查。']),
      },
      day,
      'filing-head',
    ),
    { label: '备注', parts: [''] },
  ];
  return paperOf(writing, 'filing-approval', 'filing-approval', head, formBlocks(writing, rows), {
    volume: 'side',
  });
}

/** Some offices print on the form when the clue was registered; the others leave the period open. */
export function showsClueDay(plan: CasePlan): boolean {
  return new Random(plan.seed).fork('clue').chance(0.5);
}

function clueRow(writing: Writing): FormRow {
  const { plan, random } = writing;
  const day = plan.flaws.clueDay ?? dayOf(writing, 'inspection');
  return {
    label: random.pick(['案源登记日期', '线索登记日期', '线索登记时间']),
    parts: [dateText(day, writing.style.dates)],
  };
}

function source(writing: Writing): string {
  return writing.random.pick(['监督检查发现', '日常检查', '执法检查', '投诉举报', '上级交办']);
}

function filingReason(writing: Writing, suspected: string): string {
  const { plan } = writing;
  return `${dateOf(writing, 'inspection')}，执法人员${plan.officers[0].name}、${plan.officers[1].name}对${plan.party.name}进行检查。${fill(writing, plan.violation.scene)}当事人的行为涉嫌违反${plan.violation.broken}的规定，依据《中华人民共和国行政处罚法》第五十四条第二款，建议对${suspected}予以立案。`;
}

export function writeExtensionApproval(writing: Writing): Paper {
  const { plan, random } = writing;
  const day = dayOf(writing, 'extension');
  const isMultiUse = writing.style.usesMultiUseForms;
  const head = headBlocks(writing, {
    type: 'extension-approval',
    isOutward: false,
    ...(isMultiUse ? { title: '行政处罚案件有关事项审批表' } : {}),
  });
  const rows: FormRow[] = [
    ...(isMultiUse ? [{ label: '审批事项', parts: ['延长办案期限'] }] : []),
    { label: '案由', parts: [plan.violation.cause] },
    { label: '当事人', parts: [plan.party.name] },
    { label: '立案日期', parts: [dateOf(writing, 'filing')] },
    {
      label: '延长理由',
      height: 120,
      parts: [
        `本案于${dateOf(writing, 'filing')}立案，因当事人相关负责人长期在外地，部分证据材料需进一步核实，预计不能在九十日内作出处理决定，依据《中华人民共和国行政处罚法》第六十条，申请将办案期限延长${random.pick(['三十', '30'])}日。`,
      ],
    },
    {
      label: '承办人意见',
      height: 70,
      parts: opinion(
        writing,
        '申请延长办案期限，请审批。',
        plan.officers.map(({ name }) => name),
        day,
      ),
    },
    { label: '承办机构意见', height: 60, parts: opinion(writing, '拟同意。', [plan.staff[0] ?? ''], day) },
    {
      label: '负责人审批意见',
      height: 60,
      parts: opinion(writing, '同意延长办案期限。', [plan.staff[2] ?? ''], day),
    },
  ];
  return paperOf(writing, 'extension-approval', 'extension-approval', head, formBlocks(writing, rows), {
    volume: 'side',
    fileTitle: '延长办案期限审批表',
  });
}
