import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Sheet, TableSheet } from './sheet-spec.ts';
import { STREAMED_ROWS, workbookBytes } from './write-workbook.ts';

const info = { title: '标题', creator: '测试', date: new Date('2026-03-01T01:00:00Z') };
const table: TableSheet = {
  kind: 'table',
  name: '清单',
  title: '一张清单',
  note: '说明文字',
  columns: [
    { header: '案卷', width: 20 },
    { header: '得分', width: 8, format: '0.00', align: 'center' },
    { header: '状态', width: 10, choices: ['未整改', '已整改'], marks: [{ prefix: '未整改', tone: 'bad' }] },
    { header: '位置', width: 12 },
    { header: '编号', width: 8, isFinePrint: true },
  ],
  rows: [
    ['甲\u0007\ud800', 92.5, '未整改', { text: '第3页 "原件"', target: '../a/b%23.pdf' }, 'x-1'],
    ['乙', 80, '', '', 'x-2'],
  ],
  frozenColumns: 1,
  emptyText: '没有',
};

async function readBack(sheets: readonly Sheet[]): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const bytes = await workbookBytes(sheets, info);
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
}

describe('a table sheet', () => {
  test('holds title, note, header and rows', async () => {
    const sheet = (await readBack([table])).getWorksheet('清单')!;
    expect(sheet.getCell('A1').value).toBe('一张清单');
    expect(sheet.getCell('A2').value).toBe('说明文字');
    expect(sheet.getCell('B3').value).toBe('得分');
    expect(sheet.getCell('B4').value).toBe(92.5);
    expect(sheet.getCell('B4').numFmt).toBe('0.00');
    expect(sheet.autoFilter).toBe('A3:E5');
  });

  test('keeps its header in sight and repeats it in print, without the fine print', async () => {
    const sheet = (await readBack([table])).getWorksheet('清单')!;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 3 });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(sheet.pageSetup.printTitlesRow).toBe('3:3');
    expect(sheet.pageSetup.printArea).toBe('A1:D5');
  });

  test('offers its choices in every row', async () => {
    const sheet = (await readBack([table])).getWorksheet('清单')!;
    expect(sheet.getCell('C5').dataValidation).toMatchObject({ type: 'list', formulae: ['"未整改,已整改"'] });
  });

  test('drops characters that would damage the file, and quotes links', async () => {
    const sheet = (await readBack([table])).getWorksheet('清单')!;
    expect(sheet.getCell('A4').value).toBe('甲\ufffd');
    expect(sheet.getCell('D4').value).toMatchObject({
      formula: 'HYPERLINK("../a/b%23.pdf","第3页 ""原件""")',
    });
  });

  test('says so when it has no rows', async () => {
    const sheet = (await readBack([{ ...table, rows: [] }])).getWorksheet('清单')!;
    expect(sheet.getCell('A4').value).toBe('没有');
  });
});

describe('a workbook', () => {
  test('is the same for the same sheets and date', async () => {
    const first = await workbookBytes([table], info);
    expect(await workbookBytes([table], info)).toEqual(first);
  });

  test('takes a link that is too long for Excel as text', async () => {
    const target = `../${'长'.repeat(260)}`;
    const sheet = (
      await readBack([{ ...table, rows: [['甲', 1, '', { text: '第1页', target }, '']] }])
    ).getWorksheet('清单')!;
    expect(sheet.getCell('D4').value).toBe('第1页');
  });

  test('of very many rows is streamed and looks the same', async () => {
    const rows = Array.from({ length: STREAMED_ROWS }, (_, index) => [
      `案卷${index}`,
      index,
      '未整改',
      '',
      '',
    ]);
    const sheet = (await readBack([{ ...table, rows }])).getWorksheet('清单')!;
    expect(sheet.getCell('A1').value).toBe('一张清单');
    expect(sheet.getCell(`B${STREAMED_ROWS + 3}`).value).toBe(STREAMED_ROWS - 1);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      printTitlesRow: '3:3',
    });
    expect(sheet.getCell('C9').dataValidation).toMatchObject({ type: 'list' });
  }, 30_000);
});
