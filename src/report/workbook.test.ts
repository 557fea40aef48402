import type { ReasonCode } from '../model/finding.ts';
import { factRows } from './sheets/facts.ts';
import { fileRows } from './sheets/files.ts';
import { reviewRows } from './sheets/manual-review.ts';
import { missingRows } from './sheets/missing.ts';
import { describe, expect, test } from 'vitest';
import {
  FOLDERS,
  IDENTITY_NUMBER,
  PHONE,
  auditReportFixture,
  auditedCasesFixture,
} from '../../test/fixtures/audit-report.ts';
import type { AuditedCase } from '../model/audit-report.ts';
import type { Page } from '../model/page.ts';
import type { Cell, Sheet, TableSheet } from '../spreadsheet/sheet-spec.ts';
import { findingIdOf } from './finding-code.ts';
import { type CaseView, casePath, caseView } from './case-view.ts';
import { reportView } from './report-view.ts';
import { workbookSheets } from './workbook.ts';

const original = auditedCasesFixture();
const report = auditReportFixture();
const sheets = await workbookSheets(reportView(report, new Set(), FOLDERS), { isMasked: true });

function shown(audited: AuditedCase): CaseView {
  return caseView(audited, { ...FOLDERS, ...report, unmask: false });
}

function table(name: string): TableSheet {
  const found = sheets.find((sheet: Sheet) => sheet.name === name);
  if (found?.kind !== 'table') throw new Error(`${name} is no table`);
  return found;
}

function column(name: string, header: string): Cell[] {
  const sheet = table(name);
  const index = sheet.columns.findIndex((each) => each.header === header);
  return [...sheet.rows].map((row) => row[index] ?? null);
}

describe('提取要素', () => {
  const [audited] = original;
  const confidenceOf = (confidences: readonly (number | undefined)[]): Cell | undefined => {
    if (!audited) throw new Error('no case');
    const evidence = confidences.map((confidence) => ({
      file: 'a.pdf',
      pageNumber: 1,
      quote: '2024年5月7日',
      ...(confidence === undefined ? {} : { confidence }),
    }));
    const facts = { 'decision-date': { value: '2024-05-07', evidence } };
    const [row] = factRows(shown({ ...audited, facts: { ...audited.facts, facts } }));
    return row?.[table('提取要素').columns.findIndex(({ header }) => header === '识别把握')];
  };

  test('tells how surely the least sure character was read, rounded down', () => {
    expect(confidenceOf([0.999, 0.979])).toBe('97%');
  });

  test('tells where the file carried its text itself', () => {
    expect(confidenceOf([undefined])).toBe('文件自带文字');
  });
});

