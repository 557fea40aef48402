import type { Evidence } from '../../model/evidence.ts';
import type { Field } from '../../model/field.ts';
import type { Box, Mark } from '../../model/page.ts';
import type { DocumentPart } from '../../shared/page/document-text.ts';
import { emptyPlace, type FieldRequest } from '../field-request.ts';
import { startsLabel } from './label-pattern.ts';
import { ownLines, textOfCell } from './page-layout.ts';
import { isSigning, marksOn, unreadOn } from './part-marks.ts';
import { liesIn } from './signed-place.ts';
import type { Zone } from './signing-area.ts';
import { otherSigningPlaces, type SigningPlace, signingPlaces } from './signing-places.ts';

/** Points around a place within which ink that no other place claims may be what was signed there. */
const NEAR = 48;

/** Points by which cells that share a side overlap. */
const SIDE = 4;

/** Kinds of fields whose declarations name places to sign. */
const SIGNED_FIELDS: ReadonlySet<string> = new Set([
  'signature',
  'signature-count',
  'signature-day',
  'page-signatures',
]);

/**
 * Whether somebody signed close to one of these places, and behind no other label that is known of the paper: which label
 * such ink belongs to was the reader's choice, and may have been a wrong one.
 */
function hasStrayInkNear(request: FieldRequest, places: readonly SigningPlace[]): boolean {
  const claimed = placesOfPaper(request).flatMap(ownZones);
  const isClaimed = (mark: Mark, zone: Zone): boolean =>
    claimed.some((own) => holds(own, zone, mark)) ||
    standsInOtherCell(mark, zone) ||
    standsBehindLabel(mark, zone);
  return places.some(({ zones }) =>
    zones.some((zone) => inkNear(zone).some((mark) => !isClaimed(mark, zone))),
  );
}

/**
 * What a reader says of places in which it saw nothing: empty only where nothing that nobody read lies in them or close
 * to them.
 */
export function emptySigningPlace(
  request: FieldRequest,
  places: readonly SigningPlace[],
  evidence: readonly Evidence[],
): Field {
  return holdsUnreadInk(places) || hasStrayInkNear(request, places)
    ? { state: 'notFound', why: 'unread-ink', evidence }
    : emptyPlace(evidence);
}

function holdsUnreadInk(places: readonly SigningPlace[]): boolean {
  return places.some(({ zones }) =>
    zones.some(({ part, box }) => unreadOn(part).some((ink) => liesIn(ink.box, box))),
  );
}

/** Times the usual height of a line: OCR took what was written by hand over a line for a part of it. */
const STRETCHED = 2;

/** Whether the line of one of these places, on a scan, is so high that something by hand lies on it unread. */
export function isStretchedByInk({ text }: FieldRequest, places: readonly SigningPlace[]): boolean {
  return places.some(({ start }) => {
    const at = text.lineAt(start);
    if (at?.page.textOrigin !== 'ocr') return false;
    const heights = at.page.lines.map(({ fontSize }) => fontSize).sort((a, b) => a - b);
    const usual = heights[Math.floor(heights.length / 2)] ?? at.line.fontSize;
    return at.line.fontSize >= STRETCHED * usual;
  });
}

/** What was signed in a cell belongs to what heads that cell. */
function standsInOtherCell({ box }: Mark, zone: Zone): boolean {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2, width: 1, height: 1 };
  return zone.part.page.cells.some((cell) => meets(middle, cell.box) && !meets(cell.box, inner(zone.box)));
}

/** Cells that share no more than a side do not meet. */
function inner({ x, y, width, height }: Box): Box {
  return { x: x + SIDE, y: y + SIDE, width: width - 2 * SIDE, height: height - 2 * SIDE };
}

/** What was signed on the line of another label belongs to that one. */
function standsBehindLabel({ box }: Mark, { part, box: own }: Zone): boolean {
  const middle = box.y + box.height / 2;
  return ownLines(part).some(
    ({ box: line, text }) =>
      line.y <= middle &&
      middle <= line.y + line.height &&
      line.x < box.x &&
      line.y + line.height / 2 > own.y + own.height &&
      startsLabel(text),
  );
}

/** Points: wider ink may be a name and words. */
const NAME_WIDTH = 120;

/** What heads a cell in which somebody signs below an opinion. */
const OPINION_HEAD = /意见|签名|签字|审批|审核|批准/u;

/** Tells of a mark whether it is no more than a name: narrow, in a place to sign or in the row of an opinion. */
export function signedNames(request: FieldRequest): (mark: Mark) => boolean {
  const claimed = placesOfPaper(request).flatMap(ownZones);
  const isName = (part: DocumentPart, mark: Mark): boolean =>
    mark.box.width <= NAME_WIDTH &&
    (claimed.some((zone) => zone.part === part && meets(mark.box, zone.box)) || isInOpinionRow(part, mark));
  const names = new Set(
    request.text.parts.flatMap((part) => marksOn(part).filter((mark) => isName(part, mark))),
  );
  return (mark) => names.has(mark);
}

function isInOpinionRow(part: DocumentPart, { box }: Mark): boolean {
  const middle = box.y + box.height / 2;
  const row = part.page.cells.flatMap((cell, index) =>
    cell.box.y <= middle && middle <= cell.box.y + cell.box.height && cell.box.x <= box.x ? [index] : [],
  );
  const own = ownLines(part);
  return row.some((index) => OPINION_HEAD.test(textOfCell(own, index)));
}

/** What lies below the line of a label may be what was signed behind its neighbour: only on the line itself it is its own. */
function ownZones({ zones, holdsOpinion }: SigningPlace): readonly Zone[] {
  return holdsOpinion ? zones : zones.slice(0, 1);
}

/** Every place to sign that the declarations of the paper's type know of. */
function placesOfPaper(request: FieldRequest): SigningPlace[] {
  const fields = request.types.find(({ id }) => id === request.document.type)?.fields ?? {};
  const declarations = Object.values(fields).filter(({ kind }) => SIGNED_FIELDS.has(kind));
  return declarations.flatMap((declaration) => [
    ...signingPlaces({ ...request, declaration }),
    ...otherSigningPlaces({ ...request, declaration }),
  ]);
}

function inkNear({ part, box }: Zone): Mark[] {
  const { x, y, width, height } = box;
  const around = { x: x - NEAR, y: y - NEAR, width: width + 2 * NEAR, height: height + 2 * NEAR };
  return marksOn(part).filter((mark) => mark.kind !== 'seal' && isSigning(mark) && meets(mark.box, around));
}

function holds({ part, box }: Zone, { part: own }: Zone, mark: Mark): boolean {
  return part === own && meets(mark.box, box);
}

function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
