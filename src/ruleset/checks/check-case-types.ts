import type { CaseType } from '../../model/case-type.ts';
import type { Faults } from '../faults.ts';
import type { Declared } from '../parsed-rules.ts';
import { nameCheck } from './check-names.ts';
import type { Known } from './known.ts';

/** Checks that kinds of case name documents, facts and rules that exist. */
export function checkCaseTypes(caseTypes: readonly Declared<CaseType>[], known: Known, faults: Faults): void {
  for (const declared of caseTypes) checkCaseType(declared, known, faults);
}

function checkCaseType(declared: Declared<CaseType>, known: Known, faults: Faults): void {
  const { recognisedBy, stages, documents, rules } = declared.value;
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
  rules.forEach((name, i) => checkRules(name, ['rules', i]));
}
