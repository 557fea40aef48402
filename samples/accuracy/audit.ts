import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The parts of audit.json that are compared. */
export interface AuditedFinding {
  readonly ruleId: string;
  readonly outcome: string;
  readonly machineOutcome: string;
  readonly message: string;
  readonly target: string;
}

export interface AuditedFact {
  readonly value?: unknown;
  readonly reason?: string;
  readonly evidence: readonly {
    readonly file: string;
    readonly pageNumber: number;
    readonly quote: string;
    readonly confidence?: number;
  }[];
}

export interface AuditedDocument {
  readonly type: string;
  readonly alsoServesAs: readonly string[];
  readonly title: string;
  readonly confidence: number;
  readonly pages: readonly { readonly file: string; readonly pageNumber: number }[];
}

export interface AuditedCase {
  readonly id: string;
  readonly files: readonly { readonly path: string; readonly status: string }[];
  readonly documents: readonly AuditedDocument[];
  readonly facts: Readonly<Record<string, AuditedFact>>;
  readonly findings: readonly AuditedFinding[];
}

export interface Audit {
  readonly cases: readonly AuditedCase[];
  readonly seconds: number;
}

const COMMON = ['--format', 'json', '--unmask', '--quiet'];

/** Runs the built tool on an uploads folder and reads its report. */
export async function runAudit(
  tool: string,
  uploads: string,
  out: string,
  { asOf, ocr }: { readonly asOf: string; readonly ocr: string },
): Promise<Audit> {
  const choices = ['--as-of', asOf, '--ocr', ocr, '--no-cache'];
  return measured([tool, 'audit', uploads, '--out', out, ...choices, ...COMMON], out);
}

/** CaseThreads saved readings only. */
export async function runCheck(tool: string, artifacts: string, out: string, asOf: string): Promise<Audit> {
  return measured([tool, 'check', artifacts, '--out', out, '--as-of', asOf, ...COMMON], out);
}

/** Reads what files carry as text, without recognising anything; saved below `out`. */
export async function runRead(tool: string, uploads: string, out: string): Promise<void> {
  await run([tool, 'read', uploads, '--out', out, '--ocr', 'off', '--no-cache', '--quiet']);
}

async function measured(args: readonly string[], out: string): Promise<Audit> {
  const start = process.hrtime.bigint();
  await run(args);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const audit = JSON.parse(await readFile(join(out, 'audit.json'), 'utf8')) as { cases: AuditedCase[] };
  return { cases: audit.cases, seconds };
}

function run(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`casefile ${args[1] ?? ''} 退出码 ${code ?? '无'}`));
    });
  });
}
