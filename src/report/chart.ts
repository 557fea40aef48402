import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { OverlayOptions } from 'sharp';

/** One bar: solid up to `low`, hatched on to `high`, with a name before and a word behind it. */
export interface Bar {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

export interface BarChart {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** Value at the right end of the scale. */
  readonly full: number;
  /** Pixels at 96 dpi; the picture is drawn at twice that for printing. */
  readonly width: number;
  readonly height: number;
}

const FONT = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
const SCALE = 2;
const NAME_SHARE = 0.34;
const TEXT_SHARE = 0.17;
const TITLE_HEIGHT = 30;
const INK = '#1f1f1f';

/** The font that ships with the package: without it a machine without Chinese fonts draws empty boxes. */
export function chartFont(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(FONT);
  } catch {
    return undefined;
  }
}

/** A PNG of horizontal bars. Texts are pictures of their own, since SVG text only knows the machine's fonts. */
export async function drawBarChart(chart: BarChart, font: string): Promise<Uint8Array> {
  const rowHeight = Math.min(34, (chart.height - TITLE_HEIGHT - 8) / Math.max(1, chart.bars.length));
  const left = chart.width * NAME_SHARE;
  const right = chart.width * (1 - TEXT_SHARE);
  const size = Math.min(11, rowHeight * 0.5);
  const labels = chart.bars.flatMap((bar, index) => {
    const middle = TITLE_HEIGHT + rowHeight * (index + 0.5);
    const end = left + (right - left) * share(bar.high, chart.full);
    return [
      label(bar.name, { right: left - 8, middle, size, room: left - 16 }, font),
      label(bar.text, { left: end + 6, middle, size, room: chart.width - end - 8 }, font),
    ];
  });
  const title = label(
    chart.title,
    { left: 8, middle: TITLE_HEIGHT / 2, size: 12, room: chart.width - 16 },
    font,
  );
  const overlays = await Promise.all([title, ...labels]);
  return sharp(Buffer.from(barsSvg(chart, left, right, rowHeight)))
    .composite(overlays.flat())
    .png({ compressionLevel: 9 })
    .toBuffer();
}

interface Place {
  readonly left?: number;
  readonly right?: number;
  readonly middle: number;
  /** Points. */
  readonly size: number;
  readonly room: number;
}

async function label(text: string, place: Place, font: string): Promise<OverlayOptions[]> {
  if (text === '') return [];
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${INK}">${escaped(text)}</span>`,
      font: `Noto Sans SC ${place.size}`,
      fontfile: font,
      rgba: true,
      dpi: 96 * SCALE,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  const room = Math.floor(place.room * SCALE);
  const isWide = info.width > room;
  const input = isWide ? await sharp(data).resize({ width: room }).png().toBuffer() : data;
  const width = isWide ? room : info.width;
  const height = isWide ? (info.height * room) / info.width : info.height;
  const left = place.right === undefined ? (place.left ?? 0) * SCALE : place.right * SCALE - width;
  return [{ input, left: Math.round(left), top: Math.max(0, Math.round(place.middle * SCALE - height / 2)) }];
}

function barsSvg(chart: BarChart, left: number, right: number, rowHeight: number): string {
  const bars = chart.bars.map((bar, index) => {
    const y = TITLE_HEIGHT + rowHeight * (index + 0.2);
    const length = (value: number): number => (right - left) * share(value, chart.full);
    const height = rowHeight * 0.6;
    return (
      `<rect x="${left}" y="${y}" width="${length(bar.low)}" height="${height}" fill="#44618c"/>` +
      `<rect x="${left + length(bar.low)}" y="${y}" width="${length(bar.high) - length(bar.low)}" height="${height}" fill="url(#open)" stroke="#44618c" stroke-width="0.8"/>`
    );
  });
  const bottom = TITLE_HEIGHT + rowHeight * chart.bars.length + 4;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${chart.width * SCALE}" height="${chart.height * SCALE}" viewBox="0 0 ${chart.width} ${chart.height}">
<defs><pattern id="open" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/><rect width="1.6" height="5" fill="#44618c"/></pattern></defs>
<rect width="100%" height="100%" fill="#fff"/><rect x="0.5" y="0.5" width="${chart.width - 1}" height="${chart.height - 1}" fill="none" stroke="#bfbfbf"/>
<line x1="${left}" y1="${TITLE_HEIGHT}" x2="${left}" y2="${bottom}" stroke="#7f7f7f"/>${bars.join('')}</svg>`;
}

function share(value: number, full: number): number {
  return full <= 0 ? 0 : Math.min(1, Math.max(0, value / full));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
