import type { DocumentType, FieldDeclaration } from '../model/rule.ts';
import type { Faults } from './faults.ts';
import type { JsonPath } from './json-file.ts';
import type { Declared, ParsedRules, WrittenFields } from './parsed-rules.ts';
import type { DocumentTypeFile } from './schemas/document-schema.ts';
import { didYouMean } from './similar-name.ts';

/** What rules/documents says, titles and labels written out. */
export interface DocumentRules {
  readonly documentTypes: DocumentType[];
  readonly commonFields: Readonly<Record<string, FieldDeclaration>>;
  /** Every label of every form: where a value ends. */
  readonly labels: string[];
}

type LabelSets = Readonly<Record<string, readonly string[]>>;

/** Writes out titles and `@` sets of labels. */
export function documentRules(parsed: ParsedRules, faults: Faults): DocumentRules {
  const { sets, others } = parsed.labels[0]?.value ?? { sets: {}, others: [] };
  const every = parsed.commonFields[0];
  const commonFields = every ? expandedFields(every, sets, faults) : {};
  const documentTypes = parsed.documentTypes.map((declared) => documentType(declared, sets, faults));
  const fields = [commonFields, ...documentTypes.map((t) => t.fields)].flatMap((f) => Object.values(f));
  const labels = [...fields.flatMap((f) => f.labels ?? []), ...Object.values(sets).flat(), ...others];
  return { documentTypes, commonFields, labels: [...new Set(labels)] };
}

function documentType(declared: Declared<DocumentTypeFile>, sets: LabelSets, faults: Faults): DocumentType {
  const { $schema: _, titles, ...rest } = declared.value;
  return {
    ...rest,
    titles: titles.map((title) => (typeof title === 'string' ? { text: title } : title)),
    fields: expandedFields(declared, sets, faults),
  };
}

function expandedFields(
  { value, file }: Declared<{ readonly fields: WrittenFields }>,
  sets: LabelSets,
  faults: Faults,
): Record<string, FieldDeclaration> {
  const expanded = Object.entries(value.fields).map(([name, field]): [string, FieldDeclaration] => {
    if (!field.labels) return [name, field];
    const labels = field.labels.flatMap((label, i) => {
      const fault = (message: string): void => {
        const path: JsonPath = ['fields', name, 'labels', i];
        faults.at(file, path, message);
      };
      return expandedLabel(label, sets, fault);
    });
    return [name, { ...field, labels: [...new Set(labels)] }];
  });
  return Object.fromEntries(expanded);
}

function expandedLabel(label: string, sets: LabelSets, fault: (message: string) => void): readonly string[] {
  if (!label.startsWith('@')) return [label];
  const set = sets[label.slice(1)];
  if (!set)
    fault(`documents/labels.json 里没有标签组 ${label}${didYouMean(label.slice(1), Object.keys(sets))}`);
  return set ?? [];
}
