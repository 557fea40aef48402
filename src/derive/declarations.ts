import type { Document } from '../model/document.ts';
import type { FactDeclaration } from '../model/fact-declaration.ts';

/** Declared facts, looked up by name and by what they look at: the same for every case of a batch. */
export interface Declarations {
  readonly byName: ReadonlyMap<string, FactDeclaration>;
  /** Names of the facts of the case as a whole. */
  readonly ofCase: readonly string[];
  /** Whether a fact looks at documents one by one. */
  isPerDocument(name: string): boolean;
  /** Names of the facts that look at such a document by itself. */
  about(document: Document): ReadonlySet<string>;
}

const KNOWN = new WeakMap<readonly FactDeclaration[], Declarations>();

export function declarationsOf({ facts }: { readonly facts: readonly FactDeclaration[] }): Declarations {
  let known = KNOWN.get(facts);
  if (!known) KNOWN.set(facts, (known = indexed(facts)));
  return known;
}

function indexed(facts: readonly FactDeclaration[]): Declarations {
  const byName = new Map(facts.map((each) => [each.name, each]));
  const perDocument = facts.filter((each) => each.perDocument);
  const byTypes = new Map<string, ReadonlySet<string>>();
  return {
    byName,
    ofCase: facts.filter((each) => !each.perDocument).map(({ name }) => name),
    isPerDocument: (name) => byName.get(name)?.perDocument ?? false,
    about: ({ type, alsoServesAs }) => {
      const types = [type, ...alsoServesAs];
      const key = types.join(' ');
      let names = byTypes.get(key);
      if (!names) byTypes.set(key, (names = namesAbout(types, perDocument)));
      return names;
    },
  };
}

/** Facts of documents one by one may name the types that they look at. */
function namesAbout(types: readonly string[], perDocument: readonly FactDeclaration[]): ReadonlySet<string> {
  const isAbout = ({ options }: FactDeclaration): boolean => {
    const own = options.documents as readonly string[] | undefined;
    return own === undefined || types.some((type) => own.includes(type));
  };
  return new Set(perDocument.filter(isAbout).map(({ name }) => name));
}
