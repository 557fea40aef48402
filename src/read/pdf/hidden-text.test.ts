import { describe, expect, it } from 'vitest';
import { pageOfPdf, pdfOf, WHITE_PICTURE } from '../../../test/fixtures/pdf-page.ts';
import type { Page } from '../../model/page.ts';

const PRINTED = 'BT 0 g /F 12 Tf 50 700 Td (Decision of the agency) Tj ET';
const HIDDEN = '(fined 20000 yuan)';

async function pageWith(content: string, more: Partial<Parameters<typeof pdfOf>[0]> = {}): Promise<Page> {
  return pageOfPdf(pdfOf({ content: `${PRINTED}\n${content}`, ...WHITE_PICTURE, hasFont: true, ...more }));
}

/** A layer that is switched off. */
const LAYERS = {
  catalogue: '/OCProperties << /OCGs [7 0 R] /D << /OFF [7 0 R] /Order [7 0 R] >> >>',
  resources: '/Properties << /L 7 0 R >>',
  objects: ['<< /Type /OCG /Name (draft) >>'],
};

describe('text that cannot be seen', () => {
  it.each([
    ['white on white', `BT 1 g /F 12 Tf 50 600 Td ${HIDDEN} Tj ET`, {}],
    ['white on a white surface', `1 g 40 590 300 30 re f BT /F 12 Tf 50 600 Td ${HIDDEN} Tj ET`, {}],
    ['black on a black surface', `0 g 40 590 300 30 re f BT /F 12 Tf 50 600 Td ${HIDDEN} Tj ET`, {}],
    [
      'below a picture that is painted later',
      `BT /F 12 Tf 50 600 Td ${HIDDEN} Tj ET q 400 0 0 60 30 580 cm /P Do Q`,
      {},
    ],
    ['cut away by a path', `q 300 0 100 100 re W n BT /F 12 Tf 50 600 Td ${HIDDEN} Tj ET Q`, {}],
    ['in the mode that paints nothing', `BT 3 Tr /F 12 Tf 50 600 Td ${HIDDEN} Tj ET`, {}],
    ['in the mode that only cuts out', `BT 7 Tr /F 12 Tf 50 600 Td ${HIDDEN} Tj ET`, {}],
    ['of a layer that is switched off', `/OC /L BDC BT /F 12 Tf 50 600 Td ${HIDDEN} Tj ET EMC`, LAYERS],
  ])('is no line of the page, but a hint: %s', async (_, content, more) => {
    const page = await pageWith(content, more);
    expect(page.lines.map(({ text }) => text)).toEqual(['Decision of the agency']);
    expect(page.unread).toMatchObject([{ kind: 'hidden-text', text: 'fined 20000 yuan' }]);
  });

  it('is nothing where it stands outside the crop box', async () => {
    const page = await pageWith(`BT /F 12 Tf 50 100 Td ${HIDDEN} Tj ET`, {
      page: '/CropBox [0 400 595 842]',
    });
    expect(page.lines.map(({ text }) => text)).toEqual(['Decision of the agency']);
  });

  it('is no hint where a surface was painted over it', async () => {
    const page = await pageWith(`BT /F 12 Tf 50 600 Td ${HIDDEN} Tj ET 0 g 40 590 300 30 re f`);
    expect(page.lines).toHaveLength(1);
    expect(page.unread).toMatchObject([{ kind: 'hidden-text' }]);
    expect(page.unread?.[0]).not.toHaveProperty('text');
  });

  it('in the middle of a line leaves the rest of the line', async () => {
    const page = await pageWith('BT 0 g /F 12 Tf 50 600 Td (fined ) Tj 1 g (200) Tj 0 g ( yuan) Tj ET');
    expect(page.lines.map(({ text }) => text.replace(/\s+/gu, ' '))).toEqual([
      'Decision of the agency',
      'fined yuan',
    ]);
    expect(page.unread).toMatchObject([{ kind: 'hidden-text', text: '200' }]);
  });

  it('is none where an office program paints blanks over underlined text and cuts them off', async () => {
    const value = 'BT /F 12 Tf 50 600 Td (fined 20000 yuan) Tj ET';
    const blanks = 'BT /F 12 Tf 50 600 Td [( ) -995 ( ) -995 ( )] TJ ET';
    const cutOff = 'q 117 590 2 20 re W n BT /F 12 Tf 112 600 Td [( ) 500 ( )] TJ ET Q';
    const page = await pageWith(`${value} ${blanks} ${cutOff}`);
    expect(page.lines.map(({ text }) => text)).toEqual(['Decision of the agency', 'fined 20000 yuan']);
    expect(page.unread).toBeUndefined();
  });
});

describe('text that can be seen', () => {
  it.each([
    [
      'white on a dark surface',
      `0 0 0.6 rg 40 590 300 30 re f BT 1 g /F 12 Tf 50 600 Td ${HIDDEN} Tj ET`,
      {},
    ],
    [
      'white on a dark shape',
      `0 g 40 590 m 40 640 340 640 340 590 c f BT 1 g /F 12 Tf 100 600 Td ${HIDDEN} Tj ET`,
      {},
    ],
    ['over a picture', `q 400 0 0 60 30 580 cm /P Do Q BT /F 12 Tf 50 600 Td ${HIDDEN} Tj ET`, {}],
    [
      'of a layer that is switched on',
      `/OC /L BDC BT /F 12 Tf 50 600 Td ${HIDDEN} Tj ET EMC`,
      { ...LAYERS, catalogue: LAYERS.catalogue.replace('/OFF [7 0 R]', '') },
    ],
  ])('is a line of the page: %s', async (_, content, more) => {
    const page = await pageWith(content, more);
    expect(page.lines.map(({ text }) => text)).toEqual(['Decision of the agency', 'fined 20000 yuan']);
    expect(page.unread?.filter(({ kind }) => kind === 'hidden-text') ?? []).toEqual([]);
  });

  it('counts once where each character is printed twice for bold', async () => {
    const twice = [...'fined 20000 yuan'].map(
      (c, i) => `BT /F 12 Tf ${50 + i * 8} 600 Td (${c}) Tj 0.4 0 Td (${c}) Tj ET`,
    );
    const page = await pageWith(twice.join('\n'));
    expect(page.lines[1]?.text.replace(/ /gu, '')).toBe('fined20000yuan');
  });
});
