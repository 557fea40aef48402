/** Red, green, blue, 0–255 each. */
export type Rgb = readonly [number, number, number];

export type Colour = 'red' | 'dark' | 'light' | 'other';

export const BLACK: Rgb = [0, 0, 0];
export const WHITE: Rgb = [255, 255, 255];

/** pdf.js gives colours as `#rrggbb`; undefined for patterns. */
export function rgbOf(value: unknown): Rgb | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/iu.exec(String(value));
  if (!match) return undefined;
  const [r = 0, g = 0, b = 0] = match.slice(1).map((hex) => parseInt(hex, 16));
  return [r, g, b];
}

export function colourOf(rgb: Rgb | undefined): Colour {
  if (!rgb) return 'other';
  const [r, g, b] = rgb;
  if (r > 120 && r - Math.max(g, b) > 60) return 'red';
  if (Math.min(r, g, b) > 200) return 'light';
  return Math.max(r, g, b) < 140 ? 'dark' : 'other';
}

/** Levels of a channel by which ink must differ from what lies below it to be seen at all. */
const VISIBLE = 14;

/** Whether ink of the one colour shows on the other. */
export function stands(ink: Rgb, ground: Rgb): boolean {
  return ink.some((level, i) => Math.abs(level - (ground[i] ?? 0)) > VISIBLE);
}
