import { FORM_ANSWERS } from '../../model/form-answer.ts';
import type { Ruleset } from '../../model/ruleset.ts';
import type { Cell, TableSheet } from '../../spreadsheet/sheet-spec.ts';
import { departmentName } from '../case-view.ts';
import { formQuestions, type Question, stakeOf } from '../questions.ts';
import type { ReportView } from '../report-view.ts';

/** 待认文书样式: what was not found on the papers of a form, once a form and department. Read back by --answers. */
export function formQuestionsSheet(view: ReportView): TableSheet {
  const { ruleset } = view.report;
  return {
    kind: 'table',
    name: '待认文书样式',
    title: '待认文书样式',
    note: '工具没有在下列样式上找到有关内容，又不能确认确实没有。请打开其中一份查看，在“回答”中选择：都有（工具没有认出来）、确实没有（按不符处理）、不需要（这种样式不要求），然后用 --answers 交回本表。',
    columns: [
      { header: '部门', width: 16 },
      { header: '文书', width: 22 },
      { header: '没有找到', width: 40 },
      { header: '份数', width: 7, align: 'center' },
      { header: '涉及案卷', width: 9, align: 'center' },
      { header: '涉及分值', width: 9, align: 'center', format: '0.00' },
      { header: '其中等级未定的案卷', width: 11, align: 'center' },
      { header: '看其中一份', width: 34 },
      { header: '回答', width: 11, align: 'center', choices: FORM_ANSWERS },
      { header: '说明', width: 20 },
      { header: '样式编号', width: 22, isFinePrint: true },
    ],
    rows: formQuestions(view.figures).map((question) => row(question, ruleset)),
    frozenColumns: 2,
    emptyText: '没有需要确认的文书样式。',
  };
}

function row(question: Question, ruleset: Ruleset): Cell[] {
  const [type = ''] = question.cause.split('/');
  const stake = stakeOf(question);
  const first = question.findings[0];
  return [
    departmentName(question.department),
    ruleset.documentTypes.find(({ id }) => id === type)?.title ?? first?.title ?? '',
    first?.message ?? '',
    stake.findings,
    stake.cases,
    stake.points,
    stake.undecided,
    first?.place ?? '',
    '',
    '',
    question.cause,
  ];
}
