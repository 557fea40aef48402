import type { AuditedCase } from '../model/audit-report.ts';
import { maskDeep } from './masking.ts';

/** Fingerprints and hashes may look like numbers; they and places on a page say nothing about anybody. */
const NO_TEXT = new Set(['sha256', 'hash', 'ruleId', 'startedAt', 'finishedAt', 'box']);
const NO_TEXT_IN_FINDINGS = new Set([...NO_TEXT, 'id', 'findingIds']);

/** Files and problems that belong to no case, as they may leave the house. */
export function maskRest<Rest>(rest: Rest): Rest {
  return maskDeep(rest, NO_TEXT);
}

/**
 * A case as it may leave the house. File names are masked too: a scan is often named after the identity number on it.
 * The text of the pages is dropped: no output shows it.
 */
export function maskCase(audited: AuditedCase): AuditedCase {
  const { caseFile } = audited;
  const pages = caseFile.pages.map((page) => ({ ...page, lines: [], cells: [], marks: [] }));
  return {
    ...audited,
    // Fields and the facts of single documents are not reported: facts of the case are what became of them.
    caseFile: maskDeep({ ...caseFile, fields: [], pages }, NO_TEXT),
    facts: { caseId: caseFile.id, facts: maskDeep(audited.facts.facts, NO_TEXT), documentFacts: {} },
    findings: maskDeep(audited.findings, NO_TEXT_IN_FINDINGS),
  };
}
