import { describe, expect, it } from 'vitest';
import { extensionFits, mediaTypeOf } from './media-type.ts';

const NOTHING = new Uint8Array();

function bytes(...parts: (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
}

/** The head of a zip archive whose first member has this name. */
function zip(member: string): Uint8Array {
  return bytes(
    'PK\u0003\u0004',
    [20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    [member.length, 0, 0, 0],
    member,
  );
}

const OLE = bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], Array<number>(504).fill(0));
const PNG = bytes(
  [0x89],
  'PNG\r\n',
  [0x1a],
  '\n',
  [0, 0, 0, 13],
  'IHDR',
  [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 10],
  'IDAT',
);

describe('mediaTypeOf', () => {
  it.each([
    ['pdf', bytes('%PDF-1.7\n')],
    ['jpg', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF')],
    ['png', PNG],
    ['bmp', bytes('BM', Array<number>(60).fill(0))],
    ['tif', bytes('II*\u0000', [8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['webp', bytes('RIFF', [36, 0, 0, 0], 'WEBPVP8 ')],
    ['rar', bytes('Rar!\u001a\u0007\u0001\u0000')],
    ['7z', bytes('7z', [0xbc, 0xaf, 0x27, 0x1c])],
    ['doc', OLE],
    ['audio', bytes('ID3', [3, 0, 0, 0, 0, 0, 0])],
    ['video', bytes([0, 0, 0, 24], 'ftypisom', [0, 0, 2, 0], 'isomiso2')],
  ] as const)('knows %s by its bytes whatever the name claims', async (type, head) => {
    expect(await mediaTypeOf(head, NOTHING, 'pdf')).toBe(type);
  });

  it('knows a TIFF whose contents are listed behind its pictures', async () => {
    const head = bytes('II*\u0000', [0x90, 0x2e, 1, 0], Array<number>(200).fill(7));
    expect(await mediaTypeOf(head, NOTHING, 'tif')).toBe('tif');
  });

  it('parts .doc and .xls, which begin alike, by the name', async () => {
    expect(await mediaTypeOf(OLE, NOTHING, 'xls')).toBe('xls');
    expect(await mediaTypeOf(OLE, NOTHING, 'wps')).toBe('doc');
  });

  it.each([
    ['docx', 'word/document.xml'],
    ['xlsx', 'xl/workbook.xml'],
    ['ofd', 'OFD.xml'],
  ] as const)(
    'knows %s by the members of its archive, though they stand at its end',
    async (type, member) => {
      expect(await mediaTypeOf(zip('a.txt'), bytes(`PK\u0001\u0002${member}`), 'zip')).toBe(type);
    },
  );

  it('leaves other archives archives', async () => {
    expect(await mediaTypeOf(zip('a.pdf'), NOTHING, 'zip')).toBe('zip');
  });

  it('finds a PDF behind bytes that precede it', async () => {
    expect(await mediaTypeOf(bytes('\r\n\r\nHTTP header\r\n', '%PDF-1.4'), NOTHING, 'pdf')).toBe('pdf');
    expect(await mediaTypeOf(bytes(Array<number>(1020).fill(32), '%PDF-1.4'), NOTHING, 'pdf')).toBe('pdf');
  });

  it('does not look for a PDF further down', async () => {
    expect(await mediaTypeOf(bytes(Array<number>(3000).fill(1), '%PDF-1.4'), NOTHING, 'pdf')).toBe('unknown');
  });

  it('takes readable bytes for text only under a name of text', async () => {
    expect(await mediaTypeOf(Buffer.from('情况说明'), NOTHING, 'txt')).toBe('txt');
    expect(await mediaTypeOf(Buffer.from('情况说明'), NOTHING, 'pdf')).toBe('unknown');
  });

  it.each([
    ['nothing', NOTHING],
    ['noise', bytes([1, 2, 3, 4, 5])],
  ])('does not know %s', async (_, head) => {
    expect(await mediaTypeOf(head, NOTHING, 'txt')).toBe('unknown');
  });
});

describe('extensionFits', () => {
  it.each([
    ['jpg', 'jpeg', true],
    ['tif', 'tiff', true],
    ['doc', 'wps', true],
    ['pdf', 'pdf', true],
    ['jpg', 'pdf', false],
    ['pdf', 'jpg', false],
    ['pdf', '', false],
    ['unknown', 'pdf', true],
    ['video', 'mp4', true],
  ] as const)('of %s named .%s: %s', (type, extension, fits) => {
    expect(extensionFits(type, extension)).toBe(fits);
  });
});
