import { isAbsolute, relative } from 'node:path';
import type { AuditReport, AuditedCase } from '../model/audit-report.ts';
import type { Evidence } from '../model/field.ts';
import type { ScoredFinding } from '../model/scorecard.ts';
import type { Cell } from '../spreadsheet/sheet-spec.ts';
import { byText } from './summary.ts';
import { fileName, placeText } from './wording.ts';

/** What every sheet needs: the report as it may be shown, in the order of the sheets, and a way to link. */
export interface ReportView {
  readonly report: AuditReport;
  /** By department, then path. */
  readonly cases: readonly AuditedCase[];
  /** Link to a file (or folder) of the uploads; its text alone where the name had to be masked. */
  readonly link: (path: string, text: string) => Cell;
}

/** `original` still has the true file names: a link to a masked name would lead nowhere, and tell it. */
export function reportView(
  shown: AuditReport,
  original: AuditReport,
  folders: { readonly outDir: string; readonly uploadsDir: string },
): ReportView {
  const paths = realPaths(original);
  const base = relative(folders.outDir, folders.uploadsDir).replaceAll('\\', '/');
  return {
    report: shown,
    cases: [...shown.cases].sort(
      (a, b) => byText(a.caseFile.department, b.caseFile.department) || byText(a.caseFile.id, b.caseFile.id),
    ),
    // On another drive there is no relative way; a link would only work on this one machine.
    link: (path, text) =>
      paths.has(path) && !isAbsolute(base) ? { text, target: linkTarget(base, path) } : text,
  };
}

/** 案卷 as users call it: its number, else the name of its folder. */
export function caseName({ caseFile }: AuditedCase): string {
  return caseFile.caseNumber ?? fileName(caseFile.id);
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
  return name === '' ? '（未注明部门）' : name;
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
export function whereCell(view: ReportView, audited: AuditedCase, finding: ScoredFinding): Cell {
  const first = finding.evidence[0];
  if (!first) return '';
  const more = finding.evidence.length > 1 ? `（等${finding.evidence.length}处）` : '';
  const title = documentAt(audited, first);
  return view.link(first.file, `${title === '' ? '' : `${title}：`}${placeText(first)}${more}`);
}

function documentAt({ caseFile }: AuditedCase, { file, pageNumber }: Evidence): string {
  const document = caseFile.documents.find((each) =>
    each.pages.some((page) => page.file === file && page.pageNumber === pageNumber),
  );
  return document?.title ?? '';
}

function realPaths(report: AuditReport): Set<string> {
  const files = [...report.cases.flatMap((each) => each.caseFile.files), ...report.strayFiles];
  return new Set([...report.cases.map(casePath), ...files.map((each) => each.file.path)]);
}

/** Members of archives cannot be opened alone: the link leads to the archive. `#` and `%` mean something in links. */
function linkTarget(base: string, path: string): string {
  const openable = path.replace(/(\.(?:zip|rar|7z))\/.*$/iu, '$1');
  const whole = [base, openable].filter((part) => part !== '').join('/') || '.';
  return whole.replaceAll('%', '%25').replaceAll('#', '%23');
}
