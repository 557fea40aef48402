import type { Messages } from './messages.ts';
import {
  explainedRule,
  listedRules,
  mutatedRules,
  openRulebook,
  type RuleExplanation,
  type RuleListing,
  testedRules,
} from '../rulebook.ts';
import { displayWidth } from './display-width.ts';
import { DEFAULT_STANDARD } from './options.ts';

/** Options of the commands about rules, as typed. */
export interface RulesOptions {
  readonly rules?: string;
  readonly standard?: string;
  /** Try deliberate faults instead of the rules as they are. */
  readonly mutate?: boolean;
}

type Texts = Messages['rulebook'];

function opened({ rules, standard = DEFAULT_STANDARD }: RulesOptions): ReturnType<typeof openRulebook> {
  return openRulebook(standard, rules);
}

/** One line a rule, in columns as wide as their texts. */
export async function rulesList(options: RulesOptions, { rulebook: texts }: Messages): Promise<string> {
  const rows = listedRules(await opened(options));
  const { id, title, effect, item, basis } = texts.heads;
  const table = [[id, effect, item, title, basis], ...rows.map((row) => cellsOf(row, texts))];
  const vetoes = rows.filter((r) => r.effect === 'veto').length;
  const advisory = rows.filter((r) => r.effect === 'advisory').length;
  return [...aligned(table), '', texts.count(rows.length, vetoes, advisory)].join('\n');
}

function cellsOf({ rule, effect, item }: RuleListing, texts: Texts): string[] {
  return [
    rule.id,
    texts.effects[effect],
    item ? texts.item(item.item, item.max) : '',
    rule.title,
    rule.basis.map(({ law, article }) => texts.article(law, article)).join('、'),
  ];
}

/** Chinese characters are two columns wide on a terminal. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((r) => displayWidth(r[i] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - displayWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** The examples that do not hold, and how many were judged. */
export async function rulesTest(
  ruleId: string | undefined,
  options: RulesOptions,
  { rulebook: texts }: Messages,
): Promise<{ readonly text: string; readonly allHold: boolean }> {
  const results = await testedRules(await opened(options), ruleId);
  const wrong = results.filter((r) => r.outcome !== r.expected);
  const lines = wrong.map((r) =>
    texts.wrong(r.ruleId, r.name, texts.outcomes[r.expected] ?? '', texts.outcomes[r.outcome] ?? ''),
  );
  const rules = new Set(results.map((r) => r.ruleId)).size;
  return {
    text: [...lines, texts.tested(results.length, rules, wrong.length)].join('\n'),
    allHold: wrong.length === 0,
  };
}

/** The deliberate faults of the rules that no example shows, and the share that one does. */
export async function rulesMutate(
  ruleId: string | undefined,
  options: RulesOptions,
  { rulebook: texts }: Messages,
): Promise<{ readonly text: string; readonly allHold: boolean }> {
  const results = await mutatedRules(await opened(options), ruleId);
  const unseen = results.filter(({ isShown }) => !isShown);
  const lines = unseen.map(({ ruleId: id, fault }) =>
    texts.unseen(id, fault.place, texts.faults[fault.kind] ?? fault.kind, fault.what),
  );
  const shown = results.length - unseen.length;
  return {
    text: [...lines, texts.mutated(results.length, shown)].join('\n'),
    allHold: shown >= results.length * SHOWN_WANTED,
  };
}

/** Share of deliberate faults that the examples of a ruleset should show. */
const SHOWN_WANTED = 0.95;

export async function rulesExplain(
  ruleId: string,
  options: RulesOptions,
  { rulebook: texts }: Messages,
): Promise<string> {
  const explained = explainedRule(await opened(options), ruleId);
  return [
    ...head(explained, texts),
    '',
    texts.background,
    `  ${explained.rule.background}`,
    ...explained.articles.map(
      (a) => `  ${texts.article(a.law, a.article)}${a.gist === undefined ? '' : `　${a.gist}`}`,
    ),
    '',
    texts.expectations,
    ...explained.rule.expectations.map((e) => `  · ${e.messages.failed}`),
    '',
    texts.fix,
    `  ${explained.rule.fix}`,
    ...(explained.yieldsTo.length > 0 ? ['', texts.yieldsTo(explained.yieldsTo)] : []),
    '',
    texts.examples,
    ...explained.examples.map((e) => `  ${texts.outcomes[e.outcome] ?? e.outcome}　${e.name}`),
  ].join('\n');
}

function head({ rule, effect, item, stageTitle }: RuleExplanation, texts: Texts): string[] {
  const target = rule.target === 'case' ? texts.perCase : texts.perDocument;
  const mark = item ? `，${texts.item(item.item, item.max)}` : '';
  return [`${rule.title}（${rule.id}）`, `  ${texts.effects[effect]}${mark}，${stageTitle}，${target}`];
}
