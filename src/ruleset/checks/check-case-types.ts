import type { CaseType, FieldPlace } from '../../model/case-type.ts';
import type { Faults } from '../faults.ts';
import type { JsonPath } from '../json-file.ts';
import type { Declared } from '../parsed-rules.ts';
import { nameCheck } from './check-names.ts';
import type { Known } from './known.ts';

/** Checks that kinds of case name documents, facts and rules that exist. */
export function checkCaseTypes(caseTypes: readonly Declared<CaseType>[], known: Known, faults: Faults): void {
  for (const declared of caseTypes) {
    checkCaseType(declared, known, faults);
    checkFieldPlaces(declared, known, faults);
  }
  for (const { file } of caseTypes.filter(({ value }) => value.isFallback).slice(1))
    faults.at(file, ['isFallback'], '只能有一个兜底的案件类型（isFallback）');
}

function checkCaseType(declared: Declared<CaseType>, known: Known, faults: Faults): void {
  const { recognisedBy, stages, documents, rules, procedures, outcomes } = declared.value;
  const checkType = nameCheck(declared, '文书类型', known.documentTypes, faults);
  const checkRule = nameCheck(declared, '规则', known.rules, faults);
  const checkFact = nameCheck(declared, '事实', known.facts, faults);
  const checkRules = nameCheck(
    declared,
    '规则目录或规则',
    new Set([...known.ruleFolders, ...known.rules]),
    faults,
  );
  recognisedBy.forEach(({ document }, i) => checkType(document, ['recognisedBy', i, 'document']));
  stages.forEach((stage, i) => {
    stage.documents.forEach((type, j) => checkType(type, ['stages', i, 'documents', j]));
    if (stage.dueFact !== undefined) checkFact(stage.dueFact, ['stages', i, 'dueFact']);
  });
  documents.forEach(({ type, rule }, i) => {
    checkType(type, ['documents', i, 'type']);
    if (rule !== undefined) checkRule(rule, ['documents', i, 'rule']);
  });
  procedures.forEach(({ when }, i) => {
    when.has.forEach((type, j) => checkType(type, ['procedures', i, 'when', 'has', j]));
    when.lacks.forEach((type, j) => checkType(type, ['procedures', i, 'when', 'lacks', j]));
  });
  outcomes.forEach((outcome, i) => {
    outcome.documents.forEach((type, j) => checkType(type, ['outcomes', i, 'documents', j]));
  });
  rules.forEach((name, i) => checkRules(name, ['rules', i]));
}

/** Fields that the case's number and its closing are taken from. */
function checkFieldPlaces(declared: Declared<CaseType>, known: Known, faults: Faults): void {
  const { numberFrom, closedBy } = declared.value;
  const checkType = nameCheck(declared, '文书类型', known.documentTypes, faults);
  const check = ([type, field]: FieldPlace, path: JsonPath): void => {
    checkType(type, [...path, 0]);
    const fields = known.fields.get(type);
    if (fields) nameCheck(declared, `字段（在 ${type} 上）`, fields, faults)(field, [...path, 1]);
  };
  numberFrom.forEach((place, i) => check(place, ['numberFrom', i]));
  if (closedBy) check(closedBy, ['closedBy']);
}
