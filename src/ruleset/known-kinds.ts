/** What stages can do: rules/ may not ask for more. */
export interface KnownKinds {
  /** Keys of FACT_KINDS. */
  readonly factKinds: readonly string[];
  /** Keys of FIELD_READERS. */
  readonly fieldKinds: readonly string[];
}
