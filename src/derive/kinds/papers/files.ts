import type { FactItem } from '../../../model/fact.ts';
import type { ProblemCode } from '../../../model/problem.ts';
import type { FileRecord } from '../../../model/source-file.ts';
import { NO_OPTIONS } from '../../../shared/options/options.ts';
import { factKind } from '../../derivation.ts';
import { answered, known } from '../../facts.ts';

/** Formats that departments may upload and this version lists unread: a question, not a fault. */
const NOT_YET_READ = new Set(['docx', 'doc', 'xlsx', 'xls', 'ofd', 'txt', 'bmp', 'zip', 'rar', '7z']);

/** What this tool could not do with a file that other programs may open. */
const OF_THE_TOOL = new Set<ProblemCode>([
  'page-unreadable',
  'page-timeout',
  'reader-crashed',
  'limit-exceeded',
]);

/** Each uploaded file: whether it opens and was read to its end. */
export const fileReadings = factKind({
  options: NO_OPTIONS,
  derive: (_declaration, { caseFile }) =>
    known(
      caseFile.files
        .filter(({ file }) => file.mediaType !== 'declaration')
        .map((record) => ({
          ...itemOf(record),
          values: { isReadable: answered(isReadable(record)) },
          ...reasonOf(record),
        })),
    ),
});

function itemOf({ file, problems }: FileRecord): Pick<FactItem, 'key' | 'label' | 'evidence'> {
  const detail = problems[0]?.message.replace(`${file.path}：`, '');
  return {
    key: file.path,
    label: detail ? `${file.path}（${detail}）` : file.path,
    evidence: [{ file: file.path, pageNumber: problems[0]?.pageNumber ?? 1, quote: '' }],
  };
}

function isReadable({ file, status, problems }: FileRecord): boolean | undefined {
  if (status === 'listed') return true;
  if (problems.some((p) => p.code === 'unsupported-format'))
    return NOT_YET_READ.has(file.mediaType) ? undefined : false;
  if (problems.some(({ code }) => OF_THE_TOOL.has(code))) return undefined;
  return problems.length === 0;
}

function reasonOf(record: FileRecord): { reason?: string } {
  const problem = record.problems[0];
  return isReadable(record) === undefined && problem ? { reason: problem.message } : {};
}

/** Each readable file: whether its extension agrees with its content. */
export const fileFormats = factKind({
  options: NO_OPTIONS,
  derive: (_declaration, { caseFile }) =>
    known(
      caseFile.files
        .filter(
          ({ file, status }) =>
            status !== 'unread' && file.mediaType !== 'declaration' && file.mediaType !== 'unknown',
        )
        .map(({ file }) => ({
          key: file.path,
          label: `${file.path}（实际是 ${file.mediaType.toUpperCase()} 文件）`,
          values: { hasFittingExtension: answered(file.hasFittingExtension) },
          evidence: [{ file: file.path, pageNumber: 1, quote: '' }],
        })),
    ),
});
