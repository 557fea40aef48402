import type { AbsenceTraces } from '../model/absence-traces.ts';
import type { CaseType } from '../model/case-type.ts';
import type { FactDeclaration } from '../model/fact-declaration.ts';
import type { CalendarYear, Parameter } from '../model/parameter.ts';
import type { RegisteredOfficer } from '../model/registered-officer.ts';
import type { Rule } from '../model/rule.ts';
import type { UnbuiltRules } from '../model/ruleset.ts';
import type { Standard } from '../model/standard.ts';
import type { Faults } from './faults.ts';
import type { JsonFile, JsonPath } from './json-file.ts';
import { absenceSchema } from './schemas/absence-schema.ts';
import { calendarSchema } from './schemas/calendar-schema.ts';
import { catalogueSchema } from './schemas/catalogue-schema.ts';
import { caseTypeSchema } from './schemas/case-type-schema.ts';
import {
  commonFieldsSchema,
  type DocumentTypeFile,
  documentTypeSchema,
  type LabelsFile,
  labelsSchema,
  type PatternsFile,
  patternsSchema,
  type TitleWordsFile,
  titleWordsSchema,
} from './schemas/document-schema.ts';
import { factsSchema } from './schemas/fact-schema.ts';
import { type LawRegisterFile, lawRegisterSchema } from './schemas/law-register-schema.ts';
import { type LawIndex, lawSchema } from './schemas/law-schema.ts';
import { type FinesFile, finesSchema } from './schemas/fine-schema.ts';
import { type FormAnswersFile, formAnswersSchema } from './schemas/form-answer-schema.ts';
import { type FormsFile, formsSchema } from './schemas/form-schema.ts';
import { officersSchema, type RegisterColumnsFile, registerColumnsSchema } from './schemas/officer-schema.ts';
import { parameterSchema } from './schemas/parameter-schema.ts';
import { type ReaderFile, readerSchema } from './schemas/reader-schema.ts';
import { ruleSchema } from './schemas/rule-schema.ts';
import { standardSchema } from './schemas/standard-schema.ts';
import { type NameWordsFile, nameWordsSchema } from './schemas/words-schema.ts';
import { validated } from './validate.ts';

/** Of laws that papers cite; beside it lie those that rules cite. */
export const LAW_REGISTER = 'laws/register.json';

/** What articles let somebody be fined. */
export const FINES = 'laws/fines/';

/** What the columns of registers are called. */
export const REGISTER_COLUMNS = 'registers/columns.json';

/** Something declared, with the place where it stands. */
export interface Declared<T> {
  readonly value: T;
  readonly file: JsonFile;
  /** Of it within its file. */
  readonly path: JsonPath;
}

/** Fields of one 文书 as written, `@` sets not yet expanded. */
export type WrittenFields = DocumentTypeFile['fields'];

/** The files of rules/, each in its shape, not yet compared with each other. */
export interface ParsedRules {
  readonly documentTypes: Declared<DocumentTypeFile>[];
  readonly commonFields: Declared<{ readonly fields: WrittenFields }>[];
  readonly labels: Declared<LabelsFile>[];
  readonly patterns: Declared<PatternsFile>[];
  readonly titleWords: Declared<TitleWordsFile>[];
  readonly nameWords: Declared<NameWordsFile>[];
  readonly readers: Declared<ReaderFile>[];
  readonly caseTypes: Declared<CaseType>[];
  readonly facts: Declared<FactDeclaration>[];
  readonly rules: Declared<Rule>[];
  readonly parameters: Declared<Parameter>[];
  readonly standards: Declared<Standard>[];
  readonly notBuilt: Declared<UnbuiltRules>[];
  readonly laws: Declared<LawIndex>[];
  readonly fines: Declared<FinesFile>[];
  readonly lawRegisters: Declared<LawRegisterFile>[];
  readonly calendars: Declared<CalendarYear>[];
  readonly traces: Declared<AbsenceTraces>[];
  readonly forms: Declared<FormsFile>[];
  readonly formAnswers: Declared<FormAnswersFile>[];
  readonly officers: Declared<RegisteredOfficer>[];
  readonly registerColumns: Declared<RegisterColumnsFile>[];
}

