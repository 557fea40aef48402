import type { GreyImage } from './grey-image.ts';

/** Share of the page that its darkest print covers at least. */
const PRINT = 0.003;
/** Brightness between which all print of a page lies that is pale: darker it is read as it is, paler it is grain. */
const PALE = { min: 160, max: 222 };
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
  if (darkest < PALE.min || darkest > PALE.max) return undefined;
  const levels = Uint8Array.from({ length: 256 }, (_, value) => {
    const darkened = PAPER - ((PAPER - value) * (PAPER - DARK)) / (PAPER - darkest);
    return Math.max(0, Math.min(255, Math.round(darkened)));
  });
  return { width, height, data: data.map((value) => levels[value] ?? value) };
}

/** The brightness that so much of the page is darker than, as its print covers at least. */
function darkestPrint({ width, height, data }: GreyImage): number {
  const margin = Math.round(Math.min(width, height) * MARGIN);
  const histogram = new Uint32Array(256);
  let count = 0;
  for (let y = margin; y < height - margin; y += 2) {
    for (let i = y * width + margin; i < (y + 1) * width - margin; i++) {
      const value = data[i] as number;
      histogram[value] = (histogram[value] as number) + 1;
      count++;
    }
  }
  let sum = 0;
  return histogram.findIndex((n) => (sum += n) > PRINT * count);
}
