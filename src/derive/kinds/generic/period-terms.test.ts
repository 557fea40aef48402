import { describe, expect, it } from 'vitest';
import type { ParameterValue, PeriodTerms } from '../../../model/parameter.ts';
import { partOf, type PeriodPart } from './period-terms.ts';

const PERIOD: ParameterValue = {
  value: '90 日',
  reference: '某法第六十条',
  confidence: 'T',
  stillValidOn: '2026-11-01',
};

function part(name: PeriodPart, terms: PeriodTerms): ParameterValue | undefined {
  return partOf({ ...PERIOD, terms }, name);
}

describe('a part of a period', () => {
  it.each<[PeriodPart, PeriodTerms, unknown]>([
    ['counts-to', { countsTo: 'investigation' }, 'investigation'],
    ['shortest', { shortest: '30 日' }, '30 日'],
    ['longest', { longest: '180 日' }, '180 日'],
    ['excludes', { excludes: ['hearing-record'] }, ['hearing-record']],
    ['on-day-off', { onDayOff: 'moves-on' }, 'moves-on'],
  ])('%s is what its terms say', (name, terms, expected) => {
    expect(part(name, terms)?.value).toEqual(expected);
    expect(part(name, {})).toBeUndefined();
  });

  it('says how many days the head alone may add, whoever else may', () => {
    const extensions = [{ by: 'superior', days: 90 } as const, { by: 'head', days: 30 } as const];
    expect(part('extension-days', { extensions })?.value).toBe(30);
    expect(part('extension-days', { extensions: [{ by: 'discussion' }] })).toBeUndefined();
  });

  it('has the source of the period', () => {
    expect(part('longest', { longest: '180 日' })).toEqual({ ...PERIOD, value: '180 日' });
  });

  it('has a source of its own where one is named, without a day where it was not read', () => {
    const terms = { longest: '180 日', reference: '某办法第三条', confidence: 'K' } as const;
    expect(part('longest', terms)).toEqual({
      value: '180 日',
      reference: '某办法第三条',
      confidence: 'K',
    });
  });

  it('is none of a period without terms', () => {
    expect(partOf(PERIOD, 'longest')).toBeUndefined();
  });
});
