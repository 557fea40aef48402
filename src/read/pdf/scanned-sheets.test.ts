import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { scannedSheets, type ScannedSheet } from './scanned-sheets.ts';

interface Parts {
  readonly content?: string;
  readonly page?: string;
  readonly picture?: string;
}

let jpeg: Buffer;
beforeAll(async () => {
  jpeg = await sharp({ create: { width: 60, height: 84, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer();
});

/** A PDF of one page as a scanner writes it, but for the parts that are told. */
function scan({ content = 'q 595 0 0 842 0 0 cm /Im0 Do Q', page = '', picture = '' }: Parts): Uint8Array {
  const head = [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    `3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${page} /Resources << /XObject << /Im0 5 0 R >> >> >> endobj`,
    `4 0 obj << /Length ${content.length} >> stream\n${content}\nendstream endobj`,
    `5 0 obj << /Type /XObject /Subtype /Image /Width 60 /Height 84 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode ${picture} /Length ${jpeg.length} >> stream\n`,
  ].join('\n');
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    jpeg,
    Buffer.from('\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF', 'latin1'),
  ]);
}

const sheetOf = async (parts: Parts): Promise<ScannedSheet | undefined> =>
  (await scannedSheets(scan(parts)))(1);

describe('scannedSheets', () => {
  it('takes the picture out of a page that is nothing else, to the byte', async () => {
    const sheet = await sheetOf({});
    expect(sheet && Buffer.from(sheet.jpeg).equals(jpeg)).toBe(true);
    expect(sheet).toMatchObject({ width: 595, height: 842 });
  });

  it.each<[string, Parts]>([
    ['carries text of its own', { content: 'q 595 0 0 842 0 0 cm /Im0 Do Q BT /F 9 Tf (1) Tj ET' }],
    ['is turned', { page: '/Rotate 90' }],
    ['has a stamp as an annotation', { page: '/Annots [ << /Type /Annot /Subtype /Stamp >> ]' }],
    ['shows its picture on its side', { content: 'q 0 842 -595 0 595 0 cm /Im0 Do Q' }],
    ['is filled by half', { content: 'q 595 0 0 421 0 0 cm /Im0 Do Q' }],
    ['shows its picture inverted', { picture: '/Decode [1 0 1 0 1 0]' }],
    ['shows its picture through a mask', { picture: '/SMask 4 0 R' }],
  ])('leaves a page to the reader of pages that %s', async (_, parts) => {
    expect(await sheetOf(parts)).toBeUndefined();
  });

  it('leaves pages that a file does not have, and files that are no PDF', async () => {
    expect((await scannedSheets(scan({})))(2)).toBeUndefined();
    expect((await scannedSheets(Buffer.from('no pdf')))(1)).toBeUndefined();
  });
});
