import type { Random } from './random.ts';

/** Numbering of one office: what its clerks keep from case to case, serials apart. */
export interface Numbering {
  readonly prefix: string;
  readonly brackets: readonly [string, string];
  readonly hasDi: boolean;
  /** Digits of the serial at least. */
  readonly width: number;
  readonly spaces: 'none' | 'serial' | 'year' | 'sign';
  readonly hyphen: string;
  /** In brackets before the last character of the stem: 市监（食药）罚. */
  readonly subKind: string;
  /** Between year and serial: 〔2024〕建设第3号. */
  readonly word: string;
}

export function makeNumbering(random: Random, prefixes: readonly string[]): Numbering {
  const brackets = random.weighted({ '〔〕': 88, '[]': 6, '（）': 3, '﹝﹞': 3 });
  const hasDi = random.chance(0.15);
  return {
    prefix: random.chance(0.02) ? '' : random.pick(prefixes),
    brackets: [brackets.charAt(0), brackets.charAt(1)],
    hasDi,
    width: Number(random.weighted({ '1': 82, '2': 6, '3': 12 })),
    spaces: random.weighted({ none: 91, serial: 3, year: 3, sign: 3 }),
    hyphen: random.chance(0.05) ? random.pick(['k-', '17-', '执-', '06']) : '',
    subKind: random.chance(0.07) ? random.pick(['食药', '经', '东', '质量', '一']) : '',
    word: hasDi && random.chance(0.12) ? random.pick(['建设', '新港', '城关']) : '',
  };
}

export function makeNumber(numbering: Numbering, stem: string, year: string, serial: number): string {
  const { prefix, brackets, hasDi, width, spaces, hyphen, subKind, word } = numbering;
  const digits = `${hyphen}${String(serial).padStart(width, '0')}`;
  const gap = (where: Numbering['spaces']): string => (spaces === where ? ' ' : '');
  return `${prefix}${withSubKind(stem, subKind)}${brackets[0]}${gap('year')}${year}${brackets[1]}${gap('serial')}${word}${hasDi ? '第' : ''}${digits}${gap('sign')}号`;
}

function withSubKind(stem: string, subKind: string): string {
  if (subKind === '' || stem.length < 3) return stem;
  const at = stem.endsWith('字') ? -2 : -1;
  return `${stem.slice(0, at)}（${subKind}）${stem.slice(at)}`;
}
