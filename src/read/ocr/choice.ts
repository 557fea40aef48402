import { access } from 'node:fs/promises';
import path from 'node:path';
import { MissingToolError } from '../../errors.ts';
import type { OcrInfo } from '../../model/audit-report.ts';
import type { OcrChoice } from '../protocol.ts';
import { ACCURATE_INFO, assertAccurateRuns } from './accurate/models.ts';
import { TESSERACT_DATA, TESSERACT_INFO } from './tesseract.ts';

/** What users may ask for: `auto` is the best engine that runs on this machine. */
export type OcrWish = 'auto' | OcrChoice;

/** The engine of a run. */
export interface ChosenOcr {
  readonly choice: OcrChoice;
  /** Engine, version and data; none where OCR is off. */
  readonly info: readonly OcrInfo[];
  /** What users should know about the choice. */
  readonly note?: string;
}

const FALLBACK_NOTE =
  '更准的识别引擎（accurate）在这台机器上不能加载，扫描件改用 tesseract 识别；重新运行 npm ci 可以补装';

/** Decides before the first page. Throws a MissingToolError where the engine that was asked for cannot run. */
export async function chosenOcr(wish: OcrWish): Promise<ChosenOcr> {
  if (wish === 'off') return { choice: 'off', info: [] };
  if (wish === 'tesseract') return tesseract();
  try {
    await assertAccurateRuns();
    return { choice: 'accurate', info: [ACCURATE_INFO] };
  } catch (error) {
    if (wish === 'auto') return { ...(await tesseract()), note: FALLBACK_NOTE };
    throw new MissingToolError(
      `识别引擎 accurate 不能加载：${firstLine(error)}`,
      '请重新运行 npm ci（不要加 --omit=optional），或改用 --ocr tesseract',
    );
  }
}

async function tesseract(): Promise<ChosenOcr> {
  try {
    await access(path.join(TESSERACT_DATA, 'chi_sim.traineddata.gz'));
  } catch {
    throw new MissingToolError(
      '找不到文字识别所需的中文数据（@tesseract.js-data/chi_sim）',
      '请重新运行 npm ci；不需要识别扫描件时可加 --ocr off',
    );
  }
  return { choice: 'tesseract', info: [TESSERACT_INFO] };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
