import type { AbsenceTraces } from '../model/absence-traces.ts';
import type { Document } from '../model/document.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Field, FieldValue, Rival } from '../model/field.ts';
import type { DocumentType, FieldDeclaration } from '../model/document-type.ts';
import type { NameWords } from '../model/name-words.ts';
import type { Page } from '../model/page.ts';
import type { DocumentText } from '../shared/page/document-text.ts';
import type { Phrasebook } from './phrasebook.ts';
import type { FlatText } from './flat-text.ts';
import { isFilledByPen } from './marks/filled-by-pen.ts';
import { OCR_FLOOR } from '../shared/certainty/thresholds.ts';

/** What a reader of fields is given. */
export interface FieldRequest {
  readonly document: Document;
  readonly text: DocumentText;
  /** All of the case. */
  readonly pages: readonly Page[];
  readonly flat: FlatText;
  readonly declaration: FieldDeclaration;
  readonly labels: KnownLabels;
  readonly names: NameWords;
  readonly phrases: Phrasebook;
  readonly types: readonly DocumentType[];
  readonly traces: readonly AbsenceTraces[];
}

/** Every label of every form, compiled. */
export interface KnownLabels {
  isLabel(text: string): boolean;
  /** Whether the label may follow a value without a blank. */
  isGlued(label: string): boolean;
  /** Whether the text opens with one. */
  begins(text: string): boolean;
  /** Whether the text is the beginning of one, which a narrow cell broke in two. */
  isBrokenOff(text: string): boolean;
  /** Whether the text opens with one that a blank parts from its value. */
  readonly opensLine: (text: string) => boolean;
  /** Whether nothing but labels stands in it: a row of a form that nobody filled in. */
  areAll(text: string): boolean;
  /** Where the next one begins in a text, -1 where none does. */
  nextIn(text: string): number;
}

/** Reads one kind of value. */
export type FieldReader = (request: FieldRequest) => Field;

/** Not on pages that could be read, in no words and no place that the reader knows. */
export const NOT_FOUND: Field = { state: 'notFound', why: 'unknown-form', evidence: [] };

/** A value with the place it was read at. */
export function found(request: FieldRequest, value: FieldValue, start: number, end: number): Field {
  const confidence = request.text.confidence(start, end);
  if (confidence < OCR_FLOOR) {
    const seen = request.text.text.slice(start, Math.min(end, start + 40)).trim();
    return unreadable(request, `识别把握不足（读作“${seen}”），请人工核对`, start, end);
  }
  const evidence = [request.text.evidence(start, end)];
  return { state: 'found', value, evidence, confidence: Math.min(request.document.confidence, confidence) };
}

/** A value beside which the paper offers others for the same field. */
export function withRivals(field: Field, rivals: readonly Rival[]): Field {
  if (field.state !== 'found') return field;
  const others = rivals.filter(({ value }) => value !== field.value);
  return others.length === 0 ? field : { ...field, rivals: others };
}

/** Characters of which one that is doubtful leaves no doubt what they say: 黄驿市人民政府. */
const CHARACTERS_A_DOUBT = 6;

/** The name of an office, an address: asked for its kind, or whether it is there, and not compared character by character. */
export function foundText(request: FieldRequest, text: string, start: number, end: number): Field {
  const read = found(request, text, start, end);
  const doubtful = request.text.charactersBelow(OCR_FLOOR, start, end);
  return read.state === 'unreadable' && doubtful <= Math.floor(text.length / CHARACTERS_A_DOUBT)
    ? foundAt(text, read.evidence, OCR_FLOOR)
    : read;
}

export function foundAt(value: FieldValue, evidence: readonly Evidence[], confidence: number): Field {
  return { state: 'found', value, evidence, confidence };
}

/** What a reader says that found the place of a value empty. */
export function blank(request: FieldRequest, start: number, end: number): Field {
  return penned(request, start, end) ?? emptyPlace([request.text.evidence(start, end)]);
}

/** Its place is there, and nothing stands in it. */
export function emptyPlace(evidence: readonly Evidence[]): Field {
  return { state: 'lacking', proof: { by: 'empty-place', evidence } };
}

/** What a reader says of a place that was filled in by pen; undefined of any other. */
export function penned(
  request: FieldRequest,
  start: number,
  end: number,
  what = '这一项',
): Field | undefined {
  return isFilledByPen(request.text, start, end)
    ? unreadable(request, `${what}是手写的，没有识别，请人工查看`, start, end)
    : undefined;
}

export function unreadable(request: FieldRequest, reason: string, start?: number, end?: number): Field {
  const evidence = start === undefined ? [] : [request.text.evidence(start, end ?? start)];
  return { state: 'unreadable', reason, evidence };
}

/** Forms of papers that are printed throughout: on others the words may have been written by hand. */
const PRINTED_FORMS = ['letter', 'report'];

/** Whether all that a paper prints or was written on it is known, so that words that were not found do not stand there. */
export function isWholeRead(request: FieldRequest): boolean {
  return PRINTED_FORMS.includes(formOf(request)) ? request.text.isWellRead : request.text.isReadThroughout;
}

/** What a reader says that sought words and found none: on printed pages that were read well they are not there. */
export function notSaid(request: FieldRequest): Field {
  if (!request.text.isOcr) return NOT_FOUND;
  return request.text.isWellRead && PRINTED_FORMS.includes(formOf(request)) ? NOT_FOUND : notFound(request);
}

/** Forms with printed words of their own, which may be filled in by hand. */
const FILLED_FORMS = ['table', 'record'];

/**
 * What a reader says that sought a phrase and found none. On forms and records too it is not there where everything was
 * read; what stands behind a label is another matter: the cell may have been cut wrongly.
 */
export function phraseNotSaid(request: FieldRequest): Field {
  return FILLED_FORMS.includes(formOf(request)) && request.text.isReadThroughout
    ? NOT_FOUND
    : notSaid(request);
}

/** How papers of this type are set. */
export function formOf({ types, document }: FieldRequest): string {
  return types.find(({ id }) => id === document.type)?.form ?? '';
}

/** What a reader that found nothing says: on pages read by OCR the value may be there and misread. */
export function notFound(request: FieldRequest): Field {
  if (!request.text.isOcr) return NOT_FOUND;
  return unreadable(request, '扫描页识别不清，没有读到这一项，请人工查看');
}
