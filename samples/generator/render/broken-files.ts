import { plainPdf } from './plain-pdf.ts';

/** The first part of a file, as an interrupted upload leaves it. */
export function truncated(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length * 0.18));
}

/** A PDF that asks for a password: its user key fits none. */
export function encryptedPdf(): Buffer {
  const key = 'ab'.repeat(32);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    '<< /Length 16 >>\nstream\n0123456789abcdef\nendstream',
    `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <${key}> /U <${key}> >>`,
  ];
  const id = '0123456789abcdef0123456789abcdef';
  return plainPdf(objects, ` /Encrypt 5 0 R /ID [<${id}> <${id}>]`);
}
