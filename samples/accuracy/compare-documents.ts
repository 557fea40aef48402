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
      isCutRight: isCutRight(document, expected.path, audited?.documents ?? [], match),
    };
  });
}

function serves(found: AuditedDocument, document: ExpectedDocument): boolean {
  return found.type === document.type || found.alsoServesAs.includes(document.type);
}

function pageKeys(pages: readonly { readonly file: string; readonly pageNumber: number }[]): string {
  return [...new Set(pages.map(({ file, pageNumber }) => `${file}#${pageNumber}`))].sort().join('|');
}

/** Certificates that stand together may be one document or one each. */
function isCutRight(
  document: ExpectedDocument,
  path: string,
  found: readonly AuditedDocument[],
  match: AuditedDocument | undefined,
): boolean {
  if (match === undefined) return false;
  const own = document.pages.map((page) => ({ ...page, file: `${path}/${page.file}` }));
  if (document.type !== 'party-identity') return pageKeys(match.pages) === pageKeys(own);
  const wanted = new Set(own.map(({ file, pageNumber }) => `${file}#${pageNumber}`));
  const parts = found.filter((one) =>
    one.pages.some(({ file, pageNumber }) => wanted.has(`${file}#${pageNumber}`)),
  );
  return pageKeys(parts.flatMap(({ pages }) => pages)) === pageKeys(own);
}
