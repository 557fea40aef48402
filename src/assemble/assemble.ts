import type { CaseFile, Outcome } from '../model/case-file.ts';
import type { Document } from '../model/document.ts';
import type { DocumentFields, FieldValue } from '../model/field.ts';
import type { Page } from '../model/page.ts';
import type { CaseType } from '../model/case-type.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { FileRecord, IntakeUnit } from '../model/source-file.ts';

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
  const { unit, documents, fields } = read;
  const { declaration } = unit;
  const caseType = caseTypeOf(documents, rules.caseTypes, declaration?.caseType);
  const outcome = (declaration?.outcome as Outcome | undefined) ?? outcomeOf(documents);
  const caseNumber = declaration?.caseNumber ?? caseNumberOf(documents, fields);
  return {
    id: unit.id,
    department: unit.department ?? UNKNOWN_DEPARTMENT,
    caseType: caseType.id,
    procedure: declaration?.procedure ?? procedureOf(documents, caseType),
    stageReached: declaration?.stage ?? stageReached(documents, fields, caseType),
    documents,
    fields,
    pages: read.pages,
    files: read.files,
    problems: [...unit.problems, ...read.files.flatMap((f) => f.problems)],
    ...(outcome ? { outcome } : {}),
    ...(caseNumber ? { caseNumber } : {}),
    ...(declaration ? { declaration } : {}),
  };
}

function has(documents: readonly Document[], type: string): boolean {
  return documents.some((d) => d.type === type || d.alsoServesAs.includes(type));
}

function caseTypeOf(
  documents: readonly Document[],
  caseTypes: readonly CaseType[],
  declared: string | undefined,
): CaseType {
  const known = caseTypes.find((t) => t.id === declared);
  if (known) return known;
  const weighed = caseTypes.map((type) => ({
    type,
    weight: type.recognisedBy.reduce(
      (sum, { document, weight }) => sum + (has(documents, document) ? weight : 0),
      0,
    ),
  }));
  const best = [...weighed].sort((a, b) => b.weight - a.weight)[0];
  if (!best) throw new Error('rules/case-types is empty');
  return best.type;
}

function procedureOf(documents: readonly Document[], caseType: CaseType): string {
  const isSummary =
    has(documents, 'spot-decision') &&
    !has(documents, 'penalty-decision') &&
    !has(documents, 'filing-approval');
  return isSummary ? 'summary' : caseType.procedure;
}

/** By the paper that ends the case; undefined while none does. */
function outcomeOf(documents: readonly Document[]): Outcome | undefined {
  if (has(documents, 'penalty-decision') || has(documents, 'spot-decision')) return 'penalty';
  if (has(documents, 'no-penalty-decision')) return 'no-penalty';
  if (has(documents, 'withdrawal-approval')) return 'withdrawn';
  if (has(documents, 'transfer-letter')) return 'transferred';
  return undefined;
}

function valueOf(
  documents: readonly Document[],
  fields: readonly DocumentFields[],
  type: string,
  name: string,
): FieldValue | undefined {
  for (const document of documents.filter((d) => d.type === type)) {
    const field = fields.find((f) => f.documentId === document.id)?.fields[name];
    if (field?.state === 'found') return field.value;
  }
  return undefined;
}

const CASE_NUMBERS = [
  ['filing-approval', 'number'],
  ['case-cover', 'case-number'],
  ['penalty-decision', 'number'],
  ['no-penalty-decision', 'number'],
] as const;

function caseNumberOf(documents: readonly Document[], fields: readonly DocumentFields[]): string | undefined {
  for (const [type, name] of CASE_NUMBERS) {
    const value = valueOf(documents, fields, type, name);
    if (typeof value === 'string') return value;
  }
  return undefined;
}

/** The furthest stage of which the case holds a paper; a cover with the day of closing speaks for a closed case. */
function stageReached(
  documents: readonly Document[],
  fields: readonly DocumentFields[],
  caseType: CaseType,
): string {
  if (valueOf(documents, fields, 'case-cover', 'closing-date') !== undefined)
    return caseType.stages.at(-1)?.id ?? '';
  const reached = caseType.stages.findLast((stage) => stage.documents.some((type) => has(documents, type)));
  return reached?.id ?? caseType.stages[0]?.id ?? '';
}
