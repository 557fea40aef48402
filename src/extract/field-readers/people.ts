import type { Field, Person } from '../../model/field.ts';
import { withoutBlanks } from '../../shared/text/normalise.ts';
import {
  FAMILY_NAMES,
  isBetterKnown,
  isPersonName,
  isPieceOfNames,
} from '../../shared/values/person-names.ts';
import { labelValues } from '../label-values.ts';
import { textToRead } from '../letter-head.ts';
import { isMaskedName } from './party-names.ts';
import type { NameWords } from '../../model/name-words.ts';
import { compiled } from '../../shared/text/compiled.ts';
import {
  blank,
  type FieldReader,
  found,
  foundAt,
  notFound,
  notSaid,
  type FieldRequest,
} from '../field-request.ts';

const CERTIFICATE = String.raw`[（(]?\s?(?:行政)?(?:执法)?(?:证件?)?(?:编?号码?)?\s?[:：]?\s?((?:[A-Za-z]{0,3}|\p{Script=Han})\s?\d{5,18}(?:-\d{1,6})?[A-Za-z]?)\s?[）)]?`;
const NAMED = new RegExp(
  `([\\p{Script=Han}]{2,10}(?:·[\\p{Script=Han}]{1,6})?)(?:\\s?${CERTIFICATE})?`,
  'gu',
);
/** Officers with their certificate numbers, where these are printed. */
export const officers: FieldReader = (request) => {
  const people = new Map<string, Person>();
  const named = [...labelledPeople(request), ...introduced(request)]
    .map((people) => ({ ...people, names: people.names.filter(({ name }) => !isMarked(request, name)) }))
    .filter(({ names }) => names.length > 0);
  for (const person of named.flatMap((place) => withDoubts(request, place))) {
    const before = people.get(person.name);
    if (!before || isBetterKnown(person, before)) people.set(person.name, person);
  }
  // Behind a label the names are known; without one the numbered names are the officers.
  const numbered = certified(request).filter(({ name }) => named.length === 0 || people.has(name));
  for (const { name, certificate } of numbered) people.set(name, { name, certificate });
  const sure = [...people.values()].filter((p) => p.certificate !== undefined).map((p) => p.name);
  for (const name of people.keys()) if (isPieceOfNames(name, sure)) people.delete(name);
  const at = named[0] ?? numbered[0];
  if (!at) return notFound(request);
  const all = [...people.values()];
  // Each has a number: they are as many, however doubtful a character of a name is.
  return all.every(({ certificate }) => certificate !== undefined)
    ? foundAt(all, [request.text.evidence(at.start, at.end)], request.document.confidence)
    : found(request, all, at.start, at.end);
};

/** The people named in places to sign, and nowhere else. */
export const peopleSigned: FieldReader = (request) => {
  const places = labelledPeople(request);
  const [first] = places;
  if (!first) return notFound(request);
  const people = new Map(
    places.flatMap((place) => withDoubts(request, place)).map((each) => [each.name, each]),
  );
  return found(request, [...people.values()], first.start, first.end);
};

/** Names of which OCR was not sure or that it read from a pen, unless a certificate's number stands beside them. */
function withDoubts({ text }: FieldRequest, { names, start, end }: PeopleInText): readonly Person[] {
  if (!text.isDoubtful(start, end) && !text.isPenned(start, end)) return names;
  return names.map((person) => (person.certificate ? person : { ...person, isDoubtful: true }));
}

interface PeopleInText {
  readonly names: readonly Person[];
  readonly start: number;
  readonly end: number;
}

function labelledPeople(request: FieldRequest): PeopleInText[] {
  return labelValues(request, request.declaration.labels ?? []).flatMap(({ value, start, end }) => {
    const names = peopleIn(value + overLine(value, request.text.text.slice(end)), request.names);
    return names.length === 0
      ? []
      : [{ names: [...names, ...onRowsBelow(request.text.text, end, request.names)], start, end }];
  });
}

/** What stands on the next line of a list of names: behind a comma, or the number of the last one in its bracket. */
function overLine(value: string, behind: string): string {
  const next = /^\n[ 　\t]*([^\n]{1,40})/u.exec(behind)?.[1] ?? '';
  const goesOn = /[、，]\s*$/u.test(value) || /^[（(][^（()）\d]{0,8}\d{5,18}[A-Za-z]?[）)]/u.test(next);
  return goesOn ? next : '';
}

