import type { Problem } from './problem.ts';

/** What the bytes say a file is; `unknown` is anything the tool cannot open. */
export type MediaType =
  | 'pdf'
  | 'jpg'
  | 'png'
  | 'bmp'
  | 'tif'
  | 'webp'
  | 'docx'
  | 'doc'
  | 'xlsx'
  | 'xls'
  | 'ofd'
  | 'txt'
  | 'zip'
  | 'rar'
  | '7z'
  | 'audio'
  | 'video'
  /** `case.json`: what the department declares about the case. */
  | 'declaration'
  /** A folder that was not opened: what lies in it is unknown. */
  | 'folder'
  | 'unknown';

/** An uploaded file by reference: never its bytes. */
export interface SourceFile {
  /** Relative to the uploads folder, with `/`. */
  readonly path: string;
  /** Lower-case hex; '' of what could not be opened. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** By content; see `extension` for what the name claims. */
  readonly mediaType: MediaType;
  /** Lower case, without the dot; '' where the name has none. */
  readonly extension: string;
  /** The name's extension is one under which this format is saved. */
  readonly hasFittingExtension: boolean;
  /** Hex of the path's bytes, where the file system holds a name that is not UTF-8 (GBK from old archives). */
  readonly rawPath?: string;
  /** A folder that lies deeper than folders are followed; another one could not be opened. */
  readonly isTooDeep?: true;
}

export type FileStatus = 'read' | 'partly' | 'unread' | 'listed';

/** What became of a file in reading. `pages` is what was really found, 0 where it could not be opened. */
export interface FileRecord {
  readonly file: SourceFile;
  readonly pages: number;
  readonly status: FileStatus;
  readonly problems: readonly Problem[];
}

/** What `case.json` in a case folder may declare; it wins over every guess. */
export interface CaseDeclaration {
  readonly department?: string;
  readonly caseType?: string;
  readonly procedure?: string;
  readonly caseNumber?: string;
  readonly stage?: string;
  readonly outcome?: string;
  /** Scanned backs and separators that are blank on purpose: pages by file name inside the case folder. */
  readonly blankPages?: Readonly<Record<string, readonly number[]>>;
}

/** One thing to audit: a case folder, or one PDF that holds a whole case. */
export interface IntakeUnit {
  /** Path below the uploads folder, with `/`; a case folder given directly has its own name. */
  readonly id: string;
  /** Undefined where a case folder was given directly. */
  readonly department?: string;
  readonly kind: 'folder' | 'whole-case-file';
  readonly files: readonly SourceFile[];
  readonly declaration?: CaseDeclaration;
  readonly problems: readonly Problem[];
}
