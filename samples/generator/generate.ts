import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { caseFolder } from './arrange.ts';
import { bundleCase } from './bundle-case.ts';
import type { DepartmentProfile } from './department-profile.ts';
import { drawCase } from './draw-case.ts';
import type { DrawnCase } from './draw-case.ts';
import { expectedCase } from './expected-case.ts';
import type { ExpectedCase } from './expected-case.ts';
import type { UploadFile, UploadKind } from './filing.ts';
import { Random } from './random.ts';
import { BrowserPrinter } from './render/chromium.ts';
import { OfficePrinter } from './render/office.ts';
import type { Printer } from './render/printer.ts';

/** Chromium, or a Word document exported by LibreOffice. */
export type PrinterName = 'browser' | 'office';

export interface GenerateOptions {
  readonly seed: number;
  readonly cases: number;
  readonly kind: UploadKind | 'mixed';
  readonly out: string;
  readonly departments: readonly DepartmentProfile[];
  readonly defectIds?: readonly string[];
  /**
   * Also `originals/`: each scanned or photographed file as it was printed, for comparing what is read; and `drawn/`:
   * the words on each of its pages that are pictures.
   */
  readonly originals?: boolean;
  /** Which program prints; Chromium unless told. */
  readonly printer?: PrinterName;
  readonly onCase?: (expected: ExpectedCase) => void;
}

/** Draws, prints and writes cases with their gold. */
export async function generate(options: GenerateOptions): Promise<ExpectedCase[]> {
  const printer = options.printer === 'office' ? await OfficePrinter.start() : await BrowserPrinter.start();
  try {
    const written: ExpectedCase[] = [];
    for (let index = 0; index < options.cases; index++) {
      const expected = await writeCase(drawnCase(options, index), printer, options.out, options.originals);
      options.onCase?.(expected);
      written.push(expected);
    }
    return written;
  } finally {
    await printer.stop();
  }
}

function drawnCase(options: GenerateOptions, index: number): DrawnCase {
  const profile = options.departments[index % options.departments.length];
  if (profile === undefined) throw new Error('no department');
  return drawCase({
    seed: options.seed,
    index,
    profile,
    kind: kindOf(options, index),
    ...(options.defectIds === undefined ? {} : { defectIds: options.defectIds }),
  });
}

function kindOf({ kind, seed }: GenerateOptions, index: number): UploadKind {
  if (kind !== 'mixed') return kind;
  return new Random(seed).fork(`kind/${index}`).weighted({ 'born-digital': 60, scan: 30, photo: 10 });
}

export async function writeCase(
  drawn: DrawnCase,
  printer: Printer,
  out: string,
  originals = false,
): Promise<ExpectedCase> {
  const files = await bundleCase(drawn, printer);
  const name = caseFolder(drawn.plan);
  const path = `${drawn.plan.profile.id}/${name}`;
  for (const file of files) await put(join(out, 'uploads', path, file.path), file.bytes);
  if (originals && drawn.filing.kind !== 'born-digital') {
    await putOriginals(join(out, 'originals', path), files);
    await putJson(join(out, 'drawn', `${path}.json`), drawnOf(files));
  }
  if (drawn.filing.hasDeclaration) {
    const declaration = {
      department: drawn.plan.profile.id,
      caseType: 'penalty',
      caseNumber: drawn.plan.numbers.filing,
    };
    await putJson(join(out, 'uploads', path, 'case.json'), declaration);
  }
  const expected = expectedCase(drawn, files, path);
  await putJson(join(out, 'expected', `${path}.json`), expected);
  return expected;
}

/** By the uploaded file's path with the ending of a PDF. */
async function putOriginals(folder: string, files: readonly UploadFile[]): Promise<void> {
  for (const { path, original } of files) {
    if (original !== undefined) await put(join(folder, path.replace(/\.[a-z]+$/, '.pdf')), await original());
  }
}

function drawnOf(files: readonly UploadFile[]): Record<string, readonly string[]> {
  const pages = files.flatMap(({ path, papers }) =>
    papers.flatMap((paper) => paper.pages.map((page) => [`${path}#${page}`, paper.drawn] as const)),
  );
  return Object.fromEntries(pages);
}

async function putJson(path: string, value: unknown): Promise<void> {
  await put(path, Buffer.from(`${JSON.stringify(value, null, 2)}\n`));
}

async function put(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}
