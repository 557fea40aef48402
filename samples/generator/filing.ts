import type { Random } from './random.ts';

export type UploadKind = 'born-digital' | 'scan' | 'photo';

/** How the clerk names and bundles what he uploads. */
export interface Filing {
  readonly kind: UploadKind;
  readonly names: 'title' | 'number' | 'whole' | 'camera';
  readonly hasVolumes: boolean;
  readonly decisionFirst: boolean;
  readonly hasDeclaration: boolean;
  /** Pages of photographs. */
  readonly picture: 'jpg' | 'png' | 'tif';
}

/** A paper's pages within one uploaded file. */
export interface FiledPaper {
  readonly key: string;
  readonly type: string;
  readonly alsoServesAs: readonly string[];
  readonly title: string;
  /** 1-based pages in the file. */
  readonly pages: readonly number[];
  /** Words on it that are pictures. */
  readonly drawn: readonly string[];
}

export interface UploadFile {
  /** Below the case folder. */
  readonly path: string;
  readonly bytes: Buffer;
  readonly papers: readonly FiledPaper[];
  readonly isReadable: boolean;
  /** Printed PDF of a scanned or photographed file, page for page; made when it is asked for. */
  readonly original?: () => Promise<Buffer>;
  /** What reading an unreadable file must report. */
  readonly problem?: 'empty-file' | 'corrupt-file' | 'encrypted-file' | 'unsupported-format';
}

export function makeFiling(random: Random, kind: UploadKind): Filing {
  return {
    kind,
    names: drawNames(random, kind),
    hasVolumes: random.chance(0.2),
    decisionFirst: random.chance(0.25),
    hasDeclaration: random.chance(0.05),
    picture: random.weighted({ jpg: 80, png: 10, tif: 10 }),
  };
}

function drawNames(random: Random, kind: UploadKind): Filing['names'] {
  if (kind === 'born-digital') return random.weighted({ title: 45, number: 25, whole: 30 });
  if (kind === 'photo') return 'camera';
  return random.weighted({ title: 40, number: 20, whole: 40 });
}

/** What the accuracy report groups by. */
export function uploadGroup(filing: Filing): string {
  if (filing.kind === 'born-digital') return filing.names === 'whole' ? 'whole-case' : 'born-digital';
  return filing.kind;
}
