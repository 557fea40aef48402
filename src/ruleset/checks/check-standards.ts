import type { Standard } from '../../model/standard.ts';
import type { Faults } from '../faults.ts';
import type { JsonPath } from '../json-file.ts';
import type { Declared } from '../parsed-rules.ts';
import { type CheckName, nameCheck } from './check-names.ts';
import type { Known } from './known.ts';

/** Checks that standards price rules that exist and that their grades go from best to worst. */
export function checkStandards(standards: readonly Declared<Standard>[], known: Known, faults: Faults): void {
  for (const declared of standards) {
    checkItems(declared, known, faults);
    checkVetoes(declared, known, faults);
    checkBlocks(declared, known, faults);
    checkDepartments(declared, known, faults);
    checkGrades(declared, faults);
  }
}

function checkItems(declared: Declared<Standard>, known: Known, faults: Faults): void {
  const { items, sections, tables, papers } = declared.value;
  const checkRule = nameCheck(declared, '规则', known.rules, faults);
  const checkSection = nameCheck(declared, '部分（section）', idsOf(sections), faults);
  const checkTable = nameCheck(declared, '评查表（tables）', idsOf(tables), faults);
  const checkItem = nameCheck(declared, '项目', new Set(items.map(({ item }) => item)), faults);
  items.forEach((item, i) => {
    checkSection(item.section, ['items', i, 'section']);
    item.tables.forEach((id, j) => checkTable(id, ['items', i, 'tables', j]));
    item.unless.forEach((id, j) => checkRule(id, ['items', i, 'unless', j]));
    item.rules.forEach((id, j) => checkRule(id, ['items', i, 'rules', j]));
    item.parts.forEach(({ rules, expectations }, j) => {
      checkExpectations(declared, rules, expectations, ['items', i, 'parts', j], known, faults);
    });
    if (items.findIndex((other) => other.item === item.item) < i)
      faults.at(declared.file, ['items', i, 'item'], `项目编号“${item.item}”重复`);
  });
  papers.forEach(({ presence, items: own }, i) => {
    checkRule(presence, ['papers', i, 'presence']);
    own.forEach((id, j) => checkItem(id, ['papers', i, 'items', j]));
  });
}

function checkVetoes(declared: Declared<Standard>, known: Known, faults: Faults): void {
  const checkRule = nameCheck(declared, '规则', known.rules, faults);
  declared.value.vetoes.forEach(({ rules, expectations }, i) => {
    rules.forEach((id) => checkRule(id, ['vetoes', i]));
    checkExpectations(declared, rules, expectations, ['vetoes', i], known, faults);
  });
}

function checkExpectations(
  declared: Declared<Standard>,
  rules: readonly string[],
  expectations: readonly string[] | undefined,
  path: JsonPath,
  known: Known,
  faults: Faults,
): void {
  const own = new Set(rules.flatMap((rule) => known.expectations.get(rule) ?? []));
  const check = nameCheck(declared, '要求（expectation）', own, faults);
  expectations?.forEach((id, i) => check(id, [...path, 'expectations', i]));
}

function checkBlocks(declared: Declared<Standard>, known: Known, faults: Faults): void {
  const { blocks, sections, gradeCaps, tables, requiresStage } = declared.value;
  const checkBlock = nameCheck(declared, '分块（blocks）', idsOf(blocks), faults);
  const checkGrade = gradeCheck(declared, faults);
  const checkFact = nameCheck(declared, '事实', known.facts, faults);
  sections.forEach(({ block }, i) => checkBlock(block, ['sections', i, 'block']));
  blocks.forEach(({ within }, i) => {
    if (within !== undefined) checkBlock(within, ['blocks', i, 'within']);
  });
  gradeCaps.forEach(({ block, best }, i) => {
    checkBlock(block, ['gradeCaps', i, 'block']);
    if (best !== undefined) checkGrade(best, ['gradeCaps', i, 'best']);
  });
  tables.forEach(({ fact }, i) => checkFact(fact, ['tables', i, 'fact']));
  if (requiresStage !== undefined)
    nameCheck(declared, '办案环节', known.stages, faults)(requiresStage, ['requiresStage']);
}

function checkDepartments(declared: Declared<Standard>, known: Known, faults: Faults): void {
  const checkRule = nameCheck(declared, '规则', known.rules, faults);
  const checkGrade = gradeCheck(declared, faults);
  const terms = declared.value.departments;
  terms?.shareBonus.forEach(({ rule }, i) => checkRule(rule, ['departments', 'shareBonus', i, 'rule']));
  terms?.targets.forEach(({ grade }, i) => checkGrade(grade, ['departments', 'targets', i, 'grade']));
}

function gradeCheck(declared: Declared<Standard>, faults: Faults): CheckName {
  return nameCheck(declared, '等次', new Set(declared.value.grades.map(({ title }) => title)), faults);
}

function idsOf(named: readonly { readonly id: string }[]): Set<string> {
  return new Set(named.map(({ id }) => id));
}

function checkGrades({ value: { grades }, file }: Declared<Standard>, faults: Faults): void {
  grades.forEach((grade, i) => {
    const better = grades[i - 1];
    if (better && better.from <= grade.from)
      faults.at(file, ['grades', i, 'from'], '等次应从高到低排列，起始分逐个减小');
  });
  if (grades.at(-1)?.from !== 0)
    faults.at(file, ['grades', grades.length - 1, 'from'], '最后一个等次的起始分应为 0');
}
