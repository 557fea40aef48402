import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFECTS, TRAPS } from '../generator/defects/index.ts';
import { RULE_IDS } from '../generator/rule-ids.ts';
import type { RuleId } from '../generator/rule-ids.ts';
import { runCheck } from './audit.ts';
import { compareBatch } from './compare.ts';
import type { CaseComparison, RuleComparison } from './compare.ts';
import { shareText } from './interval.ts';
import { count } from './tables.ts';
import { writeTextBatch } from './text-batch.ts';

export interface EachRuleOptions {
  readonly tool: string;
  readonly asOf: string;
  readonly seed: number;
  /** Cases with a flaw drawn for each rule, of all its defects and traps in turn; as many without stand between them. */
  readonly cases: number;
  /** Undefined: every rule. */
  readonly ruleIds: readonly string[] | undefined;
  readonly onRule: (row: readonly string[]) => void;
}

/** What became of one rule on cases of its own. */
export interface OwnCases {
  readonly ruleId: RuleId;
  readonly own: readonly RuleComparison[];
  /** False alarms of the other rules on the same cases. */
  readonly others: readonly RuleComparison[];
}

export const EACH_RULE_HEAD = [
  '规则',
  '缺陷',
  '发现 [95%]',
  '漏报',
  '交人工',
  '误报',
  '失败结论正确 [95%]',
  '别的规则误报',
];

/** Rules that the generator has a defect for, in the order of the catalogue. */
export function rulesWithDefects(): readonly RuleId[] {
  const ids = new Set(
    [...DEFECTS, ...TRAPS].filter(({ isTrap }) => isTrap !== true).map(({ ruleId }) => ruleId),
  );
  return RULE_IDS.filter((id) => ids.has(id));
}

/** Each rule on a batch of its own cases, one after the other: the disk and the memory hold one batch. */
export async function eachRule(options: EachRuleOptions): Promise<OwnCases[]> {
  const results: OwnCases[] = [];
  const wanted = rulesWithDefects().filter((id) => options.ruleIds?.includes(id) ?? true);
  for (const ruleId of wanted) {
    const result = ownCases(ruleId, await batchOf(ruleId, options));
    options.onRule(eachRuleRow(result));
    results.push(result);
  }
  return results;
}

async function batchOf(
  ruleId: RuleId,
  { tool, asOf, seed, cases }: EachRuleOptions,
): Promise<CaseComparison[]> {
  const out = await mkdtemp(join(tmpdir(), 'casefile-rule-'));
  try {
    const expected = await writeTextBatch({ seed, cases: 2 * cases, out, ruleId, hasCleanRounds: true });
    const audit = await runCheck(tool, out, join(out, 'reports'), asOf);
    return compareBatch(expected, audit.cases);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

export function ownCases(ruleId: RuleId, cases: readonly CaseComparison[]): OwnCases {
  const all = cases.flatMap(({ rules }) => rules);
  return {
    ruleId,
    own: all.filter((rule) => rule.ruleId === ruleId),
    others: all.filter((rule) => rule.ruleId !== ruleId && rule.verdict === 'falseAlarm'),
  };
}

export function eachRuleRow({ ruleId, own, others }: OwnCases): string[] {
  const defects = own.filter(({ isDefect }) => isDefect);
  const found = count(defects, 'right');
  const alarms = count(own, 'falseAlarm');
  return [
    ruleId,
    String(defects.length),
    shareText(found, defects.length),
    String(count(defects, 'missed') + count(defects, 'noFinding')),
    String(count(defects, 'leftToPerson')),
    String(alarms),
    shareText(found, found + alarms),
    String(others.length),
  ];
}
