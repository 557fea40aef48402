import type { FileEntry, Folder } from './walk.ts';

/** A case as the folders show it: a case folder, or one file that holds a whole case. */
export interface FoundCase {
  readonly id: string;
  readonly department: string | undefined;
  readonly kind: 'folder' | 'whole-case-file';
  readonly files: readonly FileEntry[];
}

export interface FoundCases {
  readonly cases: readonly FoundCase[];
  readonly strayFiles: readonly FileEntry[];
}

/** Sub-folders of a case: volumes, kinds of material, numbered parts. */
const PART_OF_CASE =
  /^(?:正卷|副卷|[一二三四]卷|证据(?:材料)?|照片|图片|附件|视频|音视频|视听资料|影像|扫描件|电子卷|文书|内部文书|外部文书|其他|其它|\d{1,2}[-_.、 ].*|第[一二三四五六七八九十\d]+[卷册部分]+.*)$/u;
const YEAR = /^(?:19|20)\d{2}(?:年度?)?$/u;
/** File names that tell a single 文书, not a whole case. */
const DOCUMENT_NAME =
  /审批|笔录|告知|决定书|回证|回执|目录|封面|执照|身份证|身份|票据|收据|缴款|报告|备考|通知书|审核|讨论|照片|证据|文书|呈批|登记表|结案|立案|意见书|清单|^\s*\d{1,4}\s*$|^(?:IMG|DSC|SCAN|微信图片|扫描)/iu;

/**
 * Which folders are cases. The normal shape is department / case; a year may stand between; a PDF or an archive may
 * stand for a case folder; a case folder or a department may be given directly.
 */
export function findCases(root: Folder, rootName: string): FoundCases {
  if (isCaseFolder(root)) return { cases: [caseOf(root, undefined, rootName)], strayFiles: [] };
  const found = root.folders.map((folder) =>
    isCaseFolder(folder)
      ? { cases: [caseOf(folder, undefined)], strayFiles: [] }
      : casesOfDepartment(folder, folder.name),
  );
  return {
    cases: found.flatMap((f) => f.cases),
    strayFiles: [...root.files, ...found.flatMap((f) => f.strayFiles)],
  };
}

/** Holds papers of one case itself: files that are no whole cases, or nothing but parts of a case. */
function isCaseFolder(folder: Folder): boolean {
  if (folder.files.some((f) => f.name === 'case.json')) return true;
  const isAllParts = folder.folders.every((f) => isPart(f.name));
  if (!isAllParts) return false;
  // Of a folder that cannot be opened nothing but its name is known.
  const files = folder.files.filter((f) => !f.isClosedFolder);
  const parts = folder.folders.length + folder.files.filter((f) => f.isClosedFolder && isPart(f.name)).length;
  if (files.length === 0) return parts > 0;
  if (!files.every((f) => isWholeCaseFormat(f.name))) return true;
  const documents = files.filter((f) => DOCUMENT_NAME.test(stem(f.name))).length;
  return documents * 2 > files.length || parts > 0;
}

function isPart(name: string): boolean {
  return PART_OF_CASE.test(name) && !YEAR.test(name);
}

function casesOfDepartment(folder: Folder, department: string): FoundCases {
  const cases: FoundCase[] = [];
  const strayFiles: FileEntry[] = [];
  for (const sub of folder.folders) {
    if (YEAR.test(sub.name) && !isCaseFolder(sub)) {
      const ofYear = casesOfDepartment(sub, department);
      cases.push(...ofYear.cases);
      strayFiles.push(...ofYear.strayFiles);
    } else if (allFiles(sub).length > 0) cases.push(caseOf(sub, department));
  }
  for (const file of folder.files) {
    if (file.isClosedFolder || !isWholeCaseFormat(file.name)) strayFiles.push(file);
    else cases.push({ id: file.path, department, kind: 'whole-case-file', files: [file] });
  }
  return { cases, strayFiles };
}

function isWholeCaseFormat(name: string): boolean {
  return /\.(?:pdf|zip|rar|7z)$/iu.test(name);
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/u, '');
}

function caseOf(folder: Folder, department: string | undefined, id = folder.path): FoundCase {
  return { id, department, kind: 'folder', files: allFiles(folder) };
}

function allFiles(folder: Folder): FileEntry[] {
  return [...folder.files, ...folder.folders.flatMap(allFiles)];
}
