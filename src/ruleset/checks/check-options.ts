import type { OptionsSchema } from '../../shared/options/options.ts';
import { type Reference, referencesIn } from '../../shared/options/references.ts';
import type { Faults } from '../faults.ts';
import type { JsonPath } from '../json-file.ts';
import type { Declared } from '../parsed-rules.ts';
import { conditionSchema } from '../schemas/condition-schema.ts';
import { fits } from '../validate.ts';
import { checkCondition } from './check-conditions.ts';
import { nameCheck, patternCheck } from './check-names.ts';
import { type Known, typesOf } from './known.ts';

export interface OptionsGround {
  readonly declared: Declared<unknown>;
  readonly known: Known;
  readonly faults: Faults;
}

/** Checks options against what their kind takes, and everything that they name against the rules. */
export function checkOptions(
  written: unknown,
  schema: OptionsSchema,
  path: JsonPath,
  ground: OptionsGround,
): void {
  const { declared, faults } = ground;
  if (!fits(schema, written, { file: declared.file, path: [...declared.path, ...path], faults })) return;
  for (const reference of referencesIn(schema, written)) checkReference(reference, written, path, ground);
}

function checkReference(
  { to, value, path }: Reference,
  options: unknown,
  base: JsonPath,
  { declared, known, faults }: OptionsGround,
): void {
  const place = [...base, ...path];
  if (to === 'condition') return checkConditionOption(value, place, { declared, known, faults });
  if (to === 'pattern') return patternCheck(declared, faults)(String(value), place);
  const [what, names] = namesFor(to, known, options);
  nameCheck(declared, what, names, faults)(String(value), place);
}

/** What a name is called in Chinese, and the names that there are. */
function namesFor(
  to: Exclude<Reference['to'], 'condition' | 'pattern'>,
  known: Known,
  options: unknown,
): readonly [string, ReadonlySet<string> | ReadonlyMap<string, unknown>] {
  switch (to) {
    case 'fact':
      return ['事实', known.facts];
    case 'document-type':
      return ['文书类型', known.documentTypes];
    case 'parameter':
      return ['参数', known.parameters];
    case 'stage':
      return ['办案环节', known.stages];
    case 'some-field':
      return ['字段', fieldsOf([...known.fields.keys()], known)];
    case 'field':
      return fieldsNamed(options, known);
  }
}

/** A field must be read on one of the documents at least. */
function fieldsNamed(options: unknown, known: Known): readonly [string, ReadonlySet<string>] {
  const { documents } = options as { readonly documents?: readonly string[] };
  const types = documents ?? [...known.fields.keys()];
  return [documents ? `字段（在 ${documents.join('、')} 上）` : '字段', fieldsOf(types, known)];
}

function fieldsOf(types: readonly string[], known: Known): ReadonlySet<string> {
  return new Set(types.flatMap((type) => [...(known.fields.get(type) ?? [])]));
}

function checkConditionOption(
  value: unknown,
  path: JsonPath,
  { declared, known, faults }: OptionsGround,
): void {
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
