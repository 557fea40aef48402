import type { AuditedCase } from '../../model/audit-report.ts';
import type { ScoredFinding } from '../../model/scorecard.ts';
import type { Cell, TableSheet } from '../../spreadsheet/sheet-spec.ts';
import { expectedDocuments, presenceFinding, presenceOf } from '../completeness.ts';
import { caseName, departmentName, factText } from '../case-view.ts';
import type { CaseView } from '../case-view.ts';
import type { ReportView } from '../report-view.ts';
import { basisText, fileName, sentence } from '../wording.ts';

const DEADLINE = '收到本清单后5个工作日内';
/** Rules about files rather than documents: what they find is put right by uploading once more. */
const FILE_RULES = new Set([
  'file-readability',
  'page-legibility',
  'page-resolution',
  'file-format-agreement',
]);

/** 补传清单: what each department still has to upload, in sentences to be pasted into a message. */
export function missingSheet(view: ReportView): TableSheet {
  return {
    kind: 'table',
    name: '补传清单',
    title: '案卷材料补传清单',
    note: '按部门筛选后，可将“通知文字”一列直接复制发给承办部门。确未制作的文书不得事后补做，应当书面说明情况。',
    columns: [
      { header: '部门', width: 18 },
      { header: '案卷', width: 22 },
      { header: '材料', width: 22 },
      {
        header: '情况',
        width: 10,
        align: 'center',
        marks: [
          { prefix: '✘', tone: 'bad' },
          { prefix: '?', tone: 'open' },
        ],
      },
      { header: '依据', width: 22 },
      { header: '最迟时间', width: 14 },
      { header: '通知文字', width: 66 },
    ],
    rows: view.rowsOf('missing'),
    frozenColumns: 2,
    emptyText: '本批案卷没有需要补传的材料。',
  };
}

export function missingRows(view: CaseView): Cell[][] {
  return [...documentRows(view), ...fileRows(view.audited)];
}

function documentRows({ audited, ruleset }: CaseView): Cell[][] {
  const seen = new Set<ScoredFinding>();
  return expectedDocuments(ruleset, new Set([audited.caseFile.caseType])).flatMap((document) => {
    const finding = presenceFinding(audited, document);
    const presence = presenceOf(audited, document);
    // One rule may ask for one of several documents: it is said once.
    if (!finding || seen.has(finding) || (presence !== 'missing' && presence !== 'open')) return [];
    // That question is the reviewing office's own, no paper of the department's.
    if (presence === 'open' && finding.reasonCode === 'parameter-unset') return [];
    seen.add(finding);
    const isMissing = presence === 'missing';
    const text = isMissing ? missingText(audited, document.title, finding) : openText(audited, finding);
    return [rowOf(audited, document.title, isMissing ? '✘ 缺少' : '? 待确认', finding, text)];
  });
}

function fileRows(audited: AuditedCase): Cell[][] {
  return audited.findings
    .filter((finding) => finding.outcome === 'failed' && FILE_RULES.has(finding.ruleId))
    .map((finding) => {
      const names = [...new Set(finding.evidence.map((each) => fileName(each.file)))].join('、');
      const text = `${opening(audited)}${sentence(finding.message)}${sentence(finding.fix)}${CLOSING}`;
      return rowOf(audited, names === '' ? finding.title : names, '✘ 重新上传', finding, text);
    });
}

const CLOSING = `请于${DEADLINE}补传。`;

function rowOf(
  audited: AuditedCase,
  what: string,
  state: string,
  finding: ScoredFinding,
  text: string,
): Cell[] {
  return [
    departmentName(audited.caseFile.department),
    caseName(audited.caseFile),
    what,
    state,
    basisText(finding.basis),
    DEADLINE,
    text,
  ];
}

function missingText(audited: AuditedCase, title: string, finding: ScoredFinding): string {
  const basis = basisText(finding.basis);
  const by = basis === '' ? '' : `依据${basis}，该材料应当入卷。`;
  return `${opening(audited)}上传材料中没有${title}。${by}${CLOSING}`;
}

function openText(audited: AuditedCase, finding: ScoredFinding): string {
  return `${opening(audited)}${sentence(finding.message)}请核对；确有该材料的，请于${DEADLINE}补传清晰完整的扫描件。`;
}

function opening(audited: AuditedCase): string {
  const party = factText(audited, 'party-name');
  const { caseNumber } = audited.caseFile;
  const name = caseNumber === undefined ? `“${caseName(audited.caseFile)}”案卷` : `${caseNumber}案`;
  return `${name}${party === '' ? '' : `（当事人：${party}）`}：`;
}
