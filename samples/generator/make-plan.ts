import { AS_OF, addDays } from './calendar.ts';
import type { Day } from './calendar.ts';
import { makeCreditCode } from './check-characters.ts';
import type { CaseNumbers, CasePlan, Ending, Party, Penalty, ScheduledStep, Timeline } from './case-plan.ts';
import { makeStyle } from './case-style.ts';
import type { DepartmentProfile, NumberKind, PartyKind, Violation } from './department-profile.ts';
import { makeNumber, makeNumbering } from './document-number.ts';
import { distinctNames, makeOfficers, makePerson } from './people.ts';
import { PLACES } from './places.ts';
import type { Place } from './places.ts';
import { Random } from './random.ts';
import { makeSchedule, timelineOf } from './timeline.ts';

const TRADE = [
  '恒通',
  '瑞丰',
  '金利源',
  '华茂',
  '鑫海',
  '盛达',
  '联创',
  '宏宇',
  '永兴',
  '博瑞',
  '天合',
  '顺安',
  '嘉禾',
  '启明',
];
const LINES = [
  '机械制造',
  '物流',
  '食品',
  '商贸',
  '科技',
  '新材料',
  '包装制品',
  '餐饮管理',
  '金属制品',
  '供应链管理',
];
const SHOPS = ['便利店', '小吃店', '超市', '经营部', '餐馆', '五金店', '加工部'];
const HEADINGS: readonly NumberKind[] = ['filing', 'order', 'notice', 'hearing', 'decision', 'review'];

/** A clean case: every rule of the first thirty-five passes or does not apply. */
export function makePlan(
  seed: number,
  id: string,
  profile: DepartmentProfile,
  ending: Ending = 'penalty',
): CasePlan {
  const random = new Random(seed);
  const place = random.fork('place').pick(PLACES.flatMap((one, i) => (i < 4 ? [one, one, one] : [one])));
  const violation = random.fork('violation').pick(profile.violations);
  const party = makeParty(random.fork('party'), place, violation);
  const traits = fitTraits(makeTraits(random.fork('traits'), profile, violation, party.kind), ending);
  const style = fitStyle(makeStyle(random.fork('style')), traits.penalty);
  const schedule = makeSchedule(random.fork('schedule'), {
    ...traits,
    ending,
    waiting: Math.max(5, traits.printedPeriod),
    hasPayment: traits.penalty.fine + traits.penalty.confiscation > 0,
  });
  const start =
    ending === 'open' ? openStart(schedule) : addDays('2022-02-10', random.fork('start').integer(0, 1400));
  const days = timelineOf(start, schedule);
  const people = random.fork('people');
  const names = distinctNames(people, 9, [party.person.name]);
  const [first, second] = makeOfficers(people, place.areaCode, names.slice(0, 2));
  if (first === undefined || second === undefined) throw new Error('two officers are needed');
  const asksParty = people.chance(0.55);
  return {
    seed,
    id,
    profile,
    violation,
    place,
    agency: `${place.agencyHead}${people.pick(profile.agencySuffixes)}`,
    unit: people.pick(profile.units),
    party,
    officers: [first, second],
    staff: names.slice(2),
    asked: asksParty ? party.person : makePerson(people, place.areaCode),
    askedRole: asksParty
      ? personLabel(party.kind)
      : people.pick(['安全员', '店长', '生产主管', '行政经理', '厂长']),
    numbers: makeNumbers(random.fork('numbers'), profile, place, days),
    ...traits,
    schedule,
    start,
    style,
    ending,
    hasDefence:
      ending === 'penalty' &&
      !traits.hasWaiver &&
      !traits.hasHearing &&
      !discussesEarly(schedule) &&
      random.fork('defence').chance(0.1),
    features: [],
    flaws: ending === 'open' ? { missing: ['case-cover', 'file-catalogue', 'file-notes'] } : {},
  };
}

/** After a defence the heads meet again: such a case is not discussed before the notice. */
function discussesEarly(schedule: readonly ScheduledStep[]): boolean {
  const at = (wanted: string): number => schedule.findIndex(({ step }) => step === wanted);
  return at('discussion') >= 0 && at('discussion') < at('notice');
}

export function personLabel(kind: PartyKind): string {
  if (kind === 'organisation') return '法定代表人';
  return kind === 'soleTrader' ? '经营者' : '本人';
}

/** A case that ends without penalty, or has not got that far, lacks what only penalties need. */
function fitTraits(traits: Traits, ending: Ending): Traits {
  if (ending === 'penalty') return traits;
  const plain = { ...traits, hasWaiver: false, hasHearing: false, hasExtension: false };
  if (ending === 'open') return plain;
  const none = { fine: 0, confiscation: 0, hasWarning: false };
  const hasReview = ending === 'no-penalty' && traits.hasReview;
  return { ...plain, penalty: none, isMajor: false, tellsHearing: false, hasReview };
}

/** The first day from which the notice is served in the week before the audit. */
function openStart(schedule: readonly ScheduledStep[]): Day {
  for (let back = 80; back > 0; back--) {
    const start = addDays(AS_OF, -back);
    const served = timelineOf(start, schedule).noticeService ?? '';
    if (served > addDays(AS_OF, -5)) return start;
  }
  throw new Error('an open case needs its notice served before the audit');
}

