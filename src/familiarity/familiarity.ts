import type { KnownForm } from '../model/form.ts';
import { together } from './form-count.ts';
import { areOfOneForm } from '../shared/page/form-likeness.ts';

/** The forms of each department, by department: skeletons that are alike are one form. The order of the cases does not show. */
export function familiarity(seen: readonly KnownForm[]): ReadonlyMap<string, readonly KnownForm[]> {
  const bySource = new Map<string, KnownForm[]>();
  for (const form of [...seen].sort(byFullness))
    bySource.set(form.source, [...(bySource.get(form.source) ?? []), form]);
  return new Map([...bySource].map(([source, forms]) => [source, grouped(forms)]));
}

/** The fullest skeleton first: it stands for its form. */
function byFullness(a: KnownForm, b: KnownForm): number {
  return b.labels.length - a.labels.length || (keyOf(a) < keyOf(b) ? -1 : 1);
}

function keyOf({ source, type, labels }: KnownForm): string {
  return [source, type, ...labels].join('\n');
}

function grouped(forms: readonly KnownForm[]): KnownForm[] {
  const groups: KnownForm[] = [];
  for (const form of forms) {
    const index = groups.findIndex((group) => areOfOneForm(group, form));
    const group = groups[index];
    if (group) groups[index] = together(group, form);
    else groups.push(form);
  }
  // One paper alone proves nothing of another one.
  return groups.filter(({ papers }) => papers > 1);
}
