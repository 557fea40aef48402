import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { OutputError, UsageError } from '../errors.ts';
import type { OcrInfo } from '../model/audit-report.ts';
import type { Page } from '../model/page.ts';
import type { FileRecord, Intake, IntakeUnit } from '../model/source-file.ts';
import { writePrivately } from './private-file.ts';

/** Raise it when saved artifacts can no longer be judged. */
const ARTIFACT_VERSION = 2;

/** A case as it was read: everything that the fast half needs. */
export interface Artifact {
  readonly unit: IntakeUnit;
  readonly files: readonly FileRecord[];
  readonly pages: readonly Page[];
}

/** What is counted of a case's reading. */
export interface UnitCounts {
  readonly id: string;
  readonly department: string | undefined;
  readonly kind: IntakeUnit['kind'];
  readonly files: number;
  readonly pages: number;
  readonly ocrPages: number;
}

export function countsOf({ unit, files, pages }: Artifact): UnitCounts {
  return {
    id: unit.id,
    department: unit.department,
    kind: unit.kind,
    files: files.length,
    pages: pages.length,
    ocrPages: pages.filter((p) => p.textOrigin === 'ocr').length,
  };
}

/** What belongs to the whole batch. */
export interface ArtifactIndex {
  readonly version: number;
  /** The uploads folder as it was given: links in the workbook lead there. */
  readonly uploads: string;
  /** The engine that the pages were read with; none where OCR was off. */
  readonly ocr: readonly OcrInfo[];
  readonly units: readonly string[];
  readonly strayFiles: readonly FileRecord[];
  readonly ignoredFiles: number;
  readonly problems: Intake['problems'];
}

/** Saved readings below `<out>/artifacts`, in private modes: they hold personal data. */
export class ArtifactStore {
  readonly #folder: string;

  constructor(out: string) {
    this.#folder = path.join(out, 'artifacts');
  }

  async save(artifact: Artifact): Promise<void> {
    await writePrivately(this.#path(artifact.unit.id), JSON.stringify(artifact));
  }

  /** Written last; what an earlier run left and this one does not know is removed. */
  async saveIndex(index: Omit<ArtifactIndex, 'version'>): Promise<void> {
    await writePrivately(
      path.join(this.#folder, 'index.json'),
      JSON.stringify({ version: ARTIFACT_VERSION, ...index }),
    );
    const valid = new Set(['index.json', ...index.units.map((id) => path.basename(this.#path(id)))]);
    const present = await readdir(this.#folder);
    await Promise.all(
      present.filter((name) => !valid.has(name)).map((name) => rm(path.join(this.#folder, name))),
    );
  }

  async index(): Promise<ArtifactIndex> {
    const index = await readFile(path.join(this.#folder, 'index.json'), 'utf8')
      .then((text) => JSON.parse(text) as ArtifactIndex)
      .catch(() => undefined);
    if (index?.version !== ARTIFACT_VERSION) {
      throw new UsageError(
        `${this.#folder} 中没有可用的读取结果`,
        '请先运行 casefile read 或 casefile audit，再把它们的输出文件夹交给 casefile check',
      );
    }
    return index;
  }

  async load(unitId: string): Promise<Artifact> {
    return JSON.parse(await readFile(this.#path(unitId), 'utf8')) as Artifact;
  }

  #path(unitId: string): string {
    return path.join(this.#folder, `${createHash('sha256').update(unitId).digest('hex').slice(0, 24)}.json`);
  }
}

/** Fails before anything is read when results could not be written. */
export async function assertWritable(out: string): Promise<void> {
  const probe = path.join(out, `.casefile-${randomUUID()}.tmp`);
  try {
    await mkdir(out, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
  } catch {
    const isFile = await stat(out)
      .then((s) => s.isFile())
      .catch(() => false);
    throw new OutputError(
      `不能写入输出文件夹：${out}`,
      isFile
        ? '这个路径是一个文件，请用 --out 指定一个文件夹'
        : '请检查文件夹权限和磁盘空间，或用 --out 指定另一个文件夹',
    );
  }
}
