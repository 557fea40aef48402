import type { ExpectedCase, ExpectedDocument } from '../generator/expected-case.ts';
import type { AuditedCase, AuditedDocument } from './audit.ts';

export interface DocumentVerdict {
  readonly type: string;
  readonly title: string;
  readonly where: string;
  /** Type recognised on the document's first page; undefined: no document there. */
  readonly got: string | undefined;
  readonly isTypeRight: boolean;
  /** All pages and no others belong to it. */
  readonly isCutRight: boolean;
}

export function compareDocuments(
  expected: ExpectedCase,
  audited: AuditedCase | undefined,
): DocumentVerdict[] {
  return expected.documents.map((document) => {
    const [first] = document.pages;
    const at = first === undefined ? '' : `${expected.path}/${first.file}`;
    const found =
      audited?.documents.filter((one) =>
        one.pages.some((page) => page.file === at && page.pageNumber === first?.pageNumber),
      ) ?? [];
    const match = found.find((one) => serves(one, document)) ?? found[0];
    return {
      type: document.type,
      title: document.title,
      where: `${at} 第${first?.pageNumber ?? '?'}页`,
      got: match?.type,
      isTypeRight: match !== undefined && serves(match, document),
      isCutRight:
        match !== undefined &&
        pageKeys(match.pages) ===
          pageKeys(document.pages.map((page) => ({ ...page, file: `${expected.path}/${page.file}` }))),
    };
  });
}

function serves(found: AuditedDocument, document: ExpectedDocument): boolean {
  return found.type === document.type || found.alsoServesAs.includes(document.type);
}

function pageKeys(pages: readonly { readonly file: string; readonly pageNumber: number }[]): string {
  return [...new Set(pages.map(({ file, pageNumber }) => `${file}#${pageNumber}`))].sort().join('|');
}
