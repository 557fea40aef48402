import type { GreyImage } from '../../image/grey-image.ts';
import type { OcrPage, OcrWord } from '../engine.ts';
import { decoded, type SeenCharacter } from './ctc.ts';
import { agreedDay, isAgreed, isDay, looksLikeDay, readAsDay } from './day-row.ts';
import { lineImage } from './line-image.ts';
import { inkProfile, lineWords } from './line-words.ts';
import type { Models } from './models.ts';
import { bestClasses, classProbabilities } from './network.ts';
import { reach, type Span, spansToLookAtAgain, widened } from './doubtful-spans.ts';
import { grown, type OrientedBox, partOf } from './oriented-box.ts';
import { asPenned, holdsPennedDay, isBehindPennedName } from './penned-day.ts';
import { bothReadings, isSure } from './second-look.ts';
import { afterSkippedInk } from './skipped-ink.ts';

/** A way to look at a line: grown by a share of its height on each side, and stretched along it. */
interface Look {
  readonly grown: number;
  readonly stretch: number;
}

/** Squeezed: the network takes a quarter less time, and what it does not see surely is looked at again. */
const FIRST: Look = { grown: 0, stretch: 0.75 };
/** Nearer, and stretched, so that neighbouring strokes stand apart. */
const SECOND: Look = { grown: -0.03, stretch: 1.2 };
/** Share of a line's characters from which looking at parts of it saves nothing. */
const MOST = 0.7;
/** A day below a seal decides more than other lines do. */
const OF_DAYS: readonly Look[] = [
  { grown: 0, stretch: 1 },
  SECOND,
  { grown: 0.05, stretch: 1 },
  { grown: 0.02, stretch: 1.4 },
];
/** Looks that show the same day, and none another one, after which no more are taken. */
const ENOUGH_LOOKS = 3;

/** The words of one line, looked at again where a character is doubtful or weighs much, or a day is none. */
export async function readLine(page: OcrPage, box: OrientedBox, models: Models): Promise<OcrWord[]> {
  const line = lookedAt(page.image, box, FIRST);
  const first = await seenIn(line, models);
  // Below a seal also a day that was read surely may lack a digit.
  const isSettled = !looksLikeDay(first) || (isDay(first) && first.every(isSure) && !isBelowSeal(page, box));
  const spans = spansToLookAtAgain(first, afterSkippedInk(first, inkProfile(line).columns));
  const day = isSettled ? undefined : await dayIn(page, box, models);
  const isRead = isSettled && spans.length === 0;
  const read = isRead ? first : (day ?? (await lookedAtAgain(page.image, box, { first, spans }, models)));
  const isPenned = isBehindPennedName(read) || holdsPennedDay(line, first, FIRST.stretch);
  return lineWords(line, box, isPenned ? asPenned(read) : read);
}

/** These spans with what stands around them; the whole line where that is most of it, or none is to be preferred. */
async function lookedAtAgain(
  image: GreyImage,
  box: OrientedBox,
  { first, spans }: { readonly first: readonly SeenCharacter[]; readonly spans: readonly Span[] },
  models: Models,
): Promise<SeenCharacter[]> {
  const seenAgain = (of: OrientedBox): Promise<SeenCharacter[]> =>
    seenIn(lookedAt(image, of, SECOND), models);
  const share = spans.reduce((sum, { from, to }) => sum + to - from, 0) / Math.max(1, first.length);
  if (share === 0 || share > MOST) return bothReadings(first, await seenAgain(box));
  const read: SeenCharacter[] = [];
  let done = 0;
  for (const span of spans) {
    // One more on each side, which may be cut and does not count.
    const part = reach(widened(span, 1, first), first);
    const counted = reach(span, first);
    const second = (await seenAgain(partOf(box, part.from, part.to)))
      .map((character) => ({ ...character, at: part.from + character.at * (part.to - part.from) }))
      .filter(({ at }) => at > counted.from && at < counted.to);
    read.push(...first.slice(done, span.from), ...bothReadings(first.slice(span.from, span.to), second));
    done = span.to;
  }
  return [...read, ...first.slice(done)];
}

function isBelowSeal({ rows }: OcrPage, { centre }: OrientedBox): boolean {
  return rows.some(({ y, height }) => centre.y >= y && centre.y <= y + height);
}

function lookedAt(image: GreyImage, box: OrientedBox, look: Look): GreyImage {
  return lineImage(image, grown(box, look.grown * box.height), look.stretch);
}

async function seenIn(line: GreyImage, { recognition, alphabet }: Models): Promise<SeenCharacter[]> {
  return decoded(await bestClasses(recognition, line), alphabet);
}

/** Looked at in one way after another until enough looks agree. */
async function dayIn(
  { image, stamped }: OcrPage,
  box: OrientedBox,
  { recognition, alphabet }: Models,
): Promise<readonly SeenCharacter[] | undefined> {
  const days: (readonly SeenCharacter[])[] = [];
  for (const look of OF_DAYS) {
    for (const each of image === stamped ? [image] : [image, stamped]) {
      const line = lookedAt(each, box, look);
      const day = readAsDay(await classProbabilities(recognition, line), alphabet);
      if (day) days.push(day);
    }
    if (days.length >= ENOUGH_LOOKS && isAgreed(days)) break;
  }
  return agreedDay(days);
}
