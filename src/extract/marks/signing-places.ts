import { withoutBlanks } from '../../shared/text/normalise.ts';
import type { FieldRequest } from '../field-request.ts';
import { labelPattern, wholeLabel } from './label-pattern.ts';
import { ownLines } from './page-layout.ts';
import { type Label, type SigningArea, signingArea } from './signing-area.ts';

/** Where somebody is to sign: behind a label, or in the cell beside or below it. */
export interface SigningPlace extends SigningArea {
  /** Of the label in the document's text. */
  readonly start: number;
  readonly end: number;
}

/** Characters from the end among which a bare label, 承办人：, heads a signature and not a field of the form. */
const FOOT = 400;
/** Share of a short paper that is no foot: its head, 被询问人：张三, stands within the last characters too. */
const NO_FOOT = 0.5;

/** Every place that one of the labels of the field's declaration heads. */
export function signingPlaces(request: FieldRequest): SigningPlace[] {
  const { declaration, text } = request;
  const foot = declaration.options?.foot ?? [];
  const places = (declaration.patterns ?? []).flatMap((source) => placesBehind(request, source));
  const { length } = text.text;
  // What names no signing, 检查人员：, must follow what does.
  const footStart = Math.max(length - FOOT, NO_FOOT * length, ...places.map(({ start }) => start));
  return [
    ...places,
    ...foot.flatMap((source) => placesBehind(request, source).filter(({ start }) => start >= footStart)),
  ];
}

/** Places where somebody else may sign instead: that they are empty says nothing. */
export function otherSigningPlaces(request: FieldRequest): SigningPlace[] {
  const others = request.declaration.options?.orElse ?? [];
  return others.flatMap((source) => placesBehind(request, source));
}

/** A signature, its day and the pages it stands on are asked for at the same labels. */
const PLACES = new WeakMap<FieldRequest['text'], Map<string, readonly SigningPlace[]>>();

function placesBehind(request: FieldRequest, source: string): readonly SigningPlace[] {
  const known = PLACES.get(request.text) ?? new Map<string, readonly SigningPlace[]>();
  PLACES.set(request.text, known);
  const places = known.get(source) ?? [
    ...behindText(request, source),
    ...behindStackedCells(request, source),
  ];
  known.set(source, places);
  return places;
}

/** Narrow head cells set their label one character or two below the other: only the cell holds it as a whole. */
function behindStackedCells({ text }: FieldRequest, source: string): SigningPlace[] {
  return text.parts.flatMap((part, index) => {
    const own = ownLines(part);
    return part.page.cells.flatMap((_cell, cell) => {
      const inside = own.filter((l) => l.cell === cell);
      const line = inside.at(-1);
      const printed = withoutBlanks(inside.map((l) => l.text).join(''));
      if (!line || inside.length < 2 || !wholeLabel(source).test(printed)) return [];
      const label = { part, line, to: line.text.length, printed };
      const start = text.startOf(inside[0] ?? line);
      const end = text.startOf(line) + line.text.length;
      return [{ ...signingArea(label, text.parts[index + 1]), start, end }];
    });
  });
}

function behindText({ text }: FieldRequest, source: string): SigningPlace[] {
  return [...text.text.matchAll(labelPattern(source))].flatMap((match) => {
    const end = match.index + match[0].length;
    const at = text.lineAt(end - 1);
    const index = text.parts.findIndex(({ page }) => page === at?.page);
    const part = text.parts[index];
    if (!at || !part) return [];
    const label: Label = { part, line: at.line, to: end - at.start, printed: match[0] };
    return [{ ...signingArea(label, text.parts[index + 1]), start: match.index, end }];
  });
}
