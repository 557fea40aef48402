import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { MediaType } from '../model/source-file.ts';

/** OCR as the reader processes know it. */
export type OcrChoice = 'accurate' | 'tesseract' | 'off';

/** Some pages of one file: what a reader process is asked to read. */
export interface ReadJob {
  readonly jobId: number;
  readonly path: string;
  /** Bytes where the name is not UTF-8. */
  readonly absolutePath: string | Uint8Array;
  readonly mediaType: MediaType;
  /** 1-based. */
  readonly firstPage: number;
  readonly maxPages: number;
  readonly ocr: OcrChoice;
}

/** What a reader process tells, in this order: opened, then starting and page for each page, then done. */
export type ReaderMessage =
  | {
      readonly type: 'opened';
      readonly jobId: number;
      readonly pageCount: number;
      readonly problems: readonly Problem[];
    }
  | { readonly type: 'starting'; readonly jobId: number; readonly pageNumber: number }
  | { readonly type: 'page'; readonly jobId: number; readonly page: Page; readonly problem?: Problem }
  | { readonly type: 'done'; readonly jobId: number };
