import type { CaseFile } from '../../model/case-file.ts';
import type { DocumentFields, Field, Rival } from '../../model/field.ts';

/** Readings of a case at most: a form with many days offers no end of them. */
const MOST = 16;

/** The case as it would be if one of its values had been chosen otherwise: one choice at a time. */
export function rivalReadings(caseFile: CaseFile): CaseFile[] {
  const readings = caseFile.fields.flatMap((document) =>
    Object.entries(document.fields).flatMap(([name, field]) =>
      rivalsOf(field).map((rival) => withChoice(caseFile, document, name, rival)),
    ),
  );
  return readings.slice(0, MOST);
}

/** For each day that was read in doubt, the case as it would be for every day that its print can stand for. */
export function doubtedReadings(caseFile: CaseFile): CaseFile[][] {
  return caseFile.fields.flatMap((document) =>
    Object.entries(document.fields).flatMap(([name, field]) => {
      if (field.state !== 'unreadable' || field.candidates === undefined) return [];
      const { candidates, evidence } = field;
      return [candidates.map((value) => withChoice(caseFile, document, name, { value, evidence }))];
    }),
  );
}

function withChoice(caseFile: CaseFile, document: DocumentFields, name: string, rival: Rival): CaseFile {
  const fields = caseFile.fields.map((each) => (each === document ? withRival(document, name, rival) : each));
  return { ...caseFile, fields };
}

function rivalsOf(field: Field): readonly Rival[] {
  return field.state === 'found' ? (field.rivals ?? []) : [];
}

function withRival(document: DocumentFields, name: string, { value, evidence }: Rival): DocumentFields {
  const field: Field = { state: 'found', value, evidence, confidence: 1 };
  return { ...document, fields: { ...document.fields, [name]: field } };
}
