import type { Doubt, Fact, FactValue } from '../../../model/fact.ts';
import type { Parameter, ParameterUse, ParameterValue } from '../../../model/parameter.ts';
import { UNSET_PARAMETER } from '../../../shared/conditions/unset-parameter.ts';
import { parameterText } from '../../../shared/values/parameter-text.ts';
import { options, optional, flag, factName, parameterId, mapOf } from '../../../shared/options/options.ts';
import { factKind } from '../../derivation.ts';
import { parameterValue } from '../../parameter-value.ts';
import { ABSENT_FACT, factOf, unknown } from '../../facts.ts';

const PARAMETER_OPTIONS = options({
  parameter: parameterId,
  /** Fact with the day on which the parameter must hold. */
  on: optional(factName),
  /** Keys of the parameter ← facts. */
  where: optional(mapOf(factName)),
  /** Lacking it is no question but the rule's silence. */
  isOptional: flag,
});

/** A dated legal number. Not set by the office: unknown, with its name. */
export const parameterKind = factKind({
  options: PARAMETER_OPTIONS,
  derive: (declaration, derivation) => {
    const { parameter: id, on, where = {}, isOptional } = declaration.options;
    const day = on === undefined ? undefined : derivation.fact(on).value;
    const keys = Object.fromEntries(
      Object.entries(where).map(([key, name]) => {
        const value = derivation.fact(name).value;
        return [key, typeof value === 'string' ? value : undefined];
      }),
    );
    const parameter = derivation.rules.parameters.find((p) => p.id === id);
    const value = parameterValue(derivation.rules.parameters, id, {
      on: typeof day === 'string' ? day : undefined,
      where: keys,
    });
    if (value && parameter) return parameterFact(parameter, value);
    if (isOptional) return ABSENT_FACT;
    return unknown(`参数“${parameter?.title ?? id}”（${id}）${UNSET_PARAMETER}`, [], 'parameter-unset', id);
  },
});

function parameterFact(parameter: Parameter, known: ParameterValue): Fact {
  const { id, title } = parameter;
  const { value, range, confidence } = known;
  const doubt = confidence === 'K' ? { vetoDoubt: toBeConfirmed(parameter, known) } : {};
  const use = { parameter: useOf(parameter, known) };
  if (!range) return { ...factOf(value as FactValue), ...doubt, ...use };
  const reason = `参数“${title}”（${id}）各地为${parameterText(parameter, known)}，本单位的数值${UNSET_PARAMETER}`;
  return { ...unknown(reason, [], 'parameter-unset', id), range, ...doubt, ...use };
}

function useOf(parameter: Parameter, known: ParameterValue): ParameterUse {
  const { reference, confidence, stillValidOn } = known;
  return {
    id: parameter.id,
    title: parameter.title,
    value: parameterText(parameter, known),
    reference,
    confidence,
    ...(stillValidOn === undefined ? {} : { stillValidOn }),
  };
}

/** Why a failure that rests on it does not veto. */
function toBeConfirmed(parameter: Parameter, known: ParameterValue): Doubt {
  const { id, title } = parameter;
  const text = parameterText(parameter, known);
  const reason = `所依的“${title}”（${text}：${known.reference}）没有在原文中核对过，请法制机构确认本单位适用的数值`;
  return { code: 'parameter-unset', reason, cause: id };
}
