import type { Random } from './random.ts';

/** Numbering of one office: what its clerks keep from case to case, serials apart. */
export interface Numbering {
  readonly prefix: string;
  readonly brackets: readonly [string, string];
  readonly hasDi: boolean;
  readonly isPadded: boolean;
  readonly hasSpaces: boolean;
  readonly hyphen: string;
}

export function makeNumbering(random: Random, prefixes: readonly string[]): Numbering {
  const brackets = random.weighted({ '〔〕': 88, '[]': 6, '（）': 3, '﹝﹞': 3 });
  return {
    prefix: random.pick(prefixes),
    brackets: [brackets.charAt(0), brackets.charAt(1)],
    hasDi: random.chance(0.15),
    isPadded: random.chance(0.2),
    hasSpaces: random.chance(0.07),
    hyphen: random.chance(0.05) ? random.pick(['k-', '17-', '执-']) : '',
  };
}

export function makeNumber(numbering: Numbering, stem: string, year: string, serial: number): string {
  const [open, close] = numbering.brackets;
  const digits = numbering.isPadded ? String(serial).padStart(3, '0') : String(serial);
  const space = numbering.hasSpaces ? ' ' : '';
  return `${numbering.prefix}${stem}${open}${year}${close}${space}${numbering.hasDi ? '第' : ''}${numbering.hyphen}${digits}${space}号`;
}
