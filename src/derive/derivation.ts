import type { CaseFile } from '../model/case-file.ts';
import type { Document } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { Evidence } from '../model/evidence.ts';
import type { DocumentFields, Field } from '../model/field.ts';
import type { Page } from '../model/page.ts';
import type { FactDeclaration } from '../model/fact-declaration.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { OptionsOf, OptionsSchema } from '../shared/options/options.ts';
import { unknown } from './facts.ts';
import { indexedBy } from '../shared/values/indexed.ts';
import { pageAt } from '../shared/page/page-at.ts';

/** What of the rules a kind of fact may look at. */
export type RulesForKinds = Pick<
  Ruleset,
  | 'parameters'
  | 'caseTypes'
  | 'documentTypes'
  | 'calendars'
  | 'titleWords'
  | 'lawRegister'
  | 'fineRanges'
  | 'officers'
>;

/** What a kind of fact may look at. Other facts are asked for by name and computed once. */
export interface Derivation {
  readonly caseFile: CaseFile;
  readonly rules: RulesForKinds;
  /** ISO day on which open deadlines are judged. */
  readonly asOf: string;
  fact(name: string): Fact;
  /** The document that is looked at, for facts of documents one by one. */
  readonly document?: Document;
}

/** What a kind names by itself: the loader makes sure that rules/ have all of it. */
export interface Needs {
  readonly facts?: readonly string[];
  readonly documents?: readonly string[];
  /** Of whatever types have them. */
  readonly fields?: readonly string[];
}

/** How facts of one kind are derived, which options their declarations may write, and what else it asks for. */
export interface FactKind<O = Readonly<Record<string, unknown>>> {
  readonly options: OptionsSchema;
  readonly needs: Needs;
  derive(declaration: FactDeclaration<O>, derivation: Derivation): Fact;
}

/** Ties what a kind does to the options that its schema lets through: the loader has held them against it. */
export function factKind<S extends OptionsSchema>(kind: {
  readonly options: S;
  readonly needs?: Needs;
  readonly derive: FactKind<OptionsOf<S>>['derive'];
}): FactKind<OptionsOf<S>> {
  return { needs: {}, ...kind };
}

/** Documents of a type, also those that serve as it beside another one; in the order of the upload. */
export function documentsOf(caseFile: CaseFile, types: readonly string[]): Document[] {
  return caseFile.documents.filter(
    (d) => types.includes(d.type) || d.alsoServesAs.some((t) => types.includes(t)),
  );
}

/** Its type declares no such field. */
const NO_SUCH_FIELD: Field = { state: 'notFound', why: 'no-place', evidence: [] };

const fieldsById = indexedBy(
  (each: DocumentFields) => each.documentId,
  (each) => each,
);

export function fieldOf(caseFile: CaseFile, document: Document, name: string): Field {
  return fieldsById(caseFile.fields).get(document.id)?.fields[name] ?? NO_SUCH_FIELD;
}

export type FoundField = Extract<Field, { state: 'found' }>;

export function foundField(caseFile: CaseFile, document: Document, name: string): FoundField | undefined {
  const field = fieldOf(caseFile, document, name);
  return field.state === 'found' ? field : undefined;
}

/** Where a document begins: evidence for its being there. */
export function documentEvidence(document: Document): Evidence {
  const page = document.pages[0];
  return {
    file: page?.file ?? '',
    pageNumber: page?.pageNumber ?? 1,
    quote: document.title,
  };
}

/** Whether some page of a paper was read by OCR or could not be read: what differs there may be misread. */
export function isScannedDocument({ caseFile }: Pick<Derivation, 'caseFile'>, document: Document): boolean {
  return pagesOf(caseFile, document).some(({ textOrigin }) => textOrigin !== 'embedded');
}

/** The pages of a document, in the order of the case. */
export function pagesOf(caseFile: CaseFile, document: Document): Page[] {
  const own = new Set(document.pages.map((place) => pageAt(caseFile.pages, place)));
  return caseFile.pages.filter((page) => own.has(page));
}

/** What stands on a document, its lines run together. */
export function textOf({ pages }: CaseFile, document: Document): string {
  return document.pages
    .flatMap((part) => pageAt(pages, part)?.lines.slice(part.lines.from, part.lines.to) ?? [])
    .map(({ text }) => text)
    .join('');
}

/** Papers that only name the titles of others: what they say proves nothing of those. */
export const NAMING_PAPERS: readonly string[] = ['file-catalogue', 'case-cover'];

/** The paper of these types whose day could not be read: it may be the one that counts. */
export function unreadDay({ caseFile }: Derivation, types: readonly string[]): Fact | undefined {
  const unread = documentsOf(caseFile, types)
    .map((document) => fieldOf(caseFile, document, 'date'))
    .find((date) => date.state === 'unreadable');
  return unread?.state === 'unreadable' ? unknown(unread.reason, unread.evidence) : undefined;
}
