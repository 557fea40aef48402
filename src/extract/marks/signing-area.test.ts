import { describe, expect, it } from 'vitest';
import { pageOf, type WrittenLine } from '../../../test/fixtures/page-builder.ts';
import type { Page } from '../../model/page.ts';
import { signingArea, type SigningArea } from './signing-area.ts';

/** Two A4 pages side by side. */
const SPREAD = { width: 1190, height: 842, quality: { isSpread: true } } as const;

/** The area of a label that begins the first line. */
function areaOf(page: Page, printed: string): SigningArea {
  const [line] = page.lines;
  if (!line) throw new Error('a page without lines');
  const part = { page, lines: { from: 0, to: page.lines.length } };
  return signingArea({ part, line, to: printed.length, printed }, undefined);
}

describe('where a label is signed', () => {
  it('reaches to the edge of the page', () => {
    const { zones } = areaOf(pageOf([{ text: '被询问人：', x: 72, y: 400 }], { width: 595 }), '被询问人：');
    expect(zones.map(({ box }) => box.x + box.width)).toEqual([595, 595]);
  });

  it('ends before the next label on the line, and nothing below belongs to it', () => {
    const { zones } = areaOf(pageOf(['被询问人：        询问人：']), '被询问人：');
    expect(zones).toHaveLength(1);
    expect(zones[0]?.box.width).toBeLessThan(200);
  });

  it('ends with its own page of two that were scanned side by side', () => {
    const lines: WrittenLine[] = [
      { text: '被询问人：', x: 72, y: 400 },
      { text: '2024年5月7日', x: 700, y: 400 },
      { text: '李强', x: 700, y: 420 },
    ];
    const { zones, text } = areaOf(pageOf(lines, SPREAD), '被询问人：');
    expect(text).not.toContain('2024年');
    expect(text).not.toContain('李强');
    expect(Math.max(...zones.map(({ box }) => box.x + box.width))).toBe(595);
  });

  it('begins with its own page of two that were scanned side by side', () => {
    const { zones } = areaOf(pageOf([{ text: '被询问人：', x: 700, y: 400 }], SPREAD), '被询问人：');
    expect(Math.min(...zones.map(({ box }) => box.x))).toBe(595);
  });
});
