import { join } from 'node:path';
import { DEPARTMENTS } from '../generator/departments/index.ts';
import type { UploadKind } from '../generator/filing.ts';
import { generate, type PrinterName } from '../generator/generate.ts';
import { runAudit } from './audit.ts';
import { type CaseComparison, compareBatch, pageCount } from './compare.ts';
import { type GroupReading, compareReading } from './reading.ts';

export interface PrintedBatchOptions {
  readonly kind: UploadKind;
  readonly cases: number;
  readonly seed: number;
  /** Gets a folder of this batch. */
  readonly folder: string;
  readonly tool: string;
  readonly ocr: string;
  readonly asOf: string;
  readonly hasPeer: boolean;
  /** Which program prints the papers. */
  readonly printer: PrinterName;
  /** Undefined: drawn; empty: clean cases. */
  readonly defectIds?: readonly string[];
}

export interface PrintedBatch {
  readonly cases: readonly CaseComparison[];
  /** Of scans and photographs. */
  readonly readings: readonly GroupReading[];
}

/** Prints cases of one kind, puts them through the whole tool and compares what it found and what it read. */
export async function measurePrinted(options: PrintedBatchOptions): Promise<PrintedBatch> {
  const { kind, cases, seed, tool, ocr, asOf, hasPeer, printer, defectIds } = options;
  if (cases === 0) return { cases: [], readings: [] };
  const out = join(options.folder, kind);
  console.error(`生成 ${cases} 个案卷（${kind}，种子 ${seed}）…`);
  const expected = await generate({
    seed,
    cases,
    kind,
    out,
    departments: DEPARTMENTS,
    originals: true,
    printer,
    ...(defectIds === undefined ? {} : { defectIds }),
  });
  console.error('评查…');
  const audit = await runAudit(tool, join(out, 'uploads'), join(out, 'reports'), { asOf, ocr });
  console.error(`${kind}：${cases} 个案卷 ${pageCount(expected)} 页，用时 ${audit.seconds.toFixed(1)} 秒`);
  const readings =
    kind === 'born-digital' || ocr === 'off'
      ? []
      : [await compareReading({ group: kind, tool, folder: out, hasPeer })];
  return { cases: compareBatch(expected, audit.cases), readings };
}
