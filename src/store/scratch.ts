import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Where a text lies in a scratch file. Bytes. */
export interface Place {
  readonly at: number;
  readonly size: number;
}

/**
 * Texts put aside until the end of a run. The file has no name from the moment it is open: it is gone with the
 * process, however that ends, and nobody else can open it.
 */
export class ScratchFile {
  readonly #file: number;
  #end = 0;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    const name = path.join(folder, `.casefile-${randomUUID()}.tmp`);
    this.#file = openSync(name, 'wx+', 0o600);
    rmSync(name);
  }

  put(text: string): Place {
    const bytes = Buffer.from(text);
    const at = this.#end;
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.#file, bytes, done, bytes.length - done, at + done);
    this.#end += bytes.length;
    return { at, size: bytes.length };
  }

  get({ at, size }: Place): string {
    const bytes = Buffer.allocUnsafe(size);
    for (let done = 0; done < size;) {
      const read = readSync(this.#file, bytes, done, size - done, at + done);
      if (read === 0) throw new Error('a scratch file ends too early');
      done += read;
    }
    return bytes.toString();
  }

  close(): void {
    closeSync(this.#file);
  }
}
