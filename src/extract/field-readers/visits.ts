import { datesIn } from '../../shared/values/dates.ts';
import { NOT_FOUND, type FieldReader, foundAt } from '../field-request.ts';
import { peopleIn } from './people.ts';

/** 2023年3月1日，我局执法人员张伟、李娜对…: each step that the paper tells with its day and its officers, as `YYYY-MM-DD 张伟、李娜`. */
export const visits: FieldReader = (request) => {
  const told = request.phrases.all('officers/visit', request.flat.text).flatMap((match) => {
    const day = datesIn(match[0])[0]?.iso;
    const names = peopleIn(match[1] ?? '', request.names).map(({ name }) => name);
    return day === undefined || names.length === 0 ? [] : [{ match, visit: `${day} ${names.join('、')}` }];
  });
  const first = told[0];
  if (!first) return NOT_FOUND;
  const start = request.flat.original(first.match.index);
  const end = request.flat.original(first.match.index + first.match[0].length - 1) + 1;
  return foundAt(
    [...new Set(told.map(({ visit }) => visit))],
    [request.text.evidence(start, end)],
    request.document.confidence,
  );
};
