import { chineseInteger } from '../../shared/values/chinese-numerals.ts';
import { datesIn } from '../../shared/values/dates.ts';
import { labelValues } from '../label-values.ts';
import {
  NOT_FOUND,
  blank,
  type FieldReader,
  found,
  notFound,
  type FieldRequest,
  unreadable,
} from '../field-request.ts';

const NUMERAL = String.raw`\d{1,2}|[零一二三四五六七八九十]{1,3}`;
/** 9时30分 · 下午3点半 · 14：05 · 9时（整）: an hour that stands alone leaves the minute open. */
const CLOCK = new RegExp(
  String.raw`(?<half>上午|下午|中午|晚上|夜间|凌晨)?\s*(?:(?<hour>${NUMERAL})\s*[时点]\s*(?:(?<minute>${NUMERAL})\s*分|(?<sharp>整)|(?<thirty>半))?|(?<!\d)(?<h>\d{1,2})\s?[:：]\s?(?<m>\d{2})(?!\d))`,
  'gu',
);
/** Between the two ends of a span, with the day of the end where it is written again. */
const JOINT =
  /^\s*(?:许|起)?\s*(?:至|到|止|[-－—–~～]+)?\s*(?:次日|当日|同日|\d{4}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,2}|[二〇○零一三四五六七八九十]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|(?:\d{4}\s*年)?\s*(?:\d{1,2}\s*月)?\s*(?:\d{1,2}\s*日)?)\s*$/u;
/** Ends of a record that has a line for each. */
const EDGE_LABELS = {
  start: /(?:开始|起始)时间\s*[:：\t\n]/u,
  end: /(?:结束|终止|截止|完毕)时间\s*[:：\t\n]/u,
} as const;
/** Characters behind a label that belong to the time. */
const REACH = 70;
/** 时 分 that waits to be filled in. */
const EMPTY_CLOCK = /[时点]\s*[_＿]*\s*分/u;

type Edge = keyof typeof EDGE_LABELS;

interface ClockInText {
  /** HH:MM; undefined where only the hour is written. */
  readonly time: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** When a record began or ended (`edge`), as `YYYY-MM-DD HH:MM`, or `HH:MM` where no day stands beside it. */
export const recordTime: FieldReader = (request) => {
  const edge: Edge = request.declaration.options?.edge ?? 'start';
  const text = request.text.text;
  const own = EDGE_LABELS[edge].exec(text);
  const places = [
    ...(own ? [own.index + own[0].length] : []),
    ...labelValues(request, request.declaration.labels ?? []).map(({ start }) => start),
  ];
  for (const place of places) {
    const clocks = clocksIn(text, place, place + REACH);
    const clock = own && place === places[0] ? clocks[0] : edgeOf(clocks, edge, text);
    if (clock) return timeField(request, clock, { from: place, written: clocks });
  }
  const span = anySpan(text);
  if (span) return timeField(request, edge === 'start' ? span[0] : span[1], { from: 0, written: span });
  return withoutTime(request, places[0]);
};

function clocksIn(text: string, from: number, to: number): ClockInText[] {
  return [...text.slice(from, to).matchAll(CLOCK)].flatMap((match) => {
    const time = timeOf(match.groups ?? {});
    const start = from + match.index;
    return time === null ? [] : [{ time, start, end: start + match[0].length }];
  });
}

/** Null where the numbers are no time of day. */
function timeOf({
  half,
  hour,
  minute,
  sharp,
  thirty,
  h,
  m,
}: Record<string, string>): string | undefined | null {
  const hours = numeral(hour ?? h ?? '');
  if (hours === undefined || hours > 24) return null;
  const minutes = sharp ? 0 : thirty ? 30 : numeral(minute ?? m ?? '');
  if (minutes === undefined) return undefined;
  const isLate = (half === '下午' || half === '晚上' || half === '夜间') && hours < 12;
  return minutes > 59 ? null : `${two(isLate ? hours + 12 : hours)}:${two(minutes)}`;
}

function numeral(text: string): number | undefined {
  return /^\d+$/u.test(text) ? Number(text) : chineseInteger(text);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** The first clock of the place, or the one that 至 joins to it. */
function edgeOf(clocks: readonly ClockInText[], edge: Edge, text: string): ClockInText | undefined {
  const [first, second] = clocks;
  if (edge === 'start') return first;
  return first && second && JOINT.test(text.slice(first.end, second.start)) ? second : undefined;
}

/** A span without a label that is known: 9时30分至10时20分. */
function anySpan(text: string): readonly [ClockInText, ClockInText] | undefined {
  const clocks = clocksIn(text, 0, text.length);
  for (const [index, first] of clocks.entries()) {
    const second = clocks[index + 1];
    if (second && JOINT.test(text.slice(first.end, second.start))) return [first, second];
  }
  return undefined;
}

interface TimePlace {
  readonly from: number;
  /** The clocks that stand there. */
  readonly written: readonly ClockInText[];
}

function timeField(request: FieldRequest, clock: ClockInText, place: TimePlace): ReturnType<FieldReader> {
  const { time, start, end } = clock;
  if (time === undefined) return withoutMinute(request, clock, place);
  const text = request.text.text;
  const gap = text.slice(Math.max(0, start - 16), start);
  const day = datesIn(gap).at(-1)?.iso ?? datesIn(text.slice(Math.min(place.from, start), start)).at(-1)?.iso;
  return found(request, day === undefined ? time : `${day} ${time}`, start, end);
}

/**
 * 14时至15时: print shows that no minute was written. Beside an hour with its minute (9时30分至10时) the full hour may
 * be meant, and a scan may have lost it.
 */
function withoutMinute(
  request: FieldRequest,
  { start, end }: ClockInText,
  { written }: TimePlace,
): ReturnType<FieldReader> {
  // 8时4 0分: digits that go on behind the hour are its minute, set apart.
  const goesOn = /^\s?\d/u.test(request.text.text.slice(end));
  const isClear = isWhole(request) && !goesOn && written.every(({ time }) => time === undefined);
  return isClear
    ? blank(request, start, end)
    : unreadable(request, '时间只写到“时”，没有读到“分”，请人工核对', start, end);
}

/** Nothing of the paper was lost or written by hand. */
function isWhole({ text }: FieldRequest): boolean {
  return !text.isOcr || text.isReadThroughout;
}

function withoutTime(request: FieldRequest, place: number | undefined): ReturnType<FieldReader> {
  if (!isWhole(request) || place === undefined) return notFound(request);
  const isEmpty = EMPTY_CLOCK.test(request.text.text.slice(place, place + REACH));
  if (!isEmpty) return NOT_FOUND;
  // On a scan digits that were filled in may have been read as something else.
  return request.text.isOcr ? notFound(request) : blank(request, place, place + REACH);
}
