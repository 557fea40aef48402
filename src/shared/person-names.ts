/** Whether a short run of characters is a piece of two known names that were written without a gap: 凯梅 of 赵凯梅李娜. */
export function isPieceOfNames(run: string, names: readonly string[]): boolean {
  if (names.includes(run)) return false;
  return names.some((first) => names.some((second) => first !== second && `${first}${second}`.includes(run)));
}