function makeParty(random: Random, place: Place, violation: Violation): Party {
  const kind = drawKind(random, violation);
  const person = makePerson(random, place.areaCode);
  const trade = random.pick(TRADE) + random.pick(['', '', '达', '信']);
  const address = `${place.city}${place.district}${random.pick(place.streets)}${random.integer(2, 288)}号${random.pick(['', '', `${random.integer(1, 9)}号厂房`, `${random.integer(1, 3)}层`])}`;
  const head = random.pick([
    place.city.replace(/^.*省/, ''),
    place.city.replace(/^.*省/, '').replace(/市$/, ''),
    place.city.replace(/^.*省/, '').replace(/市$/, ''),
  ]);
  const scope = random.pick(violation.scopes);
  if (kind === 'individual') return { kind, name: person.name, address, person, scope };
  const isShop = kind === 'soleTrader';
  const name = isShop
    ? `${place.district}${trade}${random.pick(SHOPS)}`
    : `${head}${trade}${random.chance(0.1) ? random.pick(['（集团）', '（滨海）', '（中国）']) : ''}${random.pick(LINES)}有限${random.chance(0.15) ? '责任' : ''}公司`;
  return {
    kind,
    name,
    address,
    person,
    scope,
    creditCode: makeCreditCode(random, isShop ? '92' : '91', place.areaCode),
  };
}

function drawKind(random: Random, violation: Violation): PartyKind {
  const weights = { organisation: 70, individual: 15, soleTrader: 15 };
  const allowed = violation.parties.map((kind) => [kind, weights[kind]] as const);
  return random.weighted(Object.fromEntries(allowed) as Record<PartyKind, number>);
}

type Traits = Pick<
  CasePlan,
  | 'penalty'
  | 'isMajor'
  | 'hasReview'
  | 'tellsHearing'
  | 'hasWaiver'
  | 'hasHearing'
  | 'hasExtension'
  | 'hasOrder'
  | 'printedPeriod'
>;

function makeTraits(
  random: Random,
  profile: DepartmentProfile,
  violation: Violation,
  kind: PartyKind,
): Traits {
  const penalty = drawPenalty(random, violation, kind);
  const threshold = kind === 'organisation' ? profile.hearingFrom.organisation : profile.hearingFrom.person;
  const tellsHearing = penalty.fine >= threshold * 100;
  const isMajor = tellsHearing && random.chance(0.75);
  const hasHearing = isMajor && random.chance(0.15);
  return {
    penalty,
    isMajor,
    hasReview: isMajor || profile.reviewsEveryCase || random.chance(0.4),
    tellsHearing,
    hasHearing,
    hasWaiver: !hasHearing && random.chance(0.2),
    hasExtension: !hasHearing && random.chance(0.06),
    hasOrder: random.chance(0.7),
    printedPeriod: tellsHearing ? 5 : random.pick([5, 5, 5, 5, 3, 3, 7]),
  };
}

function drawPenalty(random: Random, violation: Violation, kind: PartyKind): Penalty {
  if (violation.isWarningOnly === true && random.chance(0.5))
    return { fine: 0, confiscation: 0, hasWarning: true };
  const fine = drawFine(random, fineRange(violation, kind)) * 100;
  const confiscation =
    violation.confiscation === undefined ? 0 : random.integer(...violation.confiscation) * 100;
  const shape = random.weighted({ plain: 78, parts: 10, times: 12 });
  const times = random.integer(2, 6);
  return {
    fine,
    confiscation,
    hasWarning: violation.hasWarning === true,
    ...(shape === 'parts' && fine >= 200_000 ? { parts: splitFine(random, fine) } : {}),
    ...(shape === 'times' && fine % (times * 100) === 0 ? { times } : {}),
  };
}

function fineRange(violation: Violation, kind: PartyKind): readonly [number, number] {
  if (kind === 'organisation') return violation.fine;
  return violation.personFine ?? [Math.min(violation.fine[0], 2_000), violation.fine[0] + 1_000];
}

/** In yuan: round mostly. */
function drawFine(random: Random, range: readonly [number, number]): number {
  const step = range[1] > 20_000 ? 1_000 : 100;
  const round = Math.max(step, Math.round(random.integer(range[0], range[1]) / step) * step);
  return round + (random.chance(0.12) ? random.integer(1, 99) : 0);
}

function splitFine(random: Random, fine: number): number[] {
  const first = Math.floor((fine * random.integer(3, 7)) / 10 / 10_000) * 10_000;
  return [first, fine - first];
}

function makeNumbers(random: Random, profile: DepartmentProfile, place: Place, days: Timeline): CaseNumbers {
  const numbering = makeNumbering(random, place.numberPrefixes);
  const serial = random.integer(1, 240);
  const shares = random.chance(0.55);
  const entries = HEADINGS.map((kind) => {
    const isLate = kind === 'notice' || kind === 'hearing' || kind === 'decision';
    const own = isLate && shares ? serial : random.integer(1, 240);
    const day =
      kind === 'decision'
        ? days.decision
        : isLate
          ? days.notice
          : kind === 'review'
            ? days.review
            : days.filing;
    const year = (day ?? days.decision ?? '').slice(0, 4);
    return [kind, makeNumber(numbering, random.pick(profile.numberStems[kind]), year, own)];
  });
  return Object.fromEntries(entries) as CaseNumbers;
}

/** 万元 only for sums that it prints with one decimal; a date alone only where the head names the agency. */
function fitStyle(style: CasePlan['style'], penalty: Penalty): CasePlan['style'] {
  const isRound =
    penalty.fine > 0 && [penalty.fine, ...(penalty.parts ?? [])].every((fen) => fen % 100_000 === 0);
  const money = style.money.startsWith('wan') && !isRound ? 'arabic' : style.money;
  const letterForm = style.letterForm === 'date' && style.agencyPlace === 'none' ? 'both' : style.letterForm;
  return { ...style, money, letterForm };
}
