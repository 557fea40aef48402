import { withoutBlanks } from '../../shared/text/normalise.ts';
import { NOT_FOUND, type FieldReader, found } from '../field-request.ts';

/** Eighteen characters behind 身份证 or 公民身份号码, in the same cell or the next one. */
const LABELLED =
  /(?:身份证(?:件)?|公民身份)(?:号码?|证)?(?:[（(][^（()）\d]{1,8}[）)])?\s*[:：]?\s*(?<number>\d(?: ?\d){16} ?[\dXx])(?![\dA-Za-z])/gu;

/** Every labelled 身份证号 of the paper, whoever it belongs to. */
export const identityNumbers: FieldReader = (request) => {
  const matches = [...request.text.text.matchAll(LABELLED)];
  const first = matches[0];
  if (!first) return NOT_FOUND;
  const numbers = matches.map(({ groups }) => withoutBlanks(groups?.number ?? '').toUpperCase());
  return found(request, [...new Set(numbers)], first.index, first.index + first[0].length);
};
