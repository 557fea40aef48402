import type { CaseFile } from '../model/case-file.ts';
import type { Form } from '../model/form.ts';
import type { FormVerdicts } from '../model/form-verdicts.ts';
import type { Finding, Ground } from '../model/finding.ts';
import { asQuestion } from './question.ts';
import { groupedBy } from '../shared/values/grouped.ts';
import { areOfOneForm } from '../shared/page/form-likeness.ts';

/** Proofs that hold whatever the form of a paper looks like: by the paper itself, or by all papers of the case. */
const OF_ITSELF = new Set<Ground['by']>([
  'empty-place',
  'said-otherwise',
  'known-form',
  'whole-case',
  'person',
]);

/** What a person is asked where every paper of a form fails alike. */
const SYSTEMATIC = '同一样式的各份文书都没有见到符合要求的内容，可能是这种样式没有认全，请人工查看其中一份';

/**
 * A rule that fails on every paper of one form and passes on none says more about the reading of that form than about the
 * papers: each such failure is a question, unless it rests on what that paper shows by itself. `systematic`: the rules and
 * forms of which the other cases of the department show that.
 */
export function withoutSystematic(
  findings: readonly Finding[],
  caseFile: CaseFile,
  systematic: readonly FormVerdicts[] = [],
): Finding[] {
  const groups = groupsOf(findings, caseFile);
  const doubted = new Set(
    groups
      .filter((group) => failsAlways(group, systematic))
      .flatMap(({ findings: own }) => own.filter(isWeak)),
  );
  return findings.map((each) => (doubted.has(each) ? asQuestion(each, 'systematic', SYSTEMATIC) : each));
}

/** How each rule judged the papers of each form in a case: what the cases of a department are compared by. */
export function verdictsOnForms(findings: readonly Finding[], caseFile: CaseFile): FormVerdicts[] {
  return groupsOf(findings, caseFile).flatMap(({ form, findings: own }) => {
    const passed = own.filter(({ outcome }) => outcome === 'passed').length;
    const weak = own.filter((each) => isWeak(each) || each.reasonCode === 'systematic').length;
    const proven = own.filter(({ outcome }) => outcome === 'failed').length - own.filter(isWeak).length;
    const ruleId = own[0]?.ruleId;
    if (form === undefined || ruleId === undefined || passed + weak + proven === 0) return [];
    return [{ ruleId, form, passed, proven, weak }];
  });
}

/** What one rule says of the papers of one form. */
interface Group {
  readonly form: Form | undefined;
  readonly findings: Finding[];
}

function groupsOf(findings: readonly Finding[], { fields }: CaseFile): Group[] {
  const formOf = new Map(fields.map(({ documentId, form }) => [documentId, form]));
  return groupedByRule(findings).flatMap((own) => groupsOfForms(own, formOf));
}

function groupedByRule(findings: readonly Finding[]): Finding[][] {
  const onPapers = findings.filter(({ target, outcome }) => target !== 'case' && outcome !== 'inapplicable');
  return [...groupedBy(onPapers, ({ ruleId }) => ruleId).values()];
}

function groupsOfForms(findings: readonly Finding[], formOf: ReadonlyMap<string, Form | undefined>): Group[] {
  const groups: Group[] = [];
  for (const finding of findings) {
    const form = formOf.get(finding.target);
    const group = groups.find((each) => form && each.form && areOfOneForm(each.form, form));
    if (group) group.findings.push(finding);
    else groups.push({ form, findings: [finding] });
  }
  return groups;
}

function failsAlways({ form, findings }: Group, systematic: readonly FormVerdicts[]): boolean {
  const failed = findings.filter(({ outcome }) => outcome === 'failed');
  if (failed.length === 0 || findings.some(({ outcome }) => outcome === 'passed')) return false;
  const { ruleId } = failed[0] ?? {};
  const isSo = (known: FormVerdicts): boolean =>
    known.ruleId === ruleId && form !== undefined && areOfOneForm(known.form, form);
  return failed.length > 1 || systematic.some(isSo);
}

/** A failure that rests on less than what its own paper shows. */
function isWeak({ outcome, grounds = [] }: Finding): boolean {
  return outcome === 'failed' && !grounds.every((by) => OF_ITSELF.has(by));
}
