import type { TextLine } from '../../src/model/page.ts';
import type { PrintedPage } from './characters.ts';
import { type PageText, isCompared, matchLine, pageText } from './page-text.ts';

/** Characters of one band of confidence. */
export interface BandCount {
  readonly name: string;
  readonly characters: number;
  readonly right: number;
  /** In lines of which the page has no counterpart: pictures taken for text, and lines wholly misread. */
  readonly astray: number;
}

/** Upper ends; what the reader does not list as doubtful stands in the last band whatever its limit is. */
const BANDS: readonly (readonly [number, string])[] = [
  [0.5, '0.5 以下'],
  [0.8, '0.5–0.8'],
  [0.9, '0.8–0.9'],
  [0.95, '0.9–0.95'],
  [0.98, '0.95–0.98'],
  [Infinity, '0.98 以上或未列为存疑'],
];

/** Fewer of a line's characters than this share in place: it is another line. */
const COUNTERPART = 0.5;
/** The reader lists no other character as doubtful. */
const MEANS_SOMETHING = /[\p{L}\p{N}]/u;

interface ReadCharacter {
  readonly band: number;
  readonly isRight: boolean;
  readonly isAstray: boolean;
}

/** What is right of the letters, characters and digits read on a page, by how sure the reader said that it was. */
export function calibrate(printed: PrintedPage, read: readonly TextLine[]): BandCount[] {
  const page = pageText(printed.lines, printed.drawn);
  const characters = read.flatMap((line) => readCharacters(line, page));
  return BANDS.map(([, name], band) => {
    const own = characters.filter((each) => each.band === band);
    const placed = own.filter(({ isAstray }) => !isAstray);
    return {
      name,
      characters: placed.length,
      right: placed.filter(({ isRight }) => isRight).length,
      astray: own.length - placed.length,
    };
  });
}

export function sumBands(pages: readonly (readonly BandCount[])[]): BandCount[] {
  return BANDS.map(([, name], band) => {
    const own = pages.flatMap((bands) => bands[band] ?? []);
    const sum = (of: (count: BandCount) => number): number => own.reduce((all, each) => all + of(each), 0);
    return {
      name,
      characters: sum(({ characters }) => characters),
      right: sum(({ right }) => right),
      astray: sum(({ astray }) => astray),
    };
  });
}

function readCharacters(line: TextLine, page: PageText): ReadCharacter[] {
  const { exact } = matchLine(line.text, page);
  const isAstray = exact.filter(Boolean).length < COUNTERPART * exact.length;
  const places = [...line.text].map((character, at) => ({ character, at }));
  return places
    .filter(({ character }) => isCompared(character))
    .map((place, i) => ({ ...place, isRight: exact[i] === true }))
    .filter(({ character }) => MEANS_SOMETHING.test(character))
    .map(({ at, isRight }) => ({ band: bandOf(confidenceAt(line, at)), isRight, isAstray }));
}

function confidenceAt({ doubtful = [] }: TextLine, at: number): number {
  return Math.min(1, ...doubtful.filter(({ from, to }) => from <= at && at < to).map((s) => s.confidence));
}

/** The band's name, for whatever is as sure as its least sure character. */
export function bandName(confidence: number): string {
  return BANDS[bandOf(confidence)]?.[1] ?? '';
}

export const BAND_NAMES: readonly string[] = BANDS.map(([, name]) => name);

function bandOf(confidence: number): number {
  return BANDS.findIndex(([below]) => confidence < below);
}
