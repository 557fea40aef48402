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
import { periodEnd } from './days.ts';

/** What the law leaves out of the count, or may have prolonged. */
const EXCLUDED = [
  'suspension-approval',
  'hearing-record',
  'hearing-notice',
  'test-report',
  'test-result-notice',
];

/** The last day for the decision: the period from filing, and what approvals on file add to it. */
export const decisionDueDate = factKind({
  options: NO_OPTIONS,
  needs: {
    facts: ['decision-period', 'filing-date'],
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
  const { count, unit } = periodOf(derivation);
  return periodEnd(derivation, filing.value, count, unit, filing);
}

function periodOf(derivation: Derivation): { count: number; unit: 'calendar' | 'working' } {
  const period = derivation.fact('decision-period').value;
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
    facts: ['decision-period', 'filing-date'],
    documents: ['extension-approval'],
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
    if (late.length === 0) return known(true, evidence);
    return unlessMisread(derivation, compared(false, evidence, late.join('；')));
  },
});

/** Whether the decision came in time; what the law leaves out of the count is for a person to count. */
export const decisionInTime = factKind({
  options: NO_OPTIONS,
  needs: {
    facts: ['decision-date', 'decision-due-date'],
    documents: EXCLUDED,
  },
  derive: (_declaration, derivation) => {
    const due = derivation.fact('decision-due-date');
    const decision = derivation.fact('decision-date');
    const missing = [due, decision].find((f) => f.value === undefined);
    if (missing) return missing.isAbsent ? ABSENT_FACT : missing;
    const evidence = [...due.evidence, ...decision.evidence];
    const workings = `${due.workings ?? ''}；决定书落款日期为${chineseDate(String(decision.value))}`;
    if (String(decision.value) <= String(due.value)) return known(true, evidence, workings);
    const excluded = derivation.caseFile.documents.find((d) => EXCLUDED.includes(d.type));
    if (excluded)
      return unknown(
        `${workings}；卷内有中止、听证或检验检测材料，其时间可能不计入期限，请人工核对`,
        evidence,
      );
    return unlessMisread(derivation, compared(false, evidence, workings));
  },
});

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
