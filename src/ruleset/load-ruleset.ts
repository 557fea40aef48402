import type { EarlierLaw } from '../model/law.ts';
import type { LawIndex } from './schemas/law-schema.ts';
import type { CaseType } from '../model/case-type.ts';
import type { KnownForm } from '../model/form.ts';
import type { NameWords } from '../model/name-words.ts';
import type { ReaderPhrases } from '../model/reader-phrases.ts';
import type { RegisterColumns } from '../model/registered-officer.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { additionsFor, departmentsOf, extended, withoutAdditions } from './additions.ts';
import { checkCalendars } from './checks/check-calendars.ts';
import { checkCaseTypes } from './checks/check-case-types.ts';
import { checkDocuments } from './checks/check-documents.ts';
import { checkFacts, neededFacts } from './checks/check-facts.ts';
import { checkLawRegister } from './checks/check-law-register.ts';
import { checkParameters } from './checks/check-parameters.ts';
import { checkReaders } from './checks/check-readers.ts';
import { checkRules } from './checks/check-rules.ts';
import { checkCatalogue } from './checks/check-catalogue.ts';
import { checkStandards } from './checks/check-standards.ts';
import { checkTraces } from './checks/check-traces.ts';
import { type Known, knownNames } from './checks/known.ts';
import { documentRules } from './document-types.ts';
import { Faults } from './faults.ts';
import type { JsonFile } from './json-file.ts';
import type { KnownKinds } from './known-kinds.ts';
import { parseJsonFile } from './parse-json-file.ts';
import { type Declared, type ParsedRules, parseRules } from './parsed-rules.ts';
import { isExamplesFile, readRuleFiles, type RuleFile } from './rule-files.ts';
import { rulesetHash } from './ruleset-hash.ts';
import type { FormsFile } from './schemas/form-schema.ts';
import { withUniqueNames } from './unique-names.ts';

/** A rules folder of somebody's own may have none. */
const NO_NAME_WORDS: NameWords = {
  notPersons: [],
  organisationEndings: [],
  letterHeadings: [],
  agencyEndings: [],
  notNames: [],
};

const NO_COLUMNS: RegisterColumns = { name: [], certificate: [], from: [], to: [] };

/**
 * Loads and cross-checks rules/, with an overlay folder laid over it. Throws one RulesetError that names every fault
 * with file and line.
 */
export async function loadRuleset(shipped: string, kinds: KnownKinds, overlay?: string): Promise<Ruleset> {
  const written = await readRuleFiles(shipped, overlay);
  const faults = new Faults();
  const { files, additions } = withoutAdditions(parsedFiles(written, faults), faults);
  const of = (department?: string): Ruleset => {
    const own = additionsFor(additions, department);
    const hash = rulesetHash([...files, ...own.map(({ file }) => file)]);
    return { ...rulesetOf(extended(files, own, faults), kinds, faults), hash };
  };
  const ruleset = { ...of(), hash: rulesetHash(written) };
  const departments = departmentsOf(additions).map((department) => [department, of(department)] as const);
  return { ...ruleset, departments: Object.fromEntries(departments) };
}

function parsedFiles(files: readonly RuleFile[], faults: Faults): JsonFile[] {
  return files.flatMap((file) => {
    const json = isExamplesFile(file.path) ? undefined : parseJsonFile(file, faults);
    return json ? [json] : [];
  });
}

function rulesetOf(files: readonly JsonFile[], kinds: KnownKinds, faults: Faults): Omit<Ruleset, 'hash'> {
  const written = parseRules(files, faults);
  // Names are looked up only when every file could be understood: else one bad file seems to break all others.
  faults.throwIfAny();
  const parsed = withUniqueNames(written, faults);
  const documents = documentRules(parsed, faults);
  const known = knownNames(parsed, documents, kinds);
  check(parsed, known, faults);
  faults.throwIfAny();
  return {
    departments: {},
    ...documents,
    names: parsed.nameWords[0]?.value ?? NO_NAME_WORDS,
    phrases: phrasesOf(parsed.readers),
    caseTypes: parsed.caseTypes.map((t) => withRuleIds(t.value, parsed.rules)),
    facts: values(parsed.facts).map((fact) => ({ ...fact, needs: neededFacts(fact, known) })),
    rules: values(parsed.rules),
    parameters: values(parsed.parameters),
    calendars: values(parsed.calendars),
    traces: values(parsed.traces),
    forms: values(parsed.forms).flatMap(knownForms),
    formAnswers: values(parsed.formAnswers).flatMap(({ department, answers }) =>
      answers.map((answer) => ({ department, ...answer })),
    ),
    officers: values(parsed.officers),
    registerColumns: parsed.registerColumns[0]?.value ?? NO_COLUMNS,
    lawRegister: values(parsed.lawRegisters).flatMap(({ laws }) => laws),
    fineRanges: values(parsed.fines).flatMap(({ articles }) => articles),
    standards: values(parsed.standards),
    notBuilt: values(parsed.notBuilt),
    earlierLaws: values(parsed.laws).flatMap(earlierLaw),
  };
}

function check(parsed: ParsedRules, known: Known, faults: Faults): void {
  checkDocuments(parsed, known, faults);
  checkReaders(parsed, known.phrases, faults);
  checkFacts(parsed.facts, known, faults);
  checkRules(parsed.rules, known, faults);
  checkCaseTypes(parsed.caseTypes, known, faults);
  checkStandards(parsed.standards, known, faults);
  checkCatalogue(parsed.notBuilt, known, faults);
  checkParameters(parsed.parameters, known, faults);
  checkCalendars(parsed.calendars, faults);
  checkLawRegister(parsed, faults);
  checkTraces(parsed.traces, known, faults);
}

function earlierLaw({ law, earlier, effective }: LawIndex): EarlierLaw[] {
  if (!earlier) return [];
  return effective.flatMap(({ from, to }) => (to === undefined ? [] : [{ law, ...earlier, from, to }]));
}

function values<T>(list: readonly Declared<T>[]): T[] {
  return list.map(({ value }) => value);
}

function phrasesOf(readers: ParsedRules['readers']): ReaderPhrases {
  const phrases = values(readers).flatMap(({ id, phrases: own }) =>
    Object.entries(own).map(([name, { patterns }]) => [`${id}/${name}`, patterns]),
  );
  return Object.fromEntries(phrases) as ReaderPhrases;
}

function knownForms({ source, forms }: FormsFile): KnownForm[] {
  return forms.map(({ fields, ...form }) => ({
    ...form,
    source,
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, [found, papers]]) => [name, { found, papers }]),
    ),
  }));
}

/** A case type names folders of rules; in memory it names the rules. */
function withRuleIds(caseType: CaseType, rules: ParsedRules['rules']): CaseType {
  const idsIn = (names: readonly string[]): string[] =>
    rules
      .filter(({ value: { id }, file }) =>
        names.some((name) => name === id || file.path.startsWith(`${name}/`)),
      )
      .map(({ value }) => value.id);
  return { ...caseType, rules: idsIn(caseType.rules), ofAnyProcedure: idsIn(caseType.ofAnyProcedure) };
}
