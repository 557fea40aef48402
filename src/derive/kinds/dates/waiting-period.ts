import type { Fact } from '../../../model/fact.ts';
import { chineseDate } from '../../../shared/values/dates.ts';
import { NO_OPTIONS } from '../../../shared/options/options.ts';
import { type Derivation, factKind } from '../../derivation.ts';
import { ABSENT_FACT, compared, known, unknown } from '../../facts.ts';
import { unlessMisread } from '../../misreading.ts';
import { periodEnd } from './days.ts';
import { hasSpoken, waiverOf } from './waivers.ts';

/** The 2021 Act: its two, three, five and seven days are working days. */
const NEW_ACT = '2021-07-15';
const HEARING_WORKING_DAYS = 5;

/**
 * Whether the decision waited until the party's time to speak was over (处罚法 44, 62, 64, 85): the longest of the
 * period printed in the notice, the sector's own period, and five working days where a hearing can be asked for; a
 * clear waiver made after service ends the wait.
 */
export const waitingPeriodKept = factKind({
  options: NO_OPTIONS,
  needs: {
    facts: [
      'decision-date',
      'hearing-required',
      'hearing-right-told',
      'notice-printed-period',
      'notice-service-date',
      'statement-period',
    ],
    documents: ['defence-statement', 'inquiry-record', 'proof-of-service', 'waiver-statement'],
    fields: ['date', 'waives-hearing', 'waives-rights', 'waives-statement'],
  },
  derive: (_declaration, derivation) => unlessMisread(derivation, judgedWait(derivation)),
});

function judgedWait(derivation: Derivation): Fact {
  const decision = derivation.fact('decision-date');
  const service = derivation.fact('notice-service-date');
  const missing = [decision, service].find((f) => f.value === undefined);
  if (missing) return missing.isAbsent ? ABSENT_FACT : missing;
  const [decided, served] = [String(decision.value), String(service.value)];
  const evidence = [...service.evidence, ...decision.evidence];
  if (decided < served)
    return compared(
      false,
      evidence,
      `决定书落款${chineseDate(decided)}早于告知书送达日${chineseDate(served)}`,
    );
  const waiver = waiverOf(derivation, served, decided);
  if (waiver === 'covers') return known(true, evidence, '当事人在送达后书面放弃了陈述、申辩（听证）权利');
  const [other] = service.rivals ?? [];
  const end = lastDayOf(derivation, served, decided);
  if (end.value === undefined) return waiver === 'unclear' ? unclearWaiver(evidence) : end;
  const workings = `${end.workings ?? ''}；决定书落款日期为${chineseDate(decided)}`;
  if (decided > String(end.value)) return judgedPassed(derivation, served, decided, workings, evidence);
  if (waiver === 'unclear') return unclearWaiver(evidence);
  if (other !== undefined && isOverFrom(derivation, String(other.value), decided))
    return unknown(
      `${workings}；公告送达的，送达日期是公告之日还是公告期满之日不能确认，请人工核对`,
      evidence,
    );
  return hasSpoken(derivation, served, decided)
    ? unknown(`${workings}；当事人此前已经陈述、申辩，期限是否仍须届满请人工核对`, evidence)
    : compared(false, evidence, workings);
}

function isOverFrom(derivation: Derivation, served: string, decided: string): boolean {
  const end = lastDayOf(derivation, served, decided).value;
  return typeof end === 'string' && decided > end;
}

function unclearWaiver(evidence: Fact['evidence']): Fact {
  return unknown('卷内有放弃权利的书面材料，但日期或放弃的范围不能确认，请人工核对', evidence);
}

/** After the printed period, but within five working days where nobody knows whether those are owed. */
function judgedPassed(
  derivation: Derivation,
  served: string,
  decided: string,
  workings: string,
  evidence: Fact['evidence'],
): Fact {
  if (legalWorkingDays(derivation) !== undefined || served < NEW_ACT) return known(true, evidence, workings);
  const printed = printedOf(derivation);
  const fiveDays = periodEnd(derivation, served, HEARING_WORKING_DAYS, 'working');
  const isLongEnough = typeof fiveDays.value === 'string' && decided > fiveDays.value;
  if (isLongEnough) return known(true, evidence, workings);
  const isPlainFive = printed !== undefined && printed.count >= HEARING_WORKING_DAYS && !printed.isWorking;
  if (printed === undefined || isPlainFive) {
    return unknown(
      `${workings}；距送达不足五个工作日，陈述申辩期限是否按工作日计算不能确认，请人工核对`,
      evidence,
    );
  }
  return known(true, evidence, workings);
}

/** The last day that certainly had to be waited for. */
function lastDayOf(derivation: Derivation, served: string, decided: string): Fact {
  const printed = printedOf(derivation);
  const promised = printed && periodEnd(derivation, served, printed.count, unitOf(printed));
  // Within what the notice itself promised nothing hangs on what is owed besides.
  if (typeof promised?.value === 'string' && decided <= promised.value) return promised;
  const legal = legalWorkingDays(derivation);
  const ends: Fact[] = [];
  if (legal !== undefined && served >= NEW_ACT) ends.push(periodEnd(derivation, served, legal, 'working'));
  if (printed) {
    const isWorking = printed.isWorking || (legal !== undefined && printed.count <= 7 && served >= NEW_ACT);
    ends.push(periodEnd(derivation, served, printed.count, isWorking ? 'working' : 'calendar'));
  }
  const unclear = ends.find((e) => e.value === undefined);
  if (unclear) return unclear;
  const latest = [...ends].sort((a, b) => (String(a.value) < String(b.value) ? 1 : -1))[0];
  if (latest) return latest;
  const five = periodEnd(derivation, served, HEARING_WORKING_DAYS, 'working');
  if (typeof five.value === 'string' && decided > five.value)
    return known(served, [], '告知书没有写明期限，送达后已满五个工作日');
  return unknown('告知书没有写明陈述申辩期限，送达到决定不足五个工作日，请人工核对');
}

/** Five working days where a hearing right was told or is owed, or the sector's rule grants a period. */
function legalWorkingDays(derivation: Derivation): number | undefined {
  const sector = derivation.fact('statement-period').value;
  // Where the sector grants as much, nothing hangs on whether a hearing was owed.
  if (typeof sector === 'number' && sector >= HEARING_WORKING_DAYS) return sector;
  const hearing =
    derivation.fact('hearing-right-told').value === true ||
    derivation.fact('hearing-required').value === true;
  const days = [hearing ? HEARING_WORKING_DAYS : 0, typeof sector === 'number' ? sector : 0];
  const most = Math.max(...days);
  return most > 0 ? most : undefined;
}

function unitOf({ isWorking }: { readonly isWorking: boolean }): 'working' | 'calendar' {
  return isWorking ? 'working' : 'calendar';
}

function printedOf(derivation: Derivation): { count: number; isWorking: boolean } | undefined {
  const printed = derivation.fact('notice-printed-period').value;
  if (typeof printed !== 'string') return undefined;
  const [count = '', unit] = printed.split(' ');
  return { count: Number(count), isWorking: unit === '工作日' };
}
