import type { Form } from '../../model/form.ts';

/** Share of the labels of two skeletons that both have, from which they are of one form. */
const ONE_FORM = 0.6;
/** Share of the labels of a paper that a known form has, from which it is of that form. */
const KNOWN = 0.85;
/** A paper with fewer labels is of no form in particular. */
const FEWEST_LABELS = 3;

/** Whether two papers are filled-in copies of one form. */
export function areOfOneForm(a: Form, b: Form): boolean {
  return hasLabels(a) && likeness(a, b) >= ONE_FORM;
}

/** Share of the labels of two skeletons that both have, 0–1. */
export function likeness(a: Form, b: Form): number {
  if (a.type !== b.type) return 0;
  const shared = sharedLabels(a, b);
  const all = a.labels.length + b.labels.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** Whether nearly all that a paper prints is known from a form, which may print more. */
export function isOfKnownForm(paper: Form, known: Form): boolean {
  return (
    paper.type === known.type && hasLabels(paper) && sharedLabels(paper, known) >= KNOWN * paper.labels.length
  );
}

function sharedLabels(a: Form, b: Form): number {
  const other = new Set(b.labels);
  return a.labels.filter((label) => other.has(label)).length;
}

function hasLabels({ labels }: Form): boolean {
  return labels.length >= FEWEST_LABELS;
}
