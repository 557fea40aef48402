import type { AbsenceProof } from '../model/absence.ts';
import type { CaseFile } from '../model/case-file.ts';
import type { Document } from '../model/document.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Fact } from '../model/fact.ts';
import { NAMEABLE_PAGE, SURE_TYPE } from '../shared/certainty/thresholds.ts';
import { compiled } from '../shared/text/compiled.ts';
import { stem } from '../shared/text/file-stem.ts';
import { type Derivation, documentEvidence } from './derivation.ts';
import { lacking, unknown } from './facts.ts';
import { unexplainedPaper } from './unexplained.ts';
import { pageAt } from '../shared/page/page-at.ts';

/** Why a paper of these types may lie in the case unseen: a page or file that cannot be read, or an unsure type. */
export function hiddenReason(derivation: Derivation, types: readonly string[]): Fact | undefined {
  return suspicion(derivation, types) ?? unreadablePart(derivation);
}

/** A paper of none of these types was found: it may lie there unseen, or every page of the case is explained without it. */
export function missingPaper(
  derivation: Derivation,
  types: readonly string[],
  evidence: readonly Evidence[] = [],
  workings?: string,
): Fact {
  return hiddenReason(derivation, types) ?? lacking(wholeCase(derivation), evidence, workings);
}

/** How much of the case is accounted for. */
export function wholeCase({ caseFile }: Pick<Derivation, 'caseFile'>): AbsenceProof {
  const explained = caseFile.documents.filter((d) => d.type !== 'other').flatMap((d) => d.pages);
  const places = new Set(explained.map(({ file, pageNumber }) => `${file}#${pageNumber}`));
  return { by: 'whole-case', explained: places.size, pages: caseFile.pages.length };
}

/** What speaks for such a paper: for papers that few cases have, any illegible page says nothing. */
export function suspicion(derivation: Derivation, types: readonly string[]): Fact | undefined {
  const { caseFile } = derivation;
  const folder = unopenedFolder(caseFile);
  if (folder) return folder;
  const unsure = caseFile.documents.find((d) => d.candidate !== undefined && types.includes(d.candidate));
  if (unsure) {
    const page = unsure.pages[0];
    return unknown(
      `${page?.file ?? ''} 第 ${page?.pageNumber ?? 1} 页疑似该文书，但不能确认，请人工查看`,
      [documentEvidence(unsure)],
      'unsure-paper',
      placeOf(unsure),
    );
  }
  const holder = caseFile.documents.find((d) => d.mayHold?.some((type) => types.includes(type)));
  if (holder) {
    const name = holder.pages[0]?.file ?? '';
    return unknown(
      `${name} 中有一页标题识别不清，内容与该文书相近，请人工查看`,
      [documentEvidence(holder)],
      'unread-page',
      placeOf(holder),
    );
  }
  const paper = unexplainedPaper(caseFile.documents, types, derivation.rules);
  if (paper) {
    const reason = `${paper.pages[0]?.file ?? ''} 第 ${paper.pages[0]?.pageNumber ?? 1} 页“${paper.title}”没有认出种类，可能就是该文书，请人工查看`;
    return unknown(reason, [documentEvidence(paper)], 'unexplained-paper', placeOf(paper));
  }
  return unreadableByName(derivation, types);
}

/** A folder that was not opened may hold anything, also what few cases have. */
function unopenedFolder({ files }: CaseFile): Fact | undefined {
  const path = files.find(({ file }) => file.mediaType === 'folder')?.file.path;
  return path === undefined
    ? undefined
    : unknown(`文件夹“${path}”没有打开，该文书可能在其中，请人工查看`, [
        { file: path, pageNumber: 1, quote: '' },
      ]);
}

/** A file that was not read, or only by OCR as something else, and whose name speaks for the type. */
function unreadableByName(derivation: Derivation, types: readonly string[]): Fact | undefined {
  const { caseFile, rules } = derivation;
  const names = rules.documentTypes.filter((t) => types.includes(t.id)).flatMap((t) => t.fileNames);
  const file = caseFile.files.find(
    ({ file: { path }, status }) =>
      isNamedAs(stem(path), names, types) &&
      (status !== 'read' || (isScanned(caseFile, path) && !isSurelyTyped(caseFile, path))),
  );
  return (
    file &&
    unknown(
      `文件“${file.file.path}”的名称与该文书相符，但没有读清，请人工查看`,
      [{ file: file.file.path, pageNumber: 1, quote: '' }],
      'unread-file',
      file.file.path,
    )
  );
}

function isSurelyTyped({ documents }: CaseFile, path: string): boolean {
  const papers = documents.filter((d) => d.pages.some((p) => p.file === path));
  return papers.length > 0 && papers.every((d) => d.type !== 'other' && d.confidence >= SURE_TYPE);
}

/** 送达回证（告知书） names the paper served, not the notice itself. */
function isNamedAs(name: string, names: readonly string[], types: readonly string[]): boolean {
  if (/回证|回执/u.test(name) && !types.includes('proof-of-service')) return false;
  return names.some((source) => compiled(source).test(name));
}

function isScanned(caseFile: CaseFile, path: string): boolean {
  return caseFile.pages.some((p) => p.file === path && p.textOrigin === 'ocr');
}

/** Something could not be read, and nothing tells what it is. */
function unreadablePart({ caseFile, rules }: Derivation): Fact | undefined {
  const file = caseFile.files.find(
    (f) =>
      (f.status === 'unread' || f.status === 'partly') &&
      !namesAnyType(stem(f.file.path), rules.documentTypes),
  );
  if (file) {
    return unknown(
      `文件“${file.file.path}”没有读全，该文书可能在其中，请人工查看`,
      [{ file: file.file.path, pageNumber: 1, quote: '' }],
      'unread-file',
      file.file.path,
    );
  }
  const page = caseFile.documents.find(
    (d) => d.type === 'other' && d.candidate === undefined && isIllegible(caseFile, d),
  );
  return (
    page &&
    unknown(
      `${page.pages[0]?.file ?? ''} 字迹识别不清，该文书可能在其中，请人工查看`,
      [documentEvidence(page)],
      'unread-page',
      placeOf(page),
    )
  );
}

function namesAnyType(name: string, types: readonly { readonly fileNames: readonly string[] }[]): boolean {
  return types.some((t) => t.fileNames.some((source) => compiled(source).test(name)));
}

/** Characters: a page with fewer holds next to nothing. */
const WORTH_READING = 20;

function isIllegible(caseFile: CaseFile, document: Document): boolean {
  return document.pages.some(({ file, pageNumber }) => {
    const page = pageAt(caseFile.pages, { file, pageNumber });
    if (page?.textOrigin !== 'ocr' || (page.quality.legibility ?? 1) >= NAMEABLE_PAGE) return false;
    return page.lines.reduce((sum, l) => sum + l.text.length, 0) >= WORTH_READING;
  });
}

/** Names the place in questions that wait for one look at it. */
function placeOf(document: Document): string {
  const { file, pageNumber } = documentEvidence(document);
  return `${file}#${pageNumber}`;
}
