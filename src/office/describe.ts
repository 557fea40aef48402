import type { Parameter, ParameterValue } from '../model/parameter.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { parameterText } from '../shared/values/parameter-text.ts';
import { isOwn } from './own-values.ts';
import { knownSectors, type Sector } from './sectors.ts';

/** What is known of a parameter, a line a value: for whom, how much, by what source, when it was read. */
export function knownLines(parameter: Parameter, { parameters }: Pick<Ruleset, 'parameters'>): string[] {
  const sectors = knownSectors(parameters);
  return [...parameter.values]
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
    .map((value) => line(parameter, value, sectors));
}

function line(parameter: Parameter, value: ParameterValue, sectors: readonly Sector[]): string {
  const { reference, stillValidOn, confidence, from, to } = value;
  const span = from || to ? `（${[from && `自${from}`, to && `至${to}`].filter(Boolean).join('')}）` : '';
  const day = stillValidOn === undefined ? '' : `，${stillValidOn}${isOwn(value) ? '' : '核对'}`;
  const read = confidence === 'K' ? '，原文待核对' : day;
  const whom = whomOf(value, parameter, sectors);
  return `${whom}${whom === '' ? '' : '：'}${parameterText(parameter, value)}${span}——${reference}${read}`;
}

/** 市场监管单位 */
function whomOf({ where = {} }: ParameterValue, { answer }: Parameter, sectors: readonly Sector[]): string {
  const sector = sectors.find((each) => each.sector === where.sector)?.title ?? where.sector ?? '';
  const own = answer?.cases?.find(({ where: keys }) =>
    Object.entries(keys).every(([key, word]) => where[key] === word),
  );
  return [where.region ?? '', sector, own?.title ?? ''].join('');
}
