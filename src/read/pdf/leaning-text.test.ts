import { describe, expect, it } from 'vitest';
import { pageOfPdf, pdfOf, WHITE_PICTURE } from '../../../test/fixtures/pdf-page.ts';
import type { Page } from '../../model/page.ts';

/** Text at a place, turned counter-clockwise by some degrees as PDF counts. */
function set(text: string, x: number, y: number, degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle).toFixed(5), Math.sin(angle).toFixed(5)];
  return `BT /F 12 Tf ${cos} ${sin} ${(-Math.sin(angle)).toFixed(5)} ${cos} ${x} ${y} Tm (${text}) Tj ET`;
}

function pageWith(...content: string[]): Promise<Page> {
  return pageOfPdf(pdfOf({ content: content.join('\n'), ...WHITE_PICTURE, hasFont: true }));
}

const PRINT = ['The first line of print', 'The second line of print', 'The third line of print'];

describe('text that leans', () => {
  it.each([3, -3, 6, -9])('by %i degrees is read in the line on which it was stamped', async (degrees) => {
    const page = await pageWith(set('Signed by', 50, 700, 0), set('Zhang Wei', 108, 700, degrees));
    expect(page.lines.map(({ text }) => text)).toEqual(['Signed by Zhang Wei']);
    expect(page.unread).toBeUndefined();
  });

  it('has the box around its corners', async () => {
    const { lines } = await pageWith(set('Zhang Wei', 100, 700, 8));
    expect(lines[0]?.box.height).toBeGreaterThan(18);
    expect(lines[0]?.box.y).toBeLessThan(842 - 700 - 10);
  });

  it('as the layer of a scanner does, line for line across the page, keeps its lines apart', async () => {
    const slope = Math.tan((3 * Math.PI) / 180);
    const words = PRINT.flatMap((line, row) =>
      line.split(' ').map((word, i) => set(word, 50 + i * 100, 700 - row * 14 + i * 100 * slope, 3)),
    );
    const page = await pageWith(...words);
    const rows = page.lines.map(({ text }) => text.split(' ')[0]);
    const starts = page.lines.filter(({ box }) => box.x < 60).map(({ text }) => text);
    expect(starts).toEqual(['The', 'The', 'The']);
    expect(rows.indexOf('first')).toBeLessThan(rows.indexOf('second'));
    expect(page.lines.findIndex(({ text }) => text === 'print')).toBeLessThan(
      page.lines.findIndex(({ text }) => text === 'second'),
    );
  });

  it('by more than ten degrees is ink that was not read, with its text as a hint', async () => {
    const page = await pageWith(set('Signed by', 50, 700, 0), set('COPY', 300, 400, 45));
    expect(page.lines.map(({ text }) => text)).toEqual(['Signed by']);
    const kinds = new Set(page.unread?.map(({ kind, text }) => `${kind} ${text}`));
    expect([...kinds]).toEqual(['tilted-text COPY']);
    const [first] = page.unread ?? [];
    expect(first?.box.x).toBeGreaterThan(285);
    expect(Math.max(...(page.unread ?? []).map(({ box }) => box.width))).toBeLessThan(30);
  });

  it('that stands on its side beside upright print is vertical text', async () => {
    const page = await pageWith(
      set('Signed by the officer in charge', 50, 700, 0),
      set('Volume one', 560, 300, 90),
    );
    expect(page.unread).toMatchObject([{ kind: 'vertical-text', text: 'Volume one' }]);
    expect(page.unread?.[0]?.box.height).toBeGreaterThan(50);
  });
});

describe('a page typed turned as a whole', () => {
  it.each([
    [90, { width: 842, height: 595 }],
    [270, { width: 842, height: 595 }],
    [180, { width: 595, height: 842 }],
  ])('by %i degrees is read upright, with boxes', async (degrees, size) => {
    const step = (row: number): [number, number] =>
      degrees === 90
        ? [200 + row * 20, 100]
        : degrees === 270
          ? [400 - row * 20, 700]
          : [500, 200 + row * 20];
    const page = await pageWith(...PRINT.map((line, row) => set(line, ...step(row), degrees)));
    expect(page.lines.map(({ text }) => text)).toEqual(PRINT);
    expect(page).toMatchObject({ ...size, textOrigin: 'embedded' });
    expect(page.lines.every(({ box }) => box.height < 14 && box.width > 100)).toBe(true);
    expect(page.unread).toBeUndefined();
  });
});
