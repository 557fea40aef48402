import type { Document } from '../../../model/document.ts';
import type { FactItem } from '../../../model/fact.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { Person } from '../../../model/field.ts';
import { NO_OPTIONS } from '../../../shared/options/options.ts';
import { type Derivation, documentEvidence, documentsOf, factKind, foundField } from '../../derivation.ts';
import { ABSENT_FACT, answered, known } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';

/** A record with the span, the officers, the place and the person that it states. */
interface Session {
  readonly document: Document;
  readonly start: string;
  readonly end: string;
  readonly officers: readonly string[];
  readonly place: string;
  readonly asked: string;
  /** Where the span was read. */
  readonly times: readonly Evidence[];
}

/** Each two records of overlapping times that share an officer: whether one officer could be at both. */
export const scheduleConflicts = factKind({
  options: NO_OPTIONS,
  needs: {
    documents: ['inquiry-record', 'inspection-record'],
    fields: ['asked', 'end-time', 'officers', 'place', 'start-time'],
  },
  derive: (_declaration, derivation) => {
    const sessions = documentsOf(derivation.caseFile, ['inspection-record', 'inquiry-record']).flatMap((d) =>
      sessionOf(derivation, d),
    );
    if (sessions.length === 0) return ABSENT_FACT;
    const items = sessions.flatMap((a, index) =>
      sessions.slice(index + 1).flatMap((b) => conflictItem(derivation, a, b)),
    );
    const evidence = sessions.map(({ document }) => documentEvidence(document));
    const none: FactItem = { key: 'none', label: '各份笔录', values: { isPossible: true }, evidence };
    return known(items.length === 0 ? [none] : items);
  },
});

/** Nothing where the span lacks its day or one of its ends. */
function sessionOf({ caseFile }: Derivation, document: Document): Session[] {
  const text = (name: string): string => String(foundField(caseFile, document, name)?.value ?? '');
  const [start, end] = [text('start-time'), text('end-time')];
  if (!start.includes(' ') || !end.includes(' ') || end <= start) return [];
  const times = ['start-time', 'end-time'].flatMap(
    (name) => foundField(caseFile, document, name)?.evidence ?? [],
  );
  const people = (foundField(caseFile, document, 'officers')?.value ?? []) as readonly Person[];
  return [
    {
      document,
      start,
      end,
      officers: people.map((p) => p.name),
      place: text('place'),
      asked: text('asked'),
      times,
    },
  ];
}

function conflictItem(derivation: Derivation, a: Session, b: Session): FactItem[] {
  const common = a.officers.filter((name) => b.officers.includes(name));
  const overlap = a.start < b.end && b.start < a.end;
  if (common.length === 0 || !overlap) return [];
  const verdict = possibility(derivation, a, b);
  const titles = `《${a.document.title}》（${a.start} 至 ${a.end}）与《${b.document.title}》（${b.start} 至 ${b.end}）`;
  return [
    {
      key: `${a.document.id}-${b.document.id}`,
      label: `${titles}时间重叠，都有${common.join('、')}`,
      values: { isPossible: answered(verdict.isPossible) },
      evidence: [documentEvidence(a.document), documentEvidence(b.document)],
      ...(verdict.reason === undefined ? {} : { reason: verdict.reason }),
    },
  ];
}

interface Possibility {
  readonly isPossible: boolean | undefined;
  readonly reason?: string;
}

function possibility(derivation: Derivation, a: Session, b: Session): Possibility {
  const isSamePaper =
    a.start === b.start && a.end === b.end && a.asked === b.asked && a.document.type === b.document.type;
  if (isSamePaper) return { isPossible: true };
  if (![a, b].every(({ times }) => isSurelyRead(derivation, times)))
    return { isPossible: undefined, reason: '时间读自扫描件，请人工核对' };
  const areInquiries = [a, b].every(({ document }) => document.type === 'inquiry-record');
  if (areInquiries) return askedApart(a, b);
  if (isSamePlace(a.place, b.place)) return { isPossible: true };
  const isOffice = [a, b].filter(({ place }) => OFFICE.test(place)).length === 1;
  return isOffice
    ? { isPossible: false }
    : { isPossible: undefined, reason: '两份笔录的地点是否同一处不能确认，请人工核对' };
}

/** Questions to two persons at one time are two inquiries. */
function askedApart(a: Session, b: Session): Possibility {
  if (a.asked === '' || b.asked === '')
    return { isPossible: undefined, reason: '被询问人没有读清，请人工核对是否同一份笔录' };
  return { isPossible: a.asked === b.asked && a.start === b.start };
}

const OFFICE = /局|询问室|大队|支队|执法所|监管所/u;
/** Characters of an address that two papers of one place share at least. */
const SHARED_ADDRESS = 8;

function isSamePlace(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  return a.includes(b) || b.includes(a) || head >= SHARED_ADDRESS;
}
