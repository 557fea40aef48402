import type { Parameter, ParameterValue } from '../model/parameter.ts';

/** What a parameter depends on. */
export interface ParameterKey {
  readonly on: string | undefined;
  /** Several where it is not told which of them counts: a department of several fields. */
  readonly where: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** The value of a dated parameter; undefined where the office has not set one that fits. */
export function parameterValue(
  parameters: readonly Parameter[],
  id: string,
  { on, where }: ParameterKey,
): ParameterValue | undefined {
  const values = parameters.find((p) => p.id === id)?.values ?? [];
  const fitting = values.filter(
    (v) =>
      (v.from === undefined || (on !== undefined && on >= v.from)) &&
      (v.to === undefined || (on !== undefined && on <= v.to)) &&
      Object.entries(v.where ?? {}).every(([key, value]) => [where[key]].flat().includes(value)),
  );
  // What was read in its source or set by the office goes first; then the value with the most conditions.
  const rank = ({ confidence, where: conditions = {} }: ParameterValue): number =>
    Object.keys(conditions).length + (confidence === 'K' ? 0 : 100);
  return [...fitting].sort((a, b) => rank(b) - rank(a))[0];
}
