import type { CaseFile } from '../model/case-file.ts';
import type { CaseType, OtherProcedure } from '../model/case-type.ts';
import type { Rule } from '../model/rule.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { Standard } from '../model/standard.ts';

/** A rule belongs to the kinds of case that name it, and most of them to their usual procedure. */
export function askedRules(
  caseFile: CaseFile,
  { rules, caseTypes }: Pick<Ruleset, 'rules' | 'caseTypes'>,
): Rule[] {
  const type = typeOf(caseFile, caseTypes);
  if (!type) return [];
  const own = rules.filter((rule) => type.rules.includes(rule.id));
  const other = otherProcedure(caseFile, type);
  if (!other) return own;
  const applicability = {
    condition: { fact: 'procedure', operator: 'equal', value: type.procedure },
    otherwise: other.inapplicable,
  } as const;
  return own.map((rule) => (type.ofAnyProcedure.includes(rule.id) ? rule : { ...rule, applicability }));
}

/** The papers that a case of its kind should hold, with the rule that asks for each. */
export function askedPapers(
  caseFile: CaseFile,
  { caseTypes }: Pick<Ruleset, 'caseTypes'>,
): CaseType['documents'] {
  return typeOf(caseFile, caseTypes)?.documents ?? [];
}

/** Why the case is not scored: its kind, its procedure, or a stage that it has not reached. */
export function exclusionOf(
  caseFile: CaseFile,
  { caseTypes }: Pick<Ruleset, 'caseTypes'>,
  { requiresStage }: Standard,
): string | undefined {
  const type = typeOf(caseFile, caseTypes);
  if (!type) return undefined;
  const own = type.exclusion ?? otherProcedure(caseFile, type)?.exclusion;
  if (own !== undefined) return own;
  const wanted = type.stages.findIndex((s) => s.id === requiresStage);
  const reached = type.stages.findIndex((s) => s.id === caseFile.stageReached);
  return wanted > reached ? type.openExclusion : undefined;
}

function typeOf({ caseType }: CaseFile, caseTypes: readonly CaseType[]): CaseType | undefined {
  return caseTypes.find(({ id }) => id === caseType);
}

function otherProcedure({ procedure }: CaseFile, { procedures }: CaseType): OtherProcedure | undefined {
  return procedures.find(({ id }) => id === procedure);
}
