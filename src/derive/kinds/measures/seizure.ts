import type { Document } from '../../../model/document.ts';
import type { Fact } from '../../../model/fact.ts';
import { addDays, chineseDate } from '../../../shared/values/dates.ts';
import { options, documentTypes } from '../../../shared/options/options.ts';
import { type Derivation, documentsOf, factKind, foundField, unreadDay } from '../../derivation.ts';
import { hiddenReason } from '../../hidden-papers.ts';
import { ABSENT_FACT, compared, known, unknown } from '../../facts.ts';
import { unlessMisread } from '../../misreading.ts';

/** 行政强制法 25: thirty days, thirty more where it was extended. */
const PERIOD = 30;
/** Testing is not counted where its time was told in writing. */
const TESTING = ['test-report', 'test-result-notice', 'sampling-record'];

const END_OPTIONS = options({
  /** Papers that end a seizure by themselves. */
  releases: documentTypes,
  /** Papers on what was done with confiscated things: they are made long after the decision that confiscated them. */
  disposals: documentTypes,
  /** Papers that may dispose of what was seized: they count where nothing was released. */
  decisions: documentTypes,
});

/** Whether the seizure ended in time: released, transferred, or the decision on it taken. */
export const seizureEndedInTime = factKind({
  options: END_OPTIONS,
  needs: {
    facts: ['seizure-date'],
    documents: [
      'measure-approval',
      'proof-of-service',
      'sampling-record',
      'seizure-decision',
      'seizure-extension',
      'test-report',
      'test-result-notice',
    ],
    fields: ['date', 'days', 'is-extension', 'confiscates-goods'],
  },
  derive: (declaration, derivation) => {
    const { releases, disposals, decisions } = declaration.options;
    const seizure = derivation.fact('seizure-date');
    if (typeof seizure.value !== 'string') return seizure;
    const from = seizure.value;
    const { day: due, workings } = dueDay(derivation, from);
    const end =
      firstEnd(derivation, from, releases) ??
      confiscation(derivation, from, decisions) ??
      firstEnd(derivation, from, disposals) ??
      firstEnd(derivation, from, decisions);
    const ends = [...releases, ...disposals, ...decisions];
    if (!end) return withoutEnd(derivation, due, workings, ends);
    const steps = `${workings}；《${end.title}》的日期为${chineseDate(end.day)}`;
    const evidence = [...seizure.evidence, ...end.evidence];
    if (end.day <= due) return known(true, evidence, steps);
    const unread = unreadDay(derivation, [...ends, 'seizure-extension']);
    if (unread) return unread;
    const doubt = doubtOfLate(derivation);
    return doubt === undefined
      ? unlessMisread(derivation, compared(false, evidence, steps))
      : unknown(`${steps}；${doubt}`, evidence);
  },
});

/** 行政强制法 27: what is confiscated in time is no longer seized, however late it is destroyed or sold. */
function confiscation({ caseFile }: Derivation, from: string, decisions: readonly string[]): End | undefined {
  const confiscating = documentsOf(caseFile, decisions).filter((decision) =>
    foundField(caseFile, decision, 'confiscates-goods'),
  );
  return firstEndOf(caseFile, from, confiscating);
}

function dueDay(derivation: Derivation, from: string): { day: string; workings: string } {
  const first = addDays(from, PERIOD);
  const told = `自${chineseDate(from)}次日起 ${PERIOD} 日，至${chineseDate(first)}止`;
  const extension = documentsOf(derivation.caseFile, ['seizure-extension'])[0];
  if (!extension) return { day: first, workings: told };
  const days = Math.min(PERIOD, Number(foundField(derivation.caseFile, extension, 'days')?.value ?? PERIOD));
  const day = addDays(first, days);
  return { day, workings: `${told}；经批准延长 ${days} 日，至${chineseDate(day)}止` };
}

interface End {
  readonly day: string;
  readonly title: string;
  readonly evidence: Fact['evidence'];
}

function firstEnd({ caseFile }: Derivation, from: string, types: readonly string[]): End | undefined {
  return firstEndOf(caseFile, from, documentsOf(caseFile, types));
}

function firstEndOf(
  caseFile: Derivation['caseFile'],
  from: string,
  documents: readonly Document[],
): End | undefined {
  const ends = documents.flatMap((d: Document): End[] => {
    const date = foundField(caseFile, d, 'date');
    const day = String(date?.value ?? '');
    return day < from ? [] : [{ day, title: d.title || d.type, evidence: date?.evidence ?? [] }];
  });
  return ends.sort((a, b) => (a.day < b.day ? -1 : 1))[0];
}

/** Why a late end may be in order all the same. */
function doubtOfLate({ caseFile }: Derivation): string | undefined {
  if (documentsOf(caseFile, TESTING).length > 0)
    return '卷内有检验检测材料，书面告知的检测期间不计入期限，请人工核对';
  const isExtended = documentsOf(caseFile, ['seizure-extension']).length > 0;
  const isGranted = documentsOf(caseFile, ['measure-approval']).some((d) =>
    foundField(caseFile, d, 'is-extension'),
  );
  if (isGranted && !isExtended) return '卷内有延长期限的审批，没有读到延长期限的告知文书，请人工核对';
  if (documentsOf(caseFile, ['seizure-decision']).length > 1)
    return '卷内有几份查封、扣押决定书，请人工逐份核对';
  return undefined;
}

function withoutEnd(derivation: Derivation, due: string, workings: string, types: readonly string[]): Fact {
  // What became of the things is the question of another rule.
  if (due >= derivation.asOf) return ABSENT_FACT;
  return hiddenReason(derivation, types) ?? unknown(`${workings}；没有读到解除、处理的日期，请人工核对`);
}
