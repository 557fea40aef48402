import type { GreyImage } from './grey-image.ts';

/** Share of the page that print covers at least: less is dust. */
const PRINT = 0.001;
/** Brightness between which the print of a page lies that is pale: darker it is read as it is, paler it is grain. */
const PALE = { min: 160, max: 222 };
/** Share of the print that may be darker, such as a stamped page number, or the core of the strokes. */
const DARKER = 0.2;
/** Of the page's sides: black borders and holes do not count. */
const MARGIN = 0.04;
/** As dark as print usually is, and as bright as the paper of a flattened page. */
const DARK = 40;
const PAPER = 250;

/**
 * A page on which all print is pale, such as a worn-out ribbon or a thermal slip leaves it, with that print as dark as
 * usual; undefined of any other. Takes a flattened image.
 */
export function paleDarkened({ width, height, data }: GreyImage): GreyImage | undefined {
  const darkest = darkestPrint({ width, height, data });
  if (darkest === undefined || darkest < PALE.min) return undefined;
  const levels = Uint8Array.from({ length: 256 }, (_, value) => {
    const darkened = PAPER - ((PAPER - value) * (PAPER - DARK)) / (PAPER - darkest);
    return Math.max(0, Math.min(255, Math.round(darkened)));
  });
  return { width, height, data: data.map((value) => levels[value] ?? value) };
}

/** The brightness from which most of the print begins; undefined where there is next to none. */
function darkestPrint({ width, height, data }: GreyImage): number | undefined {
  const margin = Math.round(Math.min(width, height) * MARGIN);
  const histogram = new Uint32Array(256);
  for (let y = margin; y < height - margin; y += 2) {
    for (let i = y * width + margin; i < (y + 1) * width - margin; i++) {
      const value = data[i] as number;
      histogram[value] = (histogram[value] as number) + 1;
    }
  }
  const print = histogram.subarray(0, PALE.max + 1).reduce((sum, n) => sum + n, 0);
  if (print < PRINT * histogram.reduce((sum, n) => sum + n, 0)) return undefined;
  let sum = 0;
  return histogram.findIndex((n) => (sum += n) > DARKER * print);
}
