import { withoutBlanks } from '../../shared/text.ts';
import { type FieldReader, foundAt, notFound } from '../reading.ts';

/** Types of the papers that 卷内目录 lists, in its order. */
export const catalogueEntries: FieldReader = (reading) => {
  const names = reading.types
    .filter((type) => !['file-catalogue', 'other'].includes(type.id))
    .flatMap((type) =>
      type.titles.filter((t) => !t.requires).map(({ text }) => ({ id: type.id, name: bare(text) })),
    )
    .filter(({ name }) => name.length >= 3)
    .sort((a, b) => b.name.length - a.name.length);
  const types: string[] = [];
  for (const row of reading.text.text.split('\n')) {
    const text = bare(row);
    const hit = names.find(({ name }) => text.includes(name));
    if (hit) types.push(hit.id);
  }
  if (types.length === 0) return notFound(reading);
  return foundAt(types, [reading.text.evidence(0, 60)], reading.document.confidence);
};

function bare(text: string): string {
  return withoutBlanks(text).replace(/[（）()《》、/]/gu, '');
}
