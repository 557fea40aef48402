import {
  PRINTED_DAY_CHARACTER,
  PRINTED_NAME_CHARACTER,
  SUREST_BY_HAND,
} from '../../../shared/certainty/thresholds.ts';
import type { GreyImage } from '../../image/grey-image.ts';
import type { SeenCharacter } from './ctc.ts';

/** A day with its digits, some of which may be lost: 224年0月21日. */
const DAY = /\d{2,4}年\d{0,2}月\d{0,2}日/u;
const HAN = /\p{Script=Han}/u;
/** Of a digit's height: how far heads and feet of printed digits lie from their means, blurred ones too. */
const EVEN = 0.08;
/** Fewer digits do not tell how even they stand. */
const FEWEST_DIGITS = 5;
/** Brightness below which a pixel of a line is ink. */
const INK = 150;
/** Of the line's height, half the width of a digit in a line that is neither squeezed nor stretched. */
const HALF_DIGIT = 0.14;

/** Whether a line holds a day that was filled in by pen: its characters are doubtful, its digits stand unevenly. */
export function holdsPennedDay(
  line: GreyImage,
  characters: readonly SeenCharacter[],
  stretch: number,
): boolean {
  const day = charactersOfDay(characters);
  if (!day.some(({ confidence }) => confidence < PRINTED_DAY_CHARACTER)) return false;
  const digits = day.filter(({ text }) => /\d/u.test(text));
  return digits.length < FEWEST_DIGITS || unevenness(line, digits, stretch) > EVEN;
}

/** 张三2025年3月3日 behind a label: who signs by pen dates by pen, however clear that is. */
export function isBehindPennedName(characters: readonly SeenCharacter[]): boolean {
  const [day] = charactersOfDay(characters);
  if (!day) return false;
  const before = characters.slice(0, characters.indexOf(day));
  const label = before.findLastIndex(({ text }) => text === '：' || text === ':');
  return before
    .slice(label + 1)
    .some(({ text, confidence }) => HAN.test(text) && confidence < PRINTED_NAME_CHARACTER);
}

/** The same characters, of which those of the day are in doubt; every digit where no day is seen any more. */
export function asPenned(characters: readonly SeenCharacter[]): SeenCharacter[] {
  const day = new Set(charactersOfDay(characters));
  return characters.map((character) => {
    const isInDoubt = day.size > 0 ? day.has(character) : /\d/u.test(character.text);
    return isInDoubt
      ? { ...character, confidence: Math.min(SUREST_BY_HAND, character.confidence) }
      : character;
  });
}

function charactersOfDay(characters: readonly SeenCharacter[]): readonly SeenCharacter[] {
  // One sign each, so that places in the text are those of the characters.
  const text = characters.map((c) => (c.text.length === 1 ? c.text : ' ')).join('');
  const match = DAY.exec(text);
  return match ? characters.slice(match.index, match.index + match[0].length) : [];
}

/** Root mean squares of the deviations of heads and feet, together, by the height of a digit. */
function unevenness(line: GreyImage, digits: readonly SeenCharacter[], stretch: number): number {
  const half = Math.max(2, Math.round(HALF_DIGIT * line.height * stretch));
  const spans = digits.flatMap(({ at }) => inkSpan(line, Math.round(at * line.width), half) ?? []);
  const height = mean(spans.map(({ top, bottom }) => bottom - top));
  const spread = deviation(spans.map(({ top }) => top)) + deviation(spans.map(({ bottom }) => bottom));
  return spread / Math.max(1, height);
}

/** First and last row with ink around a column. */
function inkSpan(
  { width, height, data }: GreyImage,
  column: number,
  half: number,
): { readonly top: number; readonly bottom: number } | undefined {
  const hasInk = (y: number): boolean => {
    for (let x = Math.max(0, column - half); x <= Math.min(width - 1, column + half); x++)
      if ((data[y * width + x] ?? 255) < INK) return true;
    return false;
  };
  const rows = Array.from({ length: height }, (_, y) => y).filter(hasInk);
  const [top, bottom] = [rows[0], rows.at(-1)];
  return top === undefined || bottom === undefined ? undefined : { top, bottom };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}
