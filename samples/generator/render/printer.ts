import type { Paper } from '../block.ts';
import type { CaseStyle } from '../case-style.ts';

export interface PrintedPaper {
  readonly pdf: Buffer;
  readonly pageCount: number;
}

/** A program that turns papers into PDF. */
export interface Printer {
  /** `firstNumber` is the volume's own number of the first page, where the volume is numbered. */
  print(paper: Paper, style: CaseStyle, firstNumber?: number): Promise<PrintedPaper>;
  stop(): Promise<void>;
}
