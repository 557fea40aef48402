import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DEPARTMENTS } from './departments/index.ts';
import { drawCase } from './draw-case.ts';
import type { UploadKind } from './filing.ts';
import { writeCase } from './generate.ts';
import { BrowserPrinter } from './render/chromium.ts';

interface CommittedCase {
  readonly department: string;
  readonly seed: number;
  readonly kind: UploadKind;
  readonly defects: readonly string[];
}

/** The cases that lie in the repository: both kinds, five departments, clean and flawed. */
const COMMITTED: readonly CommittedCase[] = [
  { department: '应急管理', seed: 11, kind: 'born-digital', defects: [] },
  {
    department: '应急管理',
    seed: 12,
    kind: 'born-digital',
    defects: ['missing-decision-service', 'remedy-period-litigation'],
  },
  { department: '生态环境', seed: 33, kind: 'scan', defects: ['missing-file-notes'] },
  {
    department: '市场监管',
    seed: 21,
    kind: 'born-digital',
    defects: ['missing-legal-review', 'credit-code-decision', 'paid-less'],
  },
  { department: '市场监管', seed: 22, kind: 'born-digital', defects: ['file-empty'] },
  { department: '市场监管', seed: 23, kind: 'scan', defects: [] },
  {
    department: '生态环境',
    seed: 31,
    kind: 'born-digital',
    defects: ['decision-too-early', 'decision-served-late'],
  },
  { department: '生态环境', seed: 32, kind: 'scan', defects: ['missing-payment-proof', 'missing-catalogue'] },
  {
    department: '综合执法',
    seed: 41,
    kind: 'born-digital',
    defects: ['missing-notice', 'decision-evidence-vague'],
  },
  { department: '人社', seed: 51, kind: 'born-digital', defects: ['trap-two-receipts'] },
];

export async function generateCommitted(folder: string): Promise<void> {
  await rm(join(folder, 'uploads'), { recursive: true, force: true });
  await rm(join(folder, 'expected'), { recursive: true, force: true });
  const printer = await BrowserPrinter.start();
  try {
    for (const [index, sample] of COMMITTED.entries()) {
      const profile = DEPARTMENTS.find(({ id }) => id === sample.department);
      if (profile === undefined) throw new Error(`unknown department ${sample.department}`);
      const drawn = drawCase({
        seed: sample.seed,
        index,
        profile,
        kind: sample.kind,
        defectIds: sample.defects,
        isSmall: true,
      });
      const expected = await writeCase(drawn, printer, folder);
      console.log(
        `${expected.path}（${expected.group}）：${expected.defects.map(({ id }) => id).join('、') || '无缺陷'}`,
      );
    }
  } finally {
    await printer.stop();
  }
}
