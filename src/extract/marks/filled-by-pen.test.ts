import { describe, expect, it } from 'vitest';
import { formValueRead } from '../../../test/fixtures/field-request.ts';
import { heading, pageOf, table } from '../../../test/fixtures/page-builder.ts';
import type { Mark } from '../../model/page.ts';

/** Ink on the line at this height: a year is about 25 points wide, a digit 8. */
function ink(x: number, y: number, width = 25): Mark {
  return { kind: width < 16 ? 'picture' : 'handwriting', box: { x, y, width, height: 12 }, confidence: 0.9 };
}

function serviceDay(rows: readonly (readonly string[])[], marks: readonly Mark[]): unknown {
  const { lines, cells } = table(rows);
  const titled = pageOf([heading('送达回证')]);
  return formValueRead('proof-of-service', 'date', {
    ...titled,
    lines: [...titled.lines, ...lines],
    cells,
    marks,
  });
}

const FILLED_IN = [
  ['受送达人', '某某公司'],
  ['收件人签名', '年月日'],
];

describe('a place that is filled in by pen', () => {
  it('is no blank one where digits by hand stand among 年 月 日', () => {
    const { lines } = table(FILLED_IN);
    const day = lines.at(-1)?.box ?? { x: 0, y: 0, width: 0 };
    expect(serviceDay(FILLED_IN, [ink(day.x + 10, day.y, 8)])).toBe('unreadable');
  });

  it('is blank where the only ink is a signature on another row', () => {
    const { lines } = table(FILLED_IN);
    const day = lines.at(-1)?.box ?? { x: 0, y: 0 };
    expect(serviceDay(FILLED_IN, [ink(day.x, day.y - 30, 60)])).toBe('lacking');
  });

  it('is the empty cell below a head where ink stands in it', () => {
    const rows = [
      ['文号', '送达时间', '送达方式'],
      ['某罚〔2025〕1号', '', '直接送达'],
    ];
    const { cells } = table(rows);
    const { x, y } = cells[4]?.box ?? { x: 0, y: 0 };
    expect(serviceDay(rows, [ink(x + 5, y + 5, 50)])).toBe('unreadable');
    expect(serviceDay(rows, [])).not.toBe('unreadable');
  });
});

describe('a place that a pen may have filled in', () => {
  const { lines } = table(FILLED_IN);
  const day = lines.at(-1)?.box ?? { x: 0, y: 0, width: 0, height: 0 };
  const mark = (kind: Mark['kind'], box: Partial<Mark['box']>): Mark => ({
    kind,
    box: { x: day.x + 4, y: day.y, width: 25, height: 12, ...box },
    confidence: 0.9,
  });

  it.each<[string, Mark, string]>([
    ['a seal', mark('seal', {}), 'lacking'],
    ['something by hand', mark('handwriting', {}), 'unreadable'],
    ['a small picture', mark('picture', {}), 'unreadable'],
    ['a picture wider than words', mark('picture', { x: day.x - 145, width: 301 }), 'lacking'],
    ['a picture higher than words', mark('picture', { y: day.y - 14, height: 41 }), 'lacking'],
    ['ink half a line above', mark('handwriting', { y: day.y - 12 }), 'unreadable'],
    ['ink more than half a line above', mark('handwriting', { y: day.y - 13 }), 'lacking'],
    ['ink half a line below', mark('handwriting', { y: day.y + 12 }), 'unreadable'],
    ['ink more than half a line below', mark('handwriting', { y: day.y + 13 }), 'lacking'],
    ['ink to its left', mark('handwriting', { x: day.x - 40 }), 'lacking'],
    ['ink to its right', mark('handwriting', { x: day.x + day.width + 10 }), 'lacking'],
  ])('was or was not filled in by %s', (_, seen, expected) => {
    expect(serviceDay(FILLED_IN, [seen])).toBe(expected);
  });
});
