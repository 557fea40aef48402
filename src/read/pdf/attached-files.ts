import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AnnotationType } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Words that stand in the open in a file with attachments, unless its objects are packed. */
const MAY_ATTACH = ['/EmbeddedFile', '/FileAttachment', '/ObjStm'];

/** Electronic invoices carry themselves once more for accounting programs: no paper. */
const FOR_MACHINES = /\.xml$/iu;

/** Names of the files that a PDF carries with it: a portfolio, attachments, notes with a file. */
export async function attachedFiles(document: PDFDocumentProxy, bytes: Uint8Array): Promise<string[]> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!MAY_ATTACH.some((word) => raw.includes(word))) return [];
  const attached = Object.values(
    ((await document.getAttachments()) ?? {}) as Record<string, { readonly filename?: string }>,
  );
  const notes = (await document.getAnnotationsByType(new Set([AnnotationType.FILEATTACHMENT]), new Set())) as
    { readonly file?: { readonly filename?: string } }[] | null;
  const names = [...attached, ...(notes ?? []).map(({ file }) => file)].map((file) => file?.filename ?? '');
  return [...new Set(names.filter((name) => name !== '' && !FOR_MACHINES.test(name)))];
}
