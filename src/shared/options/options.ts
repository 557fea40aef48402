import { z } from 'zod';
import type { Condition } from '../../model/rule.ts';

/** What the words of an option name: the loader looks each of them up in the rules. */
export type Referent =
  'fact' | 'document-type' | 'field' | 'some-field' | 'parameter' | 'stage' | 'pattern' | 'condition';

/** The options that one kind of fact, or of field, takes: no others may be written. */
export type OptionsSchema = z.ZodObject;
export type OptionsOf<S extends OptionsSchema> = z.output<S>;

/** Declares the options of a kind. */
export const options = z.strictObject;

/** For kinds that take none. */
export const NO_OPTIONS = options({});

function nameOf(refersTo: Referent): z.ZodString {
  return z.string().min(1).meta({ refersTo });
}

export const factName = nameOf('fact');
export const documentType = nameOf('document-type');
/** A field of the types that the option `documents` of the same kind names, where it names any. */
export const fieldName = nameOf('field');
/** A field of whatever type has it. */
export const someField = nameOf('some-field');
export const parameterId = nameOf('parameter');
export const stageId = nameOf('stage');
export const pattern = nameOf('pattern');
export const words = z.string().min(1);
export const number = z.number();

/** Its shape is the loader's to check, as that of every condition. */
export const condition = z.custom<Condition>(() => true).meta({ refersTo: 'condition' });

export const optional = z.exactOptional;
/** Set or left out. */
export const flag = optional(z.boolean());
export const oneOf = z.enum;
export const either = z.union;
export const literal = z.literal;
/** Anything that JSON can say. */
export const anything = z.json();

export function listOf<T extends z.ZodType>(item: T): z.ZodReadonly<z.ZodArray<T>> {
  return z.array(item).readonly();
}

export function mapOf<T extends z.ZodType>(value: T): z.ZodRecord<z.ZodString, T> {
  return z.record(z.string(), value);
}

/** Types ← what is said of each. */
export function mapOfTypes<T extends z.ZodType>(value: T): z.ZodRecord<z.ZodString, T> {
  return z.record(documentType, value);
}

export const documentTypes = listOf(documentType);
/** Of facts of papers one by one: the types that they look at; without it every paper. */
export const ofPapers = { documents: optional(documentTypes) };
export const factNames = listOf(factName);
export const patterns = listOf(pattern);
