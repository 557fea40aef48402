import { fileURLToPath } from 'node:url';
import { FACT_KINDS } from './derive/kinds/index.ts';
import { UsageError } from './errors.ts';
import { evaluateRule } from './evaluate/evaluate.ts';
import { fieldKinds } from './extract/field-readers/index.ts';
import { PHRASES } from './extract/phrasebook.ts';
import type { FindingOutcome } from './model/finding.ts';
import type { Rule } from './model/rule.ts';
import type { Ruleset } from './model/ruleset.ts';
import type { Standard } from './model/standard.ts';
import { factsOf } from './ruleset/example-facts.ts';
import { holds } from './ruleset/example-holds.ts';
import { loadExamples, loadLaws, type LawIndex, type RuleExample } from './ruleset/load-examples.ts';
import { loadRuleset } from './ruleset/load-ruleset.ts';
import { type Fault, mutantsOf } from './ruleset/mutants.ts';
import { similarName } from './ruleset/similar-name.ts';

export const RULES = fileURLToPath(new URL('../rules', import.meta.url));

/** The rules with what explains them: their standard, their examples, the articles that they rest on. */
export interface Rulebook {
  readonly ruleset: Ruleset;
  readonly standard: Standard;
  readonly examples: ReadonlyMap<string, readonly RuleExample[]>;
  readonly laws: readonly LawIndex[];
}

/** How a rule counts in the standard. */
export interface RuleListing {
  readonly rule: Rule;
  readonly effect: 'veto' | 'scored' | 'advisory';
  /** Item of the standard and its full mark, where it is priced. */
  readonly item?: { readonly item: string; readonly max: number | null };
}

/** What an example says and what its rule says. */
export interface ExampleResult {
  readonly ruleId: string;
  readonly name: string;
  readonly expected: FindingOutcome;
  readonly outcome: FindingOutcome;
}

/** A deliberate fault of a rule, and whether one of its examples then fails. */
export interface MutantResult {
  readonly ruleId: string;
  readonly fault: Fault;
  readonly isShown: boolean;
}

export interface RuleExplanation extends RuleListing {
  readonly stageTitle: string;
  readonly articles: readonly { readonly law: string; readonly article?: string; readonly gist?: string }[];
  readonly yieldsTo: readonly string[];
  readonly examples: readonly RuleExample[];
}

/** Loads and checks the shipped rules and those laid over them. */
export function loadRules(overlay?: string): Promise<Ruleset> {
  const kinds = { factKinds: FACT_KINDS, fieldKinds: fieldKinds(), phrases: PHRASES };
  return loadRuleset(RULES, kinds, overlay);
}

/** Throws a UsageError where the ruleset has no such standard. */
export function standardOf(ruleset: Ruleset, id: string): Standard {
  const standard = ruleset.standards.find((s) => s.id === id);
  if (standard) return standard;
  const known = ruleset.standards.map((s) => s.id).join('、');
  throw new UsageError(`没有名为“${id}”的评查标准`, `可用的标准：${known}`);
}

export async function openRulebook(standardId: string, overlay?: string): Promise<Rulebook> {
  const ruleset = await loadRules(overlay);
  const folders = overlay === undefined ? [RULES] : [RULES, overlay];
  const examples = await Promise.all(folders.map((folder) => loadExamples(folder)));
  return {
    ruleset,
    standard: standardOf(ruleset, standardId),
    examples: new Map(examples.flatMap((map) => [...map])),
    laws: await loadLaws(RULES),
  };
}

/** Every rule in the order of its stage, then of its id. */
export function listedRules({ ruleset, standard }: Rulebook): RuleListing[] {
  const stages = ruleset.caseTypes.flatMap((t) => t.stages.map((s) => s.id));
  return [...ruleset.rules]
    .sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage) || (a.id < b.id ? -1 : 1))
    .map((rule) => listing(rule, standard));
}

function listing(rule: Rule, { vetoes, items }: Standard): RuleListing {
  const item = items.find(({ rules }) => rules.includes(rule.id));
  const isPriced = item !== undefined && !rule.isAdvisory;
  return {
    rule,
    effect: vetoes.some(({ rules }) => rules.includes(rule.id)) ? 'veto' : isPriced ? 'scored' : 'advisory',
    ...(isPriced ? { item: { item: item.item, max: item.max } } : {}),
  };
}

/** Judges the examples that lie beside the rules; of one rule where its id is given. */
export async function testedRules(book: Rulebook, ruleId?: string): Promise<ExampleResult[]> {
  const results: ExampleResult[] = [];
  for (const rule of rulesToTest(book, ruleId)) {
    for (const example of book.examples.get(rule.id) ?? []) {
      const { outcome } = await evaluateRule(rule, factsOf(example));
      results.push({ ruleId: rule.id, name: example.name, expected: example.outcome, outcome });
    }
  }
  return results;
}

/** Every deliberate fault of the rules, and whether an example shows it; of one rule where its id is given. */
export async function mutatedRules(book: Rulebook, ruleId?: string): Promise<MutantResult[]> {
  const results: MutantResult[] = [];
  for (const rule of rulesToTest(book, ruleId)) {
    const examples = book.examples.get(rule.id) ?? [];
    for (const { fault, rule: mutant } of mutantsOf(rule))
      results.push({
        ruleId: rule.id,
        fault,
        isShown: await isShown(mutant, examples, rule.expectations.length),
      });
  }
  return results;
}

async function isShown(mutant: Rule, examples: readonly RuleExample[], count: number): Promise<boolean> {
  for (const example of examples)
    if (!holds(example, await evaluateRule(mutant, factsOf(example)), count)) return true;
  return false;
}

function rulesToTest(book: Rulebook, ruleId: string | undefined): readonly Rule[] {
  return ruleId === undefined ? book.ruleset.rules : [ruleOf(book, ruleId)];
}

export function explainedRule(book: Rulebook, ruleId: string): RuleExplanation {
  const rule = ruleOf(book, ruleId);
  const stages = book.ruleset.caseTypes.flatMap((t) => t.stages);
  return {
    ...listing(rule, book.standard),
    stageTitle: stages.find((s) => s.id === rule.stage)?.title ?? rule.stage,
    articles: rule.basis.map(({ law, article }) => {
      const gist = book.laws.find((l) => l.law === law && l.articles[article ?? ''] !== undefined)?.articles[
        article ?? ''
      ];
      return { law, ...(article === undefined ? {} : { article }), ...(gist === undefined ? {} : { gist }) };
    }),
    yieldsTo: (rule.yieldsTo ?? []).map((id) => book.ruleset.rules.find((r) => r.id === id)?.title ?? id),
    examples: book.examples.get(rule.id) ?? [],
  };
}

function ruleOf({ ruleset }: Rulebook, id: string): Rule {
  const rule = ruleset.rules.find((r) => r.id === id);
  if (rule) return rule;
  const near = similarName(
    id,
    ruleset.rules.map((r) => r.id),
  );
  throw new UsageError(
    `没有编号为“${id}”的规则`,
    near === undefined
      ? '运行 casefile rules list 查看全部规则的编号'
      : `是不是“${near}”？运行 casefile rules list 查看全部规则的编号`,
  );
}
