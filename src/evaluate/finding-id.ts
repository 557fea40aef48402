import type { CaseFile } from '../model/case-file.ts';
import type { Document } from '../model/document.ts';
import type { Rule } from '../model/rule.ts';

/**
 * A fingerprint of case, rule and document: by the case's number and the document's own number or date, so that it
 * survives a re-scan, another file name and added pages.
 */
export function findingId(rule: Rule, caseFile: CaseFile, target: Document | 'case' | 'none'): string {
  const caseKey = caseFile.caseNumber ?? caseFile.id;
  const documentKey = typeof target === 'string' ? 'case' : documentKeyOf(caseFile, target);
  return `${rule.id}-${fingerprint([caseFile.department, caseKey, rule.id, documentKey].join('\n'))}`;
}

function documentKeyOf(caseFile: CaseFile, document: Document): string {
  const fields = caseFile.fields.find((f) => f.documentId === document.id)?.fields ?? {};
  for (const name of ['number', 'date']) {
    const field = fields[name];
    if (field?.state === 'found') return `${document.type} ${String(field.value)}`;
  }
  return document.id;
}

/** 64 bits of FNV-1a in hex: two passes from different beginnings. Short, stable, without a library. */
function fingerprint(text: string): string {
  return fnv(text, 0x811c9dc5) + fnv(text, 0x01000193);
}

function fnv(text: string, start: number): string {
  let hash = start;
  for (const byte of new TextEncoder().encode(text)) {
    hash ^= byte;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
