/** How a name stands where a hand would sign. */
export type SignatureMode = 'image' | 'typed' | 'missing';

export interface Signature {
  readonly kind: 'signature';
  readonly names: readonly string[];
  readonly mode: SignatureMode;
}

/** A date, opinion or other words filled in by hand: set in a hand-like font. */
export interface Handwriting {
  readonly kind: 'handwriting';
  readonly text: string;
  readonly align?: 'left' | 'right';
}

export interface Seal {
  readonly kind: 'seal';
  readonly text: string;
  readonly inner?: string;
}

export interface RightText {
  readonly kind: 'right';
  readonly parts: readonly CellPart[];
}

export type CellPart = string | Signature | Handwriting | Seal | RightText;

export interface Cell {
  readonly parts: readonly CellPart[];
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly isHead?: boolean;
  /** Least height in points. */
  readonly height?: number;
  /** Characters stacked one below the other, as in narrow head columns. */
  readonly isStacked?: boolean;
  readonly align?: 'left' | 'center';
}

export interface LabelValue {
  readonly label: string;
  readonly value: string;
}

/** Where the number of a document stands. */
export type NumberPlace = 'right' | 'center' | 'left';

export type Block =
  | { readonly kind: 'familyLine'; readonly text: string }
  | { readonly kind: 'agencyLine'; readonly text: string; readonly isRedHead?: boolean }
  | { readonly kind: 'title'; readonly text: string; readonly suffix?: string }
  | { readonly kind: 'number'; readonly text: string; readonly place: NumberPlace }
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly hasIndent?: boolean;
      readonly isCentred?: boolean;
    }
  | { readonly kind: 'labelLine'; readonly items: readonly LabelValue[]; readonly isUnderlined?: boolean }
  | { readonly kind: 'question'; readonly asked: string; readonly answered: string }
  | {
      readonly kind: 'table';
      readonly widths: readonly number[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'signatures'; readonly parts: readonly CellPart[] }
  | ClosingBlock
  | { readonly kind: 'certificate'; readonly certificate: Certificate }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'space'; readonly height: number }
  | { readonly kind: 'pageBreak' };

/** Agency and date at the end of an outward document, the seal over both. */
export interface ClosingBlock {
  readonly kind: 'closing';
  readonly agency?: string;
  readonly date: string;
  readonly seal?: Seal;
  readonly isOneLine?: boolean;
}

export interface Certificate {
  readonly form: 'licence' | 'identity';
  readonly title: string;
  readonly rows: readonly LabelValue[];
  readonly seal?: Seal;
}

/** Line at the foot of every page. */
export type PageMark = 'none' | 'digit' | 'of-total';

/** One 文书 before it is drawn: everything a renderer needs, nothing about files. */
export interface Paper {
  /** Stable within the case: names what defects and gold refer to. */
  readonly key: string;
  /** Document type of the contract. */
  readonly type: string;
  readonly alsoServesAs: readonly string[];
  /** As printed, without letter-spacing and agency. */
  readonly title: string;
  /** What a clerk would call the file. */
  readonly fileTitle: string;
  readonly blocks: readonly Block[];
  readonly pageMark: PageMark;
  /** Signature line that stands at the foot of each page of a record. */
  readonly pageFoot?: readonly CellPart[];
  /** Printed above the second and further pages. */
  readonly continuation?: { readonly text: string; readonly isTitle: boolean };
  readonly volume: 'main' | 'side';
}

export const signature = (mode: SignatureMode, ...names: string[]): Signature => ({
  kind: 'signature',
  names,
  mode,
});

export const handwriting = (text: string, align: 'left' | 'right' = 'left'): Handwriting => ({
  kind: 'handwriting',
  text,
  align,
});

export const right = (...parts: CellPart[]): RightText => ({ kind: 'right', parts });

export const cell = (parts: CellPart | readonly CellPart[], options: Omit<Cell, 'parts'> = {}): Cell => ({
  parts: Array.isArray(parts) ? (parts as readonly CellPart[]) : [parts as CellPart],
  ...options,
});

export const head = (text: string, options: Omit<Cell, 'parts'> = {}): Cell => ({
  parts: [text],
  isHead: true,
  align: 'center',
  ...options,
});

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text, hasIndent: true });

export const line = (...items: (readonly [string, string])[]): Block => ({
  kind: 'labelLine',
  items: items.map(([label, value]) => ({ label, value })),
});
