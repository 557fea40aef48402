import { distance } from 'fastest-levenshtein';
import type { DocumentType, Ruleset, TitlePattern, TitleWords } from '../model/rule.ts';
import { keptInOrder } from '../shared/similarity.ts';
import { withoutBlanks } from '../shared/text.ts';

/** What papers are told by. */
export type Forms = Pick<Ruleset, 'documentTypes' | 'titleWords'>;

/** What may stand before a title on its line: the agency, the field of law, the name of a form set. */
function beforeTitle({ agencyEndings, fieldsOfLaw }: TitleWords): RegExp {
  return new RegExp(
    `^(?:(?:文书(?:样式|格式)?|附件|格式|样式)?[之一二三四五六七八九十\\d]{0,4}[:：]?)?(?:[\\p{Script=Han}\\d（）()·]{2,32}(?:${anyOf(agencyEndings)}))?(?:${anyOf(fieldsOfLaw)}){0,3}(?:呈请)?$|^(?:关于)?.{3,60}案件?的$`,
    'u',
  );
}

/** A rules folder of somebody's own may list none. */
function anyOf(words: readonly string[]): string {
  return words.length > 0 ? words.join('|') : '(?!)';
}

/** What may stand after it: a number, a remark in brackets, a place for the number. */
const AFTER_TITLE =
  /^(?:[（(〔[【].{0,24}[）)〕\]】]|.{0,22}[〔[（(【](?:19|20)?\d{0,4}[〕\]）)】]第?\d*号?|(?:NO|No|编号|案号|文号|字号)?[:：.]?.{0,30}(?:19|20)\d{2}.{1,24}号[）)]?|(?:编号|案号|文号)[:：]?.{0,28}|[\p{Script=Han}（）()]{1,12}[〔[【]?[〕\]】]?号|[（(]?(?:续页?|附页|存根|正本|副本|第[一二三\d]联|样本)[）)]?)?$/u;

/** Tickets carry their serial number behind the title: №0517736. */
const SERIAL = String.raw`(?:№|NO|No|N°)[.:：]?[A-Z\d]{4,20}$`;
const SERIAL_ALONE = new RegExp(`^${SERIAL}`, 'u');
const SERIAL_AT_END = new RegExp(SERIAL, 'u');

/** Titles of all types, prepared once: every line of every page is held against all of them. */
interface KnownTitle {
  readonly type: DocumentType;
  readonly pattern: TitlePattern;
  readonly plain: string;
  readonly characters: ReadonlySet<string>;
}

/** Titles with the same last characters, and how long they are. */
interface TitleGroup {
  readonly ending: string;
  readonly titles: KnownTitle[];
  shortest: number;
  longest: number;
}

/** Characters that a title may lose and still fit. */
const MOST_WRONG = 2;
const ENDING = MOST_WRONG + 1;

/** The forms as lines are held against them, prepared once a run. */
interface KnownTitles {
  readonly groups: readonly TitleGroup[];
  readonly before: RegExp;
}

const KNOWN = new WeakMap<Forms, KnownTitles>();

function knownTitles(forms: Forms): KnownTitles {
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
function mayHold(plain: string, { ending, shortest, longest }: TitleGroup): boolean {
  if (plain.includes(ending)) return true;
  if (plain.length < shortest - MOST_WRONG || plain.length > longest + MOST_WRONG) return false;
  for (const c of ending) if (plain.includes(c)) return true;
  return false;
}

/** A title of a type, and how well a line fits it: 0–1. */
export interface FittingTitle {
  readonly type: DocumentType;
  readonly pattern: TitlePattern;
  readonly fit: number;
}

/** Lines repeat from page to page and from case to case; so many are remembered. */
const REMEMBERED_LINES = 20_000;
const FITTING = new WeakMap<Forms, Map<string, readonly FittingTitle[]>>();

/** The titles that fit a line best. */
export function fittingTitles(text: string, forms: Forms): readonly FittingTitle[] {
  const remembered = FITTING.get(forms) ?? new Map<string, readonly FittingTitle[]>();
  FITTING.set(forms, remembered);
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= REMEMBERED_LINES) remembered.clear();
  const best = bestTitles(text, forms);
  remembered.set(text, best);
  return best;
}

function bestTitles(text: string, forms: Forms): FittingTitle[] {
  const candidate = candidateLine(text);
  let best: FittingTitle[] = [];
  const { groups, before } = knownTitles(forms);
  for (const group of groups) {
    if (!mayHold(candidate.plain, group)) continue;
    for (const known of group.titles) {
      const { type, pattern } = known;
      const fit = fitOf(candidate, known, before);
      if (fit === 0) continue;
      const title = { type, pattern, fit };
      const order = best[0] ? compareTitles(title, best[0]) : 1;
      if (order > 0) best = [title];
      else if (order === 0) best.push(title);
    }
  }
  return (best[0]?.fit ?? 1) < ENDING_FIT ? (endingTitles(candidate, forms) ?? best) : best;
}

