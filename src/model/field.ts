import type { Evidence } from './evidence.ts';
import type { AbsenceProof, NotFoundCode } from './absence.ts';
import type { Form } from './form.ts';

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

/** A citation with the part of the article that is named, and what its clause says. */
export interface LawCitation extends Citation {
  /** 款. */
  readonly paragraph?: number;
  /** 项. */
  readonly item?: number;
  readonly clause: string;
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

/** Another value that the paper offers for the same field: a comparison that it would turn is a question. */
export interface Rival {
  readonly value: FieldValue;
  readonly evidence: readonly Evidence[];
}

export type Field =
  | {
      readonly state: 'found';
      readonly value: FieldValue;
      readonly evidence: readonly Evidence[];
      /** 0–1. */
      readonly confidence: number;
      readonly rivals?: readonly Rival[];
    }
  /** Surely not there: its place is empty, or another proof says so. */
  | { readonly state: 'lacking'; readonly proof: AbsenceProof }
  /** Not found on pages that could be read; it may stand there in words or in a place that no reader knows. */
  | {
      readonly state: 'notFound';
      readonly why: NotFoundCode;
      readonly of?: string;
      readonly evidence: readonly Evidence[];
    }
  | {
      readonly state: 'unreadable';
      readonly reason: string;
      readonly evidence: readonly Evidence[];
      /** ISO days that a doubtful print can stand for, where they are few. */
      readonly candidates?: readonly string[];
    };

/** The fields of one document by name. */
export interface DocumentFields {
  readonly documentId: string;
  readonly form: Form;
  readonly fields: Readonly<Record<string, Field>>;
  /** Nobody filled it in. */
  readonly isBlankForm?: true;
}

/** Fields that are seen, not read: every document has them. */
export const MARK_FIELDS = ['seal', 'signature'] as const;
