import { describe, expect, it } from 'vitest';
import { pageOfPdf, pdfOf, WHITE_PICTURE } from '../../../test/fixtures/pdf-page.ts';
import type { Page } from '../../model/page.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import type { GreyImage } from '../image/grey-image.ts';

/** A font that says which characters its codes are: of `#` and `$` something that means nothing. */
const MAP = [
  '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange',
  '3 beginbfchar <23> <e001> <24> <fffd> <40> <884c> endbfchar 1 beginbfrange <25> <3f> <0025> endbfrange 1 beginbfrange <41> <7e> <0041> endbfrange endcmap end',
].join('\n');
const FONT = `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 8 0 R >>`;
const PRINTED = [
  'a plain line that says something of the case',
  'and one more to be read as it is, with its words',
];

function pdfWith(line: string): string {
  const lines = [...PRINTED, line].map((text, i) => `BT /G 12 Tf 60 ${700 - i * 40} Td (${text}) Tj ET`);
  return pdfOf({
    content: lines.join('\n'),
    ...WHITE_PICTURE,
    hasFont: true,
    objects: [FONT, `<< /Length ${MAP.length} >> stream\n${MAP}\nendstream`],
  }).replace('/F 6 0 R', '/F 6 0 R /G 7 0 R');
}

function engineReading(text: string, shown: GreyImage[] = []): OcrEngine {
  return {
    info: { engine: 'double', version: '1', data: '' },
    poorConfidence: 0,
    recognise: ({ image }) => {
      shown.push(image);
      const pixel = image.height / 842;
      const box = { x: 60 * pixel, y: 212 * pixel, width: 100 * pixel, height: 12 * pixel };
      return Promise.resolve([{ text, confidence: 0.93, box }]);
    },
    close: () => Promise.resolve(),
  };
}

const lastOf = ({ lines }: Page): Page['lines'][number] | undefined => lines.at(-1);

describe('a line with signs that mean nothing', () => {
  it('is read as it is seen, the other lines as they are', async () => {
    const page = await pageOfPdf(pdfWith('@2025#4$'), engineReading('行2025年4月'));
    expect(page.textOrigin).toBe('embedded');
    expect(page.lines.map(({ text, confidence }) => [text, confidence])).toEqual([
      [PRINTED[0], 1],
      [PRINTED[1], 1],
      ['行2025年4月', 0.93],
    ]);
  });

  it('is shown to the engine alone', async () => {
    const shown: GreyImage[] = [];
    await pageOfPdf(pdfWith('@2025#4$'), engineReading('行2025年4月', shown));
    const { width = 0, height = 0, data = new Uint8Array() } = shown[0] ?? {};
    const rows = Array.from({ length: height }, (_, y) =>
      data.subarray(y * width, (y + 1) * width).some((v) => v < 128),
    );
    const inked = rows.flatMap((hasInk, y) => (hasInk ? [(y * 842) / height] : []));
    expect(Math.min(...inked)).toBeGreaterThan(205);
    expect(Math.max(...inked)).toBeLessThan(230);
  });

  it('is kept in doubt where it cannot be seen', async () => {
    const line = lastOf(await pageOfPdf(pdfWith('@2025#4$')));
    expect(line?.confidence).toBeLessThan(0.7);
    expect(line?.doubtful?.map(({ from, to }) => [from, to])).toEqual([
      [5, 6],
      [7, 8],
    ]);
  });

  it('is none where all its signs mean something', async () => {
    const shown: GreyImage[] = [];
    const page = await pageOfPdf(pdfWith('@2025.4.1'), engineReading('x', shown));
    expect(lastOf(page)).toMatchObject({ text: '行2025.4.1', confidence: 1 });
    expect(shown).toEqual([]);
  });
});

describe('a character without an entry in the table of its font', () => {
  /** Codes 1 to 3 mean 2, 0 and 月; 4, which is 年, means nothing. */
  const table =
    '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 3 beginbfchar <0001> <0032> <0002> <0030> <0003> <6708> endbfchar endcmap end';
  const objects = [
    '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Song /Encoding /Identity-H /DescendantFonts [8 0 R] /ToUnicode 10 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [1 [500 500]] /FontDescriptor 9 0 R >>',
    '<< /Type /FontDescriptor /FontName /ABCDEF+Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    `<< /Length ${table.length} >> stream\n${table}\nendstream`,
  ];
  const content = [
    ...PRINTED.map((text, i) => `BT /F 12 Tf 60 ${700 - i * 40} Td (${text}) Tj ET`),
    'BT /G 12 Tf 60 620 Td <00010002000100020004000100030003> Tj ET',
  ].join('\n');
  const pdf = pdfOf({ content, ...WHITE_PICTURE, hasFont: true, objects }).replace(
    '/F 6 0 R',
    '/F 6 0 R /G 7 0 R',
  );

  it('is not taken for the character whose number it has, but seen', async () => {
    const page = await pageOfPdf(pdf, engineReading('2020年2月'));
    expect(lastOf(page)).toMatchObject({ text: '2020年2月', confidence: 0.93 });
  });

  it('is in doubt where it cannot be seen', async () => {
    const line = lastOf(await pageOfPdf(pdf));
    expect(line?.text).toBe('2020\uFFFD2月月');
    expect(line?.doubtful?.map(({ from }) => from)).toEqual([4]);
  });
});

describe('a page whose units are larger than points', () => {
  it('has its words where they stand, and no gaps that are none', async () => {
    const pdf = pdfOf({
      content: 'BT /F 6 Tf 30 350 Td (Decision) Tj 25 0 Td (of the agency) Tj ET',
      ...WHITE_PICTURE,
      hasFont: true,
      size: { width: 297.5, height: 421 },
      page: '/UserUnit 2',
    });
    const page = await pageOfPdf(pdf);
    expect(page).toMatchObject({ width: 595, height: 842 });
    expect(page.lines.map(({ text }) => text)).toEqual(['Decision of the agency']);
    expect(page.lines[0]?.box.width).toBeGreaterThan(110);
  });
});
