/** `O`: the options that its kind takes. */
export interface FactDeclaration<O = Readonly<Record<string, unknown>>> {
  readonly name: string;
  readonly title: string;
  readonly type:
    'string' | 'integer' | 'money' | 'date' | 'boolean' | 'officers' | 'strings' | 'items' | 'citations';
  /** Names of the values of each item, for `items`. */
  readonly itemValues?: readonly string[];
  /** In Chinese, for values that are codes. */
  readonly valueTitles?: Readonly<Record<string, string>>;
  readonly kind: string;
  readonly options: O;
  /** Facts that it may be made of, by its options and by its kind: told by the loader. */
  readonly needs?: readonly string[];
  /** Written to audit.json. */
  readonly isPublished?: boolean;
  /** Looked at document by document. */
  readonly perDocument?: boolean;
}
