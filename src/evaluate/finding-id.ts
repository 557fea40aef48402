import type { CaseFile } from '../model/case-file.ts';
import type { Document } from '../model/document.ts';
import type { Rule } from '../model/rule.ts';

/**
 * A fingerprint of case, rule and document. The case is its path, never its number: a number that is read tomorrow must
 * not part the decision of today from its finding.
 */
export function findingId(rule: Rule, caseFile: CaseFile, target: Document | 'case' | 'none'): string {
  const documentKey = typeof target === 'string' ? ['case'] : documentKeyOf(caseFile, target);
  return `${rule.id}-${fingerprint([caseFile.id, rule.id, ...documentKey].join('\n'))}`;
}

/**
 * A document's own number or day, where no other of its type in the case has it: it survives a re-scan, another file
 * name and added pages. Two papers that share both, and those that have neither, are told apart by the page on which
 * they begin: by the bytes of its file, which no better reading changes. Never by a running number of the case, which
 * moves with every paper that joins.
 */
function documentKeyOf(caseFile: CaseFile, document: Document): readonly string[] {
  const others = caseFile.documents.filter((d) => d.type === document.type && d.id !== document.id);
  for (const name of ['number', 'date']) {
    const value = valueOf(caseFile, document, name);
    const isOwn = value !== undefined && others.every((other) => valueOf(caseFile, other, name) !== value);
    if (isOwn) return [document.type, name, value];
  }
  return [document.type, 'page', ...anchorOf(caseFile, document, others)];
}

function valueOf({ fields }: CaseFile, { id }: Document, name: string): string | undefined {
  const field = fields.find((f) => f.documentId === id)?.fields[name];
  return field?.state === 'found' ? String(field.value) : undefined;
}

/** The first page, and which of its papers where several begin on it or on a copy of its file. */
function anchorOf(caseFile: CaseFile, document: Document, others: readonly Document[]): readonly string[] {
  const page = firstPageOf(caseFile, document);
  const sharing = others.filter((other) => firstPageOf(caseFile, other) === page);
  const place = caseFile.documents.indexOf(document);
  const before = sharing.filter((other) => caseFile.documents.indexOf(other) < place).length;
  return [page, String(before)];
}

/** A file that could not be opened has no hash of its content: its path speaks for it. */
function firstPageOf({ files }: CaseFile, { pages: [first] }: Document): string {
  const record = files.find(({ file }) => file.path === first?.file);
  return `${record?.file.sha256 || first?.file || ''}#${first?.pageNumber ?? 0}`;
}

/** 64 bits of FNV-1a in hex: two passes from different beginnings. Short, stable, without a library. */
function fingerprint(text: string): string {
  const bytes = ENCODER.encode(text);
  return fnv(bytes, 0x811c9dc5) + fnv(bytes, 0x01000193);
}

const ENCODER = new TextEncoder();

function fnv(bytes: Uint8Array, start: number): string {
  let hash = start;
  for (const byte of bytes) {
    hash ^= byte;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
