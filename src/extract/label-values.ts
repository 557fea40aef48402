import { cellBelowHead, cellBelowLine, ownLines, textOfCell } from './marks/page-layout.ts';
import type { KnownLabels, FieldRequest } from './field-request.ts';
import { BODY, textToRead } from './letter-head.ts';
import { compiled } from '../shared/text/compiled.ts';

/** What stands behind a label: `value` is '' where its place is empty. */
export interface LabelValue {
  readonly label: string;
  readonly value: string;
  /** Of the value in the document's text. */
  readonly start: number;
  readonly end: number;
}

/** Values that say nothing: 无, 横线, 斜线, a blank left for filling in. */
const NOTHING = /^(?:[/／\\—－\-_＿\s.。…·、]*|无|略|空白|\/)$/u;

const NONE: ReadonlySet<number> = new Set();

/** A colon within brackets belongs to the value, 某某食品店（经营者：张三）, and so does that of a clock: 2025.07.10 10:00. */
const OTHER_LABEL = /^(?![^:：]*\d\s?[:：]\s?\d)(?:[^（(:：]|[（(][^（()）:：]*[）)]){1,14}[:：]/u;

/**
 * Every place where one of the labels stands as a label, in the order of the labels, then of the text. `softEnds`: ends of
 * lines over which a value may go on.
 */
export function labelValues(
  request: FieldRequest,
  labels: readonly string[],
  softEnds: ReadonlySet<number> = NONE,
): LabelValue[] {
  const text = textToRead(request);
  // Most labels stand on few papers: a look at the text without blanks spares their patterns.
  const printed = labels.filter((label) => request.flat.text.includes(label));
  return printed.flatMap((label) =>
    [...text.matchAll(labelPattern(label, request))].flatMap((match) => {
      const start = match.index + match[0].length;
      const value = valueFrom(text, start, match[0], { labels: request.labels, softEnds });
      if (value && value.value !== '') return [{ label, ...value }];
      const isHead =
        value !== undefined && (isRowOfHeads(request, start) || isHeadOfRow(text, start, request.labels));
      const below =
        value && (valueBelow(request, match.index) ?? (isHead ? unruledBelow(request, start) : undefined));
      if (below) return [{ label, ...below }];
      return value && !isHead ? [{ label, ...value }] : [];
    }),
  );
}

/** 受送达人 | 送达时间、地点: a row of heads; what is missing below it may stand elsewhere, and proves nothing. */
function isHeadOfRow(text: string, end: number, labels: KnownLabels): boolean {
  const next = text[end] === '\t' ? nextSegment(text, end)?.text : undefined;
  // 询问：张伟 记录：李娜 is filled in, and no head.
  if (next === undefined || labels.isLabel(next) || /[：:]\s*[^\s：:]/u.test(next)) return false;
  return labels.begins(next) || labels.areAll(next);
}

/** Share of the cells of a row that are labels where it is one of heads: 地点 | 某地 | 方式 | 直接 is none. */
const MOST_HEADS = 0.6;

/** A row of labels in a table without rules: values stand below. In a ruled one its cells tell. */
function isRowOfHeads({ text, labels }: FieldRequest, at: number): boolean {
  if (text.lineAt(at - 1)?.line.cell !== undefined) return false;
  const start = text.text.lastIndexOf('\n', at - 1) + 1;
  const end = text.text.indexOf('\n', at);
  const cells = text.text.slice(start, end === -1 ? undefined : end).split('\t');
  const heads = cells.filter((cell) => labels.isLabel(cell));
  const fewest = heads.length === cells.length ? 2 : 3;
  return heads.length >= fewest && heads.length >= MOST_HEADS * cells.length;
}

/** The first of them that holds something; else the first empty one. */
export function labelValue(request: FieldRequest, labels: readonly string[]): LabelValue | undefined {
  const all = labelValues(request, labels, request.text.softEnds);
  return all.find((v) => v.value !== '') ?? all[0];
}

/** 法定代表人：滕志刚地址：…: where a line is justified or scanned, no blank is left behind a value. */
const BEHIND_VALUE = '(?<=[:：]\\s?[^:：，,。；;\\n\\t ]{2,40})';

/** The label at the beginning of a line, a cell or after a blank or a stop, with whatever brackets it carries. */
function labelPattern(label: string, { declaration, labels }: FieldRequest): RegExp {
  const spaced = [...label].map((c) => escape(c)).join('[\\s　]{0,4}');
  const behindList = declaration.options?.inList === true ? withoutColon(spaced) : '';
  const own = `(?<=^|[\\n\\t 。；;，,、）)□☑√■0-9A-Z]|[（(])(?:\\d{1,2}[.、])?${spaced}(?:\\s?\\d(?=\\s?[:：（(])|\\d)?(?:\\s?[（(][^（()）\\n]{1,14}[）)])?(?:[及和与、或/／][^：:\\n\\t（(。，]{2,10}(?=[:：]))?\\s{0,2}(?:[:：]|(?=[\\t\\n ])|$${behindList})`;
  // （单位名称）：甲公司.
  const inBrackets = `(?<=^|[\\n\\t ])[（(]${spaced}(?:[或/／][^：:\\n\\t（()）。，]{2,10})?[）)]\\s?[:：]`;
  const glued = labels.isGlued(label) ? `|${BEHIND_VALUE}${spaced}\\s?[:：]` : '';
  return compiled(`${own}|${inBrackets}${glued}`, 'gu');
}

/** 甲公司，住所天津市…: behind a comma the value may follow at once. */
function withoutColon(spaced: string): string {
  return `|(?<=[，,；;]\\s?${spaced}(?:[（(][^（()）\\n]{1,14}[）)])?)(?=[\\p{Script=Han}\\d])`;
}

function escape(c: string): string {
  if (c === '（' || c === '(') return '[（(]';
  if (c === '）' || c === ')') return '[）)]';
  return c.replace(/[.*+?^${}|[\]\\/]/gu, '\\$&');
}

/** Reads on from a label; undefined where it turns out to be no label. */
function valueFrom(
  text: string,
  start: number,
  matched: string,
  { labels, softEnds }: { readonly labels: KnownLabels; readonly softEnds: ReadonlySet<number> },
): { value: string; start: number; end: number } | undefined {
  const hasColon = /[:：]$/u.test(matched);
  const segmentEnd = endOf(text, start, softEnds, labels);
  const here = withoutBrokenLabel(
    text.slice(start, segmentEnd).replaceAll('\n', ''),
    text.slice(segmentEnd),
    labels,
  );
  if (labels.areAll(here.trim())) return { value: '', start, end: segmentEnd };
  if (here.trim() !== '') return trimmed(start, cutAtNextLabel(hasColon ? here : firstOfList(here), labels));
  const next = nextSegment(text, segmentEnd);
  if (!next) return hasColon ? { value: '', start, end: start } : undefined;
  // Behind a label with a colon the next line may already be another field; a cell beside or below is the value.
  const isBeside = text[segmentEnd] === '\t';
  if (hasColon && !isBeside && !isWithinList(text, start - matched.length))
    return { value: '', start, end: start };
  if (isBeside && isNested(next.text, matched)) return trimmed(next.start, next.text);
  if (labels.isLabel(next.text) || labels.begins(next.text) || OTHER_LABEL.test(next.text))
    return { value: '', start, end: start };
  const value = hasColon && !isBeside ? firstOfList(next.text) : next.text;
  return trimmed(next.start, cutAtNextLabel(value, labels));
}

/** 询问人员 | 询问：张伟 记录：李娜: a label in the value that only says once more what the label says. */
function isNested(value: string, label: string): boolean {
  const own = /^\s?(?<own>\p{Script=Han}{2,6})\s?[：:]\s*[^\s：:]/u.exec(value)?.groups?.own;
  return own !== undefined && own.length < label.length && label.includes(own);
}

/** 某某诊所 统一社 / 会信用代码：: a label that found no room on its line begins behind the value. */
function withoutBrokenLabel(value: string, behind: string, labels: KnownLabels): string {
  const tail = /[\s，,；;。](?<tail>\p{Script=Han}{2,8})$/u.exec(value)?.groups?.tail;
  if (tail === undefined || behind[0] !== '\n') return value;
  const next = behind.slice(1, 1 + LONGEST_LABEL);
  return !labels.begins(next) && labels.begins(tail + next) ? value.slice(0, -tail.length) : value;
}

/** …5号厂房，法定代表人：at the end of a line: the sentence goes on in the next one. */
function isWithinList(text: string, at: number): boolean {
  return /[，,]\s?$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** In a table whose heads stand side by side the value of each stands below it. */
function valueBelow({ text, labels }: FieldRequest, at: number): Omit<LabelValue, 'label'> | undefined {
  const head = text.lineAt(at);
  const part = text.parts.find(({ page }) => page === head?.page);
  if (!part || head?.line.cell === undefined) return undefined;
  const own = ownLines(part);
  const below = cellBelowHead(
    part.page,
    head.line.cell,
    (cell) => textOfCell(own, cell).replace(NOTHING, ''),
    (text) => labels.isLabel(text) || labels.areAll(text),
  );
  const lines = own.filter(({ cell }) => cell !== undefined && cell === below);
  const [first, last] = [lines[0], lines.at(-1)];
  const value = lines.map((line) => line.text).join('');
  if (!first || !last || NOTHING.test(value) || labels.isLabel(value)) return undefined;
  return { value, start: text.startOf(first), end: text.startOf(last) + last.text.length };
}

/** The lines below a head within its width, in a table that has no rules. */
function unruledBelow({ text, labels }: FieldRequest, end: number): Omit<LabelValue, 'label'> | undefined {
  const head = text.lineAt(end - 1);
  const part = text.parts.find(({ page }) => page === head?.page);
  if (!part || !head || head.line.cell !== undefined) return undefined;
  const lines = cellBelowLine(ownLines(part), head.line);
  const [first, last] = [lines[0], lines.at(-1)];
  const value = lines.map((line) => line.text).join('');
  if (!first || !last || NOTHING.test(value) || labels.isLabel(value)) return undefined;
  return { value, start: text.startOf(first), end: text.startOf(last) + last.text.length };
}

/** 甲公司，住所天津市…，统一社会信用代码…: in a list set in one line labels do without a colon. */
function firstOfList(text: string): string {
  const at = text.search(/[，,；;。]/u);
  return at === -1 ? text : text.slice(0, at);
}

/** The end of the line or cell; a line that only ran out of room goes on in the next one, unless a label opens it. */
function endOf(text: string, from: number, softEnds = NONE, labels?: KnownLabels): number {
  const at = from + text.slice(from).search(/[\t\n]|$/u);
  const next = text.slice(at + 1, at + 1 + LONGEST_LABEL);
  const goesOn = softEnds.has(at) && !labels?.begins(next) && !OPENS_BODY.test(next);
  return goesOn ? endOf(text, at + 1, softEnds, labels) : at;
}

/** How a line begins that is no rest of a value. */
const OPENS_BODY = new RegExp(
  `^(?:.{0,2}(?:${BODY.source})|(?:19|20)\\d{2}年|[一二三四五六七八九十]、|[（(])`,
  'u',
);

/** Characters of a label with its remark. */
const LONGEST_LABEL = 30;

function nextSegment(text: string, from: number): { text: string; start: number } | undefined {
  const match = /^[\t\n]+/u.exec(text.slice(from));
  if (!match) return undefined;
  const start = from + match[0].length;
  return { text: text.slice(start, endOf(text, start)), start };
}

/** 某某经营部 类型：个体工商户: what stands between a blank and a colon is a label, known or not. */
const UNKNOWN_LABEL = /(?<=[\p{Script=Han}）)])\s+\p{Script=Han}{2,16}\s?[:：]/u;

function cutAtNextLabel(value: string, labels: KnownLabels): string {
  const known = labels.nextIn(value);
  const cut = known === -1 ? value : value.slice(0, known);
  const unknown = cut.search(UNKNOWN_LABEL);
  return unknown <= 0 ? cut : cut.slice(0, unknown);
}

function trimmed(start: number, raw: string): { value: string; start: number; end: number } {
  // What is filled in stands on the line that the form prints for it.
  const value = raw.replace(/^[\s:：_＿|]+|[\s_＿|]+$/gu, '');
  if (NOTHING.test(value)) return { value: '', start, end: start + raw.length };
  const at = start + raw.indexOf(value);
  return { value, start: at, end: at + value.length };
}
