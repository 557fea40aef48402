import type { DocumentType, TitleKind, TitleReadAs } from '../model/document-type.ts';
import { withoutBlanks } from '../shared/text/normalise.ts';
import type { Forms } from './known-titles.ts';
import { candidateLine, plainTitle } from './plain-title.ts';
import { mayFollowTitle } from './title-frame.ts';
import { type TitlePurposes, titlePurposes } from './title-purposes.ts';

/** What a title says by its own words. */
export type UnderstoodTitle =
  /** The paper, unless words that nobody knows stand in the title: then perhaps. */
  | { readonly kind: 'named'; readonly type: DocumentType; readonly isSure: boolean }
  /** No known paper, but one is about something near. */
  | { readonly kind: 'near'; readonly type: DocumentType }
  /** A paper that no rule asks for; `isForeign`: of another procedure. */
  | { readonly kind: 'unasked'; readonly isForeign: boolean };

/** Lines repeat from page to page: what was understood stays for a run. */
const UNDERSTOOD = new WeakMap<Forms, Map<string, UnderstoodTitle | undefined>>();

/**
 * Takes a title apart into the sort of paper that it names and what the paper is about: an approval of a notice is no
 * notice, and a decision on a licence no decision on a penalty, whatever words they share. Undefined: it cannot be told.
 */
export function understoodTitle(title: string, forms: Forms): UnderstoodTitle | undefined {
  const known = UNDERSTOOD.get(forms) ?? new Map<string, UnderstoodTitle | undefined>();
  UNDERSTOOD.set(forms, known);
  const text = withoutBlanks(title);
  if (!known.has(text)) known.set(text, understand(text, forms));
  return known.get(text);
}

function understand(text: string, { documentTypes, titleWords }: Forms): UnderstoodTitle | undefined {
  const parts = partsOf(text, titleWords.kinds);
  if (!parts) return undefined;
  const said = titlePurposes(parts.subject, parts.remark, titleWords);
  if (said.purposes.size === 0) return undefined;
  const readings = documentTypes.flatMap((type) =>
    type.readAs.filter(({ kinds }) => kinds.includes(parts.kind)).map((readAs) => ({ type, readAs })),
  );
  const fitting = readings.find(({ readAs }) => fits(readAs, said));
  if (fitting) return { kind: 'named', type: fitting.type, isSure: said.isWhole || fitting.readAs.isOpen };
  if (said.isForeign) return { kind: 'unasked', isForeign: true };
  const nearest = nearestOf(readings, said.purposes);
  if (nearest) return { kind: 'near', type: nearest };
  return said.isWhole ? { kind: 'unasked', isForeign: false } : undefined;
}

/** The title without the word for its sort of paper. */
interface TitleParts {
  readonly kind: string;
  readonly subject: string;
  /** What stands behind it in brackets. */
  readonly remark: string;
}

function partsOf(text: string, kinds: readonly TitleKind[]): TitleParts | undefined {
  const line = candidateLine(text);
  const found = kinds
    .flatMap(({ id, endings }) =>
      endings.map((ending) => ({ id, ending, at: line.plain.lastIndexOf(ending) })),
    )
    .filter(({ at }) => at > 0)
    .map((each) => ({ ...each, end: (line.places[each.at + each.ending.length - 1] ?? 0) + 1 }))
    .filter(({ end }) => mayFollowTitle(text.slice(end).replace(/^[）)]/u, '')))
    .sort((a, b) => b.end - a.end || b.ending.length - a.ending.length)[0];
  if (!found) return undefined;
  const remark = text.slice(found.end);
  return {
    kind: found.id,
    subject: line.plain.slice(0, found.at),
    remark: /\d/u.test(remark) ? '' : plainTitle(remark),
  };
}

function fits({ of, may }: TitleReadAs, { purposes }: TitlePurposes): boolean {
  return (
    of.every((each) => purposes.has(each)) &&
    [...purposes].every((each) => of.includes(each) || may.includes(each))
  );
}

/** The type whose titles are most like it in what they are about, if it is one. */
function nearestOf(
  readings: readonly { readonly type: DocumentType; readonly readAs: TitleReadAs }[],
  purposes: ReadonlySet<string>,
): DocumentType | undefined {
  const likeness = ({ readAs: { of } }: (typeof readings)[number]): number =>
    of.filter((each) => purposes.has(each)).length / new Set([...of, ...purposes]).size;
  const most = Math.max(0, ...readings.map(likeness));
  if (most === 0) return undefined;
  const nearest = new Set(readings.filter((each) => likeness(each) === most).map(({ type }) => type));
  return nearest.size === 1 ? [...nearest][0] : undefined;
}
