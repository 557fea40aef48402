import type { Expectation, Rule } from '../../model/rule.ts';
import type { Faults } from '../faults.ts';
import type { JsonPath } from '../json-file.ts';
import type { Declared } from '../parsed-rules.ts';
import { checkCondition } from './check-conditions.ts';
import { type CheckName, nameCheck } from './check-names.ts';
import { type Known, typesOf } from './known.ts';

const PLACEHOLDER = /\{([\w.-]+)(?::(\w+))?\}/gu;
const FORMS: ReadonlySet<string> = new Set(['workings', 'fen']);

/** Checks that rules name only facts, documents, stages and rules that exist. */
export function checkRules(rules: readonly Declared<Rule>[], known: Known, faults: Faults): void {
  for (const declared of rules) checkRule(declared, known, faults);
}

function checkRule(declared: Declared<Rule>, known: Known, faults: Faults): void {
  const rule = declared.value;
  const checkFact = nameCheck(declared, '事实', known.facts, faults);
  const checkType = nameCheck(declared, '文书类型', known.documentTypes, faults);
  const checkClaimed = nameCheck(declared, '写有 ofDecision 的文书类型', known.claimedTypes, faults);
  const checkRuleName = nameCheck(declared, '规则', known.rules, faults);
  nameCheck(declared, '办案环节（stage）', known.stages, faults)(rule.stage, ['stage']);
  if (rule.target !== 'case')
    rule.target.documents.forEach((type, i) => checkType(type, ['target', 'documents', i]));
  if (rule.byDecision !== undefined && rule.byDecision !== true)
    rule.byDecision.forEach((type, i) => checkClaimed(type, ['byDecision', i]));
  if (rule.anchorFact !== undefined) checkFact(rule.anchorFact, ['anchorFact']);
  rule.evidenceFacts?.forEach((name, i) => checkFact(name, ['evidenceFacts', i]));
  rule.yieldsTo?.forEach((id, i) => checkRuleName(id, ['yieldsTo', i]));
  if (rule.yieldsTo?.includes(rule.id)) faults.at(declared.file, ['yieldsTo'], '规则不能让位于自己');
  if (rule.inForce && rule.anchorFact === undefined)
    faults.at(declared.file, ['inForce'], '写了 inForce 就要写 anchorFact：以哪一天判断是否施行');
  if (rule.applicability) {
    checkCondition(rule.applicability.condition, ['applicability', 'condition'], {
      declared,
      faults,
      checkFact,
      typeOf: typesOf(known),
    });
  }
  checkExpectationIds(declared, faults);
  rule.expectations.forEach((expectation, i) =>
    checkExpectation(expectation, i, { declared, known, faults }),
  );
}

function checkExpectationIds({ value, file }: Declared<Rule>, faults: Faults): void {
  const ids = value.expectations.map((e) => e.id);
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i) faults.at(file, ['expectations', i, 'id'], `同一规则里 id“${id}”重复`);
  });
}

interface Place {
  readonly declared: Declared<Rule>;
  readonly known: Known;
  readonly faults: Faults;
}

function checkExpectation(expectation: Expectation, index: number, { declared, known, faults }: Place): void {
  const path: JsonPath = ['expectations', index];
  const names = new Map<string, unknown>(known.facts);
  if (expectation.forEach !== undefined) {
    checkList(expectation.forEach, [...path, 'forEach'], { declared, known, faults });
    for (const value of itemNames(expectation.forEach, known)) names.set(value, undefined);
  }
  const checkFact = nameCheck(
    declared,
    expectation.forEach === undefined ? '事实' : '事实（或清单里的值）',
    names,
    faults,
  );
  checkCondition(expectation.condition, [...path, 'condition'], {
    declared,
    faults,
    checkFact,
    typeOf: typesOf(known),
  });
  for (const [outcome, message] of Object.entries(expectation.messages)) {
    const own = outcome === 'cantTell' ? withReason(checkFact) : checkFact;
    checkPlaceholders(message, [...path, 'messages', outcome], own, { declared, known, faults });
  }
}

function checkList(name: string, path: JsonPath, { declared, known, faults }: Place): void {
  nameCheck(declared, '事实', known.facts, faults)(name, path);
  const fact = known.facts.get(name);
  if (fact && fact.type !== 'items') {
    faults.at(declared.file, path, `forEach 应为清单类（items）的事实，“${name}”的类型为 ${fact.type}`);
  }
}

function itemNames(list: string, known: Known): string[] {
  const { itemValues = [] } = known.facts.get(list) ?? {};
  return ['label', ...itemValues].map((value) => `item.${value}`);
}

/** `{reason}` is why it cannot be told: only undecided expectations have one. */
function withReason(checkFact: CheckName): CheckName {
  return (name, path) => (name === 'reason' ? undefined : checkFact(name, path));
}

function checkPlaceholders(
  message: string,
  path: JsonPath,
  checkFact: CheckName,
  { declared, faults }: Place,
): void {
  for (const [, name = '', form] of message.matchAll(PLACEHOLDER)) {
    checkFact(name, path);
    if (form !== undefined) nameCheck(declared, '写法（事实名后冒号的部分）', FORMS, faults)(form, path);
  }
  if (/[{}]/u.test(message.replace(PLACEHOLDER, '')))
    faults.at(declared.file, path, '花括号里应为一个事实名，如 {decision-date}');
}
