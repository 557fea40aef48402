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

/** An officer of the case with the certificate number, where one is printed. */
export interface Person {
  readonly name: string;
  readonly certificate?: string;
  /** OCR was not sure of the name: signed by hand, it may be that of another one. */
  readonly isDoubtful?: true;
}

/** An article cited: 《law》第 article 条. */
export interface Citation {
  readonly law: string;
  readonly article: number;
  readonly text: string;
}

/** One row of 卷内目录; what its form lacks or nobody could read is left out. */
export interface CatalogueRow {
  readonly title: string;
  /** A type of rules/documents, where the title names one. */
  readonly type?: string;
  readonly number?: string;
  /** ISO day. */
  readonly date?: string;
  /** As printed: 12, 12-14. */
  readonly pages?: string;
}

/** Dates are ISO days, money is integer 分. */
export type FieldValue =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly number[]
  | readonly Person[]
  | readonly Citation[]
  | readonly CatalogueRow[];

export type Field =
  | {
      readonly state: 'found';
      readonly value: FieldValue;
      readonly evidence: readonly Evidence[];
      /** 0–1. */
      readonly confidence: number;
    }
  /** Its place is there and empty. */
  | { readonly state: 'blank'; readonly evidence: readonly Evidence[] }
  /** No place for it on readable pages. */
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable'; readonly reason: string; readonly evidence: readonly Evidence[] };

/** The fields of one document by name. */
export interface DocumentFields {
  readonly documentId: string;
  readonly fields: Readonly<Record<string, Field>>;
}

/** Fields that are seen, not read: every document has them. */
export const MARK_FIELDS = ['seal', 'signature'] as const;
