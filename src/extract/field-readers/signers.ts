import type { Person } from '../../model/field.ts';
import { type FieldReader, found, notFound } from '../field-request.ts';
import { officers } from './people.ts';

/** 李桂秀 2022年9月13日 · 签字：邓琳峰 2022-11-04: a name that stands before the day of signing. */
const SIGNED =
  /(?:^|[\n\t：:）)。])\s?(?:签名|签字|签章)?\s?[：:]?\s?([\p{Script=Han}]{2,4})[\s\t]{1,4}(?=(?:19|20)\d{2}\s?[年./-])/gu;
const NO_NAME = /[科股室处队局]$|情况|日期|时间|年度|盖章|签名|签字|意见|同意|机构|负责|公章|印章/u;
/** Headings of those who present the case, not of those who examine it. */
const OTHERS = /承办|办案|经办|调查人|执法人员/u;

/** Who signed as examiner: behind the labels of the form, and beside the day under an opinion of theirs. */
export const signers: FieldReader = (request) => {
  const labelled = officers(request);
  const people = new Map<string, Person>();
  if (labelled.state === 'found')
    for (const person of labelled.value as readonly Person[]) people.set(person.name, person);
  let at: { start: number; end: number } | undefined;
  for (const match of request.text.text.matchAll(SIGNED)) {
    const name = match[1] ?? '';
    if (NO_NAME.test(name) || OTHERS.test(headingBefore(request.text.text, match.index))) continue;
    people.set(name, people.get(name) ?? { name });
    at ??= { start: match.index, end: match.index + match[0].length };
  }
  if (!at) return labelled;
  return people.size > 0 ? found(request, [...people.values()], at.start, at.end) : notFound(request);
};

/** The last `…意见：` or `…人：` above a place: whose place it is. */
function headingBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 200), index + 1);
  return (
    [...before.matchAll(/[\p{Script=Han}（()）]{2,14}(?:意见|人|员|签名|签字)\s?[：:\t\n]/gu)].at(-1)?.[0] ??
    ''
  );
}

/** 王伟：同意。 Those who speak for or against in minutes. */
const VOTE =
  /(?:^|\n)\s?([\p{Script=Han}]{2,4})(?:[（(][^（()）\n]{1,12}[）)])?\s?[：:][^\n]{0,80}?(?:同意|赞成|无异议|没有异议|不同意)/gu;

export const voters: FieldReader = (request) => {
  const votes = [...request.text.text.matchAll(VOTE)].filter(
    ([, name = '']) => !/意见|结论|决定|讨论|主持|记录|汇报/u.test(name),
  );
  const first = votes[0];
  if (!first) return notFound(request);
  const names = [...new Set(votes.map(([, name = '']) => name))];
  return found(
    request,
    names.map((name): Person => ({ name })),
    first.index,
    first.index + first[0].length,
  );
};
