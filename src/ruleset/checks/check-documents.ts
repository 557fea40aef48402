import type { DocumentTypeFile } from '../schemas/document-schema.ts';
import type { Faults } from '../faults.ts';
import type { Declared, ParsedRules, WrittenFields } from '../parsed-rules.ts';
import { nameCheck, patternCheck } from './check-names.ts';
import { checkOptions } from './check-options.ts';
import type { Known } from './known.ts';

/** Checks that forms are read by known readers and that their patterns compile. */
export function checkDocuments(
  { documentTypes, commonFields }: ParsedRules,
  known: Known,
  faults: Faults,
): void {
  for (const declared of documentTypes) checkType(declared, known, faults);
  for (const declared of [...documentTypes, ...commonFields]) checkFields(declared, known, faults);
}

function checkType(declared: Declared<DocumentTypeFile>, known: Known, faults: Faults): void {
  const type = declared.value;
  const checkPattern = patternCheck(declared, faults);
  const checkName = nameCheck(declared, '文书类型', known.documentTypes, faults);
  nameCheck(declared, '办案环节（stage）', known.stages, faults)(type.stage, ['stage']);
  type.titles.forEach((title, i) => {
    if (typeof title !== 'string' && title.requires !== undefined)
      checkPattern(title.requires, ['titles', i, 'requires']);
  });
  const checkTitleKind = nameCheck(
    declared,
    '文书种类（title-words.json 的 kinds）',
    known.titleKinds,
    faults,
  );
  const checkPurpose = nameCheck(
    declared,
    '文书用途（title-words.json 的 purposes）',
    known.titlePurposes,
    faults,
  );
  type.readAs.forEach(({ kinds, of, may }, i) => {
    kinds.forEach((kind, at) => checkTitleKind(kind, ['readAs', i, 'kinds', at]));
    of.forEach((purpose, at) => checkPurpose(purpose, ['readAs', i, 'of', at]));
    may.forEach((purpose, at) => checkPurpose(purpose, ['readAs', i, 'may', at]));
  });
  type.heads.forEach((head, i) => {
    checkPattern(head.pattern, ['heads', i, 'pattern']);
    if (head.unless !== undefined) checkPattern(head.unless, ['heads', i, 'unless']);
  });
  type.cues.forEach((cue, i) => checkPattern(cue.pattern, ['cues', i, 'pattern']));
  type.fileNames.forEach((name, i) => checkPattern(name, ['fileNames', i]));
  const checkField = nameCheck(declared, '要素', known.fields.get(type.id) ?? new Set(), faults);
  type.ofDecision?.parties.forEach((name, i) => checkField(name, ['ofDecision', 'parties', i]));
  type.ofDecision?.numbers.forEach((name, i) => checkField(name, ['ofDecision', 'numbers', i]));
  type.alsoServesAs?.forEach((other, i) => {
    checkName(other.type, ['alsoServesAs', i, 'type']);
    checkPattern(other.requires, ['alsoServesAs', i, 'requires']);
  });
}

function checkFields(
  declared: Declared<{ readonly fields: WrittenFields }>,
  known: Known,
  faults: Faults,
): void {
  const checkKind = nameCheck(declared, '字段种类（kind）', known.fieldKinds, faults);
  const checkPattern = patternCheck(declared, faults);
  for (const [name, field] of Object.entries(declared.value.fields)) {
    const takes = known.fieldKinds.get(field.kind);
    if (!takes) checkKind(field.kind, ['fields', name, 'kind']);
    else
      checkOptions(field.options ?? {}, takes.options, ['fields', name, 'options'], {
        declared,
        known,
        faults,
      });
    field.patterns?.forEach((pattern, i) => checkPattern(pattern, ['fields', name, 'patterns', i]));
  }
}
