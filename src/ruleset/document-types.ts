import type { DocumentType, FieldDeclaration, TitleWords } from '../model/document-type.ts';
import type { LabelWords } from '../model/name-words.ts';
import type { Faults } from './faults.ts';
import type { JsonPath } from './json-file.ts';
import type { Declared, ParsedRules, WrittenFields } from './parsed-rules.ts';
import type { DocumentTypeFile, LabelsFile } from './schemas/document-schema.ts';
import { didYouMean } from './similar-name.ts';

/** What rules/documents says, titles, labels and patterns written out. */
export interface DocumentRules {
  readonly documentTypes: DocumentType[];
  readonly titleWords: TitleWords;
  readonly commonFields: Readonly<Record<string, FieldDeclaration>>;
  readonly labels: LabelWords;
}

const NO_LABELS: LabelsFile = { sets: {}, glued: [], others: [] };

/** A rules folder of somebody's own may have none. */
const NO_TITLE_WORDS: TitleWords = {
  agencyEndings: [],
  fieldsOfLaw: [],
  counted: [],
  kinds: [],
  purposes: [],
  neutral: [],
  knownOthers: [],
};

/** Lists that fields name with `@`, by what they hold. */
interface Sets {
  readonly labels: Readonly<Record<string, readonly string[]>>;
  readonly patterns: Readonly<Record<string, readonly string[]>>;
}

/** Writes out titles and `@` sets of labels and patterns. */
export function documentRules(parsed: ParsedRules, faults: Faults): DocumentRules {
  const { sets: labelSets, glued, others } = parsed.labels[0]?.value ?? NO_LABELS;
  const sets: Sets = { labels: labelSets, patterns: parsed.patterns[0]?.value.sets ?? {} };
  const every = parsed.commonFields[0];
  const commonFields = every ? expandedFields(every, sets, faults) : {};
  const documentTypes = parsed.documentTypes.map((declared) => documentType(declared, sets, faults));
  const fields = [commonFields, ...documentTypes.map((t) => t.fields)].flatMap((f) => Object.values(f));
  const all = [...fields.flatMap((f) => f.labels ?? []), ...Object.values(labelSets).flat(), ...others];
  const titleWords = parsed.titleWords[0]?.value ?? NO_TITLE_WORDS;
  return { documentTypes, titleWords, commonFields, labels: { all: [...new Set(all)], glued } };
}

function documentType(declared: Declared<DocumentTypeFile>, sets: Sets, faults: Faults): DocumentType {
  const { $schema: _, titles, ...rest } = declared.value;
  return {
    ...rest,
    titles: titles.map((title) => (typeof title === 'string' ? { text: title } : title)),
    fields: expandedFields(declared, sets, faults),
  };
}

type WrittenField = WrittenFields[string];

function expandedFields(
  { value, file }: Declared<{ readonly fields: WrittenFields }>,
  sets: Sets,
  faults: Faults,
): Record<string, FieldDeclaration> {
  const expanded = Object.entries(value.fields).map(([name, field]): [string, FieldDeclaration] => [
    name,
    expandedField(field, sets, (path, message) => {
      faults.at(file, ['fields', name, ...path], message);
    }),
  ]);
  return Object.fromEntries(expanded);
}

type Fault = (path: JsonPath, message: string) => void;

function expandedField(field: WrittenField, sets: Sets, fault: Fault): FieldDeclaration {
  const { labels, patterns, options } = field;
  const written = (list: readonly string[], kind: keyof Sets, path: JsonPath): string[] => [
    ...new Set(
      list.flatMap((entry, i) =>
        expandedEntry(entry, kind, sets, (m) => {
          fault([...path, i], m);
        }),
      ),
    ),
  ];
  const isList = (option: unknown): option is string[] =>
    Array.isArray(option) && option.every((entry) => typeof entry === 'string');
  return {
    ...field,
    ...(labels && { labels: written(labels, 'labels', ['labels']) }),
    ...(patterns && { patterns: written(patterns, 'patterns', ['patterns']) }),
    ...(options && {
      options: Object.fromEntries(
        Object.entries(options).map(([name, option]) => [
          name,
          isList(option) ? written(option, 'patterns', ['options', name]) : option,
        ]),
      ),
    }),
  };
}

/** What the file of each kind of sets is, and what a set is called in messages. */
const SET_FILES = {
  labels: { file: 'documents/labels.json', name: '标签组' },
  patterns: { file: 'documents/patterns.json', name: '正则组' },
} as const;

function expandedEntry(
  entry: string,
  kind: keyof Sets,
  sets: Sets,
  fault: (message: string) => void,
): readonly string[] {
  if (!entry.startsWith('@')) return [entry];
  const set = sets[kind][entry.slice(1)];
  const { file, name } = SET_FILES[kind];
  if (!set) fault(`${file} 里没有${name} ${entry}${didYouMean(entry.slice(1), Object.keys(sets[kind]))}`);
  return set ?? [];
}
