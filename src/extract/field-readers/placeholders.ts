import { type FieldReader, foundAt, NOT_FOUND } from '../field-request.ts';
import type { PhraseName } from '../phrasebook.ts';
import { withoutQuotations } from './operative-part.ts';

/** What a form prints for whoever fills it in, and nobody took out. */
const LEFT: readonly PhraseName[] = [
  'placeholders/day',
  'placeholders/name',
  'placeholders/number',
  'placeholders/instruction',
  'placeholders/pending',
];

/** Words of a paper that stand for what should have been written: ×年×月×日, 《××法》, （写明违法事实）, 待补. */
export const placeholders: FieldReader = (request) => {
  const { flat, text, phrases, document } = request;
  const own = withoutQuotations(flat.text);
  const found = LEFT.flatMap((name) => phrases.all(name, own)).sort((a, b) => a.index - b.index);
  if (found.length === 0) return NOT_FOUND;
  const evidence = found.map(({ index, 0: words }) =>
    text.evidence(flat.original(index), flat.original(index + words.length - 1) + 1),
  );
  return foundAt(
    found.map(({ 0: words }) => words),
    evidence,
    document.confidence,
  );
};
