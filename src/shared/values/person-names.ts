import type { Person } from '../../model/field.ts';

/** Whether a short run of characters is a piece of two known names that were written without a gap: 凯梅 of 赵凯梅李娜. */
export function isPieceOfNames(run: string, names: readonly string[]): boolean {
  if (names.includes(run)) return false;
  return names.some((first) => names.some((second) => first !== second && `${first}${second}`.includes(run)));
}

/** Whether the same name is known more surely from another place. */
export function isBetterKnown(person: Person, before: Person): boolean {
  return (
    (!before.certificate && Boolean(person.certificate)) || (before.isDoubtful === true && !person.isDoubtful)
  );
}
