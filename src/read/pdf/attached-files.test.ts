import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfOf, WHITE_PICTURE } from '../../../test/fixtures/pdf-page.ts';
import { openSource } from '../open-source.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-attached-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function problemsOf(pdf: Uint8Array | string): Promise<string[]> {
  const absolutePath = path.join(folder, 'a.pdf');
  await writeFile(absolutePath, pdf, 'latin1');
  const job = {
    jobId: 1,
    path: '案/决定书.pdf',
    absolutePath,
    mediaType: 'pdf',
    firstPage: 1,
    maxPages: 1,
  } as const;
  const source = await openSource({ ...job, ocr: 'off' }, () => Promise.resolve(undefined));
  await source.close();
  return source.problems.map(({ code, message }) => `${code} ${message}`);
}

const told = (name: string): string =>
  `unsupported-format 案/决定书.pdf：文件里夹带了附件“${name}”，没有读取；请把附件另存出来，放进案卷文件夹`;

describe('files that a PDF carries with it', () => {
  it.each([true, false])('are named, each with what to do (objects packed: %s)', async (useObjectStreams) => {
    const document = await PDFDocument.create();
    document.addPage();
    await document.attach(Buffer.from('%PDF-1.4'), '立案审批表.pdf', { mimeType: 'application/pdf' });
    await document.attach(Buffer.from('%PDF-1.4'), '送达回证.pdf', { mimeType: 'application/pdf' });
    expect(await problemsOf(await document.save({ useObjectStreams }))).toEqual([
      told('立案审批表.pdf'),
      told('送达回证.pdf'),
    ]);
  });

  it('are named where a note on a page carries them', async () => {
    const pdf = pdfOf({
      content: '',
      ...WHITE_PICTURE,
      page: '/Annots [7 0 R]',
      objects: [
        '<< /Type /Annot /Subtype /FileAttachment /Rect [10 10 20 20] /F 4 /FS << /Type /Filespec /F (photo.pdf) /EF << /F 8 0 R >> >> >>',
        '<< /Type /EmbeddedFile /Length 4 >> stream\n%PDF\nendstream',
      ],
    });
    expect(await problemsOf(pdf)).toEqual([told('photo.pdf')]);
  });

  it('are no papers where they are data for machines', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    await document.attach(Buffer.from('<invoice/>'), 'invoice.xml', { mimeType: 'text/xml' });
    expect(await problemsOf(await document.save())).toEqual([]);
  });

  it('are none in a plain PDF', async () => {
    expect(await problemsOf(pdfOf({ content: '', ...WHITE_PICTURE }))).toEqual([]);
  });
});
