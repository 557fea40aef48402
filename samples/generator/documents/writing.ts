import { right, signature } from '../block.ts';
import type { Block, CellPart, Paper, Signature } from '../block.ts';
import type { Day } from '../calendar.ts';
import type { CasePlan, SigningPlace, Step, Timeline } from '../case-plan.ts';
import type { CaseStyle } from '../case-style.ts';
import type { Random } from '../random.ts';
import { dateText, moneyText } from '../wording.ts';
import { titleOf } from './titles.ts';

/** What a writer of one paper has before him. */
export interface Writing {
  readonly plan: CasePlan;
  readonly days: Timeline;
  readonly style: CaseStyle;
  readonly random: Random;
  /** What is left out where somebody has to sign. */
  readonly lacks?: 'name' | 'day';
}

/** The same writer at a place that a flaw may have left empty. */
export function signingAt(writing: Writing, ...places: readonly SigningPlace[]): Writing {
  const { unsigned = [], undated = [] } = writing.plan.flaws;
  if (places.some((place) => unsigned.includes(place))) return { ...writing, lacks: 'name' };
  return places.some((place) => undated.includes(place)) ? { ...writing, lacks: 'day' } : writing;
}

/** The day beside a signature. */
export function signedDay(writing: Writing, day: Day): CellPart {
  return { kind: 'handwriting', text: writing.lacks === 'day' ? '' : dateText(day, writing.style.dates) };
}

export function dayOf(writing: Writing, step: Step): Day {
  const day = writing.plan.flaws.days?.[step] ?? writing.days[step];
  if (day === undefined) throw new Error(`this case has no ${step}`);
  return day;
}

/** The day before a time of day: dotted and dashed dates need a gap. */
export function dayBeforeTime(writing: Writing, step: Step): string {
  const text = dateOf(writing, step);
  return text.endsWith('日') ? text : `${text} `;
}

export function dateOf(writing: Writing, step: Step): string {
  return dateText(dayOf(writing, step), writing.style.dates);
}

export function sign(writing: Writing, ...names: string[]): Signature {
  return signature(writing.lacks === 'name' ? 'missing' : writing.style.signatures, ...names);
}

export function selfName(writing: Writing): string {
  return writing.plan.profile.selfNames[writing.plan.seed % 3] ?? '我局';
}

export function finedMoney(writing: Writing, fen: number, capitals?: string): string {
  return moneyText(fen, writing.style.money, capitals);
}

/** 你单位, 你公司, 你, 当事人: mixed within a file, one within a paper. */
export function addressed(writing: Writing): string {
  if (writing.plan.party.kind !== 'organisation') return writing.random.pick(['你', '当事人']);
  return writing.random.pick(['你单位', '你公司', '你单位', '当事人']);
}

export function fill(writing: Writing, template: string): string {
  const { plan } = writing;
  return template
    .replaceAll('{party}', plan.party.name)
    .replaceAll('{place}', plan.party.address)
    .replaceAll('{confiscation}', String(plan.penalty.confiscation / 100))
    .replaceAll('{date}', dateText(dayOf(writing, 'inspection'), 'plain'));
}

export interface HeadOptions {
  readonly type: string;
  readonly number?: string;
  /** Label in front of the number: 编号：, 案号：. */
  readonly numberLabel?: string;
  readonly isOutward: boolean;
  readonly title?: string;
  readonly suffix?: string;
}

/** Characters of a title that fit on one line; a longer head is set on two. */
const LINE = 22;