describe('the workbook', () => {
  test('has the sheets of the contract, in its order', () => {
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      '总览',
      '部门对比',
      '案卷汇总',
      '材料完整性',
      '补传清单',
      '评分明细',
      '问题清单',
      '待人工核实',
      '待认文书样式',
      '待设参数',
      '问题频次',
      '提取要素',
      '文件质量',
      '说明',
    ]);
  });

  test('shows no identity number and no phone', () => {
    const text = JSON.stringify(sheets.map((sheet) => [...sheet.rows]));
    expect(text).not.toContain(IDENTITY_NUMBER);
    expect(text).not.toContain(PHONE);
  });

  test('has as many cells in each row as columns, or fewer', () => {
    for (const sheet of sheets) {
      if (sheet.kind !== 'table') continue;
      for (const row of sheet.rows) expect(row.length, sheet.name).toBeLessThanOrEqual(sheet.columns.length);
    }
  });

  test('shows the completeness of each case by symbols', () => {
    const row = [...table('材料完整性').rows].find((each) => each[1] === '（津开）应急罚〔2025〕17号')!;
    expect(row.slice(2, 22).join('')).toBe('✔✔✔✔✔✔✔✔✔✘–––✔✔✘✔–✔✘');
    expect(row.slice(22)).toEqual([3, 0, 13 / 16]);
    const open = [...table('材料完整性').rows].find((each) => each[1] === '在办案件')!;
    expect(open.slice(2, 22).join('')).toBe('✔✔✔✔✔✘○○○○–––○○○○–○✔');
  });

  test('asks for what is missing in sentences that can be pasted', () => {
    expect(column('补传清单', '通知文字')).toContain(
      '（津开）应急罚〔2025〕17号案（当事人：天津经济技术开发区某某精密机械制造股份有限公司）：上传材料中没有送达回证。依据《行政处罚法》第四十四条，该材料应当入卷。请于收到本清单后5个工作日内补传。',
    );
  });

  test('asks departments for no parameter of the reviewing office', () => {
    const asked = (reasonCode: ReasonCode): unknown[] => {
      const [first] = original;
      const findings = first!.findings.map((each) =>
        each.ruleId === 'decision-service-presence'
          ? { ...each, outcome: 'cantTell' as const, reasonCode }
          : each,
      );
      return missingRows(shown({ ...first!, findings })).map((row) => row[3]);
    };
    expect(asked('unsure-paper')).toContain('? 待确认');
    expect(asked('parameter-unset')).not.toContain('? 待确认');
  });

  test('asks once for a parameter and once for a form, whatever waits for them', () => {
    const first = original[0]!;
    const open = (reasonCode: ReasonCode, cause: string) =>
      first.findings
        .slice(0, 3)
        .map((each) => ({ ...each, outcome: 'cantTell' as const, reasonCode, cause }));
    const rows = (findings: typeof first.findings): unknown[][] => reviewRows(shown({ ...first, findings }));
    expect(rows(open('parameter-unset', 'hearing-threshold'))).toEqual([]);
    expect(rows(open('unknown-form', 'penalty-decision/late-fee-told'))).toEqual([]);
    const unread = rows(open('unread-file', '案件1/空.pdf'));
    expect(unread).toHaveLength(1);
    expect(unread[0]?.[2]).toContain('3 项在等');
    expect(rows(open('misread', 'x'))).toHaveLength(3);
  });

  test('names every problem by a code that can be read back', () => {
    const ids = column('问题清单', '问题编号').map((code) => findingIdOf(String(code)));
    const failed = original.flatMap((each) =>
      each.findings.filter((finding) => finding.outcome === 'failed'),
    );
    expect(new Set(ids)).toEqual(new Set(failed.map((finding) => finding.id)));
  });

  test('leaves states and verdicts to the user by drop-down lists', () => {
    const choices = (name: string, header: string): readonly string[] | undefined =>
      table(name).columns.find((each) => each.header === header)?.choices;
    expect(choices('问题清单', '整改状态')).toEqual(['未整改', '整改中', '已整改', '申请复核']);
    expect(choices('待人工核实', '人工结论')).toEqual(['通过', '不符', '不适用']);
    expect(column('待人工核实', '人工结论').every((cell) => cell === '')).toBe(true);
  });

  test('links from each reviewed case to its first row in 评分明细', () => {
    const links = column('案卷汇总', '评分明细');
    // Headings above, then the items of the first case, its blocks and its line of the sum.
    const { items, blocks } = report.standard;
    const second = 4 + items.length + (blocks.length > 1 ? blocks.length : 0) + 1;
    expect(links.slice(0, 2)).toEqual([
      { text: '查看', target: "#'评分明细'!A4" },
      { text: '查看', target: `#'评分明细'!A${second}` },
    ]);
    expect(links[4]).toBe('–');
  });

  test('links to uploads by relative paths and to no masked name', () => {
    const { link } = shown(original.find((each) => each.caseFile.id.endsWith('在办案件'))!);
    expect(link('开发区市场监督管理局/在办案件', '打开')).toEqual({
      text: '打开',
      target: '../uploads/开发区市场监督管理局/在办案件',
    });
    expect(link('不在其中.pdf', '不在其中.pdf')).toBe('不在其中.pdf');
  });

  test('links to the uploads folder itself where it is the case', () => {
    const first = original[0]!;
    const files = first.caseFile.files.map((each) => ({
      ...each,
      file: { ...each.file, path: '决定书.pdf' },
    }));
    const direct = { ...first, caseFile: { ...first.caseFile, id: '某案', files } };
    expect(casePath(direct)).toBe('');
    expect(shown(direct).link('', '打开')).toEqual({ text: '打开', target: '../uploads' });
    const numbered = { ...first, caseFile: { ...first.caseFile, id: `${first.caseFile.id}#2` } };
    expect(casePath(numbered)).toBe(first.caseFile.id);
  });

  test('draws bars in cells where there is no font for pictures', () => {
    const overview = sheets[0];
    expect(overview).toMatchObject({ kind: 'layout', pictures: [] });
    expect(JSON.stringify(overview)).toContain('█');
  });
});

describe('文件质量', () => {
  const [audited] = original;
  const [page] = audited?.caseFile.pages ?? [];

  function remarkOf(...pages: readonly Page[]): Cell {
    if (!audited) throw new Error('the fixture holds a case');
    const view = shown({ ...audited, caseFile: { ...audited.caseFile, pages } });
    return (
      fileRows(view)
        .find((row) => JSON.stringify(row).includes('双页'))
        ?.at(-1) ?? null
    );
  }

  test('asks for single pages where two were scanned side by side', () => {
    if (!page) throw new Error('the fixture holds a page');
    const spread: Page = { ...page, pageNumber: 2, quality: { isSpread: true } };
    expect(remarkOf(page, spread)).toContain('第2页是双页扫描，建议分页扫描');
    expect(remarkOf(page)).toBeNull();
  });
});
