import type { OcrInfo } from '../model/audit-report.ts';
import type { Page } from '../model/page.ts';
import type { FileRecord, IntakeUnit } from '../model/source-file.ts';

/** From where and by what a case was read: it can then be judged although the run that wrote it was killed. */
export interface ArtifactOrigin {
  /** The uploads folder: links in the workbook lead there. */
  readonly uploads: string;
  /** The engine that the pages were read with; none where OCR was off. */
  readonly ocr: readonly OcrInfo[];
  /** The version of the reader that made it. */
  readonly readerVersion: string;
}

/** A case as it was read: everything that the fast half needs. */
export interface Artifact {
  readonly unit: IntakeUnit;
  readonly files: readonly FileRecord[];
  readonly pages: readonly Page[];
  /** Those that early versions saved do not say it. */
  readonly origin?: ArtifactOrigin;
}

/** What is counted of a case's reading. */
export interface UnitCounts {
  readonly id: string;
  readonly department: string | undefined;
  readonly kind: IntakeUnit['kind'];
  readonly files: number;
  readonly pages: number;
  readonly ocrPages: number;
  readonly origin: ArtifactOrigin | undefined;
}

export function countsOf({ unit, files, pages, origin }: Artifact): UnitCounts {
  return {
    id: unit.id,
    department: unit.department,
    kind: unit.kind,
    files: files.length,
    pages: pages.length,
    ocrPages: pages.filter((p) => p.textOrigin === 'ocr').length,
    origin,
  };
}
