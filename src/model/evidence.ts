import type { Box } from './page.ts';

/** Where a value was read. */
export interface Evidence {
  readonly file: string;
  readonly pageNumber: number;
  readonly box?: Box;
  readonly quote: string;
  /** Least confidence of the characters that OCR read there, 0–1; absent where the file carries its text itself. */
  readonly confidence?: number;
}
