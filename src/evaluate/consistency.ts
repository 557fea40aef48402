import type { CaseFile } from '../model/case-file.ts';
import type { Form } from '../model/form.ts';
import type { Finding, Ground } from '../model/finding.ts';
import { asQuestion } from './question.ts';
import { areOfOneForm } from '../shared/page/form-likeness.ts';

/** Proofs that hold for one paper by itself, whatever its sisters look like. */
const OF_ITSELF = new Set<Ground['by']>(['empty-place', 'said-otherwise', 'known-form', 'person']);

/** What a person is asked where every paper of a form fails alike. */
const SYSTEMATIC = '同一样式的各份文书都没有见到符合要求的内容，可能是这种样式没有认全，请人工查看其中一份';

/**
 * A rule that fails on every paper of one form and passes on none says more about the reading of that form than about the
 * papers: each such failure is a question, unless it rests on what that paper shows by itself.
 */
export function withoutSystematic(findings: readonly Finding[], caseFile: CaseFile): Finding[] {
  const doubted = new Set(
    [...groupedByRule(findings)].flatMap((own) => groupsOfForms(own, caseFile).flatMap(systematic)),
  );
  return findings.map((each) => (doubted.has(each) ? asQuestion(each, 'systematic', SYSTEMATIC) : each));
}

function groupedByRule(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.target === 'case' || finding.outcome === 'inapplicable') continue;
    groups.set(finding.ruleId, [...(groups.get(finding.ruleId) ?? []), finding]);
  }
  return [...groups.values()];
}

function groupsOfForms(findings: readonly Finding[], { fields }: CaseFile): Finding[][] {
  const formOf = (finding: Finding): Form | undefined =>
    fields.find(({ documentId }) => documentId === finding.target)?.form;
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const form = formOf(finding);
    const group = groups.find(([first]) => {
      const other = first && formOf(first);
      return form && other && areOfOneForm(form, other);
    });
    if (group) group.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

function systematic(group: readonly Finding[]): Finding[] {
  const failed = group.filter(({ outcome }) => outcome === 'failed');
  const isAlike = failed.length > 1 && !group.some(({ outcome }) => outcome === 'passed');
  return isAlike ? failed.filter(isWeak) : [];
}

function isWeak({ grounds = [] }: Finding): boolean {
  return !grounds.every((by) => OF_ITSELF.has(by));
}
