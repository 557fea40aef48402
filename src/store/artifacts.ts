import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../errors.ts';
import type { OcrInfo } from '../model/audit-report.ts';
import type { Papers } from '../model/papers.ts';
import type { Problem } from '../model/problem.ts';
import type { FileRecord } from '../model/source-file.ts';
import type { Artifact } from './artifact.ts';
import { writePrivately } from './private-file.ts';

/** Raise it when saved artifacts can no longer be judged. */
const ARTIFACT_VERSION = 2;

/** What belongs to the whole batch. */
export interface ArtifactIndex {
  /** The uploads folder as it was given to the last run. */
  readonly uploads: string;
  /** The engine of the last run; none where OCR was off. */
  readonly ocr: readonly OcrInfo[];
  /** Cases that lie there or were to be read. */
  readonly units: readonly string[];
  readonly strayFiles: readonly FileRecord[];
  readonly ignoredFiles: number;
  readonly problems: readonly Problem[];
}

/** What lies there, whether or not a run came to its end. */
export interface SavedBatch extends ArtifactIndex {
  /** Cases that a run which was killed did not come to. */
  readonly unread: readonly string[];
}

interface KeptPapers {
  readonly key: string;
  readonly papers: Papers;
}

type Versioned<Content> = Content & { readonly version?: number };

const INDEX = 'index.json';
/** What was half-written when a run was killed ends otherwise. */
const ARTIFACT_NAME = /^[0-9a-f]{24}\.json$/u;

/** Saved readings below `<out>/artifacts`, in private modes: they hold personal data. */
export class ArtifactStore {
  readonly #folder: string;

  constructor(out: string) {
    this.#folder = path.join(out, 'artifacts');
  }

  async save(artifact: Artifact): Promise<void> {
    await this.#write(artifactName(artifact.unit.id), artifact);
  }

  async load(unitId: string): Promise<Artifact> {
    return (await this.loadWithDigest(unitId)).artifact;
  }

  /** With a digest of what was read: what is kept of it is stale when it was read anew. */
  async loadWithDigest(unitId: string): Promise<{ readonly artifact: Artifact; readonly digest: string }> {
    const bytes = await readFile(path.join(this.#folder, artifactName(unitId)));
    const { version: _, ...artifact } = JSON.parse(bytes.toString('utf8')) as Versioned<Artifact>;
    return { artifact, digest: createHash('sha256').update(bytes).digest('hex') };
  }

  /** Papers that were recognised in a case before, under the same key; undefined where there are none. */
  async keptPapers(unitId: string, key: string): Promise<Papers | undefined> {
    const kept = await this.#read<KeptPapers>(papersName(unitId));
    return kept?.key === key ? kept.papers : undefined;
  }

  async keepPapers(unitId: string, key: string, papers: Papers): Promise<void> {
    await this.#write(papersName(unitId), { key, papers } satisfies KeptPapers);
  }

  /** Written before the first case is read, so that what is saved until a run is killed can be judged. Removes nothing. */
  async beginIndex(index: ArtifactIndex): Promise<void> {
    await this.#write(INDEX, { ...index, units: union(await this.#present(), index.units) });
  }

  /** Written last. What this run does not know is removed, unless it looked at a part of the uploads and keeps the others. */
  async saveIndex(index: ArtifactIndex, { keepsOthers = false } = {}): Promise<void> {
    const units = union(keepsOthers ? await this.#present() : [], index.units);
    await this.#write(INDEX, { ...index, units });
    const valid = new Set([INDEX, ...units.map(artifactName), ...units.map(papersName)]);
    const stale = (await readdir(this.#folder)).filter((name) => !valid.has(name));
    await Promise.all(stale.map((name) => rm(path.join(this.#folder, name))));
  }

  async index(): Promise<SavedBatch> {
    const index = await this.#read<ArtifactIndex>(INDEX);
    const present = await this.#present();
    const batch = index ? usable(index) : await this.#withoutIndex(present);
    if (!batch) throw this.#nothingUsable();
    const unread = batch.units.filter((id) => !present.includes(id));
    return { ...batch, units: present, unread };
  }

  /** The first run into this folder was killed before it knew what belongs to the batch, or the index was damaged. */
  async #withoutIndex([first]: readonly string[]): Promise<ArtifactIndex | undefined> {
    if (first === undefined) return undefined;
    const { origin } = await this.load(first);
    const { uploads = '', ocr = [] } = origin ?? {};
    return { uploads, ocr, units: [], strayFiles: [], ignoredFiles: 0, problems: [] };
  }

  /** Ids of the cases that lie there, sorted: those that the index knows, and those that say themselves whose they are. */
  async #present(): Promise<string[]> {
    const units = usable(await this.#read<ArtifactIndex>(INDEX))?.units ?? [];
    const known = new Map(units.map((id) => [artifactName(id), id]));
    const names = await readdir(this.#folder).catch(() => []);
    const ids: string[] = [];
    for (const name of names.filter((each) => ARTIFACT_NAME.test(each))) {
      const id = known.get(name) ?? (await this.#ownId(name));
      if (id !== undefined) ids.push(id);
    }
    return ids.sort();
  }

  async #ownId(name: string): Promise<string | undefined> {
    return usable(await this.#read<Artifact>(name))?.unit.id;
  }

  /** Undefined where it is not there or was damaged. */
  async #read<Content>(name: string): Promise<Versioned<Content> | undefined> {
    return readFile(path.join(this.#folder, name), 'utf8')
      .then((text) => JSON.parse(text) as Versioned<Content>)
      .catch(() => undefined);
  }

  async #write(name: string, content: object): Promise<void> {
    const text = JSON.stringify({ version: ARTIFACT_VERSION, ...content });
    await writePrivately(path.join(this.#folder, name), text);
  }

  #nothingUsable(): UsageError {
    return new UsageError(
      `${this.#folder} 中没有可用的读取结果`,
      '请先运行 casefile read 或 casefile audit，再把它们的输出文件夹交给 casefile check',
    );
  }
}

function artifactName(unitId: string): string {
  return `${createHash('sha256').update(unitId).digest('hex').slice(0, 24)}.json`;
}

function papersName(unitId: string): string {
  return artifactName(unitId).replace('.json', '.papers.json');
}

function usable<Content>(saved: Versioned<Content> | undefined): Content | undefined {
  return saved?.version === ARTIFACT_VERSION ? saved : undefined;
}

function union(some: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...some, ...others])];
}
