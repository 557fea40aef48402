import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parameterValue } from '../derive/parameter-value.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { loadRules } from '../rulebook.ts';
import { knownLines } from './describe.ts';
import { existingOverlay, writeOverlay } from './overlay.ts';
import { isUnset } from './own-values.ts';
import { type OfficeAnswers, settable, settled } from './settings.ts';
import { rulesOf } from './waiting-rules.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-office-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function set(id: string, text: string, day = '2026-11-29'): Promise<Ruleset> {
  return save({ parameters: [{ id, text }], departments: [] }, day);
}

async function save(answers: OfficeAnswers, day = '2026-11-29'): Promise<Ruleset> {
  const { changed, faults } = settled(await loadRules(folder), answers, day);
  expect(faults).toEqual([]);
  await writeOverlay(folder, { parameters: changed, formAnswers: [] });
  return loadRules(folder);
}

function threshold({ parameters }: Ruleset, sector: string, party: string): unknown {
  return parameterValue(parameters, 'hearing-threshold', { on: '2026-01-01', where: { sector, party } });
}

describe('what an office sets', () => {
  it('loads as an overlay, goes before what is to be re-read, and says its source and day', async () => {
    const rules = await set('hearing-threshold', '单位5万元，公民5000元');
    expect(threshold(rules, 'market', 'organisation')).toEqual({
      where: { party: 'organisation' },
      value: 5_000_000,
      reference: '本单位设定',
      confidence: 'T',
      stillValidOn: '2026-11-29',
    });
    expect(threshold(rules, 'agriculture', 'person')).toMatchObject({ value: 500_000 });
  });

  it('keeps the shipped values, and goes behind one that was read for a field of its own', async () => {
    const rules = await set('hearing-threshold', '单位5万元');
    expect(threshold(rules, 'environment', 'organisation')).toMatchObject({ value: 20_000_001 });
    expect(threshold(rules, 'market', 'person')).toMatchObject({ value: 1_000_000 });
  });

  it('can be changed: the earlier answer for the same is replaced, others stay', async () => {
    await set('hearing-threshold', '单位5万元，公民5000元');
    const rules = await set('hearing-threshold', '单位10万元', '2026-12-01');
    expect(threshold(rules, 'transport', 'organisation')).toMatchObject({
      value: 10_000_000,
      stillValidOn: '2026-12-01',
    });
    expect(threshold(rules, 'transport', 'person')).toMatchObject({ value: 500_000 });
    const own = rules.parameters.find(({ id }) => id === 'hearing-threshold')?.values ?? [];
    expect(own.filter(({ reference }) => reference === '本单位设定')).toHaveLength(2);
  });

  it('touches no other file of the folder', async () => {
    await set('filing-period', '7日');
    await writeFile(path.join(folder, '说明.txt'), '我们的');
    const before = await readFile(path.join(folder, 'parameters/filing-period.json'), 'utf8');
    await set('hearing-report', '是');
    expect(await readFile(path.join(folder, 'parameters/filing-period.json'), 'utf8')).toBe(before);
    expect((await readdir(folder)).sort()).toEqual(['parameters', '说明.txt'].sort());
    expect((await readdir(path.join(folder, 'parameters'))).sort()).toEqual([
      'filing-period.json',
      'hearing-report.json',
    ]);
  });

  it('takes the field of a department’s folder', async () => {
    const departments = [{ folder: '执法大队', field: '市场监管' }];
    const { parameters } = await save({ parameters: [], departments });
    const value = parameters.find(({ id }) => id === 'sectors')?.values[0]?.value;
    expect(value).toContainEqual({ sector: 'market', department: '执法大队' });
  });

  it('says what it does not know', async () => {
    const answers = {
      parameters: [{ id: 'filing-perod', text: '7日' }],
      departments: [{ folder: '甲', field: '航天' }],
    };
    const { changed, faults } = settled(await loadRules(), answers, '2026-11-29');
    expect(changed).toEqual([]);
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('没有可以设置的参数“filing-perod”，可选：filing-period') as string,
      expect.stringContaining('没有“航天”这个执法领域，可选：应急管理') as string,
    ]);
  });
});

describe('what an office has still to say', () => {
  it('is every parameter without a value that holds for everybody and was read', async () => {
    const rules = await loadRules();
    const unset = settable(rules).filter(isUnset);
    expect(unset.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['hearing-threshold', 'filing-period', 'legal-review-list', 'region']),
    );
    expect(
      settable(await set('filing-period', '7日'))
        .filter(isUnset)
        .map(({ id }) => id),
    ).not.toContain('filing-period');
  });

  it('is shown with what is known, its source and the day on which that was read', async () => {
    const rules = await loadRules();
    const [parameter] = rules.parameters.filter(({ id }) => id === 'hearing-threshold');
    expect(parameter && knownLines(parameter, rules)[0]).toBe(
      '市场监管单位：100,000.00元（自2021-07-15）——市场监督管理行政处罚听证办法第五条（地方另有规定的从其规定），原文待核对',
    );
  });

  it('names the rules that wait for it', async () => {
    const rules = await loadRules();
    expect(rulesOf('hearing-threshold', rules).map(({ id }) => id)).toContain('notice-hearing-right');
    expect(rulesOf('filing-period', rules).map(({ id }) => id)).toEqual(['filing-deadline']);
  });
});

describe('the overlay folder', () => {
  it('is none before anything is written', async () => {
    expect(await existingOverlay(path.join(folder, 'nowhere'))).toBeUndefined();
    expect(await existingOverlay(folder)).toBe(folder);
  });

  it('says what to do where it cannot be written', async () => {
    await writeFile(path.join(folder, 'file'), '');
    const { changed } = settled(
      await loadRules(),
      { parameters: [{ id: 'hearing-report', text: '是' }], departments: [] },
      '2026-11-29',
    );
    await expect(
      writeOverlay(path.join(folder, 'file'), { parameters: changed, formAnswers: [] }),
    ).rejects.toThrow('不能写入本单位规则');
  });
});
