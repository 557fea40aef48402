import type { Person } from '../../model/field.ts';
import { type FieldReader, found, notFound } from '../field-request.ts';
import { officers } from './people.ts';

/** Who signed as examiner: behind the labels of the form, and as a name before the day under an opinion of theirs. */
export const signers: FieldReader = (request) => {
  const labelled = officers(request);
  const people = new Map<string, Person>();
  if (labelled.state === 'found')
    for (const person of labelled.value as readonly Person[]) people.set(person.name, person);
  let at: { start: number; end: number } | undefined;
  const { phrases } = request;
  for (const match of phrases.all('officers/signed-before-day', request.text.text)) {
    const name = match[1] ?? '';
    const heading = headingBefore(request.text.text, match.index);
    if (phrases.says('officers/no-signer', name) || phrases.says('officers/presents', heading)) continue;
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
export const voters: FieldReader = (request) => {
  const { phrases } = request;
  const votes = phrases
    .all('officers/vote', request.text.text)
    .filter(([, name = '']) => !phrases.says('officers/no-voter', name));
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
