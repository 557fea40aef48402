import type { OptionsSchema } from '../shared/options/options.ts';

/** What rules/ may write of one kind of fact, and what it asks for by itself. */
export interface KnownFactKind {
  readonly options: OptionsSchema;
  readonly needs: {
    readonly facts?: readonly string[];
    readonly documents?: readonly string[];
    readonly fields?: readonly string[];
  };
}

/** What rules/ may write of one kind of field. */
export interface KnownFieldKind {
  readonly options: OptionsSchema;
}

/** What stages can do: rules/ may not ask for more. */
export interface KnownKinds {
  /** FACT_KINDS. */
  readonly factKinds: Readonly<Record<string, KnownFactKind>>;
  /** FIELD_READERS. */
  readonly fieldKinds: Readonly<Record<string, KnownFieldKind>>;
  /** PHRASES. */
  readonly phrases: readonly string[];
}
