import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Page } from '../../src/model/page.ts';
import type { FileRecord, IntakeUnit, MediaType, SourceFile } from '../../src/model/source-file.ts';
import { ArtifactStore } from '../../src/store/artifacts.ts';
import { caseFolder } from '../generator/arrange.ts';
import { DEFECTS, TRAPS } from '../generator/defects/index.ts';
import { DEPARTMENTS } from '../generator/departments/index.ts';
import { drawCase } from '../generator/draw-case.ts';
import type { DrawnCase } from '../generator/draw-case.ts';
import { expectedCase } from '../generator/expected-case.ts';
import type { ExpectedCase } from '../generator/expected-case.ts';
import { textFiles } from '../generator/text-case.ts';
import type { TextFile } from '../generator/text-case.ts';

export interface TextBatchOptions {
  readonly seed: number;
  readonly cases: number;
  readonly out: string;
  /** Only flaws and traps of this rule, in turn. */
  readonly ruleId?: string;
  /** Every other round of the departments is without flaws: where each paper of a form fails alike, the form is asked about. */
  readonly hasCleanRounds?: boolean;
  /** Undefined: drawn; empty: clean cases. */
  readonly defectIds?: readonly string[];
}

/** Draws cases and saves them as if they had been read: nothing is printed, nothing is scanned. */
export async function writeTextBatch(options: TextBatchOptions): Promise<ExpectedCase[]> {
  const store = new ArtifactStore(options.out);
  const expected: ExpectedCase[] = [];
  for (let index = 0; index < options.cases; index++) {
    const drawn = drawnCase(options, index);
    const files = textFiles(drawn);
    const id = `${drawn.plan.profile.id}/${caseFolder(drawn.plan)}`;
    await store.save(artifactOf(id, drawn, files));
    expected.push(expectedCase(drawn, files, id));
  }
  await store.saveIndex({
    uploads: path.join(options.out, 'uploads'),
    ocr: [],
    units: expected.map((one) => one.path),
    strayFiles: [],
    ignoredFiles: 0,
    problems: [],
  });
  return expected;
}

function drawnCase(options: TextBatchOptions, index: number): DrawnCase {
  const profile = DEPARTMENTS[index % DEPARTMENTS.length];
  if (profile === undefined) throw new Error('no department');
  const defectIds = wantedDefects(options, index);
  return drawCase({
    seed: options.seed,
    index,
    profile,
    kind: 'born-digital',
    ...(defectIds === undefined ? {} : { defectIds }),
  });
}

function wantedDefects(
  { ruleId, defectIds, hasCleanRounds }: TextBatchOptions,
  index: number,
): readonly string[] | undefined {
  if (ruleId === undefined) return defectIds;
  const round = Math.floor(index / DEPARTMENTS.length);
  if (hasCleanRounds === true && round % 2 === 1) return [];
  const turn = hasCleanRounds === true ? round / 2 : round;
  const ids = [...DEFECTS, ...TRAPS].filter((defect) => defect.ruleId === ruleId).map(({ id }) => id);
  const id = ids[turn % ids.length];
  if (id === undefined) throw new Error(`没有规则 ${ruleId} 的缺陷`);
  return [id];
}

function artifactOf(
  id: string,
  { plan, filing }: DrawnCase,
  files: readonly TextFile[],
): { unit: IntakeUnit; files: FileRecord[]; pages: Page[] } {
  const records = files.map((file) => recordOf(id, file));
  return {
    unit: {
      id,
      department: plan.profile.id,
      kind: filing.names === 'whole' ? 'whole-case-file' : 'folder',
      files: records.map(({ file }) => file),
      problems: [],
    },
    files: records,
    pages: files.flatMap(({ pages }) => pages).map((page) => ({ ...page, file: `${id}/${page.file}` })),
  };
}

const FORMATS: Readonly<Record<NonNullable<TextFile['problem']>, MediaType>> = {
  'empty-file': 'unknown',
  'corrupt-file': 'pdf',
  'encrypted-file': 'pdf',
  'unsupported-format': 'unknown',
};

function recordOf(id: string, file: TextFile): FileRecord {
  const extension = path.extname(file.path).slice(1);
  const mediaType = file.problem === undefined ? 'pdf' : FORMATS[file.problem];
  const source: SourceFile = {
    path: `${id}/${file.path}`,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    size: file.bytes.length,
    mediaType,
    extension,
    hasFittingExtension: mediaType === 'unknown' || extension === mediaType,
  };
  if (file.problem === undefined)
    return { file: source, pages: file.pages.length, status: 'read', problems: [] };
  const message = `${source.path} 不能读取`;
  const problem = { stage: 'read', code: file.problem, file: source.path, message } as const;
  return { file: source, pages: 0, status: 'unread', problems: [problem] };
}
