import { join } from 'node:path';
import { type BandCount, calibrate, sumBands } from './calibration.ts';
import { type CharacterCounts, type PlainLine, countCharacters, sumCounts } from './characters.ts';
import { PEER, runPeer } from './peer.ts';
import { readOriginals, readingsOf } from './readings.ts';

/** What one program has read of a group of uploads. */
export interface EngineReading {
  readonly name: string;
  readonly counts: CharacterCounts;
  /** Files that it gave up. */
  readonly failed: readonly string[];
}

export interface GroupReading {
  readonly group: string;
  readonly engines: readonly EngineReading[];
  readonly bands: readonly BandCount[];
}

export interface ReadingOptions {
  readonly group: string;
  readonly tool: string;
  /** Holds `uploads/`, `originals/`, `drawn/` and the run's `reports/`. */
  readonly folder: string;
  readonly hasPeer: boolean;
}

/** Compares what was read of scans and photographs with what had been printed, page by page. */
export async function compareReading(options: ReadingOptions): Promise<GroupReading> {
  const { group, tool, folder, hasPeer } = options;
  const truth = await readOriginals(tool, folder);
  const { pages, engine } = await readingsOf(join(folder, 'reports'));
  const counted = (linesOf: (key: string) => readonly PlainLine[] | undefined): CharacterCounts =>
    sumCounts([...truth].map(([key, page]) => countCharacters(page, linesOf(key) ?? [])));
  const engines: EngineReading[] = [
    { name: `本工具 ${engine}`, counts: counted((key) => pages.get(key)?.lines), failed: [] },
  ];
  if (hasPeer) {
    const peer = await runPeer(join(folder, 'uploads'));
    engines.push({ name: PEER, counts: counted((key) => peer.pages.get(key)), failed: peer.failed });
  }
  const bands = [...truth].map(([key, page]) => calibrate(page, pages.get(key)?.lines ?? []));
  return { group, engines, bands: sumBands(bands) };
}
