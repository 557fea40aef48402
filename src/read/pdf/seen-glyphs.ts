import type { Box } from '../../model/page.ts';
import { stands, WHITE, type Rgb } from './colour.ts';
import type { Fill, Glyph, PageGraphics } from './pdf-graphics.ts';
import type { PlacedImage } from './placed-images.ts';

/** Why a character of the file is not to be seen: `blacked-out` where a surface was painted over it. */
export type Unseen = 'unseen' | 'blacked-out' | 'copy';

type Painting = Pick<PageGraphics, 'glyphs' | 'fills' | 'images'>;

/** The characters of a page that are not to be seen, or were painted a second time for bold, and why. */
export function unseenGlyphs(
  painting: Painting,
  { isInvisibleRead }: { readonly isInvisibleRead: boolean },
): ReadonlyMap<Glyph, Unseen> {
  const result = new Map<Glyph, Unseen>();
  for (const glyph of painting.glyphs) {
    if (isBlank(glyph)) continue;
    if (glyph.isInvisible && isInvisibleRead) continue;
    const why = glyph.isUnseen ? 'unseen' : coverOf(glyph, painting);
    if (why) result.set(glyph, why);
  }
  for (const copy of copiesOf(painting.glyphs.filter((glyph) => !result.has(glyph))))
    result.set(copy, 'copy');
  return result;
}

/** A blank has no ink that could be seen or not: office programs paint blanks over underlined text, and cut them off. */
export function isBlank({ text }: Glyph): boolean {
  return text.trim() === '';
}

function coverOf(glyph: Glyph, { fills, images }: Painting): Unseen | undefined {
  const isOver = ({ box, at }: Pick<Fill, 'box' | 'at'>): boolean => at > glyph.at && holds(box, glyph);
  if (fills.some((fill) => fill.isCover && isOver(fill))) return 'blacked-out';
  if (images.some((image) => image.isOpaque && isOver(image))) return 'unseen';
  const ground = groundOf(glyph, fills, images);
  return glyph.rgb && ground && !stands(glyph.rgb, ground) ? 'unseen' : undefined;
}

/** The colour on which a character stands; undefined where a picture, a pattern or no plain surface lies there. */
function groundOf(glyph: Glyph, fills: readonly Fill[], images: readonly PlacedImage[]): Rgb | undefined {
  const isUnder = ({ box, at }: Pick<Fill, 'box' | 'at'>): boolean => at < glyph.at && holds(box, glyph);
  if (images.some(isUnder)) return undefined;
  const fill = fills.findLast(isUnder);
  if (!fill) return WHITE;
  return fill.isCover ? fill.rgb : undefined;
}

function holds({ x, y, width, height }: Box, { middle: [px, py] }: Glyph): boolean {
  return px > x && px < x + width && py > y && py < y + height;
}

/** Points within which the same character twice is one, printed bold. */
const SAME_PLACE = 1;

function copiesOf(glyphs: readonly Glyph[]): Set<Glyph> {
  const alike = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    if (isBlank(glyph)) continue;
    const same = alike.get(glyph.text);
    if (same) same.push(glyph);
    else alike.set(glyph.text, [glyph]);
  }
  const copies = new Set<Glyph>();
  for (const same of alike.values()) addCopies(same, copies);
  return copies;
}

/** Of characters that are alike, those that stand where another one of them stands, painted before. */
function addCopies(same: readonly Glyph[], copies: Set<Glyph>): void {
  const fromTop = [...same].sort((a, b) => a.from[1] - b.from[1]);
  fromTop.forEach((glyph, i) => {
    for (let next = i + 1; next < fromTop.length; next++) {
      const other = fromTop[next];
      if (!other || other.from[1] - glyph.from[1] > SAME_PLACE) return;
      if (isSamePlace(glyph, other)) copies.add(other.at > glyph.at ? other : glyph);
    }
  });
}

function isSamePlace(a: Glyph, b: Glyph): boolean {
  return Math.abs(a.from[0] - b.from[0]) <= SAME_PLACE && Math.abs(a.from[1] - b.from[1]) <= SAME_PLACE;
}
