import type { Box } from '../../model/page.ts';
import type { OcrInfo } from '../../model/audit-report.ts';
import type { GreyImage } from '../image/grey-image.ts';

/** A word as the engine saw it; the box is in pixels of the image given. */
export interface OcrWord {
  readonly text: string;
  readonly box: Box;
  /** 0–1. */
  readonly confidence: number;
}

/** Reads one page image. The same image gives the same words whatever was read before. */
export interface OcrEngine {
  readonly info: OcrInfo;
  recognise(page: GreyImage): Promise<readonly OcrWord[]>;
  close(): Promise<void>;
}
