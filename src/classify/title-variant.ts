import type { DocumentType } from '../model/document-type.ts';
import { keptInOrder } from '../shared/text/similarity.ts';
import { allTitles, type Forms, SHORTEST_ENDING } from './known-titles.ts';
import { plainTitle } from './plain-title.ts';

/** Characters of a heading at most: a longer line is a sentence. */
export const LONGEST_HEADING = 30;

/** The type that a heading may be a variant of: it holds one of the type's titles, other words between, 案件处理内部审批表. */
export function typeOfVariant(heading: string, forms: Forms): DocumentType | undefined {
  const plain = plainTitle(heading);
  if (plain.length > LONGEST_HEADING) return undefined;
  const variants = allTitles(forms).filter(
    (title) =>
      title.plain.length >= SHORTEST_ENDING &&
      title.plain.length <= plain.length &&
      keptInOrder(plain, title.plain) === 1,
  );
  return variants.sort((a, b) => b.plain.length - a.plain.length)[0]?.type;
}
