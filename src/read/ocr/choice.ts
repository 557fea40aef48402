import { access } from 'node:fs/promises';
import path from 'node:path';
import { MissingToolError } from '../../errors.ts';
import type { OcrInfo } from '../../model/audit-report.ts';
import type { OcrChoice } from '../protocol.ts';
import { TESSERACT_DATA, TESSERACT_INFO } from './tesseract.ts';

export function ocrInfo(): OcrInfo {
  return TESSERACT_INFO;
}

/** Fails before the first page when the engine's data is not where its package puts it. */
export async function assertOcrData(ocr: OcrChoice): Promise<void> {
  if (ocr === 'off') return;
  try {
    await access(path.join(TESSERACT_DATA, 'chi_sim.traineddata.gz'));
  } catch {
    throw new MissingToolError(
      '找不到文字识别所需的中文数据（@tesseract.js-data/chi_sim）',
      '请重新运行 npm ci；不需要识别扫描件时可加 --ocr off',
    );
  }
}
