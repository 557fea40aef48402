import type { TitleWords } from '../model/document-type.ts';

/** What a title says its paper is about. */
export interface TitlePurposes {
  readonly purposes: ReadonlySet<string>;
  /** Whether one of them belongs to another procedure than the enforcement of a case. */
  readonly isForeign: boolean;
  /** Whether nothing is left of the title that is not known. */
  readonly isWhole: boolean;
}

/** A word of the list: of a purpose, or of none. */
interface Word {
  readonly text: string;
  readonly purpose: string | undefined;
}

const WORDS = new WeakMap<TitleWords, readonly Word[]>();

/** Reads the words before a title's kind, where the agency may stand, and those in the brackets behind it. */
export function titlePurposes(subject: string, remark: string, titleWords: TitleWords): TitlePurposes {
  const words = wordsOf(titleWords);
  const whole = spelt(subject, words);
  const own = whole.rest === '' ? whole : (behindAgency(subject, titleWords, words) ?? whole);
  const purposes = new Set([...own.purposes, ...spelt(remark, words).purposes]);
  const foreign = new Set(titleWords.purposes.filter((each) => each.isForeign).map(({ id }) => id));
  return {
    purposes,
    isForeign: [...purposes].some((each) => foreign.has(each)),
    isWhole: own.rest === '',
  };
}

/** The longest words first: 先行登记保存 is no 先行 and something. */
function wordsOf(titleWords: TitleWords): readonly Word[] {
  const known = WORDS.get(titleWords);
  if (known) return known;
  const { purposes, fieldsOfLaw, neutral } = titleWords;
  const words = [
    ...purposes.flatMap(({ id, words: texts }) => texts.map((text) => ({ text, purpose: id }))),
    ...[...neutral, ...fieldsOfLaw].map((text) => ({ text, purpose: undefined })),
  ];
  // A word of a purpose before the same word of none.
  const sorted = words.toSorted(
    (a, b) =>
      b.text.length - a.text.length || Number(b.purpose !== undefined) - Number(a.purpose !== undefined),
  );
  WORDS.set(titleWords, sorted);
  return sorted;
}

/** What known words say of a text, and what of it none of them is. */
interface Spelt {
  readonly purposes: ReadonlySet<string>;
  readonly rest: string;
}

function spelt(text: string, words: readonly Word[]): Spelt {
  const purposes = new Set<string>();
  let rest = '';
  for (let at = 0; at < text.length;) {
    const word = words.find((each) => text.startsWith(each.text, at));
    if (word?.purpose !== undefined) purposes.add(word.purpose);
    if (!word) rest += text[at] ?? '';
    at += word?.text.length ?? 1;
  }
  return { purposes, rest };
}

/** An agency's name may hold any words but those of a purpose. */
function behindAgency(
  subject: string,
  { agencyEndings }: TitleWords,
  words: readonly Word[],
): Spelt | undefined {
  for (let end = subject.length - 1; end >= 2; end--) {
    const agency = subject.slice(0, end);
    if (!agencyEndings.some((ending) => agency.endsWith(ending))) continue;
    if (spelt(agency, words).purposes.size > 0) continue;
    const behind = spelt(subject.slice(end), words);
    if (behind.rest === '' && behind.purposes.size > 0) return behind;
  }
  return undefined;
}