/** Parses every file by the folder that it lies in; what does not fit is noted and left out. */
export function parseRules(files: readonly JsonFile[], faults: Faults): ParsedRules {
  const parsed: ParsedRules = {
    documentTypes: [],
    commonFields: [],
    labels: [],
    patterns: [],
    titleWords: [],
    nameWords: [],
    readers: [],
    caseTypes: [],
    facts: [],
    rules: [],
    parameters: [],
    standards: [],
    laws: [],
    fines: [],
    lawRegisters: [],
    calendars: [],
    traces: [],
    forms: [],
    formAnswers: [],
    officers: [],
    registerColumns: [],
    notBuilt: [],
  };
  for (const file of files) addFile(parsed, file, faults);
  return parsed;
}

function addFile(parsed: ParsedRules, file: JsonFile, faults: Faults): void {
  const folder = file.path.slice(0, file.path.indexOf('/') + 1);
  if (folder === '')
    return faults.at(file, [], '规则目录的顶层不放 JSON 文件，请移到 penalty、common 等子目录');
  const adder = ADDERS[folder];
  if (adder) return adder(parsed, file, faults);
  add(parsed.rules, file, validated(ruleSchema, file, faults));
}

type Adder = (parsed: ParsedRules, file: JsonFile, faults: Faults) => void;

/** What the files of a folder are; those of any other are rules. */
const ADDERS: Readonly<Record<string, Adder>> = {
  'documents/': addDocumentFile,
  'case-types/': (to, file, faults) => add(to.caseTypes, file, validated(caseTypeSchema, file, faults)),
  'facts/': (to, file, faults) =>
    addEntries(to.facts, file, 'facts', validated(factsSchema, file, faults)?.facts),
  'absence/': (to, file, faults) =>
    addEntries(to.traces, file, 'traces', validated(absenceSchema, file, faults)?.traces),
  'catalogue/': (to, file, faults) =>
    addEntries(to.notBuilt, file, 'notBuilt', validated(catalogueSchema, file, faults)?.notBuilt),
  'parameters/': (to, file, faults) => add(to.parameters, file, validated(parameterSchema, file, faults)),
  'standards/': (to, file, faults) => add(to.standards, file, validated(standardSchema, file, faults)),
  'calendars/': (to, file, faults) => add(to.calendars, file, validated(calendarSchema, file, faults)),
  'forms/': (to, file, faults) => add(to.forms, file, validated(formsSchema, file, faults)),
  'forms-answers/': (to, file, faults) =>
    add(to.formAnswers, file, validated(formAnswersSchema, file, faults)),
  'registers/': addRegisterFile,
  'words/': (to, file, faults) => add(to.nameWords, file, validated(nameWordsSchema, file, faults)),
  'readers/': (to, file, faults) => add(to.readers, file, validated(readerSchema, file, faults)),
  'laws/': addLawFile,
};

/** The entries of a file that holds a list, each with its place. */
function addEntries<T>(
  list: Declared<T>[],
  file: JsonFile,
  name: string,
  entries: readonly T[] | undefined,
): void {
  entries?.forEach((value, i) => list.push({ value, file, path: [name, i] }));
}

function addRegisterFile(parsed: ParsedRules, file: JsonFile, faults: Faults): void {
  if (file.path === REGISTER_COLUMNS)
    return add(parsed.registerColumns, file, validated(registerColumnsSchema, file, faults));
  addEntries(parsed.officers, file, 'officers', validated(officersSchema, file, faults)?.officers);
}

function addLawFile(parsed: ParsedRules, file: JsonFile, faults: Faults): void {
  if (file.path.startsWith(FINES)) return add(parsed.fines, file, validated(finesSchema, file, faults));
  if (file.path === LAW_REGISTER)
    return add(parsed.lawRegisters, file, validated(lawRegisterSchema, file, faults));
  add(parsed.laws, file, validated(lawSchema, file, faults));
}

function addDocumentFile(parsed: ParsedRules, file: JsonFile, faults: Faults): void {
  if (file.path === 'documents/labels.json')
    return add(parsed.labels, file, validated(labelsSchema, file, faults));
  if (file.path === 'documents/patterns.json')
    return add(parsed.patterns, file, validated(patternsSchema, file, faults));
  if (file.path === 'documents/title-words.json')
    return add(parsed.titleWords, file, validated(titleWordsSchema, file, faults));
  if (file.path === 'documents/every.json') {
    return add(parsed.commonFields, file, validated(commonFieldsSchema, file, faults));
  }
  add(parsed.documentTypes, file, validated(documentTypeSchema, file, faults));
}

/** `$schema` is for editors only. */
function add<T extends object>(
  list: Declared<T>[],
  file: JsonFile,
  value: (T & { $schema?: string }) | undefined,
): void {
  if (!value) return;
  const { $schema: _, ...rest } = value;
  list.push({ value: rest as unknown as T, file, path: [] });
}
