const MODULUS = 1021;

/** The finding's id as a cell shows it: two check characters tell a damaged one from another finding's. */
export function findingCode(id: string): string {
  return `${id}-${checksum(id)}`;
}

/** The id back from a cell, or undefined where it was damaged by hand. */
export function findingIdOf(code: string): string | undefined {
  const text = code.trim();
  const at = text.lastIndexOf('-');
  const id = text.slice(0, at);
  return at > 0 && text.slice(at + 1).toLowerCase() === checksum(id) ? id : undefined;
}

/** Weighted by position, so that swapped characters show. */
function checksum(id: string): string {
  let sum = 0;
  for (let index = 0; index < id.length; index++) sum = (sum * 31 + id.charCodeAt(index)) % MODULUS;
  return sum.toString(36).padStart(2, '0');
}
