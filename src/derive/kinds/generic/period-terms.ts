import type { ParameterValue, PeriodTerms } from '../../../model/parameter.ts';

/** What a fact may take of a period besides its length. */
const PARTS = {
  'counts-to': ({ countsTo }: PeriodTerms) => countsTo,
  shortest: ({ shortest }: PeriodTerms) => shortest,
  longest: ({ longest }: PeriodTerms) => longest,
  /** Days that one approval of the head may add. */
  'extension-days': ({ extensions }: PeriodTerms) => extensions?.find(({ by }) => by === 'head')?.days,
  excludes: ({ excludes }: PeriodTerms) => excludes,
  'on-day-off': ({ onDayOff }: PeriodTerms) => onDayOff,
} as const;

export type PeriodPart = keyof typeof PARTS;

export const PERIOD_PARTS = Object.keys(PARTS) as [PeriodPart, ...PeriodPart[]];

/** That part as a value with the source that it has; undefined where it is not set. */
export function partOf(known: ParameterValue, part: PeriodPart): ParameterValue | undefined {
  const { terms } = known;
  const value = terms && PARTS[part](terms);
  if (value === undefined) return undefined;
  const { reference = known.reference, confidence = known.confidence } = terms ?? {};
  const { stillValidOn } = known;
  return {
    value,
    reference,
    confidence,
    ...(stillValidOn === undefined || confidence === 'K' ? {} : { stillValidOn }),
  };
}
