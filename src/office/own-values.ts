import type { Parameter, ParameterValue } from '../model/parameter.ts';
import { type OwnSector, knownSectors, ownSectors } from './sectors.ts';
import type { OfficeValue } from './parse-answer.ts';

/** What the office's own values give as their source. */
export const OWN_REFERENCE = '本单位设定';

/** The parameter with the office's values before those that it had; an earlier one of the same office is replaced. */
export function withOwnValues(parameter: Parameter, own: readonly OfficeValue[], day: string): Parameter {
  const values = own.map(({ where, value }): ParameterValue => ({
    ...(Object.keys(where).length > 0 ? { where } : {}),
    value,
    reference: OWN_REFERENCE,
    confidence: 'T',
    stillValidOn: day,
  }));
  const isReplaced = (old: ParameterValue): boolean =>
    isOwn(old) && values.some((value) => whereKey(value) === whereKey(old));
  return { ...parameter, values: [...values, ...parameter.values.filter((old) => !isReplaced(old))] };
}

export function isOwn({ reference }: ParameterValue): boolean {
  return reference === OWN_REFERENCE;
}

/** Whether the office has still to say it: nothing that was read in its source, or set, holds for everybody. */
export function isUnset({ values, answer }: Parameter): boolean {
  const cases = answer?.cases?.map(({ where }) => where) ?? [{}];
  return !cases.every((where) =>
    values.some(
      (each) => each.range === undefined && each.confidence !== 'K' && whereKey(each) === whereKey({ where }),
    ),
  );
}

/** The folders' fields as a value of the parameter `sectors`. */
export function sectorValue(parameters: readonly Parameter[], changed: readonly OwnSector[]): OfficeValue {
  const kept = ownSectors(parameters).filter(
    (old) => !changed.some(({ department }) => department === old.department),
  );
  return { where: {}, value: [...changed, ...kept, ...knownSectors(parameters)] };
}

function whereKey({ where = {} }: Pick<ParameterValue, 'where'>): string {
  return JSON.stringify(Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1)));
}
