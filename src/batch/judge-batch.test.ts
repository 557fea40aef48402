import { describe, expect, it } from 'vitest';
import type { KnowledgeByDepartment } from '../model/department-knowledge.ts';
import type { KnownForm } from '../model/form.ts';
import type { FormVerdicts } from '../model/form-verdicts.ts';
import type { AuditedUnit } from './case-threads.ts';
import { BatchJudge, type Judges } from './judge-batch.ts';

const FORM = { type: 'inspection-record', labels: ['检查时间', '检查地点', '当事人', '检查人员'] };
const FAILS: FormVerdicts = { ruleId: 'inspection-rights-notice', form: FORM, passed: 0, proven: 0, weak: 1 };
const PASSES: FormVerdicts = { ...FAILS, passed: 1, weak: 0 };

function departmentOf(id: string): string {
  return id.split('/')[0] ?? '';
}

/** A paper of that form on which a field was found. */
function seenIn(department: string): KnownForm {
  return { ...FORM, source: department, papers: 1, fields: { date: { found: 1, papers: 1 } } };
}

/** Judges of cases that say of each what is written here, and remember what was asked of them. */
function judging(cases: Readonly<Record<string, FormVerdicts>>): {
  readonly judges: Judges;
  readonly asked: string[];
  readonly told: KnowledgeByDepartment[];
} {
  const asked: string[] = [];
  const told: KnowledgeByDepartment[] = [];
  const judges: Judges = {
    recognise: (id) => Promise.resolve({ department: departmentOf(id), seen: [seenIn(departmentOf(id))] }),
    judge: (id) => {
      asked.push(id);
      const unit = { counts: { id, department: departmentOf(id) }, verdicts: [cases[id]] };
      return Promise.resolve(unit as unknown as AuditedUnit);
    },
    tell: (known) => void told.push(known),
  };
  return { judges, asked, told };
}

async function judgedBatch(cases: Readonly<Record<string, FormVerdicts>>) {
  const { judges, asked, told } = judging(cases);
  const batch = new BatchJudge(judges);
  for (const id of Object.keys(cases)) await batch.recognise(id);
  const steps: number[] = [];
  await batch.judged({ onProgress: ({ casesDone }) => steps.push(casesDone) });
  const count = Object.keys(cases).length;
  return { first: asked.slice(0, count), again: asked.slice(count), told, steps };
}

describe('cases of a department that fail alike', () => {
  it('are judged once more, with what they show together', async () => {
    const { again, told } = await judgedBatch({ '甲局/1': FAILS, '甲局/2': FAILS });
    expect(again).toEqual(['甲局/1', '甲局/2']);
    expect(told.at(-1)?.甲局?.systematic).toMatchObject([{ ruleId: FAILS.ruleId, weak: 2 }]);
  });

  it('are left alone where one of them passes', async () => {
    expect((await judgedBatch({ '甲局/1': FAILS, '甲局/2': FAILS, '甲局/3': PASSES })).again).toEqual([]);
  });

  it('are left alone where they are of different departments', async () => {
    expect((await judgedBatch({ '甲局/1': FAILS, '乙局/1': FAILS })).again).toEqual([]);
  });
});

describe('cases of a batch', () => {
  it('are judged once each, and only when all papers of their department were seen', async () => {
    const { first, told } = await judgedBatch({ '甲局/1': PASSES, '甲局/2': PASSES });
    expect(first).toEqual(['甲局/1', '甲局/2']);
    expect(told[0]?.甲局?.forms).toMatchObject([{ papers: 2, fields: { date: { found: 2 } } }]);
  });

  it('are counted once in the progress, however often they are judged', async () => {
    expect((await judgedBatch({ '甲局/1': FAILS, '甲局/2': FAILS })).steps).toEqual([1, 2, 2, 2]);
  });
});