/** How well a line fits that ends with a title behind words that are not known. */
const ENDING_FIT = 0.9;
/** Characters: shorter titles end too many lines. */
const SHORTEST_ENDING = 4;

/** …结案报告 is no …调查报告 misread: what the line ends with, letter for letter, beats what it is merely like. */
function endingTitles(candidate: CandidateLine, forms: Forms): FittingTitle[] | undefined {
  const withoutSerial = candidate.plain.replace(SERIAL_AT_END, '');
  const ends = knownTitles(forms)
    .groups.flatMap((group) => group.titles)
    .filter(
      ({ plain, pattern }) =>
        !pattern.requires && plain.length >= SHORTEST_ENDING && withoutSerial.endsWith(plain),
    );
  const longest = Math.max(...ends.map(({ plain }) => plain.length));
  const titles = ends.filter(({ plain }) => plain.length === longest);
  return titles.length === 0
    ? undefined
    : titles.map(({ type, pattern }) => ({ type, pattern, fit: ENDING_FIT }));
}

/** A line as it is compared: `places[i]` is where the i-th character of `plain` stands in `text`. */
interface CandidateLine {
  readonly text: string;
  readonly plain: string;
  readonly places: readonly number[];
}

function candidateLine(text: string): CandidateLine {
  const places: number[] = [];
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (IGNORED.test(c)) continue;
    plain += c;
    places.push(i);
  }
  return { text, plain, places };
}

function compareTitles(a: FittingTitle, b: FittingTitle): number {
  return a.fit - b.fit || plainTitle(a.pattern.text).length - plainTitle(b.pattern.text).length;
}

const IGNORED = /[（）()［］[\]【】·、/／\-—_＿.]/u;

/** Without brackets and strokes, which departments set as they like. */
export function plainTitle(text: string): string {
  return candidateLine(withoutBlanks(text)).plain;
}

/** 1 where the line is the title with nothing unusual around it, less where it is nearly so, 0 where it is not. */
function fitOf(line: CandidateLine, { plain: title, characters }: KnownTitle, before: RegExp): number {
  if (line.plain === title) return 1;
  const at = line.plain.lastIndexOf(title);
  if (at === -1) return nearlyFit(line.plain, title, characters);
  const start = line.places[at] ?? 0;
  let end = (line.places[at + title.length - 1] ?? 0) + 1;
  // A closing bracket belongs to the title that it closes.
  if (/[）)]/u.test(line.text[end] ?? '') && /[（(]/u.test(line.text.slice(start, end))) end++;
  const after = line.text.slice(end);
  // 处罚决定书号 is the label of a row.
  if (/^(?:[文字]?号(?!$)|日期|名称)/u.test(after)) return 0;
  const isFramed =
    before.test(line.text.slice(0, start)) && (AFTER_TITLE.test(after) || SERIAL_ALONE.test(after));
  return isFramed ? 0.96 : 0;
}

/** One character misread in a title of five, two in one of nine. */
function nearlyFit(text: string, title: string, characters: ReadonlySet<string>): number {
  const allowed = title.length >= 9 ? MOST_WRONG : title.length >= 5 ? 1 : 0;
  if (allowed === 0 || Math.abs(text.length - title.length) > allowed) return 0;
  let shared = 0;
  for (const c of text) if (characters.has(c)) shared++;
  if (shared < title.length - allowed) return 0;
  const wrong = distance(text, title);
  return wrong <= allowed ? 0.85 - 0.1 * (wrong - 1) : 0;
}

/** Characters of a heading at most: a longer line is a sentence. */
export const LONGEST_HEADING = 30;

/** The type that a heading may be a variant of: it holds one of the type's titles, other words between, 案件处理内部审批表. */
export function typeOfVariant(heading: string, forms: Forms): DocumentType | undefined {
  const plain = plainTitle(heading);
  if (plain.length > LONGEST_HEADING) return undefined;
  const variants = knownTitles(forms)
    .groups.flatMap((group) => group.titles)
    .filter(
      (title) =>
        title.plain.length >= SHORTEST_ENDING &&
        title.plain.length <= plain.length &&
        keptInOrder(plain, title.plain) === 1,
    );
  return variants.sort((a, b) => b.plain.length - a.plain.length)[0]?.type;
}
