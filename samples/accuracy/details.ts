import type { CaseComparison, RuleComparison } from './compare.ts';

/** Each disagreement on one block of lines, for whoever debugs the tool. */
export function detailLines(cases: readonly CaseComparison[]): string[] {
  return cases.flatMap((one) => {
    const lines = [...ruleLines(one), ...factLines(one), ...documentLines(one)];
    if (lines.length === 0) return [];
    return [`\n■ ${one.path}（${one.group}；缺陷：${one.defects.join('、') || '无'}）`, ...lines];
  });
}

const VERDICTS: Readonly<Record<string, string>> = {
  missed: '漏报',
  leftToPerson: '交人工',
  falseAlarm: '误报',
  undecided: '未定',
  other: '不符',
  noFinding: '无结论',
};

function ruleLines(one: CaseComparison): string[] {
  return one.rules.filter(({ verdict }) => verdict !== 'right' && verdict !== 'notBuilt').map(ruleLine);
}

export function ruleLine({ ruleId, verdict, expected, got, message }: RuleComparison): string {
  return `  [${VERDICTS[verdict] ?? verdict}] ${ruleId}：应为 ${[expected].flat().join('/')}，得到 ${got}｜${message}`;
}

function factLines(one: CaseComparison): string[] {
  return one.facts
    .filter(({ verdict }) => verdict !== 'right')
    .map(
      (fact) =>
        `  [要素${fact.verdict === 'wrong' ? '错误' : '未取到'}] ${fact.name}：应为 ${JSON.stringify(fact.expected)}，得到 ${JSON.stringify(fact.got)}｜${fact.where}`,
    );
}

function documentLines(one: CaseComparison): string[] {
  return one.documents
    .filter(({ isTypeRight, isCutRight }) => !isTypeRight || !isCutRight)
    .map(
      (document) =>
        `  [文书${document.isTypeRight ? '页次' : '类型'}] ${document.type}《${document.title}》得到 ${document.got ?? '无'}｜${document.where}`,
    );
}
