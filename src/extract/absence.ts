import type { NotFoundCode } from '../model/absence.ts';
import type { AbsenceTraces } from '../model/absence-traces.ts';
import type { Field } from '../model/field.ts';
import { type FieldRequest, isWholeRead } from './field-request.ts';
import { mayHoldMark } from './marks/part-marks.ts';
import { signedNames } from './marks/ink-of-places.ts';
import { compiled } from '../shared/text/compiled.ts';

/** In rules/absence: papers of every type. */
export const ANY = '*';

/**
 * Looks for a proof where a reader found nothing: other words say something else, or none of the words stands on the
 * paper that every wording needs. Without one it stays not found.
 */
export function provenAbsence(request: FieldRequest, name: string, read: Field): Field {
  if (read.state !== 'notFound' || !UNSEEN.has(read.why)) return read;
  const traces = request.traces.filter(
    ({ documents, fields }) =>
      fields.includes(name) && (documents.includes(ANY) || documents.includes(request.document.type)),
  );
  if (traces.length === 0) return read;
  return saidOtherwise(request, traces) ?? withoutTrace(request, traces) ?? { ...read, why: 'doubtful' };
}

/** Nothing was seen; what was seen and not read stays a question, whatever the words say. */
const UNSEEN = new Set<NotFoundCode>(['unknown-form', 'no-place']);

function saidOtherwise({ flat, text }: FieldRequest, traces: readonly AbsenceTraces[]): Field | undefined {
  for (const source of traces.flatMap(({ contrary = [] }) => contrary)) {
    const match = compiled(source).exec(flat.text);
    if (!match) continue;
    const [from, to] = [match.index, match.index + match[0].length - 1].map((at) => flat.original(at));
    return {
      state: 'lacking',
      proof: { by: 'said-otherwise', evidence: [text.evidence(from ?? 0, (to ?? 0) + 1)] },
    };
  }
  return undefined;
}

function withoutTrace(request: FieldRequest, traces: readonly AbsenceTraces[]): Field | undefined {
  if (traces.some((each) => mayBeSaid(each, request.flat.text))) return undefined;
  const isWhole = traces.every((each) => isRead(request, each)) && !request.text.parts.some(mayHoldMark);
  const words = traces.flatMap((each) => each.traces);
  return isWhole ? { state: 'lacking', proof: { by: 'no-trace', words } } : undefined;
}

/** Whether all of a paper was read on which the words would stand. */
function isRead(request: FieldRequest, { isApartFromNames = false }: AbsenceTraces): boolean {
  return isWholeRead(request) || (isApartFromNames && request.text.isReadThroughoutBut(signedNames(request)));
}

/** Characters of a paper among which its number and its party stand, and its day. */
const STRETCH = { head: 240, foot: 160 } as const;

/** Whether one of the words stands where it would, in a text without blanks. */
export function mayBeSaid(each: AbsenceTraces, text: string): boolean {
  const stretch = stretchOf(each, text);
  return each.traces.some((source) => compiled(source).test(stretch));
}

function stretchOf({ within, until }: AbsenceTraces, text: string): string {
  if (within === undefined) return text;
  if (within === 'foot') return text.slice(-STRETCH.foot);
  const head = text.slice(0, STRETCH.head);
  const end = until === undefined ? undefined : compiled(until).exec(head)?.index;
  return head.slice(0, end);
}

export function isSaidOtherwise({ contrary = [] }: AbsenceTraces, text: string): boolean {
  return contrary.some((source) => compiled(source).test(text));
}
