import type { Page } from '../../src/model/page.ts';
import type { Artifact } from '../../src/store/artifact.ts';

/** Rules that count pages or look at each of them: docs/decisions/0010. */
export const PAGE_RULES: readonly string[] = [
  'page-number-continuity',
  'page-count-agreement',
  'inspection-page-signature',
  'inquiry-page-signature',
];

/** Changes how a case is set and not what it says. */
export interface Change {
  readonly id: string;
  /** In Chinese, for the table. */
  readonly title: string;
  /** Rules to which the change gives something to look at, or takes it from them: docs/decisions/0010. */
  readonly concerns?: readonly string[];
  /** What was decided may become a question, a value may get lost, and nothing else may change: docs/decisions/0010. */
  readonly mayAsk?: true;
  /** `labels`: of all forms. Only printed pages are changed: what OCR read has its own slips. */
  applyCase(artifact: Artifact, labels: readonly string[]): Artifact;
}

/** What a change of a page may know of it beside what stands on it. */
export interface Setting {
  /** Of the page in its case, from 1. */
  readonly number: number;
  /** Of all forms. */
  readonly labels: readonly string[];
}

/** A change that looks at one page after the other. */
export function onPages(apply: (page: Page, setting: Setting) => Page): Change['applyCase'] {
  return (artifact, labels) => ({
    ...artifact,
    pages: artifact.pages.map((page, index) =>
      page.textOrigin === 'embedded' ? apply(page, { number: index + 1, labels }) : page,
    ),
  });
}