/** The next row or line may name a further officer with his number, its label cell left empty. */
const ROW_BELOW =
  /^[^\n]*?(?:\n[ 　\t]*|(?<=\d)[ 　\t]{2,})(?<name>\p{Script=Han}{2,4})(?:[ 　\t]*[（(]|[ 　\t]+(?:行政)?(?:执法)?证件?(?:编?号码?)?[:：\t 　]*)[A-Za-z\p{Script=Han}]{0,3}\d{5,18}/u;

function onRowsBelow(text: string, end: number, names: NameWords): Person[] {
  const row = ROW_BELOW.exec(text.slice(end));
  const name = row?.groups?.name ?? '';
  if (!row || !isPersonName(name) || isNoPerson(name, names)) return [];
  return [{ name }, ...onRowsBelow(text, end + row[0].length, names)];
}

/** 我们是某局执法人员张伟、李娜，执法证号分别为…: the officers as they present themselves at the head of a record. */
function introduced({ text: { text }, names: words, phrases }: FieldRequest): PeopleInText[] {
  const told = phrases.each('officers/introduced').flatMap((way) => [...text.matchAll(way)]);
  return told.flatMap((match) => {
    const names = peopleIn(match[1] ?? '', words).filter(({ name }) => isPersonName(name));
    return names.length === 0 ? [] : [{ names, start: match.index, end: match.index + match[0].length }];
  });
}

/** 张伟（协管员）: a bracket anywhere in the paper says that he was there for something else. */
function isMarked({ declaration, text }: FieldRequest, name: string): boolean {
  const mark = declaration.options?.unlessMarked;
  return mark !== undefined && new RegExp(`${name}[（(][^（()）]{0,10}(?:${mark})`, 'u').test(text.text);
}

/** 由张伟（执法证号02030012）承办: numbers that stand beside names anywhere in the paper. */
function certified({
  text: { text },
  phrases,
}: FieldRequest): (Person & { certificate: string; start: number; end: number })[] {
  return phrases.all('officers/certified', text).map((match) => ({
    name: (match[1] ?? '').replace(/^[由、和及经]/u, ''),
    certificate: withoutBlanks(match[2] ?? ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** 张伟（02030012）、李娜（02030013） · 张伟 李娜 · 张伟12020001234李娜12020001235 · 张伟李娜. */
export function peopleIn(value: string, names: NameWords): Person[] {
  const text = value
    .replace(/(?:19|20)\d{2}\s?(?:年|[-./]\d{1,2}[-./]\d).*$/u, '')
    // Labels of the next field, where nothing parts them from the names.
    .replace(/(?:(?:检查|询问|执法|勘验)(?:机关|单位)|工作单位|被检查|现场负责|见证人|记录人)[\s\S]*$/u, '')
    // 张伟（协管员）, 张伟（津档执—07）: what somebody is, no second name; longer numbers are read as certificates.
    .replace(/(?<=\p{Script=Han})[（(](?![^（()）]*\d{5})[^（()）、，,]{2,12}[）)]/gu, '　')
    // 张伟（津执020400-12）, 张伟（执法证号津环执02040012）: the body that gave the certificate is no second name.
    .replace(/(?<=[（(]|证(?:件)?(?:编)?号码?[:：]?\s?)\p{Script=Han}{2,6}(?=[A-Za-z-]{0,5}\d{5,})/gu, '')
    .slice(0, 80);
  const people: Person[] = [];
  for (const match of text.matchAll(NAMED)) {
    const [, run = '', certificate] = match;
    if (isNoPerson(run, names)) continue;
    const single = splitRun(run);
    single.forEach((name, index) => {
      const isLast = index === single.length - 1;
      people.push(certificate && isLast ? { name, certificate: withoutBlanks(certificate) } : { name });
    });
  }
  return people;
}

/** Words of forms that look like names. */
function isNoPerson(text: string, { notPersons }: NameWords): boolean {
  return notPersons.length > 0 && compiled(`^(?:${notPersons.join('|')})`).test(text);
}

/** The names of a run without a gap; a longer one that is not made of names holds none. */
function splitRun(run: string): string[] {
  if (run.includes('·') || run.length < 4) return [run];
  return namesOfRun(run) ?? (run.length === 4 ? [run] : []);
}

/** 张伟李娜, 温庭照邵以宁: names of two or three characters that each begin with a family name. */
function namesOfRun(run: string): string[] | undefined {
  if (run === '') return [];
  if (!FAMILY_NAMES.has(run[0] ?? ' ')) return undefined;
  for (const length of run.length === 4 ? [2] : [3, 2]) {
    const rest = run.length < length ? undefined : namesOfRun(run.slice(length));
    if (rest) return [run.slice(0, length), ...rest];
  }
  return undefined;
}

/** A Chinese name, one of several parts, or a foreign one: LINDQVIST ERIK JOHAN. */
const PERSON =
  /^(?:\p{Script=Han}[*＊×XＸ○〇□]{1,3}\p{Script=Han}?|[\p{Script=Han}]{2,4}(?:·[\p{Script=Han}]{1,10})*|[A-Z][A-Za-z.·'-]+(?: [A-Z][A-Za-z.·'-]+){1,4})(?=$|[\s，,、；;。（()）:：性男女身\d])/u;

/** One person's name behind a label, without what stands beside it. */
export const person: FieldReader = (request) => {
  const labels = request.declaration.labels ?? [];
  const values = labelValues(request, labels);
  // A full line may break a name: 主要负责人：曹 / 玉洋.
  for (const { value, start, end } of [...values, ...labelValues(request, labels, request.text.softEnds)]) {
    const name = PERSON.exec(value)?.[0];
    const isName =
      name !== undefined && !request.labels.isBrokenOff(name) && !isNoPerson(name, request.names);
    if (isName) return found(request, name, start, Math.min(end, start + name.length));
  }
  const worded = personInWords(request);
  if (worded) return worded;
  const empty = values.find((v) => v.value === '');
  return empty && !request.text.isOcr ? blank(request, empty.start, empty.end) : notSaid(request);
};

/** 魏记烧烤店（魏某）: by one of the wordings of the field, without a label. */
function personInWords(request: FieldRequest): Field | undefined {
  const text = textToRead(request);
  for (const source of request.declaration.patterns ?? []) {
    const match = compiled(source).exec(text);
    const name = match?.groups?.value;
    if (!match || name === undefined || !(isPersonName(name) || isMaskedName(name))) continue;
    const start = match.index + match[0].indexOf(name);
    return found(request, name, start, start + name.length);
  }
  return undefined;
}
