import type { Person } from '../../model/field.ts';
import { isPersonName } from '../../shared/values/person-names.ts';
import { type FieldReader, foundAt, notFound } from '../field-request.ts';

const NAME = String.raw`\p{Script=Han}{2,4}`;
const NUMBER = String.raw`[A-Za-z\p{Script=Han}]{0,3}\d{6,18}`;
const NUMBER_OF = String.raw`[ 　\t]*[（(]?(?:行政)?执法证(?:件)?(?:编?号码?)?[：:.．\s　]*`;

/** 方启明 执法证号14082210317; where several numbers follow each other they belong to a list of names. */
const ONE = new RegExp(
  `(?<!\\p{Script=Han}、)(?<name>${NAME})${NUMBER_OF}(?<number>${NUMBER})(?!\\d)(?![、，,]\\s?${NUMBER})`,
  'gu',
);
/** 邬建新、祝敏 执法证号：冀渤13070052、冀渤13070038 */
const SEVERAL = new RegExp(
  `(?<names>${NAME}(?:、${NAME})+)${NUMBER_OF}(?<numbers>${NUMBER}(?:、${NUMBER})+)(?!\\d)`,
  'gu',
);

/** Officers with the numbers of their certificates, wherever the paper prints both beside each other. */
export const certificates: FieldReader = (request) => {
  const { text } = request.text;
  const people: Person[] = [];
  const places: { start: number; end: number }[] = [];
  const add = (start: number, end: number, name: string, certificate: string): void => {
    if (!isPersonName(name)) return;
    const isDoubtful = request.text.isDoubtful(start, end) ? { isDoubtful: true as const } : {};
    people.push({ name, certificate, ...isDoubtful });
    places.push({ start, end });
  };
  for (const { index, 0: all, groups = {} } of text.matchAll(SEVERAL)) {
    const names = (groups.names ?? '').split('、');
    const numbers = (groups.numbers ?? '').split('、');
    // Which number is whose is told by their order alone: one left out, and nobody can tell.
    if (names.length === numbers.length)
      names.forEach((name, i) => add(index, index + all.length, name, numbers[i] ?? ''));
  }
  for (const { index, 0: all, groups = {} } of text.matchAll(ONE)) {
    const isCovered = places.some(({ start, end }) => start <= index && index < end);
    if (!isCovered) add(index, index + all.length, groups.name ?? '', groups.number ?? '');
  }
  if (people.length === 0) return notFound(request);
  const evidence = places.map(({ start, end }) => request.text.evidence(start, end));
  return foundAt(people, evidence, request.document.confidence);
};
