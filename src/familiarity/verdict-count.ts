import type { FormVerdicts } from '../model/form-verdicts.ts';
import { groupedBy } from '../shared/values/grouped.ts';
import { areOfOneForm } from '../shared/page/form-likeness.ts';

/** Papers that must fail alike before it says more about how their form is read than about them. */
const ALIKE = 2;

/** What rules said of a department's papers, case after case: memory grows with its forms, not with its papers. */
export class VerdictCount {
  readonly #bySkeleton = new Map<string, FormVerdicts & { readonly department: string }>();

  add(department: string, verdicts: readonly FormVerdicts[]): void {
    for (const each of verdicts) {
      const key = [department, each.ruleId, each.form.type, ...each.form.labels].join('\n');
      const before = this.#bySkeleton.get(key);
      this.#bySkeleton.set(key, { department, ...(before ? together(before, each) : each) });
    }
  }

  /** By department: rules that fail on every paper of a form, in whichever case, and pass on none. */
  systematic(): ReadonlyMap<string, readonly FormVerdicts[]> {
    const groups: (FormVerdicts & { readonly department: string })[] = [];
    for (const [, each] of [...this.#bySkeleton].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const at = groups.findIndex((group) => isOneKind(group, each));
      const group = groups[at];
      if (group) groups[at] = { ...group, ...together(group, each) };
      else groups.push(each);
    }
    const alike = groups.filter(({ passed, proven, weak }) => passed === 0 && weak + proven >= ALIKE);
    return groupedBy(alike, ({ department }) => department);
  }
}

function isOneKind<T extends FormVerdicts & { readonly department: string }>(a: T, b: T): boolean {
  return a.department === b.department && a.ruleId === b.ruleId && areOfOneForm(a.form, b.form);
}

function together(a: FormVerdicts, b: FormVerdicts): FormVerdicts {
  return {
    ruleId: a.ruleId,
    form: a.form,
    passed: a.passed + b.passed,
    proven: a.proven + b.proven,
    weak: a.weak + b.weak,
  };
}

/** Whether papers of a case fail in a way in which all papers of their form do. */
export function isDoubtedBy(own: readonly FormVerdicts[], systematic: readonly FormVerdicts[]): boolean {
  return own.some(
    ({ ruleId, form, weak }) =>
      weak > 0 && systematic.some((each) => each.ruleId === ruleId && areOfOneForm(each.form, form)),
  );
}
