/** Turns of phrase by which the readers of fields find their way: patterns by `<file>/<name>` of rules/readers. */
export type ReaderPhrases = Readonly<Record<string, readonly string[]>>;
