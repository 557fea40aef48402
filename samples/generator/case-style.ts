import type { NumberPlace, PageMark } from './block.ts';
import type { Random } from './random.ts';
import type { DateStyle, MoneyStyle } from './wording.ts';

/** How the clerk of this case writes and prints; nothing that a rule decides on, but what gold must know. */
export interface CaseStyle {
  readonly bodyFont: string;
  readonly titleFont: string;
  readonly handFont: string;
  readonly agencyPlace: 'own' | 'glued' | 'none';
  readonly numberPlace: 'under' | 'same' | 'above';
  readonly numberAlign: NumberPlace;
  readonly hasSpacedTitles: boolean;
  readonly hasFamilyLine: boolean;
  readonly hasFormMaker: boolean;
  readonly isRedHead: boolean;
  readonly hasRuledForms: boolean;
  readonly signatures: 'image' | 'typed';
  readonly dates: DateStyle;
  readonly closingDates: DateStyle;
  readonly money: MoneyStyle;
  readonly sections: 'numbered' | 'none' | 'labels';
  readonly evidence: 'running' | 'bare' | 'numbered' | 'groups';
  readonly partyLines: 'lines' | 'joined' | 'addressee';
  readonly personFirst: boolean;
  readonly mergesHearingNotice: boolean;
  readonly mergesReportAndApproval: boolean;
  readonly usesMultiUseForms: boolean;
  readonly servesOnPaper: boolean;
  readonly pageMark: PageMark;
}

/**
 * Office programs embed TrueType fonts; Chromium turns the OpenType Noto fonts into Type 3 fonts, which some
 * exported papers do have, but few.
 */
const BODY_FONTS = {
  'AR PL UMing CN': 50,
  'WenQuanYi Zen Hei': 24,
  'AR PL UKai CN': 14,
  'Noto Serif CJK SC': 7,
  'Noto Sans CJK SC': 5,
} as const;
const TITLE_FONTS = {
  'AR PL UMing CN': 40,
  'WenQuanYi Zen Hei': 38,
  'AR PL UKai CN': 12,
  'Noto Serif CJK SC': 10,
} as const;

export function makeStyle(random: Random): CaseStyle {
  return {
    bodyFont: random.weighted(BODY_FONTS),
    titleFont: random.weighted(TITLE_FONTS),
    handFont: 'AR PL UKai CN',
    agencyPlace: random.weighted({ own: 45, glued: 30, none: 25 }),
    numberPlace: random.weighted({ under: 64, same: 26, above: 10 }),
    numberAlign: random.weighted({ right: 45, center: 45, left: 10 }),
    hasSpacedTitles: random.chance(0.35),
    hasFamilyLine: random.chance(0.2),
    hasFormMaker: random.chance(0.2),
    isRedHead: random.chance(0.15),
    hasRuledForms: random.chance(0.72),
    signatures: random.weighted({ image: 65, typed: 35 }),
    dates: random.weighted({ plain: 70, padded: 12, spaced: 12, dash: 6 }),
    closingDates: random.weighted({ plain: 70, padded: 8, han: 22 }),
    money: random.weighted({
      arabic: 35,
      decimal: 8,
      comma: 4,
      capitals: 12,
      both: 24,
      bothReversed: 8,
      wan: 9,
    }),
    sections: random.weighted({ numbered: 32, none: 56, labels: 12 }),
    evidence: random.weighted({ running: 32, bare: 28, numbered: 28, groups: 12 }),
    partyLines: random.weighted({ lines: 78, joined: 12, addressee: 10 }),
    personFirst: random.chance(0.4),
    mergesHearingNotice: random.chance(0.5),
    mergesReportAndApproval: random.chance(0.1),
    usesMultiUseForms: random.chance(0.35),
    servesOnPaper: random.chance(0.08),
    pageMark: random.weighted({ none: 35, digit: 30, 'of-total': 35 }),
  };
}
