import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { generateCommitted } from './committed.ts';
import { DEPARTMENTS } from './departments/index.ts';
import type { UploadKind } from './filing.ts';
import { generate } from './generate.ts';

const KINDS = ['born-digital', 'scan', 'photo', 'mixed'];

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    cases: { type: 'string' },
    kind: { type: 'string', default: 'mixed' },
    out: { type: 'string' },
    departments: { type: 'string' },
    defects: { type: 'string' },
  },
});

await main();

/** Without --out the committed samples are made again. */
async function main(): Promise<void> {
  if (values.out === undefined) {
    await generateCommitted('samples');
    return;
  }
  if (!KINDS.includes(values.kind)) throw new Error(`--kind 只能是 ${KINDS.join('、')}`);
  const names = values.departments?.split(/[,，、]/);
  const departments = DEPARTMENTS.filter(({ id }) => names === undefined || names.includes(id));
  if (departments.length === 0)
    throw new Error(`没有这个部门，可选：${DEPARTMENTS.map(({ id }) => id).join('、')}`);
  await rm(`${values.out}/uploads`, { recursive: true, force: true });
  await rm(`${values.out}/expected`, { recursive: true, force: true });
  const defectIds =
    values.defects === undefined
      ? undefined
      : values.defects === 'none'
        ? []
        : values.defects.split(/[,，、]/);
  await generate({
    seed: Number(values.seed),
    cases: Number(values.cases ?? '10'),
    kind: values.kind as UploadKind | 'mixed',
    out: values.out,
    departments,
    ...(defectIds === undefined ? {} : { defectIds }),
    onCase: (expected) => {
      const defects = expected.defects.map(({ id }) => id).join('、') || '无缺陷';
      console.log(`${expected.path}（${expected.group}，${expected.documents.length} 份文书）：${defects}`);
    },
  });
}
