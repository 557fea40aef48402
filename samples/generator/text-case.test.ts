import { describe, expect, it } from 'vitest';
import { DEPARTMENTS } from './departments/index.ts';
import { drawCase } from './draw-case.ts';
import { textCase } from './text-case.ts';

describe('textCase', () => {
  it('lays out every paper of every department within its pages', () => {
    DEPARTMENTS.forEach((profile, index) => {
      for (const paper of textCase(
        drawCase({ seed: 4, index, profile, kind: 'born-digital', defectIds: [] }),
      )) {
        expect(paper.pages.length, paper.key).toBeGreaterThan(0);
        for (const page of paper.pages) {
          for (const { box } of page.lines) expect(box.y + box.height).toBeLessThanOrEqual(page.height);
        }
      }
    });
  });

  it('puts lines of a form into cells whose columns take spans into account', () => {
    const profile = DEPARTMENTS[0]!;
    const drawn = [...Array(20).keys()]
      .map((index) => drawCase({ seed: 4, index, profile, kind: 'born-digital', defectIds: [] }))
      .find(({ plan }) => plan.style.hasRuledForms);
    const filing = textCase(drawn!).find(({ key }) => key === 'filing-approval');
    const [page] = filing?.pages ?? [];
    const columns = new Set(page?.cells.map(({ column }) => column));
    expect(columns).toContain(0);
    expect(Math.max(...columns)).toBeLessThanOrEqual(4);
    expect(page?.lines.some(({ text, cell }) => text.includes('案由') && cell !== undefined)).toBe(true);
  });
});
