import { encryptedPdf, truncated } from '../render/broken-files.ts';
import type { CasePlan } from '../case-plan.ts';
import { all } from '../gold/notice.ts';
import { cleanOutcomes } from '../gold.ts';
import type { Expectations, RuleId } from '../rule-ids.ts';
import type { Filing, UploadFile } from '../filing.ts';
import type { Random } from '../random.ts';
import type { Defect } from './defect.ts';

const isPerDocument = (_plan: unknown, filing: Filing): boolean =>
  filing.names !== 'whole' && filing.names !== 'camera';

/** Papers of the agency's own making, whose copy counts as uploaded twice. */
const OWN = [
  'penalty-decision',
  'prior-notice',
  'inspection-record',
  'inquiry-record',
  'closing-approval',
  'filing-approval',
];

function extra(path: string, bytes: Buffer, problem: NonNullable<UploadFile['problem']>): UploadFile {
  return { path, bytes, papers: [], isReadable: false, problem };
}

function unreadable(
  id: string,
  title: string,
  make: (files: readonly UploadFile[], random: Random) => UploadFile,
): Defect {
  return {
    id,
    ruleId: 'file-readability',
    title,
    fits: () => true,
    applyFiles: (files, random) => [...files, make(files, random)],
    outcomes: (plan) => ({
      ...unsureAbsence(plan),
      'file-readability': 'failed',
      // The missing paper may be the one that cannot be read.
      ...(plan.hasReview
        ? {}
        : {
            'legal-review-order': ['inapplicable', 'cantTell'] as const,
            'legal-review-presence': ['inapplicable', 'cantTell'] as const,
          }),
    }),
    isSolo: true,
  };
}

/** What is not on file may be what cannot be read. */
function unsureAbsence(plan: CasePlan): Expectations {
  const clean = cleanOutcomes(plan);
  const absent = (Object.keys(clean) as RuleId[]).filter((id) => clean[id] === 'inapplicable');
  return all(absent, ['inapplicable', 'cantTell']);
}

function firstPdf(files: readonly UploadFile[]): Buffer {
  return (files.find(({ path }) => path.endsWith('.pdf')) ?? files[0])?.bytes ?? Buffer.alloc(0);
}

export const FILE_DEFECTS: readonly Defect[] = [
  unreadable('file-empty', '有零字节文件', () => extra('补充材料.pdf', Buffer.alloc(0), 'empty-file')),
  unreadable('file-truncated', '有截断的文件', (files) =>
    extra('证据照片.pdf', truncated(firstPdf(files)), 'corrupt-file'),
  ),
  unreadable('file-encrypted', '有加密的文件', () => extra('其他材料.pdf', encryptedPdf(), 'encrypted-file')),
  unreadable('file-unknown', '有无法识别的格式', (_, random) =>
    extra('附件.caj', Buffer.from(`CAJ\0${random.digits(600)}`), 'unsupported-format'),
  ),
  {
    id: 'file-copied',
    ruleId: 'file-duplication',
    title: '同一文书上传两次',
    fits: isPerDocument,
    applyFiles: (files, random) => withCopy(files, random, (bytes) => bytes),
    outcomes: () => ({ 'file-duplication': 'failed' }),
  },
  {
    id: 'file-copied-again',
    ruleId: 'file-duplication',
    title: '同一文书上传两次，文件字节不同',
    fits: (plan, filing) => isPerDocument(plan, filing) && filing.kind === 'born-digital',
    applyFiles: (files, random) =>
      withCopy(files, random, (bytes) => Buffer.concat([bytes, Buffer.from('\n%\n')])),
    outcomes: () => ({ 'file-duplication': 'failed' }),
  },
  {
    id: 'file-extension',
    ruleId: 'file-format-agreement',
    title: '扩展名与内容不符',
    fits: (_plan, filing) => filing.names !== 'whole',
    applyFiles: (files, random) => renamed(files, random),
    outcomes: () => ({ 'file-format-agreement': 'failed' }),
  },
];

function withCopy(
  files: readonly UploadFile[],
  random: Random,
  change: (bytes: Buffer) => Buffer,
): UploadFile[] {
  const own = files.filter((file) => file.papers.some(({ key }) => OWN.includes(key)));
  const chosen = random.pick(own.length > 0 ? own : files);
  const path = chosen.path.replace(/(\.[a-z]+)$/, random.pick(['（2）$1', ' - 副本$1', '_1$1']));
  return [...files, { ...chosen, path, bytes: change(chosen.bytes) }];
}

function renamed(files: readonly UploadFile[], random: Random): UploadFile[] {
  const at = random.integer(0, files.length - 1);
  return files.map((file, i) => {
    if (i !== at) return file;
    return {
      ...file,
      path: file.path.endsWith('.pdf')
        ? file.path.replace(/\.pdf$/, '.jpg')
        : file.path.replace(/\.[a-z]+$/, '.pdf'),
    };
  });
}
