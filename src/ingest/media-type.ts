import { fileTypeFromBuffer } from 'file-type';
import type { MediaType } from '../model/source-file.ts';

/** Bytes that are enough to know a format by its signature. */
export const SIGNATURE_BYTES = 8192;

const BY_EXTENSION: Readonly<Record<string, MediaType>> = {
  pdf: 'pdf',
  jpg: 'jpg',
  png: 'png',
  bmp: 'bmp',
  tif: 'tif',
  webp: 'webp',
  docx: 'docx',
  xlsx: 'xlsx',
  zip: 'zip',
  rar: 'rar',
  '7z': '7z',
};

/** Extensions under which departments save each format. */
const EXTENSIONS: Partial<Record<MediaType, readonly string[]>> = {
  jpg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  tif: ['tif', 'tiff'],
  doc: ['doc', 'wps', 'dot'],
  xls: ['xls', 'et'],
  docx: ['docx', 'docm', 'wps'],
  xlsx: ['xlsx', 'xlsm', 'et'],
  txt: ['txt', 'csv', 'log'],
};

/**
 * What the bytes say the file is, whatever its name claims. `head` are its first bytes, `tail` its last ones (zip
 * archives list their members there). The extension only parts formats with one signature: .doc and .xls.
 */
export async function mediaTypeOf(head: Uint8Array, tail: Uint8Array, extension: string): Promise<MediaType> {
  if (startsAsPdf(head)) return 'pdf';
  // The tag of a recording may hold a picture longer than the head: its format then stands beyond it.
  if (Buffer.from(head.subarray(0, 3)).toString('latin1') === 'ID3') return 'audio';
  const type = await fileTypeFromBuffer(head).catch(() => undefined);
  if (!type && startsAsTiff(head)) return 'tif';
  if (!type) return isText(head) && EXTENSIONS.txt?.includes(extension) ? 'txt' : 'unknown';
  if (type.ext === 'cfb') return EXTENSIONS.xls?.includes(extension) ? 'xls' : 'doc';
  if (type.ext === 'zip') return zipKind(head, tail);
  if (type.mime.startsWith('audio/')) return 'audio';
  if (type.mime.startsWith('video/')) return 'video';
  return BY_EXTENSION[type.ext] ?? 'unknown';
}

/** Its table of contents may stand behind its pictures, far beyond the head. */
function startsAsTiff(head: Uint8Array): boolean {
  return ['II*\0', 'MM\0*'].includes(Buffer.from(head.subarray(0, 4)).toString('latin1'));
}

/** Whether a name's extension fits what the file is. Files whose content is unknown have nothing to disagree with. */
export function extensionFits(mediaType: MediaType, extension: string): boolean {
  if (
    mediaType === 'unknown' ||
    mediaType === 'declaration' ||
    mediaType === 'audio' ||
    mediaType === 'video'
  ) {
    return true;
  }
  return (EXTENSIONS[mediaType] ?? [mediaType]).includes(extension);
}

/** The header may follow up to 1,024 bytes of anything. */
function startsAsPdf(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 1029)).toString('latin1').includes('%PDF-');
}

function zipKind(head: Uint8Array, tail: Uint8Array): MediaType {
  const names = Buffer.concat([head, tail]).toString('latin1');
  if (names.includes('OFD.xml')) return 'ofd';
  if (names.includes('word/')) return 'docx';
  if (names.includes('xl/')) return 'xlsx';
  return 'zip';
}

function isText(head: Uint8Array): boolean {
  return head.length > 0 && !head.some((byte) => byte < 9 || (byte > 13 && byte < 27));
}
