import type { Standard } from '../../model/standard.ts';
import type { Faults } from '../faults.ts';
import type { Declared } from '../parsed-rules.ts';
import { nameCheck } from './check-names.ts';
import type { Known } from './known.ts';

/** Checks that standards price rules that exist and that their grades go from best to worst. */
export function checkStandards(standards: readonly Declared<Standard>[], known: Known, faults: Faults): void {
  for (const declared of standards) {
    checkItems(declared, known, faults);
    checkGrades(declared, faults);
  }
}

function checkItems(declared: Declared<Standard>, known: Known, faults: Faults): void {
  const { items, sections, vetoes, requiresStage } = declared.value;
  const checkRule = nameCheck(declared, '规则', known.rules, faults);
  const checkSection = nameCheck(declared, '部分（section）', new Set(sections.map((s) => s.id)), faults);
  vetoes.forEach(({ rule, expectations }, i) => {
    checkRule(rule, ['vetoes', i]);
    const own = new Set(known.expectations.get(rule));
    expectations?.forEach((each, j) =>
      nameCheck(declared, '要求（expectation）', own, faults)(each, ['vetoes', i, 'expectations', j]),
    );
  });
  items.forEach((item, i) => {
    checkSection(item.section, ['items', i, 'section']);
    item.rules.forEach((id, j) => checkRule(id, ['items', i, 'rules', j]));
    if (item.mode === 'each' && item.perFailure === undefined) {
      faults.at(declared.file, ['items', i, 'mode'], 'mode 为 each 时要写 perFailure：每一处扣多少分');
    }
    if (items.findIndex((other) => other.item === item.item) < i) {
      faults.at(declared.file, ['items', i, 'item'], `项目编号“${item.item}”重复`);
    }
  });
  if (requiresStage !== undefined) {
    nameCheck(declared, '办案环节', known.stages, faults)(requiresStage, ['requiresStage']);
  }
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
