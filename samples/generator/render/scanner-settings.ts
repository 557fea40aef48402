import type { Random } from '../random.ts';

/** How the office's scanner was set, one for a case. */
export interface ScannerSettings {
  readonly dpi: number;
  readonly isGrey: boolean;
  readonly quality: number;
  readonly paper: string;
  readonly isPhoto: boolean;
  /** Greatest deviation of a grain of noise, of 255. */
  readonly grain: number;
}

export function makeScanner(random: Random, isPhoto: boolean, isSmall: boolean): ScannerSettings {
  const paper = random.pick(['#fdfdfb', '#faf8f2', '#f5f4ef', '#fcfcfc']);
  if (isPhoto) return makeTelephone(random, paper);
  if (isSmall) return { dpi: 150, isGrey: true, quality: 42, paper, isPhoto, grain: 6 };
  return {
    dpi: random.pick([150, 150, 200, 200]),
    isGrey: random.chance(0.6),
    quality: random.integer(60, 80),
    paper,
    isPhoto,
    grain: random.integer(10, 20),
  };
}

/** Pictures of 2,000 to 3,200 pixels along the longer side, of which the sheet takes nine tenths. */
function makeTelephone(random: Random, paper: string): ScannerSettings {
  return {
    dpi: random.integer(155, 245),
    isGrey: false,
    quality: random.integer(70, 85),
    paper,
    isPhoto: true,
    grain: random.integer(10, 20),
  };
}
