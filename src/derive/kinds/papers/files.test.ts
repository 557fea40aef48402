import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../../test/fixtures/case-builder.ts';
import type { FactItem } from '../../../model/fact.ts';
import type { ProblemCode } from '../../../model/problem.ts';
import type { Derivation } from '../../derivation.ts';
import { fileReadings } from './files.ts';

/** What is said of a file with such a problem. */
function readable(code: ProblemCode): FactItem | undefined {
  const caseFile = caseOf({ papers: [], unread: { '扫描件3.pdf': 'partly' } });
  const problem = {
    stage: 'read',
    code,
    file: '扫描件3.pdf',
    message: '扫描件3.pdf 第 2 页：不能解码',
  } as const;
  const files = caseFile.files.map((record) => ({ ...record, problems: [problem] }));
  const derivation = { caseFile: { ...caseFile, files } } as unknown as Derivation;
  const declaration = {
    name: 'file-reading-items',
    title: '文件',
    type: 'items',
    kind: 'file-readings',
    options: {},
  } as const;
  return (fileReadings.derive(declaration, derivation).value as readonly FactItem[])[0];
}

describe('a file that was not read to its end', () => {
  it('is a question where the tool could not do it: other programs may', () => {
    expect(readable('page-unreadable')).toMatchObject({
      values: { isReadable: undefined },
      reason: '扫描件3.pdf 第 2 页：不能解码',
    });
    expect(readable('page-timeout')?.values.isReadable).toBeUndefined();
  });

  it('is a fault where the file itself is broken', () => {
    expect(readable('corrupt-file')?.values.isReadable).toEqual({ denied: { by: 'comparison' } });
  });
});
