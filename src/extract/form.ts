import type { Form } from '../model/form.ts';
import type { DocumentText } from '../shared/page/document-text.ts';
import { withoutBlanks } from '../shared/text/normalise.ts';
import type { KnownLabels } from './field-request.ts';
import { ownLines } from './marks/page-layout.ts';

/** Words before a colon; longer ones are speech or a name. */
const LABEL = /(?<=^|[\s，,；;。）)])(\p{Script=Han}[\p{Script=Han}（）()、]{1,9})\s?[:：]/gu;
const SHORT_CELL = /^\p{Script=Han}[\p{Script=Han}（）()、/]{1,11}[:：]?$/u;
/** How a paragraph of running text begins: letters are told by their turns of phrase, not by labels. */
const OPENING = /(?<=^|[。；\n])\s*(\p{Script=Han}{4})(?=[^\n\t。；:：]{8})/gu;

/** The skeleton of a paper: its labels before a colon, the head cells of its tables, the openings of its sentences. */
export function formOf(type: string, text: DocumentText, labels: KnownLabels): Form {
  const isTable = text.parts.some(({ page }) => page.cells.length > 0);
  const openings = isTable ? [] : matchesOf(OPENING, text.text);
  const marks = [...matchesOf(LABEL, text.text), ...headCells(text, labels), ...openings];
  return { type, labels: [...new Set(marks.map(plain))].filter((mark) => mark.length >= 2).sort() };
}

function matchesOf(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** Cells of the first column, and others that some form is known to print. */
function headCells({ parts }: DocumentText, labels: KnownLabels): string[] {
  return parts.flatMap((part) => {
    const texts = new Map<number, string>();
    for (const { cell, text } of ownLines(part))
      if (cell !== undefined) texts.set(cell, (texts.get(cell) ?? '') + withoutBlanks(text));
    return [...texts].flatMap(([cell, text]) => {
      const isHead = part.page.cells[cell]?.column === 0 || labels.isLabel(text);
      return isHead && SHORT_CELL.test(text) ? [text] : [];
    });
  });
}

function plain(mark: string): string {
  return withoutBlanks(mark).replace(/[（(].*$|[:：、]/gu, '');
}
