/** Part of a page that belongs to a document: two papers may share one page. `from` inclusive, `to` exclusive. */
export interface DocumentPage {
  readonly file: string;
  readonly pageNumber: number;
  readonly lines: { readonly from: number; readonly to: number };
}

/** A 文书: which one it is and on which pages it stands. */
export interface Document {
  /** `<type>-<n>`, n in the order of the upload, unique within its case. */
  readonly id: string;
  /** A type of rules/documents, or `other`. */
  readonly type: string;
  /** One paper may serve two purposes: 案件处理呈批表 as report and as approval. */
  readonly alsoServesAs: readonly string[];
  /** As printed; '' where the paper has none. */
  readonly title: string;
  readonly pages: readonly DocumentPage[];
  /** 0–1. */
  readonly confidence: number;
  /** The type it may be, where confidence stayed below the type's floor (`type` is then `other`). */
  readonly candidate?: string;
  /** Types for which some page without a legible title speaks: such a paper may lie here unseen. */
  readonly mayHold?: readonly string[];
}
