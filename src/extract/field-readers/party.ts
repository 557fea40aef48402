import { documentNumbersIn } from '../../shared/values/document-number.ts';
import { withoutBlanks } from '../../shared/text/normalise.ts';
import { labelValues } from '../label-values.ts';
import { AGENCY_ENDINGS, LETTER_HEADINGS, ORGANISATION_ENDINGS } from '../name-words.ts';
import { compiled } from '../../shared/text/compiled.ts';
import { isPersonName } from '../../shared/values/person-names.ts';
import { blank, type FieldReader, found, notFound, notSaid, type FieldRequest } from '../field-request.ts';

const ORGANISATION = new RegExp(
  `^[\\p{Script=Han}A-Za-z0-9（()）·\\-&]{3,40}(?:${ORGANISATION_ENDINGS.join('|')})(?:[（(][^（()）]{1,20}[）)])?$`,
  'u',
);
const PERSON = /^[\p{Script=Han}]{2,4}(?:·[\p{Script=Han}]{1,8})?$/u;
/** 蒲**, 张某某, 李××: the name of a person in a copy for publication. */
const MASKED = /^\p{Script=Han}(?:[*＊×XxＸ]{1,3}\p{Script=Han}?|某{1,2}\p{Script=Han}?)$/u;
/** Headings of a letter that look like names. */
const HEADING = new RegExp(LETTER_HEADINGS.join('|'), 'u');
/** Other things that stand alone on a line of a head. */
const NOT_A_PARTY =
  /决定书|告知书|通知书|指令书|指令|文书|编号|案号|文号|行政执法|存根|副本|正本|第.{1,4}联|页$/u;
const TRAILING =
  /(?:[（(](?:统一社会信用代码|社会信用代码|身份证|法定代表人|住所|地址|以下简称|下称|盖章|公章|签名|签字|印章|自然人|单位|个体工商户|法人|[0-9A-Z]{15,18}(?=[）)]))[^）)]*[）)]?|[：:，,。；;、]).*$/u;

