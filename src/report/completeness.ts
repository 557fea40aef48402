import type { AuditedCase } from '../model/audit-report.ts';
import type { CaseType } from '../model/case-type.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { ScoredFinding } from '../model/scorecard.ts';

/** Symbols rather than colours alone: they survive a black-and-white print. */
export const SYMBOLS = { present: '✔', missing: '✘', open: '?', inapplicable: '–', notYet: '○' } as const;

export type Presence = keyof typeof SYMBOLS;

/** One document that a case type may ask for. */
export interface ExpectedDocument {
  readonly type: string;
  readonly title: string;
  readonly rule?: string;
  /** The rule asks for one of several types: a passed rule does not show that each is there. */
  readonly sharesRule: boolean;
}

/** Documents of the kinds of case that occur, in filing order; a type that two rules ask for stands twice. */
export function expectedDocuments(ruleset: Ruleset, kinds: ReadonlySet<string>): ExpectedDocument[] {
  const expected = new Map<string, ExpectedDocument>();
  for (const caseType of ruleset.caseTypes.filter((each) => kinds.has(each.id))) {
    for (const document of documentsOf(caseType, ruleset)) {
      const key = `${document.type} ${document.rule ?? ''}`;
      if (!expected.has(key)) expected.set(key, document);
    }
  }
  return [...expected.values()];
}

/** What any kind of case asks for; a document that two kinds ask for by different rules stands twice. */
export function allDocuments(ruleset: Ruleset): ExpectedDocument[] {
  return ruleset.caseTypes.flatMap((caseType) => documentsOf(caseType, ruleset));
}

/** Whether the case has the document, should have it, or need not. */
export function presenceOf(audited: AuditedCase, document: ExpectedDocument): Presence {
  const isHere = audited.caseFile.documents.some(
    ({ type, alsoServesAs }) => type === document.type || alsoServesAs.includes(document.type),
  );
  const finding = presenceFinding(audited, document);
  if (finding?.outcome === 'passed') return isHere || !document.sharesRule ? 'present' : 'inapplicable';
  if (finding?.outcome === 'failed') return 'missing';
  if (finding?.outcome === 'cantTell' || finding?.outcome === 'untested') return 'open';
  if (isHere) return 'present';
  return finding?.reasonCode === 'not-due' ? 'notYet' : 'inapplicable';
}

/** The finding that decides about a document. */
export function presenceFinding(audited: AuditedCase, document: ExpectedDocument): ScoredFinding | undefined {
  return audited.findings.find((finding) => finding.ruleId === document.rule);
}

/** Documents that the case lacks. */
export function missingDocuments(audited: AuditedCase, ruleset: Ruleset): ExpectedDocument[] {
  return expectedDocuments(ruleset, new Set([audited.caseFile.caseType])).filter(
    (document) => presenceOf(audited, document) === 'missing',
  );
}

function documentsOf(caseType: CaseType, ruleset: Ruleset): ExpectedDocument[] {
  return caseType.documents.map(({ type, rule, title }) => ({
    type,
    title: title ?? ruleset.documentTypes.find((each) => each.id === type)?.title ?? type,
    ...(rule !== undefined && { rule }),
    sharesRule: rule !== undefined && caseType.documents.filter((each) => each.rule === rule).length > 1,
  }));
}
