import { factsOfLeaf, leavesOf } from '../../shared/conditions/kleene.ts';
import { type Reference, referencesIn } from '../../shared/options/references.ts';
import type { FactDeclaration } from '../../model/fact-declaration.ts';
import type { Faults } from '../faults.ts';
import type { Declared } from '../parsed-rules.ts';
import { conditionSchema } from '../schemas/condition-schema.ts';
import { nameCheck } from './check-names.ts';
import { checkOptions } from './check-options.ts';
import type { Known } from './known.ts';

/** Checks that declared facts are of a known kind, and that all that they and their kinds ask for exists. */
export function checkFacts(facts: readonly Declared<FactDeclaration>[], known: Known, faults: Faults): void {
  for (const declared of facts) {
    const { kind, options } = declared.value;
    checkItemValues(declared, faults);
    const takes = known.factKinds.get(kind);
    if (takes) checkOptions(options, takes.options, ['options'], { declared, known, faults });
    else nameCheck(declared, '事实种类（kind）', known.factKinds, faults)(kind, ['kind']);
    checkNeeds(declared, known, faults);
  }
  checkCycles(facts, known, faults);
}

function checkItemValues({ value, file, path }: Declared<FactDeclaration>, faults: Faults): void {
  if (value.type === 'items' && !value.itemValues) {
    faults.at(file, [...path, 'type'], '清单类（items）的事实要在 itemValues 里列出每一项有哪些值');
  }
}

/** What a kind asks for by itself must be declared too: an overlay may have left it out. */
function checkNeeds(declared: Declared<FactDeclaration>, known: Known, faults: Faults): void {
  const { kind } = declared.value;
  const { facts = [], documents = [], fields = [] } = known.factKinds.get(kind)?.needs ?? {};
  const read = new Set([...known.fields.values()].flatMap((names) => [...names]));
  const check = (what: string, names: Parameters<typeof nameCheck>[2]): ((name: string) => void) => {
    const checkName = nameCheck(declared, `${what}（事实种类 ${kind} 要用到）`, names, faults);
    return (name) => checkName(name, ['kind']);
  };
  facts.forEach(check('事实', known.facts));
  documents.forEach(check('文书类型', known.documentTypes));
  fields.forEach(check('字段', read));
}

/** A fact must not need itself. */
function checkCycles(facts: readonly Declared<FactDeclaration>[], known: Known, faults: Faults): void {
  const needs = new Map(facts.map(({ value }) => [value.name, neededFacts(value, known)]));
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

/** Every fact that a fact is made of: by its options, by their conditions, by its kind. */
export function neededFacts({ kind, options }: FactDeclaration, known: Known): readonly string[] {
  const takes = known.factKinds.get(kind);
  if (!takes) return [];
  const named = referencesIn(takes.options, options).flatMap((reference) => factsBehind(reference, known));
  return [...named, ...(takes.needs.facts ?? [])];
}

function factsBehind({ to, value }: Reference, known: Known): readonly string[] {
  if (to === 'fact') return [String(value)];
  if (to === 'stage') return known.dueFacts.get(String(value)) ?? [];
  const { data: condition } = to === 'condition' ? conditionSchema.safeParse(value) : {};
  return condition ? leavesOf(condition).flatMap(factsOfLeaf) : [];
}
