import sharp, { type Sharp } from 'sharp';
import type { ScanFlaw } from '../case-plan.ts';
import type { Random } from '../random.ts';
import type { ImagePage } from './image-pdf.ts';
import { scanPage } from './scan.ts';
import type { ScannerSettings } from './scanner-settings.ts';

/** The scans of a paper with what went wrong on the scanner: on the first page, or behind the last one. */
export async function spoilt(
  scans: readonly ImagePage[],
  kind: ScanFlaw['kind'],
  settings: ScannerSettings,
  random: Random,
): Promise<ImagePage[]> {
  const [first, ...rest] = scans;
  if (first === undefined || kind === 'coarse') return [...scans];
  if (kind === 'blank-back') return [...scans, await blankLike(first, settings, random)];
  if (kind === 'blurred')
    return [await changed(first, (image) => image.blur((5 * first.dpi) / 150)), ...rest];
  return [await changed(first, (image) => image.rotate(kind === 'upside-down' ? 180 : 90)), ...rest];
}

async function changed(page: ImagePage, change: (image: Sharp) => Sharp): Promise<ImagePage> {
  const toned = change(sharp(page.jpeg));
  const { data, info } = await toned.jpeg({ quality: 80 }).toBuffer({ resolveWithObject: true });
  return { ...page, jpeg: data, width: info.width, height: info.height };
}

/** The back of a sheet as the scanner sees it. */
async function blankLike(page: ImagePage, settings: ScannerSettings, random: Random): Promise<ImagePage> {
  const { width, height } = page;
  const sheet = sharp({ create: { width, height, channels: 3, background: settings.paper } });
  return scanPage(await sheet.png().toBuffer(), settings, random);
}
