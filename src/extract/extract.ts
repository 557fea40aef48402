import type { Document } from '../model/document.ts';
import type { DocumentFields, Field, MARK_FIELDS } from '../model/field.ts';
import type { Mark, Page } from '../model/page.ts';
import type { ReportProblem } from '../model/problem.ts';
import type { FieldDeclaration } from '../model/document-type.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { type DocumentPart, DocumentText } from '../shared/page/document-text.ts';
import { provenAbsence } from './absence.ts';
import { isBlankForm } from './blank-form.ts';
import { FlatText } from './flat-text.ts';
import { formOf } from './form.ts';
import { knownLabels } from './known-labels.ts';
import { markEvidence, marksOn } from './marks/part-marks.ts';
import { foundAt, NOT_FOUND, type KnownLabels, type FieldRequest } from './field-request.ts';
import { phrasebookOf } from './phrasebook.ts';
import { FIELD_READERS } from './field-readers/index.ts';
import { safeReading } from './safe-reading.ts';

type FieldRules = Pick<Ruleset, 'documentTypes' | 'commonFields' | 'labels' | 'names' | 'phrases' | 'traces'>;

/** Fields of every document: those of its type, of every type it also serves as, and those of all documents. */
export function extract(
  documents: readonly Document[],
  pages: readonly Page[],
  rules: FieldRules,
  report: ReportProblem = () => undefined,
): DocumentFields[] {
  const labels = knownLabels(rules.labels);
  const byPlace = new Map(pages.map((page) => [`${page.file}\n${page.pageNumber}`, page]));
  return documents.map((document) => {
    const parts = document.pages.flatMap((place) => {
      const page = byPlace.get(`${place.file}\n${place.pageNumber}`);
      return page ? [{ page, lines: place.lines }] : [];
    });
    const text = new DocumentText(parts, labels.opensLine);
    const declarations = declarationsFor(document, rules);
    const fields = {
      ...fieldsOf(document, text, declarations, labels, { ...rules, report, pages }),
      ...markFields(parts),
    };
    return {
      documentId: document.id,
      form: formOf(document.type, text, labels),
      fields,
      ...(isBlankForm(fields, declarations) && { isBlankForm: true as const }),
    };
  });
}

function declarationsFor(document: Document, rules: FieldRules): Record<string, FieldDeclaration> {
  const types = [...document.alsoServesAs].reverse().concat(document.type);
  const own = types.map((id) => rules.documentTypes.find((t) => t.id === id)?.fields ?? {});
  return Object.assign({}, rules.commonFields, ...own) as Record<string, FieldDeclaration>;
}

function fieldsOf(
  document: Document,
  text: DocumentText,
  declarations: Readonly<Record<string, FieldDeclaration>>,
  labels: KnownLabels,
  rules: FieldRules & { readonly report: ReportProblem; readonly pages: readonly Page[] },
): Record<string, Field> {
  const flat = new FlatText(text.text);
  const fields: Record<string, Field> = {};
  for (const [name, declaration] of Object.entries(declarations)) {
    const { documentTypes: types, names, pages, traces } = rules;
    const phrases = phrasebookOf(rules.phrases);
    const request: FieldRequest = {
      document,
      text,
      pages,
      flat,
      declaration,
      labels,
      names,
      phrases,
      types,
      traces,
    };
    const read = FIELD_READERS[declaration.kind];
    if (read)
      fields[name] = safeReading(
        request,
        name,
        (r) => named(r, name, provenAbsence(r, name, read(r))),
        rules.report,
      );
  }
  return fields;
}

/** What was not found bears its name: a person is asked of it once. */
function named({ document }: FieldRequest, name: string, field: Field): Field {
  return field.state === 'notFound' ? { ...field, of: `${document.type}/${name}` } : field;
}

/** Seals and signatures that stand on the document's pages; what is not seen on a scan may still be there. */
function markFields(parts: readonly DocumentPart[]): Record<(typeof MARK_FIELDS)[number], Field> {
  return { seal: markField(parts, 'seal'), signature: markField(parts, 'handwriting') };
}

function markField(parts: readonly DocumentPart[], kind: Mark['kind']): Field {
  const last = parts
    .flatMap((part) => marksOn(part).map((mark) => ({ page: part.page, mark })))
    .findLast(({ mark }) => mark.kind === kind);
  if (last) return foundAt(true, [markEvidence(last.page, last.mark)], last.mark.confidence);
  const isScanned = parts.some(({ page }) => page.textOrigin !== 'embedded');
  return isScanned
    ? { state: 'unreadable', reason: '扫描页上没有认出印章或签名，请人工查看', evidence: [] }
    : NOT_FOUND;
}
