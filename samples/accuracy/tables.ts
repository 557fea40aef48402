import type { CaseComparison, RuleComparison } from './compare.ts';
import { isFalseMissing } from './compare.ts';
import { shareText } from './interval.ts';

export function ruleTable(cases: readonly CaseComparison[]): string[][] {
  const rules = group(
    cases.flatMap((one) => one.rules.filter(isMeasured)),
    ({ ruleId }) => ruleId,
  );
  const rows = [...rules].map(([ruleId, all]) => {
    const defects = all.filter(({ isDefect }) => isDefect);
    const sound = all.filter(({ isDefect }) => !isDefect);
    return [
      ruleId,
      String(defects.length),
      String(count(defects, 'right')),
      String(count(defects, 'missed') + count(defects, 'noFinding')),
      String(count(defects, 'leftToPerson')),
      String(sound.length),
      String(count(sound, 'falseAlarm')),
      String(count(sound, 'undecided')),
      String(count(sound, 'other') + count(sound, 'noFinding')),
    ];
  });
  return [['规则', '缺陷', '发现', '漏报', '交人工', '正常', '误报', '未定', '其他不符'], ...rows];
}

function isMeasured({ verdict }: RuleComparison): boolean {
  return verdict !== 'notBuilt';
}

/** Rules that gold knows and the tool does not have yet, in one line. */
export function notBuiltLine(cases: readonly CaseComparison[]): string {
  const missing = cases.flatMap((one) => one.rules.filter((rule) => !isMeasured(rule)));
  const ids = [...new Set(missing.map(({ ruleId }) => ruleId))];
  return ids.length === 0 ? '未建规则：无' : `未建规则 ${ids.length} 条（不计）：${ids.join('、')}`;
}

/** Rules of which this became. */
export function count(rules: readonly RuleComparison[], verdict: RuleComparison['verdict']): number {
  return rules.filter((rule) => rule.verdict === verdict).length;
}

export function factTable(cases: readonly CaseComparison[]): string[][] {
  const facts = group(
    cases.flatMap((one) => one.facts),
    ({ name }) => name,
  );
  const rows = [...facts].map(([name, all]) => {
    const of = (verdict: string): number => all.filter((fact) => fact.verdict === verdict).length;
    return [
      name,
      String(all.length),
      String(of('right')),
      String(of('wrong')),
      String(of('missing')),
      shareText(of('right'), all.length),
    ];
  });
  return [['要素', 'n', '正确', '错误', '未取到', '正确率 [95%]'], ...rows];
}

export function documentTable(cases: readonly CaseComparison[]): string[][] {
  const documents = group(
    cases.flatMap((one) => one.documents),
    ({ type }) => type,
  );
  const rows = [...documents].map(([type, all]) => {
    const typed = all.filter(({ isTypeRight }) => isTypeRight).length;
    const cut = all.filter(({ isCutRight }) => isCutRight).length;
    return [type, String(all.length), shareText(typed, all.length), shareText(cut, all.length)];
  });
  return [['文书', 'n', '类型正确 [95%]', '页次正确 [95%]'], ...rows];
}

export function groupTable(cases: readonly CaseComparison[]): string[][] {
  const groups = [...group(cases, (one) => one.group), ['全部', cases] as const];
  const rows = groups.map(([name, members]) => groupRow(name, members));
  return [
    [
      '上传方式',
      '案件',
      '缺陷发现 [95%]',
      '漏报',
      '交人工',
      '误报',
      '失败结论正确 [95%]',
      '留给人工 [95%]',
      '要素正确 [95%]',
      '文书类型正确 [95%]',
      '误报缺失',
    ],
    ...rows,
  ];
}

function groupRow(name: string, cases: readonly CaseComparison[]): string[] {
  const rules = cases.flatMap((one) => one.rules.filter(isMeasured));
  const defects = rules.filter(({ isDefect }) => isDefect);
  const found = count(defects, 'right');
  const alarms = rules.filter(({ verdict }) => verdict === 'falseAlarm').length;
  const facts = cases.flatMap((one) => one.facts);
  const documents = cases.flatMap((one) => one.documents);
  return [
    name,
    String(cases.length),
    shareText(found, defects.length),
    String(count(defects, 'missed') + count(defects, 'noFinding')),
    String(count(defects, 'leftToPerson')),
    String(alarms),
    shareText(found, found + alarms),
    shareText(count(rules, 'leftToPerson') + count(rules, 'undecided'), rules.length),
    shareText(facts.filter(({ verdict }) => verdict === 'right').length, facts.length),
    shareText(documents.filter(({ isTypeRight }) => isTypeRight).length, documents.length),
    String(rules.filter(isFalseMissing).length),
  ];
}

function group<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** Columns padded for a terminal, where a Han character takes two places. */
export function alignedTable(rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(...rows.map((row) => displayWidth(row[i] ?? ''))),
  );
  return rows
    .map((row) =>
      row
        .map((text, i) => text + ' '.repeat((widths[i] ?? 0) - displayWidth(text)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2e80-\uffee]/.test(character) ? 2 : 1), 0);
}
