import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runAudit } from '../accuracy/audit.ts';
import type { AuditedCase } from '../accuracy/audit.ts';
import { AS_OF } from '../generator/calendar.ts';
import { DEPARTMENTS } from '../generator/departments/index.ts';
import { generate, type PrinterName } from '../generator/generate.ts';
import { PAGE_RULES } from './change.ts';
import { compared, outcomesOf, publishedValues } from './compare.ts';
import type { Reported } from './report.ts';

export interface PrintersOptions {
  readonly seed: number;
  readonly cases: number;
  /** Gets a folder for each printer. */
  readonly folder: string;
  readonly tool: string;
}

/** What is compared with the papers that Chromium printed. */
const OTHERS: readonly { readonly printer: PrinterName; readonly title: string }[] = [
  { printer: 'office', title: 'Word 文书经 LibreOffice' },
];

export function hasOffice(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The same papers printed by several programs, read from their files and judged: what came out otherwise, page rules aside. */
export async function comparePrinters(
  options: PrintersOptions,
): Promise<{ rows: string[]; found: Reported[] }> {
  const before = await printed('browser', options);
  const found: Reported[] = [];
  for (const { printer, title: row } of OTHERS) {
    const after = new Map((await printed(printer, options)).map((one) => [one.id, one]));
    for (const one of before)
      found.push(...otherwise(one, after.get(one.id)).map((other) => ({ ...other, caseId: one.id, row })));
  }
  return { rows: OTHERS.map(({ title }) => title), found };
}

async function printed(
  printer: PrinterName,
  { seed, cases, folder, tool }: PrintersOptions,
): Promise<readonly AuditedCase[]> {
  const out = join(folder, printer);
  console.error(`打印 ${cases} 个案卷（${printer}，种子 ${seed}）…`);
  await generate({ seed, cases, kind: 'born-digital', out, departments: DEPARTMENTS, printer });
  const reports = join(out, 'reports');
  return (await runAudit(tool, join(out, 'uploads'), reports, { asOf: AS_OF, ocr: 'off' })).cases;
}

function otherwise(before: AuditedCase, after: AuditedCase | undefined): ReturnType<typeof compared> {
  const outcomes = (one: AuditedCase | undefined): Map<string, readonly string[]> =>
    outcomesOf(one?.findings ?? []);
  const facts = (one: AuditedCase | undefined): Map<string, readonly string[]> =>
    publishedValues(Object.entries(one?.facts ?? {}));
  return [
    ...compared('outcome', outcomes(before), outcomes(after)).filter(({ id }) => !PAGE_RULES.includes(id)),
    ...compared('value', facts(before), facts(after)),
  ];
}
