import { NO_OPTIONS, oneOf, options, stageId } from '../../../shared/options/options.ts';
import { factKind } from '../../derivation.ts';
import { ABSENT_FACT, compared, known } from '../../facts.ts';

/** A plain property of the case. */
export const caseProperty = factKind({
  options: options({ property: oneOf(['outcome', 'stageReached', 'procedure', 'department']) }),
  derive: (declaration, { caseFile }) => {
    const value = caseFile[declaration.options.property];
    return value === undefined ? ABSENT_FACT : known(value);
  },
});

/** Whether a stage is due: the case has reached it, or the day (or the event) that makes it due has passed. */
export const stageDue = factKind({
  options: options({ stage: stageId }),
  derive: (declaration, derivation) => {
    const { caseFile, rules, asOf } = derivation;
    const stages = rules.caseTypes.find((t) => t.id === caseFile.caseType)?.stages ?? [];
    const index = stages.findIndex((s) => s.id === declaration.options.stage);
    const reached = stages.findIndex((s) => s.id === caseFile.stageReached);
    if (index === -1 || index <= reached) return known(true);
    const { dueFact } = stages[index] ?? {};
    if (dueFact === undefined) return compared(false);
    const due = derivation.fact(dueFact);
    if (due.value === undefined) return due.isAbsent ? compared(false) : due;
    return compared(typeof due.value === 'string' ? due.value < asOf : due.value === true, due.evidence);
  },
});

/** The agency as the papers name it, else the department's folder. */
export const departmentName = factKind({
  options: NO_OPTIONS,
  needs: { facts: ['agency-name'] },
  derive: (_declaration, derivation) => {
    const agency = derivation.fact('agency-name');
    return typeof agency.value === 'string' ? agency : known(derivation.caseFile.department);
  },
});
