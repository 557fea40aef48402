/** Offsets of the zip format (APPNOTE 4.3). */
const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;

/** Sets the date of every member: the same workbook written twice is then the same file. Changes `zip` in place. */
export function setZipDates(zip: Buffer, date: Date): void {
  const stamp = dosDate(date);
  const end = findEnd(zip);
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(entry) !== ENTRY_SIGNATURE) return;
    zip.writeUInt32LE(stamp, entry + 12);
    zip.writeUInt32LE(stamp, zip.readUInt32LE(entry + 42) + 10);
    entry +=
      ENTRY_SIZE + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
}

function findEnd(zip: Buffer): number {
  for (let at = zip.length - END_SIZE; at >= 0; at--) {
    if (zip.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new Error('not a zip archive');
}

/** Date in the high word, time in the low one; UTC, so that the machine's time zone leaves no trace. */
function dosDate(date: Date): number {
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}
