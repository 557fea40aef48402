import type { Fact, FactItem } from '../../../model/fact.ts';
import { addDays, chineseDate } from '../../../shared/values/dates.ts';
import { documentTypes, options, type OptionsOf, parameterId } from '../../../shared/options/options.ts';
import {
  type Derivation,
  documentsOf,
  factKind,
  fieldOf,
  foundField,
  NAMING_PAPERS,
  unreadDay,
} from '../../derivation.ts';
import { missingPaper } from '../../hidden-papers.ts';
import { parameterValue } from '../../parameter-value.ts';
import { ABSENT_FACT, answerOf, compared, known, reasonFrom, unknown } from '../../facts.ts';
import { unlessMisread } from '../../misreading.ts';
import { periodEnd } from '../dates/days.ts';

type LateOptions = OptionsOf<typeof LATE_OPTIONS>;
/** The parameter tells in which fields of administration an approval may follow the measure. */
const LATE_OPTIONS = options({ parameter: parameterId });

/** Whether the head approved 先行登记保存 before it, or within 24 hours where the rule of the field allows that. */
export const preservationApprovedInTime = factKind({
  options: LATE_OPTIONS,
  needs: { facts: ['preservation-approval-date', 'preservation-date', 'sector'] },
  derive: (declaration, derivation) => {
    const [approval, measure] = [
      derivation.fact('preservation-approval-date'),
      derivation.fact('preservation-date'),
    ];
    if (approval.isAbsent || measure.isAbsent) return ABSENT_FACT;
    const unclear = [approval, measure].find((f) => typeof f.value !== 'string');
    if (unclear) return unclear;
    const [approved, taken] = [String(approval.value), String(measure.value)];
    const evidence = [...approval.evidence, ...measure.evidence];
    const workings = `批准日期为${chineseDate(approved)}，登记保存日期为${chineseDate(taken)}`;
    if (approved <= taken) return known(true, evidence, workings);
    if (approved <= addDays(taken, 1))
      return madeUp(derivation, declaration.options, taken, { evidence, workings });
    return unlessMisread(derivation, compared(false, evidence, workings));
  },
});

function madeUp(
  derivation: Derivation,
  { parameter }: LateOptions,
  on: string,
  { evidence, workings }: { evidence: Fact['evidence']; workings: string },
): Fact {
  const sector = derivation.fact('sector').value;
  const isAllowed = parameterValue(derivation.rules.parameters, parameter, {
    on,
    where: { sector: typeof sector === 'string' ? sector : undefined },
  });
  if (isAllowed) return known(true, evidence, `${workings}，属于二十四小时内补办批准`);
  return unknown(`${workings}；次日补办的，是否允许情况紧急时事后补办，请对照本领域的程序规定认定`, evidence);
}

/** The notice itself, and papers that name what they do not tell of. */
const NO_TELLERS = ['preservation-notice', 'proof-of-service', ...NAMING_PAPERS];

const DISPOSAL_OPTIONS = options({
  /** Papers that end a preservation. */
  documents: documentTypes,
});

/** Each 先行登记保存 by its day: whether it was disposed of within seven (working) days. */
export const preservationDisposals = factKind({
  options: DISPOSAL_OPTIONS,
  needs: {
    documents: ['case-cover', 'file-catalogue', 'preservation-notice', 'proof-of-service'],
    fields: ['date', 'tells-preservation-end'],
  },
  derive: (declaration, derivation) => {
    const { documents } = declaration.options;
    const days = new Map<string, Fact>();
    for (const notice of documentsOf(derivation.caseFile, ['preservation-notice'])) {
      const date = fieldOf(derivation.caseFile, notice, 'date');
      if (date.state === 'unreadable') return unknown(date.reason, date.evidence);
      if (date.state === 'found') days.set(String(date.value), known(String(date.value), date.evidence));
    }
    const items = [...days.values()].map((day) => disposalItem(derivation, day, documents));
    return items.length === 0 ? ABSENT_FACT : known(items);
  },
});

function disposalItem(derivation: Derivation, day: Fact, types: readonly string[]): FactItem {
  const from = String(day.value);
  const unit = from < '2021-07-15' ? 'calendar-period' : 'working';
  const due = periodEnd(derivation, from, 7, unit, day);
  const judged = typeof due.value === 'string' ? disposedBy(derivation, from, due, types) : due;
  return {
    key: from,
    label: `${chineseDate(from)}的登记保存（${judged.workings ?? due.workings ?? ''}）`,
    values: { isDisposed: answerOf(judged) },
    evidence: [...day.evidence, ...judged.evidence],
    ...reasonFrom(judged),
  };
}

function disposedBy(derivation: Derivation, from: string, due: Fact, types: readonly string[]): Fact {
  const { caseFile } = derivation;
  const dated = documentsOf(caseFile, types).flatMap((d) => {
    const date = foundField(caseFile, d, 'date');
    const day = String(date?.value ?? '');
    return day < from ? [] : [{ day, evidence: date?.evidence ?? [], title: d.title || d.type }];
  });
  const first = dated.sort((a, b) => (a.day < b.day ? -1 : 1))[0];
  const steps = due.workings ?? '';
  if (first) {
    const workings = `${steps}；《${first.title}》的日期为${chineseDate(first.day)}`;
    const isInTime = first.day <= String(due.value);
    const judged = unlessMisread(derivation, compared(isInTime, first.evidence, workings));
    if (isInTime) return judged;
    return unreadDay(derivation, types) ?? toldElsewhere(derivation, workings, types) ?? judged;
  }
  return withoutDisposal(derivation, due, types);
}

function withoutDisposal(derivation: Derivation, due: Fact, types: readonly string[]): Fact {
  const workings = `${due.workings ?? ''}；没有找到处理登记保存物品的文书`;
  if (String(due.value) >= derivation.asOf) return known(true, [], `${due.workings ?? ''}；期限未满`);
  return (
    unreadDay(derivation, types) ??
    toldElsewhere(derivation, workings, types) ??
    missingPaper(derivation, types, [], workings)
  );
}

/** A record, the report or the decision may tell what became of the things; papers of disposal were judged by their day. */
function toldElsewhere(
  { caseFile }: Derivation,
  workings: string,
  disposals: readonly string[],
): Fact | undefined {
  const teller = caseFile.documents.find(
    (d) =>
      ![...disposals, ...NO_TELLERS].includes(d.type) && foundField(caseFile, d, 'tells-preservation-end'),
  );
  return (
    teller &&
    unknown(
      `${workings}；《${teller.title || teller.type}》提到登记保存物品的处理，请人工核对处理的日期`,
      foundField(caseFile, teller, 'tells-preservation-end')?.evidence ?? [],
    )
  );
}
