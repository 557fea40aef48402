import { documentNumbersIn } from '../../shared/values/document-number.ts';
import { compiled } from '../../shared/text/compiled.ts';
import { isPersonName } from '../../shared/values/person-names.ts';
import type { FieldRequest } from '../field-request.ts';
import { isAgency } from './agency.ts';
import { cleanedName, FOREIGN_NAME, isMaskedName, isOrganisation, NOT_A_PARTY } from './party-names.ts';

/** A name, and where it stands in the text with what is printed beside it. */
export interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Characters: an addressee stands at the head. */
export const HEAD = 420;

/** Lines from the top among which title and number of a letter stand. */
const TITLE_LINES = 6;

/** What a line says of whom it names; undefined where it names nobody. */
type NameOf = (line: string, request: FieldRequest) => string | undefined;

/**
 * 天津某某有限公司： on a line of its own after title and number; the colon may be missing. What stands alone before them is
 * the letterhead.
 */
export function addresseeOf(request: FieldRequest): Named | undefined {
  return (
    addresseeBy(request, calledIn) ?? addresseeBy(request, describedIn) ?? addresseeBy(request, namedAlone)
  );
}

function addresseeBy(request: FieldRequest, nameOf: NameOf): Named | undefined {
  const lines = request.text.text.slice(0, HEAD).split('\n');
  const title = lastTitleLine(lines.slice(0, TITLE_LINES));
  let start = 0;
  for (const [index, line] of lines.entries()) {
    const name = index > title ? nameOf(addressLine(line.split('\t')[0] ?? ''), request) : undefined;
    if (name && start > 0) return { name, start, end: start + line.length };
    start += line.length + 1;
  }
  return undefined;
}

/** Characters of a title or a number at most: a sentence may speak of either. */
const LONGEST_TITLE = 40;

/** What stands below the first sentence heads no letter. */
function lastTitleLine(lines: readonly string[]): number {
  const body = lines.findIndex((line) => SPEAKS_OF_ANOTHER.test(line));
  return lines.slice(0, body === -1 ? undefined : body).findLastIndex(isTitleLine);
}

function isTitleLine(line: string): boolean {
  const isShort = line.trim() !== '' && line.length <= LONGEST_TITLE;
  return isShort && addressLine(line) === '';
}

/** 本机关于…对你（单位）作出处罚决定书: the first line of the letter. */
const SPEAKS_OF_ANOTHER = /[，。；]|本(?:机关|局|单位)|对(?:你|当事人)/u;

/** What may be an addressee; '' of any other line. */
function addressLine(line: string): string {
  // OCR sees a blank before a bracket where there is only its own white.
  const text = line
    .trim()
    .replace(FOREIGN_NAME, '')
    .replace(/\s(?=[（(])/gu, '')
    // A line that is set to full width parts its characters.
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
  return NOT_A_PARTY.test(text) || documentNumbersIn(text).length > 0 ? '' : text;
}

const calledIn: NameOf = (text, { labels, names }) => {
  // A letter to several is the first one's.
  const called =
    /^([^：:，。；、]{2,44}?)(?:[（(][^（()）]{1,30}[）)])?(?:、[^：:，。；]{2,30})?\s?[：:]$/u.exec(
      text,
    )?.[1];
  if (called === undefined || isHeading(called, names) || labels.isLabel(called)) return undefined;
  const isCalled =
    isOrganisation(called, names) ||
    /^\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,8})?$/u.test(called) ||
    /^[^\d元]*[（(]/u.test(called);
  return isCalled ? cleanedName(called, names) : undefined;
};

/** 某某公司（统一社会信用代码：…, 张三，男，汉族，…: whom the line goes on to describe. */
const describedIn: NameOf = (text, { labels, names }) => {
  const [, name, rest] =
    /^(?:\d{1,2}[.．、])?([^：:，,。；、〔[]{2,44}?)\s?(?:[：:][（(]|[（(〔[，,：:])(.+)$/u.exec(text) ?? [];
  if (name === undefined || rest === undefined || isHeading(name, names) || labels.isLabel(name))
    return undefined;
  if (isOrganisation(name, names) && !isAgency(name, names))
    return labels.nextIn(rest) === 0 || DESCRIBED.test(rest) ? cleanedName(name, names) : undefined;
  const isPerson = /^\p{Script=Han}{2,4}$/u.test(name) || isMaskedName(name);
  return isPerson && /^(?:性别)?\s?[:：]?[男女][，,；;。\s]/u.test(rest) ? name : undefined;
};

/** What is told of a firm in the same breath, without a colon. */
const DESCRIBED =
  /^(?:[以下]下?(?:简称|称)|统一社会信用|纳税人识别号|营业执照|法定代表人|住所|地址|注册号|信用代码|经营者|负责人)/u;

const namedAlone: NameOf = (text, { names }) => {
  if (isHeading(text, names)) return undefined;
  if (isOrganisation(text, names) && !isAgency(text, names)) return cleanedName(text, names);
  return isPersonName(text) ? text : undefined;
};

/** Headings of a letter that look like names. */
function isHeading(text: string, { letterHeadings }: FieldRequest['names']): boolean {
  return letterHeadings.length > 0 && compiled(letterHeadings.join('|')).test(text);
}
