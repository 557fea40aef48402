import type { Document } from '../../../model/document.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { Fact } from '../../../model/fact.ts';
import { addDays, chineseDate } from '../../../shared/values/dates.ts';
import { NO_OPTIONS } from '../../../shared/options/options.ts';
import {
  type Derivation,
  documentEvidence,
  documentsOf,
  factKind,
  fieldOf,
  foundField,
} from '../../derivation.ts';
import { ABSENT_FACT, compared, known, unknown } from '../../facts.ts';
import { unlessMisread } from '../../misreading.ts';
import { ENDS_ON_DAY_OFF, movedOn, periodEnd } from './days.ts';

/** The last day for the decision: the period from filing, and what approvals on file add to it. */
export const decisionDueDate = factKind({
  options: NO_OPTIONS,
  needs: {
    facts: ['decision-period', 'decision-period-on-day-off', 'filing-date'],
    documents: ['extension-approval'],
    fields: ['date', 'days'],
  },
  derive: (_declaration, derivation) => {
    const base = baseDueDate(derivation);
    if (typeof base.value !== 'string') return base;
    const extensions = documentsOf(derivation.caseFile, ['extension-approval']);
    if (extensions.length === 0) return base;
    return extended(derivation, base, extensions);
  },
});

/** Without any extension. */
function baseDueDate(derivation: Derivation): Fact {
  const filing = derivation.fact('filing-date');
  if (typeof filing.value !== 'string') return filing;
  const { count, unit } = periodOf(derivation.fact('decision-period').value);
  const movesOn = derivation.fact('decision-period-on-day-off').value === 'moves-on';
  const counted = movesOn && unit === 'calendar' ? 'calendar-period' : unit;
  return periodEnd(derivation, filing.value, count, counted, filing);
}

/** 90 日, 60 工作日 */
function periodOf(period: Fact['value']): { count: number; unit: 'calendar' | 'working' } {
  return typeof period === 'string' && period.endsWith('工作日')
    ? { count: parseInt(period, 10), unit: 'working' }
    : { count: parseInt(String(period), 10), unit: 'calendar' };
}

function extended(derivation: Derivation, base: Fact, extensions: readonly { readonly id: string }[]): Fact {
  let end = String(base.value);
  const steps: string[] = [base.workings ?? ''];
  for (const { id } of extensions) {
    const document = derivation.caseFile.documents.find((d) => d.id === id);
    const days = document && foundField(derivation.caseFile, document, 'days')?.value;
    const approved = document && foundField(derivation.caseFile, document, 'date')?.value;
    if (typeof days !== 'number')
      return unknown('卷内有延长办案期限的审批，但延长的天数没有读到，请人工核对', base.evidence);
    // An approval that came too late prolongs nothing.
    if (typeof approved === 'string' && approved > end) continue;
    end = addDays(end, days);
    steps.push(`经批准延长 ${days} 日，至${chineseDate(end)}止`);
  }
  return known(end, base.evidence, steps.join('；'));
}

/** Whether each extension of the term was approved before the day from which it was needed. */
export const extensionsInTime = factKind({
  options: NO_OPTIONS,
  needs: {
    facts: ['decision-period', 'decision-period-on-day-off', 'extension-most', 'filing-date'],
    documents: ['collective-discussion-record', 'extension-approval'],
    fields: ['date', 'days'],
  },
  derive: (_declaration, derivation) => {
    const extensions = documentsOf(derivation.caseFile, ['extension-approval']);
    if (extensions.length === 0) return ABSENT_FACT;
    const due = baseDueDate(derivation);
    if (typeof due.value !== 'string') return due;
    let end = due.value;
    const late: string[] = [];
    const evidence: Evidence[] = [];
    for (const document of extensions) {
      const date = fieldOf(derivation.caseFile, document, 'date');
      if (date.state === 'unreadable') return unknown(date.reason, date.evidence);
      const approved = date.state === 'found' ? String(date.value) : undefined;
      evidence.push(...(date.state === 'found' ? date.evidence : [documentEvidence(document)]));
      if (approved === undefined) late.push('延期审批没有日期');
      else if (approved > end)
        late.push(`期限至${chineseDate(end)}届满，延期审批却在${chineseDate(approved)}`);
      const days = foundField(derivation.caseFile, document, 'days')?.value;
      if (typeof days === 'number') end = addDays(end, days);
    }
    const doubt = doubtOfExtensions(derivation, extensions);
    if (late.length === 0 && doubt !== undefined) return unknown(doubt, evidence);
    if (late.length === 0) return known(true, evidence);
    return unlessMisread(derivation, compared(false, evidence, late.join('；')));
  },
});

