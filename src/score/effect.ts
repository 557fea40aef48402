import type { Finding } from '../model/finding.ts';
import type { Standard, StandardItem, Veto } from '../model/standard.ts';
import type { Effect } from '../model/scorecard.ts';

/**
 * Whether a finding vetoes, costs points or only advises is the standard's word, not the rule's. `findings`: all of the case,
 * for a veto that takes every paper.
 */
export function effectOf(finding: Finding, standard: Standard, findings: readonly Finding[]): Effect {
  if (finding.isAdvisory) return 'advisory';
  if (standard.vetoes.some((veto) => isVeto(veto, finding, findings))) return 'veto';
  return pricesOf(standard).priced.has(finding.ruleId) ? 'scored' : 'advisory';
}

function isVeto(
  { rules, expectations, when }: Veto,
  finding: Finding,
  findings: readonly Finding[],
): boolean {
  if (!rules.includes(finding.ruleId)) return false;
  const isFailed = ({ outcome }: Finding): boolean => outcome === 'failed';
  if (!isFailed(finding) && !isUndecided(finding)) return true;
  const own = findings.filter(({ ruleId, outcome }) => rules.includes(ruleId) && outcome !== 'inapplicable');
  const mayBeAll = own.every((each) => isFailed(each) || (isUndecided(finding) && isUndecided(each)));
  if (when === 'every' && !mayBeAll) return false;
  if (expectations === undefined) return true;
  // What it fails in decides, not what else it leaves open.
  const deciding = finding.expectations.filter(({ outcome }) => outcome === finding.outcome);
  return deciding.length === 0 || deciding.some(({ id }) => expectations.includes(id));
}

/** Number of the first item that names the rule, scored or only looked at; '' where none does. */
export function pricedItem(finding: Finding, standard: Standard): string {
  return pricesOf(standard).itemOf.get(finding.ruleId) ?? '';
}

interface Prices {
  /** Rules that may cost points. */
  readonly priced: ReadonlySet<string>;
  /** The number of the item that names a rule first. */
  readonly itemOf: ReadonlyMap<string, string>;
}

/** Asked for every finding of every case. */
const PRICES = new WeakMap<Standard, Prices>();

function pricesOf(standard: Standard): Prices {
  let prices = PRICES.get(standard);
  if (!prices) PRICES.set(standard, (prices = pricesIn(standard)));
  return prices;
}

function pricesIn(standard: Standard): Prices {
  const scored = scoredItems(standard);
  const papers = standard.papers.map(({ presence, items }) => [presence, items[0] ?? ''] as const);
  const named = [...scored, ...standard.items].flatMap(({ rules, item }) =>
    rules.map((rule) => [rule, item] as const),
  );
  return {
    priced: new Set([...scored.flatMap(({ rules }) => rules), ...standard.papers.map((p) => p.presence)]),
    itemOf: new Map([...named, ...papers].reverse()),
  };
}

/** Items with a full mark: 考查 items (`max: null`) are looked at but take no part in the sum. */
export function scoredItems(standard: Standard): readonly ScoredItem[] {
  const known = SCORED.get(standard);
  if (known) return known;
  const scored = standard.items.filter((item): item is ScoredItem => item.max !== null);
  SCORED.set(standard, scored);
  return scored;
}

export type ScoredItem = StandardItem & { readonly max: number };

/** Asked for every finding of every case. */
const SCORED = new WeakMap<Standard, readonly ScoredItem[]>();

/** Findings that may cost points, by rule; advisory ones never do. Made once a pass: gains take many passes. */
export type PricedFindings = ReadonlyMap<string, readonly Finding[]>;

/** Groups the findings of one case by rule. */
export function pricedFindings(findings: readonly Finding[]): PricedFindings {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.isAdvisory) continue;
    const group = byRule.get(finding.ruleId);
    if (group) group.push(finding);
    else byRule.set(finding.ruleId, [finding]);
  }
  return byRule;
}

/** The findings that an item prices, in the order of its rules. */
export function findingsOfItem({ rules }: Pick<StandardItem, 'rules'>, findings: PricedFindings): Finding[] {
  return rules.flatMap((ruleId) => findings.get(ruleId) ?? []);
}

/** `untested` is undecided by design, `cantTell` by the state of the papers: both wait for a person. */
export function isUndecided(finding: Finding): boolean {
  return finding.outcome === 'cantTell' || finding.outcome === 'untested';
}
