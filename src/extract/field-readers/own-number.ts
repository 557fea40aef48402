import { documentNumbersIn, type NumberInText } from '../../shared/values/document-number.ts';
import { unifyBrackets } from '../../shared/text/normalise.ts';
import { FlatText } from '../flat-text.ts';
import { labelValues } from '../label-values.ts';
import { textToRead } from '../letter-head.ts';
import {
  blank,
  type FieldReader,
  type FieldRequest,
  found,
  notFound,
  notSaid,
  unreadable,
  withRivals,
} from '../field-request.ts';
import type { Rival } from '../../model/field.ts';

/** Characters: the head of a paper ends before its first long paragraph. */
const HEAD_PARAGRAPH = 70;
const HEAD_LENGTH = 420;
/** A number that waits to be filled in: 津应急罚〔2023〕 号. */
const EMPTY_NUMBER = /[〔[（(【](?:19|20)?\d{0,4}\s*[〕\]）)】]\s*第?\s*号/u;
/** 《责令改正通知书》（津应急责改〔2023〕5号）: the number of another paper. */
const QUOTED = /》\s?[（(]*$/u;
/** Brackets and strokes that OCR makes of 〔 〕. */
const MISREAD =
  /[\p{Script=Han}（()）]{2,20}[[【〔(（「{LlCI工1]?\s?((?:19|20)\d{2})\s?[\]】〕)）」}JjlI1]?\s?第?\s?(\d{1,6})\s?[号]/u;

/** 案号：苏宁交执〔2025〕00318: behind its label a number may do without 号; so 檀市监罚决〔2023〕烟012. */
const WITHOUT_SUFFIX = /[〕\]）)】]\s?第?\s?\p{Script=Han}?\d{1,12}$/u;

/** The paper's own number: in its head, by the kind of paper it names; numbers that it quotes stand further down. */
export const ownNumber: FieldReader = (request) => {
  const head = headOf(textToRead(request));
  const inLine = chosen(documentNumbersIn(head), tokensOf(request), head);
  const own = inLine && !isCutOff(inLine, head) ? inLine : (brokenNumber(request, head) ?? inLine);
  if (own)
    return withRivals(
      found(request, own.number, own.index, own.index + own.text.length),
      otherNumbers(request, head),
    );
  const labelled = labelledNumber(request) ?? unusualNumber(request, head);
  if (labelled) return labelled;
  const empty = EMPTY_NUMBER.exec(head);
  if (empty && !request.text.isOcr) return blank(request, empty.index, empty.index + empty[0].length);
  const misread = request.text.isOcr ? MISREAD.exec(head) : null;
  if (misread) {
    return unreadable(
      request,
      `文号“${misread[0]}”识别不清，请人工查看`,
      misread.index,
      misread.index + misread[0].length,
    );
  }
  return notSaid(request);
};

/** Other numbers of this kind of paper in its head. */
function otherNumbers(request: FieldRequest, head: string): Rival[] {
  return documentNumbersIn(head)
    .filter(
      ({ number, index, text }) =>
        tokensOf(request).some((token) => number.includes(token)) && isAlone(head, index, text.length),
    )
    .map(({ number, index, text }) => ({
      value: number,
      evidence: [request.text.evidence(index, index + text.length)],
    }));
}

/** Characters beside a number that stands on a line of its own. */
const BESIDE = 6;

function isAlone(head: string, index: number, length: number): boolean {
  const from = head.lastIndexOf('\n', index) + 1;
  const end = head.indexOf('\n', index);
  return (end === -1 ? head.length : end) - from <= length + BESIDE;
}

/** Next to nothing stands before its bracket, and it opens its line: its beginning stands in the line above. */
function isCutOff({ number, index }: NumberInText, head: string): boolean {
  return number.indexOf('〔') <= 2 && index > 0 && head[index - 1] === '\n';
}

/** A number that a narrow head breaks over two lines. */
function brokenNumber(request: FieldRequest, head: string): NumberInText | undefined {
  const flat = new FlatText(head);
  const number = chosen(documentNumbersIn(flat.text), tokensOf(request), flat.text);
  return number && { ...number, index: flat.original(number.index) };
}

function headOf(text: string): string {
  let end = 0;
  for (const paragraph of text.split('\n')) {
    if (end > 0 && paragraph.replace(/\t/gu, '').length > HEAD_PARAGRAPH && !/^.{0,60}号/u.test(paragraph))
      break;
    end += paragraph.length + 1;
    if (end > HEAD_LENGTH) break;
  }
  return text.slice(0, end);
}

function tokensOf({ declaration }: FieldRequest): readonly string[] {
  return declaration.options?.tokens ?? [];
}

/** The first number with the token of this kind of paper, else the first one. */
function chosen(
  all: readonly NumberInText[],
  tokens: readonly string[],
  head: string,
): NumberInText | undefined {
  const numbers = all.filter((n) => !QUOTED.test(head.slice(Math.max(0, n.index - 6), n.index)));
  return numbers.find((n) => tokens.some((token) => n.number.includes(token))) ?? numbers[0];
}

function labelledNumber(request: FieldRequest): ReturnType<FieldReader> | undefined {
  for (const value of labelValues(request, request.declaration.labels ?? [])) {
    const printed = WITHOUT_SUFFIX.test(value.value) ? `${value.value}号` : value.value;
    const number = documentNumbersIn(printed)[0];
    if (number) return found(request, number.number, value.start, value.end);
  }
  return undefined;
}

/**
 * 卫健罚202411012L010, 文罚字〔2019〕-007: whatever shape an office gives its numbers, one stands alone below the title or in
 * brackets behind it, and names a year and the kind of paper.
 */
const UNUSUAL =
  /(?:^|[（(书\s])(?<number>(?:NO\.|№)?(?:[（(]\p{Script=Han}{1,4}[）)])?[\p{Script=Han}]{2,16}(?:[（(]\p{Script=Han}{1,6}[）)])?[\p{Script=Han}]{0,8}\s?[〔[（(【]?\s?(?:19|20)\d{2}\s?[〕\]）)】]?\s?第?[-—/\s]{0,2}(?:[A-Z]|\p{Script=Han})?\d{1,14}(?:[-—/]\d{1,6})?(?:[A-Z]\d{1,6})?号?)\s?[）)]?$/u;

/** Lines of the head in which it may stand. */
const NUMBER_LINES = 6;

function unusualNumber(request: FieldRequest, head: string): ReturnType<FieldReader> | undefined {
  const tokens = tokensOf(request);
  let start = 0;
  for (const line of head.split('\n').slice(0, NUMBER_LINES)) {
    const number = UNUSUAL.exec(line)?.groups?.number;
    if (number !== undefined && tokens.some((token) => number.includes(token))) {
      const at = start + line.indexOf(number);
      return found(request, unifyBrackets(number), at, at + number.length);
    }
    start += line.length + 1;
  }
  return undefined;
}

/** Numbers of other papers that this one quotes. */
export const quotedNumbers: FieldReader = (request) => {
  const tokens = tokensOf(request);
  const own = ownNumber(request);
  const ownText = own.state === 'found' && tokens.length === 0 ? own.value : undefined;
  const numbers = documentNumbersIn(request.text.text).filter(
    (n) => n.number !== ownText && (tokens.length === 0 || tokens.some((t) => n.number.includes(t))),
  );
  const first = numbers[0];
  if (!first) return notFound(request);
  return found(
    request,
    [...new Set(numbers.map((n) => n.number))],
    first.index,
    first.index + first.text.length,
  );
};
