import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { SourceFile } from '../model/source-file.ts';
import { extensionFits, mediaTypeOf, SIGNATURE_BYTES } from './media-type.ts';
import type { FileEntry } from './walk.ts';

const CHUNK = 1 << 20;
export const DECLARATION_NAME = 'case.json';

/**
 * Hash, size and format of an uploaded file. One that cannot be opened, or a folder that cannot, has no hash; whoever
 * reads it tells so.
 */
export async function sourceFile(uploads: string, entry: FileEntry): Promise<SourceFile> {
  const extension = entry.isClosedFolder ? '' : path.extname(entry.name).slice(1).toLowerCase();
  const raw = entry.rawPath ? { rawPath: entry.rawPath.toString('hex') } : {};
  const closed = { sha256: '', size: 0, mediaType: 'unknown', hasFittingExtension: true } as const;
  if (entry.isClosedFolder) return { path: entry.path, extension, ...closed, ...raw };
  try {
    const { sha256, size, head, tail } = await fingerprint(absolutePath(uploads, entry.path, raw.rawPath));
    const mediaType =
      entry.name === DECLARATION_NAME ? 'declaration' : await mediaTypeOf(head, tail, extension);
    const hasFittingExtension = extensionFits(mediaType, extension);
    return { path: entry.path, sha256, size, mediaType, extension, hasFittingExtension, ...raw };
  } catch {
    return { path: entry.path, extension, ...closed, ...raw };
  }
}

/** Where a source file lies; bytes where its name is not UTF-8. */
export function absolutePath(
  uploads: string,
  relative: string,
  rawPath: string | undefined,
): string | Buffer {
  if (rawPath === undefined) return path.join(uploads, relative);
  return Buffer.concat([Buffer.from(`${uploads}/`), Buffer.from(rawPath, 'hex')]);
}

async function fingerprint(
  file: string | Buffer,
): Promise<{ sha256: string; size: number; head: Uint8Array; tail: Uint8Array }> {
  const handle = await open(file, 'r');
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(CHUNK);
    let size = 0;
    let head: Uint8Array = new Uint8Array();
    let tail: Uint8Array = new Uint8Array();
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK, null);
      if (bytesRead === 0) break;
      const chunk = buffer.subarray(0, bytesRead);
      hash.update(chunk);
      if (size === 0) head = Uint8Array.from(chunk.subarray(0, SIGNATURE_BYTES));
      tail = Uint8Array.from(chunk.subarray(-SIGNATURE_BYTES));
      size += bytesRead;
    }
    return { sha256: hash.digest('hex'), size, head, tail };
  } finally {
    await handle.close();
  }
}
