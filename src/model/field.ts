import type { Box } from './page.ts';

/** Where a value was read. */
export interface Evidence {
  readonly file: string;
  readonly pageNumber: number;
  readonly box?: Box;
  readonly quote: string;
}

/** An officer of the case with the certificate number, where one is printed. */
export interface Person {
  readonly name: string;
  readonly certificate?: string;
}

/** An article cited: 《law》第 article 条. */
export interface Citation {
  readonly law: string;
  readonly article: number;
  readonly text: string;
}

/** Dates are ISO days, money is integer 分. */
export type FieldValue =
  string | number | boolean | readonly string[] | readonly number[] | readonly Person[] | readonly Citation[];

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
