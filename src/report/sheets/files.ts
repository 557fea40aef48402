import type { Page } from '../../model/page.ts';
import type { FileRecord } from '../../model/source-file.ts';
import { BLURRED } from '../../shared/certainty/blur.ts';
import type { RepeatedPage } from '../../shared/page/repeated-pages.ts';
import type { Cell, TableSheet } from '../../spreadsheet/sheet-spec.ts';
import { caseName, departmentName } from '../case-view.ts';
import type { CaseView } from '../case-view.ts';
import type { Link } from '../link.ts';
import type { ReportView } from '../report-view.ts';
import { repeatedWords } from '../repeated-words.ts';
import { joinedRows } from '../reported-case.ts';
import { byText } from '../summary.ts';
import { FILE_STATUS_WORDS, fileName, formatWord, sentence } from '../wording.ts';

/** 文件质量: how well each uploaded file could be read. */
export function filesSheet(view: ReportView): TableSheet {
  const strays = rowsOfFiles(
    { link: view.strayLink, files: view.report.strayFiles, pages: [], repeats: [] },
    ['–', '（不属于任何案卷）'],
  );
  return {
    kind: 'table',
    name: '文件质量',
    title: '上传文件质量一览表',
    note: '分辨率、倾斜、识别可信度只对扫描页和图片测量；电子文件直接读取文字，以“–”表示。括号内为页码。',
    columns: [
      { header: '部门', width: 19 },
      { header: '案卷', width: 20 },
      { header: '文件', width: 30 },
      { header: '格式', width: 8, align: 'center' },
      {
        header: '状态',
        width: 12,
        align: 'center',
        marks: [
          { prefix: '✘', tone: 'bad' },
          { prefix: '?', tone: 'open' },
        ],
      },
      { header: '页数', width: 6, align: 'center' },
      { header: '最低分辨率', width: 8, align: 'center' },
      { header: '识别可信度', width: 8, align: 'center', format: '0%' },
      { header: '最大倾斜（度）', width: 8, align: 'center', format: '0.0' },
      { header: '旋转页', width: 9, align: 'center' },
      { header: '空白页', width: 9, align: 'center' },
      { header: '模糊页', width: 9, align: 'center' },
      { header: '缺边页', width: 9, align: 'center' },
      { header: '无法辨认页', width: 10, align: 'center' },
      { header: '重复上传', width: 22 },
      { header: '说明', width: 34 },
    ],
    rows: joinedRows(view.rowsOf('files'), strays),
    frozenColumns: 3,
    emptyText: '没有上传文件。',
  };
}

export function fileRows({ audited: { caseFile }, link, repeats }: CaseView): Cell[][] {
  const place = [departmentName(caseFile.department), caseName(caseFile)];
  return rowsOfFiles({ link, files: caseFile.files, pages: caseFile.pages, repeats }, place);
}

interface Uploaded {
  readonly link: Link;
  readonly files: readonly FileRecord[];
  readonly pages: readonly Page[];
  readonly repeats: readonly RepeatedPage[];
}

function rowsOfFiles({ link, files, pages, repeats }: Uploaded, place: readonly string[]): Cell[][] {
  const byPath = [...files].sort((a, b) => byText(a.file.path, b.file.path));
  return byPath.map((record) => {
    const { path, mediaType } = record.file;
    const own = pages.filter((page) => page.file === path);
    const problems = new Set(record.problems.map((problem) => sentence(problem.message)));
    return [
      ...place,
      link(path, fileName(path)),
      formatWord(mediaType),
      FILE_STATUS_WORDS[record.status],
      record.pages,
      ...qualityCells(own),
      repeatedWords(record, files, repeats),
      [...problems, ...coarseRemark(own), ...spreadRemark(own)].join('\n'),
    ];
  });
}

/** Pixels an inch that archives ask of scans; less is told, and below the office's minimum it is a finding. */
const ADVISED_DPI = 200;

function coarseRemark(pages: readonly Page[]): string[] {
  const coarse = pages.filter(({ quality }) => quality.dpi !== undefined && quality.dpi < ADVISED_DPI);
  return coarse.length === 0 ? [] : [`${coarse.length} 页分辨率低于 ${ADVISED_DPI} dpi，建议提高扫描分辨率`];
}

/** Two pages on one picture are read, but tell nothing of how many pages the paper has. */
function spreadRemark(pages: readonly Page[]): string[] {
  const numbers = pages.filter(({ quality }) => quality.isSpread === true).map((page) => page.pageNumber);
  if (numbers.length === 0) return [];
  const more = numbers.length > MOST_LISTED ? `等${numbers.length}页` : '';
  return [`第${numbers.slice(0, MOST_LISTED).join('、')}页${more}是双页扫描，建议分页扫描`];
}

/** Page numbers that a cell lists at most. */
const MOST_LISTED = 8;

function qualityCells(pages: readonly Page[]): Cell[] {
  const numbers = (pick: (page: Page) => number | undefined): number[] =>
    pages.flatMap((page) => pick(page) ?? []);
  const resolutions = numbers(({ quality }) => quality.dpi);
  const legibilities = numbers(({ quality }) => quality.legibility);
  const skews = numbers(({ quality }) => quality.skew).map(Math.abs);
  return [
    resolutions.length === 0 ? '–' : Math.round(Math.min(...resolutions)),
    legibilities.length === 0 ? '–' : legibilities.reduce((sum, each) => sum + each, 0) / legibilities.length,
    skews.length === 0 ? '–' : Math.max(...skews),
    pageList(pages, ({ quality }) => (quality.orientation ?? 0) !== 0),
    pageList(pages, ({ quality }) => quality.isBlank === true),
    pageList(pages, ({ quality }) => (quality.edgeWidth ?? 0) >= BLURRED),
    pageList(pages, ({ quality }) => quality.isCutOff === true),
    pageList(pages, ({ quality }) => quality.unreadable !== undefined),
  ];
}

/** `2页（3、7）`, '' for none. */
function pageList(pages: readonly Page[], isMeant: (page: Page) => boolean): string {
  const numbers = pages.filter(isMeant).map((page) => page.pageNumber);
  if (numbers.length === 0) return '';
  const shown = numbers.slice(0, MOST_LISTED).join('、');
  return `${numbers.length}页（${shown}${numbers.length > MOST_LISTED ? '…' : ''}）`;
}
