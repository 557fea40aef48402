import type { FactDeclaration } from '../../model/fact-declaration.ts';
import type { Faults } from '../faults.ts';
import type { JsonPath } from '../json-file.ts';
import type { Declared } from '../parsed-rules.ts';
import { checkCondition } from './check-conditions.ts';
import { nameCheck } from './check-names.ts';
import { conditionSchema } from '../schemas/condition-schema.ts';
import { type Known, typesOf } from './known.ts';

/** Options of facts whose value names another fact. */
const FACT_OPTIONS: ReadonlySet<string> = new Set([
  'fact',
  'facts',
  'from',
  'to',
  'on',
  'notAfter',
  'first',
  'second',
  'except',
]);
/** Options whose value is a condition. */
const CONDITION_OPTIONS: ReadonlySet<string> = new Set(['when', 'condition']);
/** Options whose value names types of documents. */
const DOCUMENT_OPTIONS: ReadonlySet<string> = new Set(['documents', 'shownBy']);

/** Checks that declared facts are of a known kind and built on things that exist. */
export function checkFacts(facts: readonly Declared<FactDeclaration>[], known: Known, faults: Faults): void {
  for (const declared of facts) {
    const { kind, options } = declared.value;
    nameCheck(declared, '事实种类（kind）', known.factKinds, faults)(kind, ['kind']);
    checkItemValues(declared, faults);
    checkOptions(options, ['options'], { declared, known, faults });
    checkField(declared, known, faults);
  }
  checkCycles(facts, faults);
}

function checkItemValues({ value, file, path }: Declared<FactDeclaration>, faults: Faults): void {
  if (value.type === 'items' && !value.itemValues) {
    faults.at(file, [...path, 'type'], '清单类（items）的事实要在 itemValues 里列出每一项有哪些值');
  }
}

interface Place {
  readonly declared: Declared<FactDeclaration>;
  readonly known: Known;
  readonly faults: Faults;
}

function checkOptions(value: unknown, path: JsonPath, place: Place): void {
  if (Array.isArray(value)) return value.forEach((child, i) => checkOptions(child, [...path, i], place));
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) checkOption(key, child, [...path, key], place);
}

function checkOption(key: string, value: unknown, path: JsonPath, place: Place): void {
  const { declared, known, faults } = place;
  const checkFact = nameCheck(declared, '事实', known.facts, faults);
  if (CONDITION_OPTIONS.has(key)) return checkConditionOption(value, path, place);
  if (FACT_OPTIONS.has(key)) return named(value, path, checkFact);
  if (DOCUMENT_OPTIONS.has(key))
    return named(value, path, nameCheck(declared, '文书类型', known.documentTypes, faults));
  if (key === 'parameter') return named(value, path, nameCheck(declared, '参数', known.parameters, faults));
  if (key === 'stage') return named(value, path, nameCheck(declared, '办案环节', known.stages, faults));
  if (key === 'where')
    return Object.entries(value as object).forEach(([k, fact]) => named(fact, [...path, k], checkFact));
  checkOptions(value, path, place);
}

/** Options are free in form: a condition among them has not been checked yet. */
function checkConditionOption(value: unknown, path: JsonPath, { declared, known, faults }: Place): void {
  const { data: condition } = conditionSchema.safeParse(value);
  if (!condition) {
    return faults.at(
      declared.file,
      [...declared.path, ...path],
      '条件的写法不对，应为 { fact, operator, value } 或 all、any、not',
    );
  }
  const checkFact = nameCheck(declared, '事实', known.facts, faults);
  checkCondition(condition, path, { declared, faults, checkFact, typeOf: typesOf(known) });
}

function named(value: unknown, path: JsonPath, check: (name: string, path: JsonPath) => void): void {
  if (typeof value === 'string') check(value, path);
  if (Array.isArray(value)) value.forEach((v, i) => named(v, [...path, i], check));
}

/** A field must be read on one of the documents at least. */
function checkField(declared: Declared<FactDeclaration>, known: Known, faults: Faults): void {
  const { field, documents } = declared.value.options as { field?: unknown; documents?: unknown };
  if (typeof field !== 'string' || !Array.isArray(documents)) return;
  const read = new Set(documents.flatMap((type) => [...(known.fields.get(String(type)) ?? [])]));
  nameCheck(declared, `字段（在 ${documents.join('、')} 上）`, read, faults)(field, ['options', 'field']);
}

/** A fact must not need itself. Only what options say is seen: kinds may ask for more. */
function checkCycles(facts: readonly Declared<FactDeclaration>[], faults: Faults): void {
  const needs = new Map(facts.map(({ value }) => [value.name, neededFacts(value.options)]));
  for (const { value, file, path } of facts) {
    const seen = new Set<string>();
    const open = [...(needs.get(value.name) ?? [])];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      open.push(...(needs.get(name) ?? []));
    }
    if (seen.has(value.name))
      faults.at(file, [...path, 'options'], `事实 ${value.name} 的计算最终又用到它自己（循环引用）`);
  }
}

function neededFacts(options: unknown): string[] {
  if (typeof options !== 'object' || options === null) return [];
  return Object.entries(options).flatMap(([key, value]) => {
    if (!FACT_OPTIONS.has(key)) return neededFacts(value);
    return [value].flat().filter((name): name is string => typeof name === 'string');
  });
}
