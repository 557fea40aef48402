import { describe, expect, it } from 'vitest';
import { pageOfPdf, pdfOf, WHITE_PICTURE } from '../../../test/fixtures/pdf-page.ts';
import type { Page } from '../../model/page.ts';

const PRINTED = 'BT /F 12 Tf 50 700 Td (Name of the party:) Tj ET';

/** What an annotation looks like: its drawing operations on 100 × 100 points. */
function look(content: string, resources = ''): string {
  return `<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << ${resources} >> /Length ${content.length} >> stream\n${content}\nendstream`;
}

/** A page with annotations, whose looks follow them. */
async function pageWith(annotations: readonly string[], looks: readonly string[] = []): Promise<Page> {
  const refs = annotations.map((_, i) => `${7 + i} 0 R`).join(' ');
  const fonts = '/DR << /Font << /Helv 6 0 R >> >> /DA (/Helv 12 Tf 0 g)';
  return pageOfPdf(
    pdfOf({
      content: PRINTED,
      ...WHITE_PICTURE,
      hasFont: true,
      page: `/Annots [${refs}]`,
      catalogue: `/AcroForm << /Fields [${refs}] ${fonts} >>`,
      objects: [...annotations, ...looks],
    }),
  );
}

function annotation(subtype: string, entries: string, rect = '[200 640 300 740]'): string {
  return `<< /Type /Annot /Subtype /${subtype} /Rect ${rect} /F 4 ${entries} >>`;
}

const FIELD_PLACE = '[160 696 300 712]';
const RED_DISK = look('1 0 0 rg 50 5 m 105 5 105 95 50 95 c -5 95 -5 5 50 5 c f');
const STROKES = look('0 g 5 40 m 30 90 60 10 95 60 c 95 65 60 20 5 45 c f');
const texts = (page: Page): string[] => page.lines.map(({ text }) => text);

describe('a field of a form', () => {
  it('is read with the value that it shows', async () => {
    const page = await pageWith([annotation('Widget', '/FT /Tx /T (party) /V (Zhang Wei)', FIELD_PLACE)]);
    expect(texts(page)).toEqual(['Name of the party: Zhang Wei']);
  });

  it('to choose from shows the words of the choice', async () => {
    const choice = '/FT /Ch /T (kind) /Opt [[(a) (fine)] [(b) (warning)]] /V (b)';
    expect(texts(await pageWith([annotation('Widget', choice, FIELD_PLACE)]))).toEqual([
      'Name of the party: warning',
    ]);
  });

  it('that is hidden says nothing', async () => {
    const hidden = annotation('Widget', '/FT /Tx /T (party) /V (Zhang Wei)', FIELD_PLACE).replace(
      '/F 4',
      '/F 2',
    );
    expect(texts(await pageWith([hidden]))).toEqual(['Name of the party:']);
  });

  it('that is ticked is a tick, one that is not is nothing', async () => {
    const box = (state: string, at: string): string =>
      annotation(
        'Widget',
        `/FT /Btn /T (box${at}) /V /${state} /AS /${state} /AP << /N << /Yes 9 0 R /Off 9 0 R >> >>`,
        at,
      );
    const page = await pageWith(
      [box('Yes', '[200 600 212 612]'), box('Off', '[300 600 312 612]')],
      [look('0 g 10 10 m 90 90 l S')],
    );
    expect(page.marks.filter(({ kind }) => kind === 'tick')).toMatchObject([
      { box: { x: 200, y: 230, width: 12 } },
    ]);
    expect(page.unread).toBeUndefined();
  });

  it('for a signature is the seal that it shows', async () => {
    const page = await pageWith([annotation('Widget', '/FT /Sig /T (seal) /AP << /N 8 0 R >>')], [RED_DISK]);
    expect(page.marks).toMatchObject([{ kind: 'seal' }]);
    expect(page.marks[0]?.box.x).toBeGreaterThan(195);
    expect(page.unread).toBeUndefined();
  });

  it('for a signature that shows only print is ink that was not read', async () => {
    const print = look('BT /F 12 Tf 10 50 Td (signed) Tj ET', '/Font << /F 6 0 R >>');
    const page = await pageWith([annotation('Widget', '/FT /Sig /T (seal) /AP << /N 8 0 R >>')], [print]);
    expect(page.unread).toMatchObject([{ kind: 'form-field', box: { x: 200, y: 102 } }]);
  });

  it('for a signature that nobody has signed is nothing', async () => {
    const page = await pageWith([annotation('Widget', '/FT /Sig /T (seal)')]);
    expect([page.marks, page.unread]).toEqual([[], undefined]);
  });
});

describe('a note on a page', () => {
  it('by a stamp is a seal', async () => {
    const stamp = annotation('Stamp', '/AP << /N 8 0 R >>');
    const page = await pageWith(
      [stamp],
      [look('BT /F 12 Tf 10 50 Td (APPROVED) Tj ET', '/Font << /F 6 0 R >>')],
    );
    expect(page.marks).toMatchObject([{ kind: 'seal', box: { x: 200, y: 102, width: 100 } }]);
  });

  it('by a stamp that shows a signature is that signature', async () => {
    const page = await pageWith([annotation('Stamp', '/AP << /N 8 0 R >>', '[200 640 300 690]')], [STROKES]);
    expect(page.marks.map(({ kind }) => kind)).toEqual(['handwriting']);
  });

  it('in ink is written by hand', async () => {
    const ink = annotation('Ink', '/InkList [[210 650 250 700 290 660]] /AP << /N 8 0 R >>');
    const page = await pageWith([ink], [look('0 g 2 w 5 5 m 95 6 l S')]);
    expect(page.marks.map(({ kind }) => kind)).toEqual(['handwriting']);
  });

  it('in words is read', async () => {
    const note = annotation('FreeText', '/DA (/Helv 12 Tf 0 g) /Contents (Zhang Wei)', FIELD_PLACE);
    expect(texts(await pageWith([note]))).toEqual(['Name of the party: Zhang Wei']);
  });

  it('of another kind is ink that was not read', async () => {
    const page = await pageWith(
      [annotation('Square', '/AP << /N 8 0 R >> /Contents (see here)')],
      [look('1 0 0 RG 2 w 5 5 90 90 re S')],
    );
    expect(page.unread).toMatchObject([{ kind: 'annotation', text: 'see here' }]);
  });

  it.each(['Link', 'Popup', 'Text'])('that shows nothing of its own is nothing: %s', async (subtype) => {
    const page = await pageWith([annotation(subtype, '/Contents (see here)')]);
    expect([texts(page), page.marks, page.unread]).toEqual([['Name of the party:'], [], undefined]);
  });
});
