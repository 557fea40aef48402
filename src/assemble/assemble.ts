import type { CaseFile } from '../model/case-file.ts';
import type { CaseType } from '../model/case-type.ts';
import type { Document } from '../model/document.ts';
import type { DocumentFields } from '../model/field.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { FileRecord, IntakeUnit } from '../model/source-file.ts';
import { caseNumberOf, caseTypeOf, outcomeOf, procedureOf, stageReached } from './case-kind.ts';
import { withoutBlankForms } from './blank-forms.ts';
import { unclearKind } from './unclear-kind.ts';

/** A unit of the intake with everything that was read in it. */
export interface ReadUnit {
  readonly unit: IntakeUnit;
  readonly files: readonly FileRecord[];
  readonly pages: readonly Page[];
  readonly documents: readonly Document[];
  readonly fields: readonly DocumentFields[];
}

export const UNKNOWN_DEPARTMENT = '（未指明部门）';

/** The case that a unit holds: its kind, procedure, outcome and the stage it reached. */
export function assemble(read: ReadUnit, rules: Pick<Ruleset, 'caseTypes'>): CaseFile {
  const { unit, fields } = read;
  const documents = withoutBlankForms(read.documents, fields);
  const { declaration } = unit;
  const caseType = caseTypeOf(documents, rules.caseTypes, declaration?.caseType);
  const outcome = outcomeOf({ documents, fields }, caseType, declaration?.outcome);
  const caseNumber = declaration?.caseNumber ?? caseNumberOf(read, caseType);
  return {
    id: unit.id,
    department: unit.department ?? UNKNOWN_DEPARTMENT,
    caseType: caseType.id,
    procedure: procedureOf(documents, caseType, declaration?.procedure),
    stageReached: declaration?.stage ?? stageReached(read, caseType),
    documents,
    fields,
    pages: read.pages,
    files: read.files,
    problems: problemsOf(read, caseType, rules),
    ...(outcome ? { outcome } : {}),
    ...(caseNumber ? { caseNumber } : {}),
    ...(declaration ? { declaration } : {}),
  };
}

function problemsOf(
  { unit, files }: ReadUnit,
  caseType: CaseType,
  { caseTypes }: Pick<Ruleset, 'caseTypes'>,
): Problem[] {
  const met = [...unit.problems, ...files.flatMap((f) => f.problems)];
  return caseType.isFallback ? [...met, unclearKind(unit, caseTypes)] : met;
}
