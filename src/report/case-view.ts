import { NO_DEPARTMENT } from '../shared/text/no-department.ts';
import type { AuditedCase } from '../model/audit-report.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { Standard } from '../model/standard.ts';
import type { ScoredFinding } from '../model/scorecard.ts';
import { type RepeatedPage, repeatedPages } from '../shared/page/repeated-pages.ts';
import type { Cell } from '../spreadsheet/sheet-spec.ts';
import { type Link, type Folders, linkTo } from './link.ts';
import { fileName, placeText } from './wording.ts';
import { maskCase, maskRest } from './mask-report.ts';

/** By what a case is shown: the same for every case of a batch. */
export interface ShowOptions extends Folders {
  readonly unmask: boolean;
  readonly ruleset: Ruleset;
  readonly standard: Standard;
}

/** What the sheets need of one case: the case as it may be shown, and a way to link to its files. */
export interface CaseView {
  readonly audited: AuditedCase;
  readonly ruleset: Ruleset;
  readonly link: Link;
  /** Pages that were uploaded twice: found here, as the words on the pages are not shown. */
  readonly repeats: readonly RepeatedPage[];
}

export function caseView(original: AuditedCase, options: ShowOptions): CaseView {
  const paths = new Set([casePath(original), ...original.caseFile.files.map((each) => each.file.path)]);
  const repeats = repeatedPages(original.caseFile.pages);
  return {
    repeats: options.unmask ? repeats : maskRest(repeats),
    audited: options.unmask ? original : maskCase(original),
    ruleset: options.ruleset,
    link: linkTo(paths, options),
  };
}

/** 案卷 as users call it: its number, else the name of its folder. */
export function caseName({ id, caseNumber }: { readonly id: string; readonly caseNumber?: string }): string {
  return caseNumber ?? fileName(id);
}

/**
 * Folder or file of a case: its id without the document number that tells several cases of one path apart; '' where
 * the uploads folder itself is the case.
 */
export function casePath({ caseFile: { id, files } }: AuditedCase): string {
  const isPath = (wanted: string): boolean =>
    files.some(({ file: { path } }) => path === wanted || path.startsWith(`${wanted}/`));
  return [id, id.replace(/#[^/]*$/u, '')].find(isPath) ?? '';
}

/** Department of a case; the uploads may not say. */
export function departmentName(name: string): string {
  return name === '' ? NO_DEPARTMENT : name;
}

/** Value of a text fact, '' where it is absent or cannot be told. */
export function factText(audited: AuditedCase, name: string): string {
  const value = audited.facts.facts[name]?.value;
  return typeof value === 'string' ? value : '';
}

/** Names of the handling officers. */
export function officerNames(audited: AuditedCase): string {
  const value = audited.facts.facts['officers']?.value;
  if (!Array.isArray(value)) return '';
  const people = value as readonly unknown[];
  return people
    .flatMap((each) =>
      typeof each === 'object' && each !== null && 'name' in each ? [String(each.name)] : [],
    )
    .join('、');
}

/** Where to look: the document, the file and the page, with a link to the first place. */
export function whereCell({ audited, link }: CaseView, finding: ScoredFinding): Cell {
  const first = finding.evidence[0];
  if (!first) return '';
  const more = finding.evidence.length > 1 ? `（等${finding.evidence.length}处）` : '';
  const title = documentAt(audited, first);
  return link(first.file, `${title === '' ? '' : `${title}：`}${placeText(first)}${more}`);
}

function documentAt({ caseFile }: AuditedCase, { file, pageNumber }: Evidence): string {
  const document = caseFile.documents.find((each) =>
    each.pages.some((page) => page.file === file && page.pageNumber === pageNumber),
  );
  return document?.title ?? '';
}
