import type { Doubt, Fact, FactValue } from '../../../model/fact.ts';
import type { Parameter, ParameterUse, ParameterValue } from '../../../model/parameter.ts';
import { UNSET_PARAMETER } from '../../../shared/conditions/unset-parameter.ts';
import { parameterText } from '../../../shared/values/parameter-text.ts';
import {
  options,
  optional,
  oneOf,
  flag,
  factName,
  parameterId,
  mapOf,
} from '../../../shared/options/options.ts';
import { factKind } from '../../derivation.ts';
import { parameterValue } from '../../parameter-value.ts';
import { ABSENT_FACT, factOf, unknown } from '../../facts.ts';
import { partOf, PERIOD_PARTS } from './period-terms.ts';

const PARAMETER_OPTIONS = options({
  parameter: parameterId,
  /** Fact with the day on which the parameter must hold. */
  on: optional(factName),
  /** Keys of the parameter ← facts; a list is several that may count. */
  where: optional(mapOf(factName)),
  /** What is asked of a period besides its length. */
  part: optional(oneOf(PERIOD_PARTS)),
  /** Lacking it is no question but the rule's silence. */
  isOptional: flag,
});

/** A dated legal number. Not set by the office: unknown, with its name. */
export const parameterKind = factKind({
  options: PARAMETER_OPTIONS,
  derive: (declaration, derivation) => {
    const { parameter: id, on, where = {}, part, isOptional } = declaration.options;
    const day = on === undefined ? undefined : derivation.fact(on).value;
    const keys = Object.entries(where).map(([key, name]) => [key, derivation.fact(name).value] as const);
    const parameter = derivation.rules.parameters.find((p) => p.id === id);
    const fitting = eachOf(keys).flatMap((each) => {
      const key = { on: typeof day === 'string' ? day : undefined, where: each };
      const whole = parameterValue(derivation.rules.parameters, id, key);
      const value = whole && (part === undefined ? whole : partOf(whole, part));
      return value ? [value] : [];
    });
    const [value, ...others] = fitting;
    if (value && parameter) {
      const isOne = others.every((other) => sameValue(other, value));
      return isOne ? parameterFact(parameter, value) : severalFields(parameter, fitting);
    }
    if (isOptional) return ABSENT_FACT;
    return unknown(`参数“${parameter?.title ?? id}”（${id}）${UNSET_PARAMETER}`, [], 'parameter-unset', id);
  },
});

type Keys = Readonly<Record<string, string | undefined>>;

/** Each choice of the keys: of a key with several values, one at a time. */
function eachOf(keys: readonly (readonly [string, FactValue | undefined])[]): Keys[] {
  return keys.reduce<Keys[]>(
    (choices, [key, value]) =>
      choices.flatMap((choice) => textsOf(value).map((text) => ({ ...choice, [key]: text }))),
    [{}],
  );
}

function textsOf(value: FactValue | undefined): (string | undefined)[] {
  if (typeof value === 'string') return [value];
  const texts = Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
  return texts.length > 0 ? texts : [undefined];
}

function sameValue(a: ParameterValue, b: ParameterValue): boolean {
  return JSON.stringify([a.value, a.range]) === JSON.stringify([b.value, b.range]);
}

/** The department is of several fields, and nothing tells which of them counts. */
function severalFields(parameter: Parameter, fitting: readonly ParameterValue[]): Fact {
  const texts = [...new Set(fitting.map((each) => parameterText(parameter, each)))];
  const reason = `本机关的执法涉及几个领域，“${parameter.title}”分别为${texts.join('、')}，本案适用哪一个请人工认定`;
  return unknown(reason, [], 'parameter-unset', parameter.id);
}

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
