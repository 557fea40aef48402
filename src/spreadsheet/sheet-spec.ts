/** Sheet row (1-based) of the first row of a table: title, note and header stand above. */
export const FIRST_ROW = 4;

/** What a cell shows; null for nothing. A link shows its text and opens `target` (a relative path, or `#'sheet'!A1`). */
export type Cell = string | number | Link | null;

export interface Link {
  readonly text: string;
  readonly target: string;
}

/** How a cell stands out, on the screen and in black and white. */
export type Tone = 'good' | 'bad' | 'open' | 'muted';

/** Cells that begin with `prefix` get the tone, also after a user has changed them. */
export interface Mark {
  readonly prefix: string;
  readonly tone: Tone;
}

export interface Column {
  readonly header: string;
  /** Characters of the default font; a Chinese character takes two. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Number format, such as `0.00`. */
  readonly format?: string;
  /** Words of the drop-down list; the cell is left to the user. */
  readonly choices?: readonly string[];
  readonly marks?: readonly Mark[];
  /** Small print, for numbers that only programs read. */
  readonly isFinePrint?: boolean;
  /** Header written top to bottom, for narrow columns of marks. */
  readonly isUpright?: boolean;
}

/** Rows whose number is known before they are: a long list need never be in memory as a whole. */
export interface Rows extends Iterable<readonly Cell[]> {
  readonly length: number;
}

/** A list with a header: the ordinary sheet. */
export interface TableSheet {
  readonly kind: 'table';
  readonly name: string;
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly Column[];
  readonly rows: Rows;
  /** Columns that stay when the sheet is moved sideways. */
  readonly frozenColumns?: number;
  /** Said in place of rows where there are none. */
  readonly emptyText: string;
  /** Rows (0-based) in grey, for what does not count. */
  readonly mutedRows?: readonly number[];
  /** Rows (0-based) in bold, for sums. */
  readonly strongRows?: readonly number[];
}

export type CellStyle =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'label'
  | 'text'
  | 'figure'
  | 'caption'
  | 'columnHeader'
  | 'item'
  | 'centred'
  | 'alarm';

export interface PlacedCell {
  /** 1-based. */
  readonly column: number;
  /** Columns that it covers. */
  readonly span?: number;
  readonly value: Cell;
  readonly style: CellStyle;
}

export interface LayoutRow {
  readonly cells: readonly PlacedCell[];
  /** Points; needed where merged cells wrap, since programs size rows by single cells only. */
  readonly height?: number;
}

export interface Picture {
  readonly png: Uint8Array;
  /** 0-based corners: fonts differ in width, so a size in pixels would leave gaps or cover cells. */
  readonly from: { readonly column: number; readonly row: number };
  readonly to: { readonly column: number; readonly row: number };
}

/** A page that is laid out by hand. */
export interface LayoutSheet {
  readonly kind: 'layout';
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly LayoutRow[];
  readonly pictures?: readonly Picture[];
  readonly isPortrait?: boolean;
  readonly isOnePage?: boolean;
}

export type Sheet = TableSheet | LayoutSheet;
