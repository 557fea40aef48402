import type { CaseType, FieldPlace, Outcome, OutcomeSign, PaperSign } from '../model/case-type.ts';
import type { Document } from '../model/document.ts';
import type { DocumentFields, FieldValue } from '../model/field.ts';

/*
 * Reads a case by its kind as rules/case-types describe it: which papers make it one, which tell its procedure, its
 * outcome, its number and how far it came. What `case.json` declares wins where the kind of case knows it.
 */

/** What the kind of a case is read from. */
export interface CasePapers {
  readonly documents: readonly Document[];
  readonly fields: readonly DocumentFields[];
}

/** The kind declared, else the one that most papers speak for; the fallback where none speaks clearly enough. */
export function caseTypeOf(
  documents: readonly Document[],
  caseTypes: readonly CaseType[],
  declared: string | undefined,
): CaseType {
  const known = caseTypes.find((type) => type.id === declared);
  if (known) return known;
  const fallback = caseTypes.find((type) => type.isFallback);
  if (declared !== undefined && fallback) return fallback;
  const weighed = caseTypes
    .filter((type) => !type.isFallback)
    .map((type) => ({ type, weight: weightOf(type, documents) }))
    .filter(({ type, weight }) => weight >= type.leastWeight || !fallback)
    .sort((a, b) => b.weight - a.weight);
  const best = weighed[0]?.type ?? fallback;
  if (!best) throw new Error('rules/case-types is empty');
  return best;
}

function weightOf({ recognisedBy }: CaseType, documents: readonly Document[]): number {
  return recognisedBy.reduce((sum, { document, weight }) => sum + (has(documents, document) ? weight : 0), 0);
}

/** The usual procedure unless papers, or a declaration that the kind of case knows, tell of another one. */
export function procedureOf(
  documents: readonly Document[],
  { procedure, procedures }: CaseType,
  declared: string | undefined,
): string {
  if (declared === procedure) return procedure;
  const other =
    procedures.find(({ id }) => id === declared) ?? procedures.find(({ when }) => shows(documents, when));
  return other?.id ?? procedure;
}

function shows(documents: readonly Document[], { has: all, lacks }: PaperSign): boolean {
  return all.every((type) => has(documents, type)) && !lacks.some((type) => has(documents, type));
}

/** By the paper that ends the case; undefined while none does. */
export function outcomeOf(
  papers: CasePapers,
  { outcomes }: CaseType,
  declared: string | undefined,
): Outcome | undefined {
  const known =
    outcomes.find(({ id }) => id === declared) ?? outcomes.find((outcome) => isShown(papers, outcome));
  return known?.id;
}

function isShown(papers: CasePapers, { documents: types, notBefore }: OutcomeSign): boolean {
  const since = notBefore === undefined ? undefined : valueAt(papers, [notBefore, 'date']);
  return papers.documents
    .filter((d) => types.includes(d.type) || d.alsoServesAs.some((type) => types.includes(type)))
    .some((document) => {
      const day = dayOf(papers, document);
      return typeof since !== 'string' || day === undefined || day >= since;
    });
}

function dayOf({ fields }: CasePapers, { id }: Document): string | undefined {
  const date = fields.find(({ documentId }) => documentId === id)?.fields['date'];
  return date?.state === 'found' && typeof date.value === 'string' ? date.value : undefined;
}

export function caseNumberOf(papers: CasePapers, { numberFrom }: CaseType): string | undefined {
  for (const place of numberFrom) {
    const value = valueAt(papers, place);
    if (typeof value === 'string') return value;
  }
  return undefined;
}

/** The furthest stage of which the case holds a paper; a field that only closed cases have speaks for the last one. */
export function stageReached(papers: CasePapers, { stages, closedBy }: CaseType): string {
  if (closedBy && valueAt(papers, closedBy) !== undefined) return stages.at(-1)?.id ?? '';
  const reached = stages.findLast((stage) => stage.documents.some((type) => has(papers.documents, type)));
  return reached?.id ?? stages[0]?.id ?? '';
}

function has(documents: readonly Document[], type: string): boolean {
  return documents.some((d) => d.type === type || d.alsoServesAs.includes(type));
}

/** The first value that was found there. */
function valueAt({ documents, fields }: CasePapers, [type, name]: FieldPlace): FieldValue | undefined {
  for (const document of documents.filter((d) => d.type === type)) {
    const field = fields.find((f) => f.documentId === document.id)?.fields[name];
    if (field?.state === 'found') return field.value;
  }
  return undefined;
}
