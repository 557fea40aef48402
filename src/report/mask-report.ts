import type { AuditReport, AuditedCase } from '../model/audit-report.ts';
import { maskDeep } from './masking.ts';

/** Fingerprints and hashes may look like numbers; they say nothing about anybody. */
const NO_TEXT = new Set(['sha256', 'hash', 'ruleId', 'startedAt', 'finishedAt']);
const NO_TEXT_IN_FINDINGS = new Set([...NO_TEXT, 'id', 'findingIds']);

/**
 * The report as it may leave the house. File names are masked too: a scan is often named after the identity number on
 * it. The text of the pages is dropped: no output shows it.
 */
export function maskReport(report: AuditReport): AuditReport {
  return {
    ...report,
    cases: report.cases.map(maskCase),
    strayFiles: maskDeep(report.strayFiles, NO_TEXT),
    problems: maskDeep(report.problems, NO_TEXT),
  };
}

function maskCase(audited: AuditedCase): AuditedCase {
  const { caseFile } = audited;
  const pages = caseFile.pages.map((page) => ({ ...page, lines: [], cells: [], marks: [] }));
  return {
    ...audited,
    caseFile: maskDeep({ ...caseFile, pages }, NO_TEXT),
    facts: maskDeep(audited.facts, NO_TEXT),
    findings: maskDeep(audited.findings, NO_TEXT_IN_FINDINGS),
  };
}
