import type { AbsenceTraces } from '../../model/absence-traces.ts';
import type { Faults } from '../faults.ts';
import type { Declared } from '../parsed-rules.ts';
import { didYouMean } from '../similar-name.ts';
import { nameCheck, patternCheck } from './check-names.ts';
import type { Known } from './known.ts';

/** Papers of every type. */
const ANY = '*';

/** Checks that traces are about fields that some of their papers have, and that they do what their examples say. */
export function checkTraces(list: readonly Declared<AbsenceTraces>[], known: Known, faults: Faults): void {
  for (const [index, declared] of list.entries()) {
    if (list.findIndex(({ value }) => value.id === declared.value.id) < index)
      faults.at(declared.file, [...declared.path, 'id'], `编号“${declared.value.id}”重复`);
    const checkType = nameCheck(declared, '文书类型', known.documentTypes, faults);
    const { documents, fields, traces, contrary = [] } = declared.value;
    documents.forEach((type, i) => {
      if (type !== ANY) checkType(type, ['documents', i]);
    });
    const types = documents.includes(ANY) ? [...known.fields.keys()] : documents;
    const names = new Set(types.flatMap((type) => [...(known.fields.get(type) ?? [])]));
    fields.forEach((field, i) => {
      if (!names.has(field))
        faults.at(
          declared.file,
          [...declared.path, 'fields', i],
          `这些文书上没有要素 ${field}${didYouMean(field, [...names])}`,
        );
    });
    const checkPattern = patternCheck(declared, faults);
    traces.forEach((pattern, i) => checkPattern(pattern, ['traces', i]));
    contrary.forEach((pattern, i) => checkPattern(pattern, ['contrary', i]));
  }
}
