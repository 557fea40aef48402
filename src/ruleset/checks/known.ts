import { MARK_FIELDS } from '../../model/field.ts';
import type { DocumentRules } from '../document-types.ts';
import type { KnownFactKind, KnownFieldKind, KnownKinds } from '../known-kinds.ts';
import type { ParsedRules } from '../parsed-rules.ts';

/** Every name that may be referred to. */
export interface Known {
  /** By name: type, and values of the items of a list. */
  readonly facts: ReadonlyMap<string, { readonly type: string; readonly itemValues: readonly string[] }>;
  readonly documentTypes: ReadonlySet<string>;
  /** Those that tell to which decision they belong. */
  readonly claimedTypes: ReadonlySet<string>;
  /** What titles are made of. */
  readonly titleKinds: ReadonlySet<string>;
  readonly titlePurposes: ReadonlySet<string>;
  /** Fields by type of document, those of every document included. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
  readonly rules: ReadonlySet<string>;
  /** By rule. */
  readonly expectations: ReadonlyMap<string, readonly string[]>;
  readonly ruleFolders: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
  readonly factKinds: ReadonlyMap<string, KnownFactKind>;
  readonly fieldKinds: ReadonlyMap<string, KnownFieldKind>;
  /** Turns of phrase that readers ask for. */
  readonly phrases: readonly string[];
  /** Stages ← facts that make them due. */
  readonly dueFacts: ReadonlyMap<string, readonly string[]>;
}

/** Collects the names of a parsed ruleset. */
export function knownNames(parsed: ParsedRules, documents: DocumentRules, kinds: KnownKinds): Known {
  const common = [...Object.keys(documents.commonFields), ...MARK_FIELDS];
  return {
    facts: new Map(
      parsed.facts.map(({ value }) => [value.name, { type: value.type, itemValues: value.itemValues ?? [] }]),
    ),
    documentTypes: new Set(documents.documentTypes.map((t) => t.id)),
    claimedTypes: new Set(documents.documentTypes.flatMap((t) => (t.ofDecision ? [t.id] : []))),
    titleKinds: new Set(documents.titleWords.kinds.map(({ id }) => id)),
    titlePurposes: new Set(documents.titleWords.purposes.map(({ id }) => id)),
    fields: new Map(
      documents.documentTypes.map((t) => [t.id, new Set([...Object.keys(t.fields), ...common])]),
    ),
    rules: new Set(parsed.rules.map(({ value }) => value.id)),
    expectations: new Map(
      parsed.rules.map(({ value }) => [value.id, value.expectations.map((each) => each.id)]),
    ),
    ruleFolders: new Set(parsed.rules.flatMap(({ file }) => foldersOf(file.path))),
    stages: new Set(parsed.caseTypes.flatMap(({ value }) => value.stages.map((s) => s.id))),
    parameters: new Set(parsed.parameters.map(({ value }) => value.id)),
    factKinds: new Map(Object.entries(kinds.factKinds)),
    fieldKinds: new Map(Object.entries(kinds.fieldKinds)),
    phrases: kinds.phrases,
    dueFacts: dueFacts(parsed),
  };
}

function dueFacts({ caseTypes }: ParsedRules): Map<string, string[]> {
  const facts = new Map<string, string[]>();
  for (const { id, dueFact } of caseTypes.flatMap(({ value }) => value.stages))
    if (dueFact !== undefined) facts.set(id, [...(facts.get(id) ?? []), dueFact]);
  return facts;
}

/** Looks up the declared type of a fact. */
export function typesOf(known: Known): (fact: string) => string | undefined {
  return (fact) => known.facts.get(fact)?.type;
}

/** `penalty`, `penalty/decision` for `penalty/decision/x.json`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}
