import { chineseDate } from '../../../shared/values/dates.ts';
import { NO_OPTIONS } from '../../../shared/options/options.ts';
import { factKind } from '../../derivation.ts';
import { ABSENT_FACT, compared, known, unknown } from '../../facts.ts';
import { unlessMisread } from '../../misreading.ts';

/** Manners in which a paper arrives on the day on which it is sent. */
const SAME_DAY = new Set(['直接', '留置', '电子']);

/** Whether the decision was handed over or posted in time. */
export const decisionServedInTime = factKind({
  options: NO_OPTIONS,
  needs: {
    facts: [
      'decision-posting-date',
      'decision-service-date',
      'decision-service-due-date',
      'decision-service-manner',
    ],
  },
  derive: (_declaration, derivation) => {
    const due = derivation.fact('decision-service-due-date');
    const service = derivation.fact('decision-service-date');
    const posting = derivation.fact('decision-posting-date');
    const missing = [due, service].find((f) => f.value === undefined);
    if (missing) return missing.isAbsent ? ABSENT_FACT : missing;
    const evidence = [...service.evidence, ...due.evidence];
    const day = String(posting.value ?? service.value);
    const workings = `${due.workings ?? ''}；实际送达（交邮）日期为${chineseDate(day)}`;
    if (day <= String(due.value)) return known(true, evidence, workings);
    const manner = derivation.fact('decision-service-manner').value;
    const arrivesLater = manner !== undefined && !SAME_DAY.has(String(manner));
    if (arrivesLater && posting.value === undefined) {
      return unknown(
        `${workings}；送达方式为${String(manner)}，应以交邮、首次送达或公告日期为准，请人工核对`,
        evidence,
      );
    }
    return unlessMisread(derivation, compared(false, evidence, workings));
  },
});
