import type { DocumentType, TitlePattern } from '../model/document-type.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { plainTitle } from './plain-title.ts';
import { beforeTitle } from './title-frame.ts';

/** What papers are told by. */
export type Forms = Pick<Ruleset, 'documentTypes' | 'titleWords'>;

/** Titles of all types, prepared once: every line of every page is held against all of them. */
export interface KnownTitle {
  readonly type: DocumentType;
  readonly pattern: TitlePattern;
  readonly plain: string;
  readonly characters: ReadonlySet<string>;
}

/** Titles with the same last characters, and how long they are. */
export interface TitleGroup {
  readonly ending: string;
  readonly titles: KnownTitle[];
  shortest: number;
  longest: number;
}

/** Characters that a title may lose and still fit. */
export const MOST_WRONG = 2;
const ENDING = MOST_WRONG + 1;

/** The forms as lines are held against them, prepared once a run. */
interface KnownTitles {
  readonly groups: readonly TitleGroup[];
  readonly before: RegExp;
}

const KNOWN = new WeakMap<Forms, KnownTitles>();

export function knownTitles(forms: Forms): KnownTitles {
  const known = KNOWN.get(forms) ?? { groups: titlesByEnding(forms), before: beforeTitle(forms.titleWords) };
  KNOWN.set(forms, known);
  return known;
}

function titlesByEnding({ documentTypes }: Forms): TitleGroup[] {
  const titles = documentTypes.flatMap((type) =>
    type.titles.map((pattern): KnownTitle => {
      const plain = plainTitle(pattern.text);
      return { type, pattern, plain, characters: new Set(plain) };
    }),
  );
  const groups = new Map<string, TitleGroup>();
  for (const title of titles) {
    const ending = title.plain.slice(-ENDING);
    const { length } = title.plain;
    const group = groups.get(ending) ?? { ending, titles: [], shortest: length, longest: length };
    groups.set(ending, group);
    group.titles.push(title);
    group.shortest = Math.min(group.shortest, length);
    group.longest = Math.max(group.longest, length);
  }
  return [...groups.values()];
}

/**
 * A line that holds the ending may hold a title; one that holds but a character of it may be one misread, of about the
 * same length.
 */
export function mayHold(plain: string, { ending, shortest, longest }: TitleGroup): boolean {
  if (plain.includes(ending)) return true;
  if (plain.length < shortest - MOST_WRONG || plain.length > longest + MOST_WRONG) return false;
  for (const c of ending) if (plain.includes(c)) return true;
  return false;
}

/** Every title, in the order of their endings. */
export function allTitles(forms: Forms): readonly KnownTitle[] {
  return knownTitles(forms).groups.flatMap((group) => group.titles);
}

/** Characters: shorter titles end too many lines. */
export const SHORTEST_ENDING = 4;
