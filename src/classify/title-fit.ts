import { distance } from 'fastest-levenshtein';
import type { DocumentType, TitlePattern } from '../model/document-type.ts';
import {
  allTitles,
  type Forms,
  type KnownTitle,
  knownTitles,
  mayHold,
  MOST_WRONG,
  SHORTEST_ENDING,
} from './known-titles.ts';
import { type CandidateLine, candidateLine, plainTitle } from './plain-title.ts';
import { mayFollowTitle, SERIAL_AT_END } from './title-frame.ts';
import { understoodTitle, type UnderstoodTitle } from './title-grammar.ts';

/** A title of a type, and how well a line fits it: 0–1. */
export interface FittingTitle {
  readonly type: DocumentType;
  readonly pattern: TitlePattern;
  readonly fit: number;
  /** Set where words stand in it that nobody knows, all else says this type: the text has to bear it out. */
  readonly isPerhaps?: true;
}

/** Papers that no rule asks for. */
export const OTHER = 'other';

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
  const like = bestTitles(text, forms);
  // What a title is merely like is overruled by what it says.
  const best = (like[0]?.fit ?? 1) < 1 ? (overruled(text, forms, like) ?? like) : like;
  remembered.set(text, best);
  return best;
}

/** How well a title fits that is known by its parts, and how well one that may be another's. */
export const SAID_FIT = 0.95;
const MAYBE_FIT = 0.5;

/** The title by its own words, where they overrule what the line is like; undefined where they tell no more than that. */
function overruled(text: string, forms: Forms, like: readonly FittingTitle[]): FittingTitle[] | undefined {
  const said = understoodTitle(text, forms);
  if (!said || (said.kind === 'named' && like.some(({ type }) => type === said.type))) return undefined;
  // A known title with an agency or a field of law before it is more than a word of a purpose.
  const isLetterForLetter = (like[0]?.fit ?? 0) >= ENDING_FIT;
  if (isLetterForLetter && !isDecisive(said, like)) return undefined;
  return saidTitle(text, said, forms);
}

function isDecisive(said: UnderstoodTitle, [like]: readonly FittingTitle[]): boolean {
  if (said.kind === 'unasked') return said.isForeign;
  return said.kind === 'named' ? said.isSure : like?.fit === ENDING_FIT;
}

/** The title of a heading that is no known one: by its own words, where these are sure. */
export function surelySaidTitle(text: string, forms: Forms): FittingTitle | undefined {
  const said = understoodTitle(text, forms);
  return said && isDecisive(said, []) ? saidTitle(text, said, forms)?.[0] : undefined;
}

/** The same where they are not: a question. */
export function perhapsSaidTitle(text: string, forms: Forms): FittingTitle | undefined {
  const said = understoodTitle(text, forms);
  return said && saidTitle(text, said, forms)?.[0];
}

function saidTitle(text: string, said: UnderstoodTitle, forms: Forms): FittingTitle[] | undefined {
  const type = said.kind === 'unasked' ? otherPaper(forms) : said.type;
  const isSure = said.kind === 'unasked' || (said.kind === 'named' && said.isSure);
  const isPerhaps = said.kind === 'named' && !said.isSure;
  const fit = isSure ? SAID_FIT : MAYBE_FIT;
  return type && [{ type, pattern: { text: plainTitle(text) }, fit, ...(isPerhaps ? { isPerhaps } : {}) }];
}

/** A rules folder of somebody's own may have no type for papers that no rule asks for. */
function otherPaper({ documentTypes }: Forms): DocumentType | undefined {
  return documentTypes.find(({ id }) => id === OTHER);
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

/** …结案报告 is no …调查报告 misread: what the line ends with, letter for letter, beats what it is merely like. */
function endingTitles(candidate: CandidateLine, forms: Forms): FittingTitle[] | undefined {
  const withoutSerial = candidate.plain.replace(SERIAL_AT_END, '');
  const ends = allTitles(forms).filter(
    ({ plain, pattern }) =>
      !pattern.requires && plain.length >= SHORTEST_ENDING && withoutSerial.endsWith(plain),
  );
  const longest = Math.max(...ends.map(({ plain }) => plain.length));
  const titles = ends.filter(({ plain }) => plain.length === longest);
  return titles.length === 0
    ? undefined
    : titles.map(({ type, pattern }) => ({ type, pattern, fit: ENDING_FIT }));
}

function compareTitles(a: FittingTitle, b: FittingTitle): number {
  return a.fit - b.fit || plainTitle(a.pattern.text).length - plainTitle(b.pattern.text).length;
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
  const isFramed = before.test(line.text.slice(0, start)) && mayFollowTitle(after);
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
