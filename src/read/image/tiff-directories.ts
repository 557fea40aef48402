/** Directories that are followed at most: a chain may run in a circle. */
const MOST_DIRECTORIES = 10_000;
const NEW_SUBFILE_TYPE = 254;
/** Bit of NewSubfileType: a smaller copy of another image in the file. */
const REDUCED = 1;
const ENTRY_BYTES = 12;

/**
 * Whether each image of a TIFF file is a smaller copy of another one, as viewers want them, and no page of its own; in
 * the order of the file. Undefined for other formats and for files whose directories cannot be followed.
 */
export function reducedCopies(bytes: Uint8Array): boolean[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order = bytes.length < 8 ? 0 : view.getUint16(0);
  const isLittle = order === 0x4949;
  if ((!isLittle && order !== 0x4d4d) || view.getUint16(2, isLittle) !== 42) return undefined;
  const copies: boolean[] = [];
  for (let at = view.getUint32(4, isLittle); at !== 0;) {
    const end = at + 2 > bytes.length ? Infinity : at + 2 + view.getUint16(at, isLittle) * ENTRY_BYTES;
    if (end + 4 > bytes.length || copies.length >= MOST_DIRECTORIES) return undefined;
    copies.push(isReduced(view, { at: at + 2, end }, isLittle));
    at = view.getUint32(end, isLittle);
  }
  return copies;
}

function isReduced(view: DataView, entries: { at: number; end: number }, isLittle: boolean): boolean {
  for (let at = entries.at; at < entries.end; at += ENTRY_BYTES) {
    if (view.getUint16(at, isLittle) === NEW_SUBFILE_TYPE)
      return (view.getUint32(at + 8, isLittle) & REDUCED) !== 0;
  }
  return false;
}
