import { together } from '../../src/familiarity/form-count.ts';
import type { KnownForm } from '../../src/model/form.ts';
import type { FormsFile } from '../../src/ruleset/schemas/form-schema.ts';

/** Papers that bear a label at least: on fewer it is a name. */
const FEWEST = 3;

/** The file of rules/forms: for each type what its papers print, and on which of its fields the readers are proven. */
export function shippedForms(papers: readonly KnownForm[]): FormsFile {
  const types = [...new Set(papers.map(({ type }) => type))].filter((type) => type !== 'other').sort();
  return {
    $schema: '../schema/forms.schema.json',
    id: 'shipped',
    source: 'shipped',
    forms: types.flatMap((type) => formOf(papers.filter((paper) => paper.type === type))),
  };
}

function formOf(papers: readonly KnownForm[]): FormsFile['forms'] {
  const [first, ...others] = papers;
  const labels = labelsOf(papers);
  if (!first || labels.length === 0) return [];
  const { fields } = others.reduce(together, first);
  const found = Object.entries(fields).filter(([, record]) => record.found > 0);
  return [
    {
      type: first.type,
      papers: papers.length,
      labels,
      fields: Object.fromEntries(found.map(([name, record]) => [name, [record.found, record.papers]])),
    },
  ];
}

function labelsOf(papers: readonly KnownForm[]): string[] {
  const counts = new Map<string, number>();
  for (const label of papers.flatMap((paper) => paper.labels))
    counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].flatMap(([label, count]) => (count >= FEWEST ? [label] : [])).sort();
}