/** Agency, family line, title and number in the order of this office. */
export function headBlocks(writing: Writing, options: HeadOptions): { title: string; blocks: Block[] } {
  const { plan, style } = writing;
  const title = options.title ?? titleOf(writing, options.type);
  const isSpaced = style.hasSpacedTitles && !options.isOutward && title.length <= 7;
  const printed = isSpaced ? [...title].join(' ') : title;
  const isGlued =
    style.agencyPlace === 'glued' && options.isOutward && plan.agency.length + printed.length <= LINE;
  const blocks: Block[] = [];
  if (style.hasFamilyLine && !(options.isOutward && style.isRedHead)) {
    blocks.push({ kind: 'familyLine', text: writing.random.pick(plan.profile.familyLines) });
  }
  const number = numberBlock(writing, options);
  if (style.numberPlace === 'above' && number !== undefined) blocks.push(number);
  const isOwn = style.agencyPlace === 'own' || (style.agencyPlace === 'glued' && options.isOutward);
  if (!isGlued && (isOwn || (options.isOutward && style.isRedHead))) {
    blocks.push({ kind: 'agencyLine', text: plan.agency, isRedHead: options.isOutward && style.isRedHead });
  }
  const sameLine =
    style.numberPlace === 'same' &&
    options.number !== undefined &&
    !isGlued &&
    printed.length + 1 + numberText(options).length <= LINE;
  blocks.push({
    kind: 'title',
    text: (isGlued ? plan.agency : '') + printed,
    ...(sameLine
      ? { suffix: numberText(options) }
      : options.suffix !== undefined
        ? { suffix: options.suffix }
        : {}),
  });
  if (!sameLine && style.numberPlace !== 'above' && number !== undefined) blocks.push(number);
  return { title, blocks };
}

function numberText(options: HeadOptions): string {
  return `${options.numberLabel ?? ''}${options.number ?? ''}`;
}

function numberBlock(writing: Writing, options: HeadOptions): Block | undefined {
  if (options.number === undefined) return undefined;
  return { kind: 'number', text: numberText(options), place: writing.style.numberAlign };
}

export function paperOf(
  writing: Writing,
  key: string,
  type: string,
  head: { title: string; blocks: readonly Block[] },
  body: readonly Block[],
  more: Partial<
    Pick<Paper, 'alsoServesAs' | 'pageFoot' | 'volume' | 'pageMark' | 'fileTitle' | 'continuation'>
  > = {},
): Paper {
  const isForm = body.some(({ kind }) => kind === 'table');
  const foot: Block[] =
    writing.style.hasFormMaker && isForm
      ? [{ kind: 'note', text: writing.random.pick(writing.plan.profile.formMakers) }]
      : [];
  return {
    key,
    type,
    alsoServesAs: [],
    title: head.title,
    fileTitle: head.title,
    pageMark: writing.style.pageMark,
    volume: 'main',
    blocks: [...head.blocks, ...body, ...foot],
    ...more,
  };
}

/** Agency, date and seal at the foot of an outward document, as this office ends its letters. */
export function closing(writing: Writing, day: Day): Block {
  const { plan, style, random } = writing;
  const isLine = style.letterForm === 'both' && random.chance(0.06);
  const agency = random.chance(0.1) ? `${plan.agency}（印章）` : plan.agency;
  return {
    kind: 'closing',
    ...(style.letterForm === 'date' ? {} : { agency }),
    date: dateText(day, style.closingDates),
    seal: { kind: 'seal', text: plan.agency },
    isOneLine: isLine,
  };
}

/** The end of a letter: what stood last, agency and date, glued together or with the contacts before. */
export function letterEnd(writing: Writing, texts: readonly string[], day: Day): Block[] {
  const { plan, style, random } = writing;
  const body = texts.map((text): Block => ({ kind: 'paragraph', text, hasIndent: true }));
  const date = dateText(day, style.closingDates);
  if (style.letterForm === 'glued' && texts.length > 0) {
    const last = `${texts.at(-1) ?? ''}${plan.agency}${date}`;
    return [
      ...body.slice(0, -1),
      { kind: 'paragraph', text: last, hasIndent: true },
      { kind: 'signatures', parts: [right({ kind: 'seal', text: plan.agency })] },
    ];
  }
  if (style.letterForm !== 'contact') return [...body, closing(writing, day)];
  return [
    ...body,
    {
      kind: 'paragraph',
      text: `联系人：${plan.officers[0].name}　电话：022-${random.digits(8)}`,
      hasIndent: true,
    },
    {
      kind: 'paragraph',
      text: `单位地址：${plan.place.city}${plan.place.district}${plan.place.streets[0] ?? ''}66号`,
      hasIndent: true,
    },
    closing(writing, day),
  ];
}

/** 承办人 signs, dates stand beside. */
export function signedLine(writing: Writing, label: string, names: readonly string[], day: Day): CellPart[] {
  return [`${label}：`, sign(writing, ...names), '　', signedDay(writing, day)];
}

/** A header line of a record: labels underlined as on printed forms. */
export function recordLine(...items: (readonly [string, string])[]): Block {
  return { kind: 'labelLine', items: items.map(([label, value]) => ({ label, value })), isUnderlined: true };
}
