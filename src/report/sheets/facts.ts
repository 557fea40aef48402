import type { Fact, FactValue } from '../../model/fact.ts';
import type { FactDeclaration } from '../../model/fact-declaration.ts';
import type { Cell, TableSheet } from '../../spreadsheet/sheet-spec.ts';
import { caseName, departmentName } from '../case-view.ts';
import type { CaseView } from '../case-view.ts';
import type { ReportView } from '../report-view.ts';
import { caseOutcomeWord, placeText } from '../wording.ts';

/** 提取要素: what was read from each case and where, to be compared with the papers. */
export function factsSheet(view: ReportView): TableSheet {
  return {
    kind: 'table',
    name: '提取要素',
    title: '案卷要素提取表',
    columns: [
      { header: '部门', width: 19 },
      { header: '案卷', width: 22 },
      { header: '要素', width: 18 },
      { header: '提取结果', width: 36 },
      {
        header: '状态',
        width: 10,
        align: 'center',
        marks: [{ prefix: '?', tone: 'open' }],
      },
      { header: '识别把握', width: 13, align: 'center' },
      { header: '出处', width: 28 },
      { header: '原文', width: 40 },
    ],
    rows: view.rowsOf('facts'),
    frozenColumns: 2,
    emptyText: '没有提取到要素。',
  };
}

export function factRows({ audited, ruleset, link }: CaseView): Cell[][] {
  const published = ruleset.facts.filter((fact) => fact.isPublished);
  return published.flatMap((declaration): Cell[][] => {
    const fact = audited.facts.facts[declaration.name];
    if (!fact || fact.isAbsent) return [];
    const first = fact.evidence[0];
    return [
      [
        departmentName(audited.caseFile.department),
        caseName(audited.caseFile),
        declaration.title,
        factWords(fact, declaration),
        fact.value === undefined ? '? 待核实' : '✔ 已提取',
        confidenceWords(fact),
        first ? link(first.file, placeText(first)) : '',
        first?.quote ?? '',
      ],
    ];
  });
}

/** Of the least sure character that OCR read; text that the file carries itself is as its author wrote it. */
function confidenceWords({ value, evidence }: Fact): string {
  if (value === undefined || evidence.length === 0) return '';
  const read = evidence.flatMap(({ confidence }) => confidence ?? []);
  return read.length === 0 ? '文件自带文字' : `${Math.floor(Math.min(...read) * 100)}%`;
}

function factWords(fact: Fact, { type, name, valueTitles }: FactDeclaration): string {
  if (fact.value === undefined) return fact.reason ?? '';
  if (type === 'money' && typeof fact.value === 'number') return moneyWords(fact.value);
  if (name === 'decision-outcome') return caseOutcomeWord(String(fact.value));
  if (valueTitles && Array.isArray(fact.value)) {
    return fact.value.map((code) => valueTitles[String(code)] ?? String(code)).join('、');
  }
  return valueWords(fact.value);
}

function valueWords(value: FactValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (!Array.isArray(value)) return String(value);
  return value.map((each: unknown) => itemWords(each)).join('、');
}

function itemWords(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  if ('name' in item) {
    const certificate = 'certificate' in item ? `（${String(item.certificate)}）` : '';
    return `${String(item.name)}${certificate}`;
  }
  if ('label' in item) return String(item.label);
  return 'text' in item ? String(item.text) : '';
}

const WITH_CENTS = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2 });

function moneyWords(cents: number): string {
  return `${WITH_CENTS.format(cents / 100)} 元`;
}
