import { decoded, type SeenCharacter } from './ctc.ts';
import { bothReadings, disputed } from './second-look.ts';
import type { BestClasses, Values } from './network.ts';

const ALLOWED = new Set('0123456789〇○零OoQ一二三四五六七八九十年月日 ');
/** What a day of our time looks like once only its characters are allowed. */
const DAY =
  /^(?:20\d{2}年(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9])日|二[〇○零0OoQ][〇○零0OoQ一二三四五六七八九]{2}年(?:十[一二]?|[一二三四五六七八九])月(?:三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日)$/u;

export function isDay(characters: readonly SeenCharacter[]): boolean {
  return DAY.test(characters.map(({ text }) => text.trim()).join(''));
}

/** Whether a row is a day, however badly a seal disturbs some of its characters. */
export function looksLikeDay(characters: readonly SeenCharacter[]): boolean {
  const text = characters.map((c) => c.text).join('');
  const counters = [/年/u, /月/u, /日/u].filter((counter) => counter.test(text)).length;
  const share = [...text].filter((character) => ALLOWED.has(character)).length / Math.max(1, text.length);
  return counters >= 2 && share >= MOSTLY;
}

/** Share of a row's characters that a day may hold from which the others are taken for misread ones. */
const MOSTLY = 0.7;

/**
 * A row read as a day: of all classes only digits, 年, 月 and 日 count, each as probable as it is among these. Undefined
 * where what comes out is no day.
 */
export function readAsDay(
  { data, dims }: Values,
  alphabet: readonly string[],
): readonly SeenCharacter[] | undefined {
  const seen = decoded(bestAllowed(data, dims[2] ?? 1, alphabet), alphabet).filter(
    ({ text }) => text.trim() !== '',
  );
  return isDay(seen) ? seen : undefined;
}

/**
 * The day that most looks show, of equals the surest; what they all show is surer, where one shows another day the
 * difference is doubtful.
 */
export function agreedDay(days: readonly (readonly SeenCharacter[])[]): readonly SeenCharacter[] | undefined {
  const votes = new Map<string, (readonly SeenCharacter[])[]>();
  for (const day of days) votes.set(textOf(day), [...(votes.get(textOf(day)) ?? []), day]);
  const [most, ...others] = [...votes.values()].sort(
    (a, b) => b.length - a.length || suretyOf(b[0]) - suretyOf(a[0]),
  );
  const agreed = most?.reduce((one, next) => bothReadings(one, next));
  if (!most || !agreed) return undefined;
  const day = others.reduce((one, [other = []]) => disputed(one, other), agreed);
  return mayLackDigit(day) ? day.map((c) => ({ ...c, confidence: c.confidence * UNSURE })) : day;
}

/** Whether all looks show the same day. */
export function isAgreed(days: readonly (readonly SeenCharacter[])[]): boolean {
  return new Set(days.map(textOf)).size === 1;
}

function textOf(day: readonly SeenCharacter[]): string {
  return day.map(({ text }) => text).join('');
}

/** What is left of the confidence of a day in which a digit may lack: enough to be told, too little to be a breach. */
const UNSURE = 0.9;
/** January may be November, the 1st the 11th, the 2nd the 22nd: all looks may take two equal digits for one. */
const MAY_BE_TWO = /年1月|月[12]日/u;

function mayLackDigit(day: readonly SeenCharacter[]): boolean {
  return MAY_BE_TWO.test(day.map(({ text }) => text).join(''));
}

function suretyOf(day: readonly SeenCharacter[] = []): number {
  return day.reduce((sum, { confidence }) => sum + confidence, 0);
}

function bestAllowed(data: Float32Array, classes: number, alphabet: readonly string[]): BestClasses {
  const allowed = alphabet.flatMap((character, i) => (ALLOWED.has(character) ? [i + 1] : []));
  const steps = data.length / classes;
  const best = new Int32Array(steps);
  const probabilities = new Float32Array(steps);
  for (let step = 0; step < steps; step++) {
    const row = data.subarray(step * classes, (step + 1) * classes);
    const blank = row[BLANK] ?? 0;
    const winner = allowed.reduce((a, b) => ((row[b] ?? 0) > (row[a] ?? 0) ? b : a));
    const sum = allowed.reduce((total, candidate) => total + (row[candidate] ?? 0), blank);
    const known = Math.max(blank, row[winner] ?? 0);
    // Where a character stands that no day has, it is one that a day has, and no blank.
    best[step] = blank >= (row[winner] ?? 0) && !holdsMore(row, known) ? BLANK : winner;
    probabilities[step] = sum === 0 ? 0 : (row[best[step] ?? BLANK] ?? 0) / sum;
  }
  return { classes: best, probabilities };
}

const BLANK = 0;

/** Loop: there are thousands of classes. */
function holdsMore(row: Float32Array, known: number): boolean {
  for (let i = 0; i < row.length; i++) if ((row[i] as number) > known) return true;
  return false;
}
