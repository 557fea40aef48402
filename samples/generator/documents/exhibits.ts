import { cell, head as headCell } from '../block.ts';
import type { Block, Paper } from '../block.ts';
import type { CasePlan } from '../case-plan.ts';
import { dateText } from '../wording.ts';
import { authenticated } from './authentication.ts';
import { dateOf, dayOf, headBlocks, paperOf, recordLine, signedLine } from './writing.ts';
import type { Writing } from './writing.ts';

/** Keys of the papers that hold what the decision lists beside records and identity. */
export function exhibitKeys(plan: CasePlan): string[] {
  return plan.violation.extraEvidence.map((_, i) => `exhibit-${i + 1}`);
}

/** The piece of evidence of that number: photographs, or a copy on a sheet that says where it came from. */
export function writeExhibit(writing: Writing, index: number): Paper {
  const name = writing.plan.violation.extraEvidence[index] ?? '';
  return /照片/.test(name) ? photographs(writing, index, name) : copied(writing, index, name);
}

function photographs(writing: Writing, index: number, name: string): Paper {
  const { plan, random } = writing;
  const title = random.pick(['现场照片证据', '现场照片', '证据照片', '照片证据']);
  const head = { title, blocks: [{ kind: 'title', text: title }] as Block[] };
  const day = dayOf(writing, 'inspection');
  const officers = plan.officers.map((officer) => officer.name);
  const blocks: Block[] = [
    {
      kind: 'table',
      widths: [100],
      rows: [[cell('', { height: 230 })], [cell('', { height: 230 })]],
    },
    recordLine(['拍摄时间', dateOf(writing, 'inspection')], ['拍摄人', plan.officers[1].name]),
    recordLine(['拍摄地点', `${plan.party.address}${plan.violation.place}`]),
    recordLine(['证明内容', `${name.replace(/\d+张$/, '')}，反映检查当日的现场情况`]),
    { kind: 'signatures', parts: signedLine(writing, '执法人员', officers, day) },
  ];
  return paperOf(writing, `exhibit-${index + 1}`, 'evidence-photo', head, blocks, {
    fileTitle: name.replace(/\d+张$/, ''),
    pageMark: 'none',
  });
}

function copied(writing: Writing, index: number, name: string): Paper {
  const { plan, random } = writing;
  const head = headBlocks(writing, {
    type: 'evidence-extract',
    isOutward: false,
    title: random.pick(['证据提取单', '证据复制（提取）单', '书证提取单', '证据材料提取单']),
  });
  const day = dayOf(writing, 'inquiry');
  const isCopy = /复印件|清单|台账|凭证|名单/.test(name);
  const blocks: Block[] = [
    {
      kind: 'table',
      widths: [22, 78],
      rows: [
        [headCell('证据名称'), cell(name)],
        [headCell('证据来源'), cell(isCopy ? `由${plan.party.name}提供` : '执法人员依法调取的原件')],
        [headCell('证明内容'), cell('违法事实及有关情况')],
        [headCell('证据内容'), cell('（粘贴处）', { height: 260 })],
        [headCell('取证时间'), cell(dateText(day, writing.style.dates))],
      ],
    },
    ...(isCopy ? [authenticated(writing, plan.asked.name, day)] : []),
    {
      kind: 'signatures',
      parts: signedLine(
        writing,
        '执法人员',
        plan.officers.map((officer) => officer.name),
        day,
      ),
    },
  ];
  return paperOf(writing, `exhibit-${index + 1}`, 'evidence-extract', head, blocks, {
    fileTitle: name.replace(/\d+[张页份]$/, ''),
    pageMark: 'none',
  });
}
