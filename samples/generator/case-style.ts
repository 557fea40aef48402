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
  /** Days beside signatures are written by the same hand. */
  readonly pensDays: boolean;
  readonly dates: DateStyle;
  readonly closingDates: DateStyle;
  readonly money: MoneyStyle;
  readonly sections: 'numbered' | 'none' | 'labels';
  readonly evidence: 'running' | 'bare' | 'numbered' | 'groups';
  /** Label lines, one joined line, or an addressee with identifier lines below. */
  readonly partyLines: 'lines' | 'joined' | 'addressee';
  /** Order of the identifier lines. */
  readonly identifierSeed: number;
  readonly mergesHearingNotice: boolean;
  readonly mergesReportAndApproval: boolean;
  readonly usesMultiUseForms: boolean;
  readonly servesOnPaper: boolean;
  readonly pageMark: PageMark;
  /** What stands above the second and further pages of a record. */
  readonly continuation: 'none' | 'paper' | 'head';
  readonly approvalLevels: '2' | '3' | '4';
  /** How an outward letter ends. */
  readonly letterForm: 'both' | 'date' | 'glued' | 'contact';
  readonly handDelivery: 'direct' | 'left' | 'posted' | 'electronic';
  readonly paymentForm: 'receipt' | 'electronic' | 'bank' | 'columns';
  /** The volume's own page numbers are stamped in a corner. */
  readonly numbersVolume: boolean;
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
  const drawn = printedStyle(random);
  return { ...drawn, pensDays: drawn.signatures === 'image' && random.fork('pen').chance(0.4) };
}

function printedStyle(random: Random): Omit<CaseStyle, 'pensDays'> {
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
    dates: random.weighted({ plain: 68, padded: 12, spaced: 10, halfSpaced: 4, dash: 4, dot: 2 }),
    closingDates: random.weighted({
      plain: 68,
      padded: 8,
      spaced: 4,
      han: 9,
      hanCircle: 5,
      hanDigit: 4,
      hanLetter: 2,
    }),
    money: random.weighted({
      arabic: 33,
      decimal: 7,
      comma: 3,
      spaced: 2,
      both: 14,
      bothPlain: 5,
      bothReversed: 8,
      bothYen: 3,
      capitals: 10,
      currencyLast: 2,
      wan: 8,
      wanBoth: 2,
      yen: 3,
    }),
    sections: random.weighted({ numbered: 32, none: 56, labels: 12 }),
    evidence: random.weighted({ running: 32, bare: 28, numbered: 28, groups: 12 }),
    partyLines: random.weighted({ lines: 47, joined: 8, addressee: 45 }),
    identifierSeed: random.integer(1, 1_000_000),
    mergesHearingNotice: random.chance(0.5),
    mergesReportAndApproval: random.chance(0.1),
    usesMultiUseForms: random.chance(0.4),
    servesOnPaper: random.chance(0.08),
    pageMark: random.weighted({ none: 35, digit: 30, 'of-total': 35 }),
    continuation: random.weighted({ none: 70, paper: 20, head: 10 }),
    approvalLevels: random.weighted({ '2': 20, '3': 50, '4': 30 }),
    letterForm: random.weighted({ both: 70, date: 12, glued: 4, contact: 14 }),
    handDelivery: random.weighted({ direct: 82, left: 5, posted: 8, electronic: 5 }),
    paymentForm: random.weighted({ receipt: 40, electronic: 25, bank: 20, columns: 15 }),
    numbersVolume: random.chance(0.35),
  };
}