/** 某某（天津）有限公司 Keno Machinery (Tianjin) Co., Ltd.: the name is the Chinese one. */
const FOREIGN_NAME = /(?<=[\p{Script=Han}）)])\s?[（(]?[A-Z][A-Za-z.,&'’()\s-]{5,}(?=[:：]?$)/u;

/** Who is penalised: behind a label, else the addressee of a letter. */
export const party: FieldReader = (request) => {
  const named = namedIn(request);
  if (named) return found(request, named.name, named.start, named.end);
  const empty = labelValues(request, request.declaration.labels ?? []).find(({ value }) => value === '');
  return empty && !request.text.isOcr ? blank(request, empty.start, empty.end) : notSaid(request);
};

/** Everybody who is named in the same place: 甲公司、张三：. */
export const parties: FieldReader = (request) => {
  const named = namedIn(request);
  if (!named) return notSaid(request);
  const { name, start, end } = named;
  const others = request.text.text
    .slice(start, end)
    .split(/[、：:]/u)
    .map(cleaned)
    .filter(isName);
  return found(request, [...new Set([name, ...others])], start, end);
};

function namedIn(request: FieldRequest): Named | undefined {
  const labelled = labelValues(request, request.declaration.labels ?? []);
  const named = labelled.find(({ value }) => isName(cleaned(value))) ?? unpunctuated(request);
  const isAddressed = request.declaration.options?.addressee === true;
  const addressee = isAddressed ? addresseeOf(request) : undefined;
  // Labels deep in a letter name other people; the addressee stands at its head.
  if (named && !(addressee && addressee.start < named.start - 200))
    return { name: cleaned(named.value), start: named.start, end: named.end };
  return addressee;
}

/** 被处罚单位某某娱乐城，经营者…; 被处罚人姓名 张三 性别 男: labels that run into the name, at the beginning of a line of the head. */
function unpunctuated({
  text,
  declaration,
}: FieldRequest): { value: string; start: number; end: number } | undefined {
  const head = text.text.slice(0, HEAD);
  for (const label of declaration.labels ?? []) {
    if (label.length < FEWEST_LABEL) continue;
    const pattern = compiled(
      `(?:^|\\n)[\\s　]*${[...label].map(escaped).join('[\\s　]*')}[\\s　]*(?<name>[^，,。；;：:（(\\s　]{2,40})(?=[，,（(\\s　]|$)`,
    );
    const match = pattern.exec(head);
    const name = match?.groups?.name;
    if (!match || name === undefined || !isUnlabelledName(name)) continue;
    const end = match.index + match[0].length;
    return { value: name, start: end - name.length, end };
  }
  return undefined;
}

/** Characters: shorter labels, 单位, 姓名, begin other words. */
const FEWEST_LABEL = 3;

function isUnlabelledName(name: string): boolean {
  return isName(name) && (ORGANISATION.test(name) || MASKED.test(name) || isPersonName(name));
}

function escaped(character: string): string {
  return character.replace(/[()/.*+?^$|[\]{}\\]/u, '\\$&');
}

function cleaned(value: string): string {
  return value
    .replace(/^(?:[\d|丨]{1,2}(?=\p{Script=Han}{4})|[（(]\d{1,2}[）)])/u, '')
    .replace(/^[（(]\s?(?:姓名|名称)\s?[或和、/]\s?(?:姓名|名称)\s?[）)]\s?[:：]?\s?/u, '')
    .replace(/^(?:名称|姓名|单位名称|单位|公民|法人|法人或者?其他组织|个人)\s?[:：]\s?/u, '')
    .replace(/(?<=.{2})[（(]?\s?(?:经营者|负责人|业主)[:：].*$/u, '')
    .replace(TRAILING, '')
    .replace(FOREIGN_NAME, '')
    .replace(/\s+(?:性别|年龄|男|女|法定代表人|电话|联系).*$/u, '')
    .replace(/(?<=\p{Script=Han}{2})(?:性别|年龄|民族)(?:\s?[:：].*)?$/u, '')
    .replace(/(?<=[\p{Script=Han}）)]) (?=[\p{Script=Han}（(])/gu, '')
    .trim();
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > 50 || /[。；？!！]/u.test(name)) return false;
  if (
    /^(?:个人|单位|公民|法人|自然人|法人或者?其他组织|名称|姓名|性别|年龄|地址|住址|电话|职务|法定代表人|负责人|基本情况|信息|情况)$/u.test(
      name,
    )
  )
    return false;
  return MASKED.test(name) || (/\p{Script=Han}{2}/u.test(name) && !NOT_A_PARTY.test(name));
}

/** A name, and where it stands in the text with what is printed beside it. */
interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Characters: an addressee stands at the head. */
const HEAD = 420;

/** Lines from the top among which title and number of a letter stand. */
const TITLE_LINES = 6;

/**
 * 天津某某有限公司： on a line of its own after title and number; the colon may be missing. What stands alone before them is
 * the letterhead.
 */
function addresseeOf(request: FieldRequest): Named | undefined {
  return addresseeBy(request, calledIn) ?? addresseeBy(request, namedAlone);
}

function addresseeBy(
  { text }: FieldRequest,
  nameIn: (line: string) => string | undefined,
): Named | undefined {
  const lines = text.text.slice(0, HEAD).split('\n');
  const title = lines.slice(0, TITLE_LINES).findLastIndex(isTitleLine);
  let start = 0;
  for (const [index, line] of lines.entries()) {
    const name = index > title ? nameIn(addressLine(line.split('\t')[0] ?? '')) : undefined;
    if (name && start > 0) return { name, start, end: start + line.length };
    start += line.length + 1;
  }
  return undefined;
}

/** Characters of a title or a number at most: a sentence may speak of either. */
const LONGEST_TITLE = 40;

function isTitleLine(line: string): boolean {
  return line.trim() !== '' && line.length <= LONGEST_TITLE && addressLine(line) === '';
}

/** What may be an addressee; '' of any other line. */
function addressLine(line: string): string {
  // OCR sees a blank before a bracket where there is only its own white.
  const text = line
    .trim()
    .replace(FOREIGN_NAME, '')
    .replace(/\s(?=[（(])/gu, '');
  return NOT_A_PARTY.test(text) || documentNumbersIn(text).length > 0 ? '' : text;
}

function calledIn(text: string): string | undefined {
  // A letter to several is the first one's.
  const called =
    /^([^：:，。；、]{2,44}?)(?:[（(][^（()）]{1,30}[）)])?(?:、[^：:，。；]{2,30})?\s?[：:]$/u.exec(
      text,
    )?.[1];
  if (
    called &&
    !HEADING.test(called) &&
    (ORGANISATION.test(called) || PERSON.test(called) || /^[^\d元]*[（(]/u.test(called))
  )
    return cleaned(called);
  return undefined;
}

function namedAlone(text: string): string | undefined {
  if (ORGANISATION.test(text) && !isAgency(text) && !HEADING.test(text)) return cleaned(text);
  return isPersonName(text) && !HEADING.test(text) ? text : undefined;
}

const AGENCY = new RegExp(`(?:${AGENCY_ENDINGS.join('|')})$`, 'u');

export function isAgency(text: string): boolean {
  return AGENCY.test(text.trim());
}

/** A name too long for its line: 某某经济技术开发区人力资源和社会保障 / 局. */
const BROKEN_HEAD =
  /^([\p{Script=Han}（()）]{8,36}\n[\p{Script=Han}]{0,8}?(?:局|委员会|政府|大队|办事处))\n/u;

/** The agency that issues the paper: its title, the line above it, or the foot. */
export const agency: FieldReader = (request) => {
  const text = request.text.text;
  const head = text.slice(0, 200);
  const inTitle =
    /(?:^|\n)([\p{Script=Han}（()）]{3,36}?(?:局|委员会|管委会|政府|办事处|支队|大队|总队|海关|厅))\s?(?=行政处罚|当场|不予|责令|处罚|\n|$)/u.exec(
      head,
    );
  if (inTitle?.[1]) {
    const start = inTitle.index + inTitle[0].indexOf(inTitle[1]);
    return found(request, inTitle[1], start, start + inTitle[1].length);
  }
  const broken = BROKEN_HEAD.exec(head);
  if (broken?.[1] && isAgency(withoutBlanks(broken[1])))
    return found(request, withoutBlanks(broken[1]), broken.index, broken.index + broken[0].length);
  const lines = text.split('\n');
  let end = text.length;
  for (const line of lines.reverse().slice(0, 12)) {
    const name =
      line
        .replace(/[\s\t]*[\d二〇○零]{4}\s?[年.-].{2,14}$/u, '')
        .replace(/\s?(?:[（(]?(?:印章|盖章|公章)[）)]?)$/u, '')
        .split('\t')[0]
        ?.trim() ?? '';
    end -= line.length;
    if (name.length <= 36 && isAgency(name) && !/[：:，。]/u.test(name))
      return found(request, name, end, end + name.length);
    end -= 1;
  }
  return notFound(request);
};
