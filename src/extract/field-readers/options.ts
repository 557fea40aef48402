import type { FieldOptions } from '../../model/document-type.ts';
import {
  flag,
  listOf,
  literal,
  number,
  oneOf,
  optional,
  options,
  type OptionsOf,
  type OptionsSchema,
  pattern,
  patterns,
  words,
} from '../../shared/options/options.ts';

const head = { within: optional(literal('head')) };
const listed = { inList: flag };
const section = { section: optional(oneOf(['decision', 'notice'])) };
const otherPlaces = { foot: optional(patterns), orElse: optional(patterns) };
const series = { tokens: optional(listOf(words)) };
const addressed = options({ addressee: flag });
const unmarked = options({ unlessMarked: optional(pattern) });

/** What rules/documents may tell each kind of field; kinds that are not named here take no options. */
export const FIELD_OPTIONS = {
  citations: options({
    role: optional(oneOf(['violated', 'applied'])),
    inOneArticle: optional(listOf(words)),
  }),
  'closing-words': options({ glued: optional(patterns) }),
  'credit-code': options(head),
  'identity-number': options({ ...head, ...listed }),
  labelled: options({ ...head, ...listed }),
  'labelled-date': options({ fallback: optional(literal('last')) }),
  'labelled-number': options({ fallback: optional(literal('anywhere')) }),
  officers: unmarked,
  'operative-phrase': options({
    ...section,
    orElseSection: section.section,
    before: optional(number),
  }),
  'own-number': options({ ...head, ...series }),
  'page-signatures': options({ foot: optional(patterns) }),
  parties: addressed,
  party: addressed,
  'penalty-kinds': options(section),
  'penalty-sum': options({ ...section, sum: oneOf(['fine', 'confiscation']) }),
  person: options({ ...head, ...listed }),
  phrase: options({ unless: optional(patterns) }),
  'quoted-numbers': options(series),
  'record-time': options({ edge: optional(oneOf(['start', 'end'])) }),
  signature: options({ ...otherPlaces, isOptional: flag }),
  'signature-day': options(otherPlaces),
  signers: unmarked,
  'stated-totals': options(section),
} satisfies Readonly<Record<string, OptionsSchema>>;

/** Does not compile where a schema lets through what no reader knows. */
type Passed = OptionsOf<(typeof FIELD_OPTIONS)[keyof typeof FIELD_OPTIONS]>;
type Known<T extends FieldOptions> = T;
export type KnownOptions = Known<Passed>;