/** A second or a longer extension takes more than a head's approval. */
function doubtOfExtensions(derivation: Derivation, extensions: readonly Document[]): string | undefined {
  const { caseFile } = derivation;
  const most = derivation.fact('extension-most').value;
  const isLong = extensions.some(
    (each) => typeof most === 'number' && Number(foundField(caseFile, each, 'days')?.value ?? 0) > most,
  );
  const isDiscussed = documentsOf(caseFile, ['collective-discussion-record']).length > 0;
  if (!isLong && (extensions.length < 2 || isDiscussed)) return undefined;
  return '延长超过负责人一次可以批准的日数或者再次延长，是否经负责人集体讨论（或者上级机关批准）并确定期限，请人工核对';
}

/** Whether the decision came in time; what the law leaves out of the count is for a person to count. */
export const decisionInTime = factKind({
  options: NO_OPTIONS,
  needs: {
    facts: [
      'decision-date',
      'decision-due-date',
      'decision-period-counts-to',
      'decision-period-excludes',
      'decision-period-most',
      'decision-period-on-day-off',
      'decision-period-shorter',
      'filing-date',
    ],
    documents: ['extension-approval'],
  },
  derive: (_declaration, derivation) => {
    const due = derivation.fact('decision-due-date');
    const decision = derivation.fact('decision-date');
    const missing = [due, decision].find((f) => f.value === undefined);
    if (missing) return missing.isAbsent ? ABSENT_FACT : missing;
    const evidence = [...due.evidence, ...decision.evidence];
    const workings = `${due.workings ?? ''}；决定书落款日期为${chineseDate(String(decision.value))}`;
    if (String(decision.value) <= String(due.value))
      return (
        shorterTermPassed(derivation, String(decision.value), evidence) ?? known(true, evidence, workings)
      );
    const doubt = doubtOfLate(derivation, String(decision.value), String(due.value));
    if (doubt !== undefined) return unknown(`${workings}；${doubt}`, evidence);
    return unlessMisread(derivation, compared(false, evidence, workings));
  },
});

/** A sector's rule may grant less unless it was prolonged (行政处罚法 60): a question where its term was over. */
function shorterTermPassed(
  derivation: Derivation,
  decided: string,
  evidence: readonly Evidence[],
): Fact | undefined {
  const shorter = derivation.fact('decision-period-shorter').value;
  const filed = derivation.fact('filing-date').value;
  const isProlonged = documentsOf(derivation.caseFile, ['extension-approval']).length > 0;
  if (typeof shorter !== 'string' || typeof filed !== 'string' || isProlonged) return undefined;
  const { count, unit } = periodOf(shorter);
  const end = periodEnd(derivation, filed, count, unit);
  if (typeof end.value !== 'string' || decided <= end.value) return undefined;
  const reason = `部门规定的一般期限是${count}日（${end.workings ?? ''}），卷内没有延期审批，请人工核对有无批准`;
  return unknown(reason, evidence, 'parameter-unset', 'decision-period');
}

/** Why a decision after the last day may be in time all the same; undefined where nothing speaks for it. */
function doubtOfLate(derivation: Derivation, decided: string, due: string): string | undefined {
  const excludes = derivation.fact('decision-period-excludes').value;
  if (Array.isArray(excludes) && documentsOf(derivation.caseFile, excludes as string[]).length > 0)
    return '卷内有中止、听证、检验检测或者公告送达的材料，其时间可能不计入期限，请人工核对';
  const filed = derivation.fact('filing-date').value;
  if (typeof filed !== 'string') return undefined;
  if (filed < NINETY_DAYS_FROM)
    return '行政处罚法自2021年7月15日起才规定九十日，此前立案的怎样计算请人工核对';
  const isOpen = derivation.fact('decision-period-on-day-off').value === 'unclear';
  if (isOpen && decided <= movedOn(derivation, due)) return ENDS_ON_DAY_OFF;
  const most = derivation.fact('decision-period-most').value;
  if (typeof most !== 'string') return undefined;
  const { count, unit } = periodOf(most);
  const last = periodEnd(derivation, filed, count, unit).value;
  if (typeof last !== 'string' || decided > last) return undefined;
  const isOfInvestigation = derivation.fact('decision-period-counts-to').value === 'investigation';
  const until = isOfInvestigation ? '（期限算到调查终结，已含其后作出决定的时间）' : '';
  return `经批准可以延长至${chineseDate(last)}${until}，卷内没有见到延长办案期限的审批，请人工核对`;
}

/** 行政处罚法 60 did not exist before. */
const NINETY_DAYS_FROM = '2021-07-15';
