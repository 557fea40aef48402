import { describe, expect, it } from 'vitest';
import {
  documentFactOf,
  factOf,
  type Paper,
  plain,
  valueOf,
} from '../../../../test/fixtures/case-builder.ts';
import { pageOf } from '../../../../test/fixtures/page-builder.ts';
import type { Fact, FactItem } from '../../../model/fact.ts';

const itemsOf = (fact: Fact): readonly FactItem[] => (fact.value ?? []) as readonly FactItem[];
const answers = (fact: Fact): Record<string, unknown> =>
  Object.fromEntries(itemsOf(fact).map(({ key, values }) => [key, plain(values.isThere)]));

describe('the evidence that a decision lists', () => {
  const decision = (section: string | null): Paper => ({
    type: 'penalty-decision',
    fields: { 'evidence-section': section },
  });
  const listed = (section: string, ...papers: Paper[]): Record<string, unknown> =>
    answers(factOf('listed-evidence-items', { papers: [decision(section), ...papers] }));

  it.each<[string, string, Paper[], Record<string, unknown>]>([
    ['is there', '1.现场检查笔录一份', [{ type: 'inspection-record' }], { '现场检查（勘验）笔录': true }],
    ['is not there', '1.现场检查笔录一份', [], { '现场检查（勘验）笔录': false }],
    ['is found with blanks in its name', '询 问 笔 录', [{ type: 'inquiry-record' }], { 询问笔录: true }],
    ['may be of another type', '询问笔录', [{ type: 'witness-statement' }], { 询问笔录: true }],
    ['is a question where such papers lie behind others', '现场照片', [], { 现场照片: undefined }],
    [
      'is there though such papers lie behind others',
      '现场照片',
      [{ type: 'evidence-photo' }],
      { 现场照片: true },
    ],
    [
      'is a question where it may be a page of no title',
      '营业执照复印件',
      [{ type: 'other' }],
      { 主体资格证明: undefined },
    ],
    [
      'is a question where it may be an extract of evidence',
      '营业执照复印件',
      [{ type: 'evidence-extract' }],
      { 主体资格证明: undefined },
    ],
    [
      'is not there where every page has a name',
      '营业执照复印件',
      [{ type: 'prior-notice' }],
      { 主体资格证明: false },
    ],
    ['has a title of its own', '询问笔录', [{ type: 'other' }], { 询问笔录: false }],
    ['is nothing that the list does not name', '以上事实清楚', [{ type: 'inquiry-record' }], {}],
  ])('%s', (_, section, papers, expected) => {
    expect(listed(section, ...papers)).toEqual(expected);
  });

  it('is told piece by piece', () => {
    expect(listed('现场检查笔录、询问笔录', { type: 'inquiry-record' })).toEqual({
      '现场检查（勘验）笔录': false,
      询问笔录: true,
    });
  });

  it('cannot be told where the list was not read', () => {
    expect(valueOf('listed-evidence-items', { papers: [decision(null)] })).toBe('unknown');
  });

  it('is none where the decision has no list', () => {
    expect(valueOf('listed-evidence-items', { papers: [decision('')] })).toBe('absent');
    expect(valueOf('listed-evidence-items', { papers: [] })).toBe('absent');
  });

  it('shows the page that may be it', () => {
    const papers = [decision('营业执照复印件'), { type: 'other' }];
    expect(itemsOf(factOf('listed-evidence-items', { papers }))[0]?.reason).toContain('2.pdf 没有标题');
  });

  it('shows where it lies', () => {
    const papers = [decision('询问笔录'), { type: 'inquiry-record' }];
    expect(itemsOf(factOf('listed-evidence-items', { papers }))[0]?.evidence).toMatchObject([
      { file: '2.pdf' },
    ]);
  });
});

describe('what a paper says is attached', () => {
  const attached = (names: readonly string[] | undefined, ...papers: Paper[]): unknown => {
    const fields = names === undefined ? {} : { attachments: names };
    const fact = documentFactOf('attachment-items', {
      papers: [{ type: 'seizure-decision', fields }, ...papers],
    });
    return fact.isAbsent ? 'absent' : answers(fact);
  };

  it.each<[string, string[] | undefined, Paper[], unknown]>([
    ['is nothing where it names none', undefined, [], 'absent'],
    ['is no map of the way to the office', ['路线地图'], [], 'absent'],
    [
      'is a paper of that title',
      ['扣押物品清单'],
      [{ type: 'seizure-list', title: '扣押物品清单' }],
      { 扣押物品清单: true },
    ],
    [
      'is a paper of a longer title',
      ['物品清单'],
      [{ type: 'seizure-list', title: '扣押物品清单' }],
      { 物品清单: true },
    ],
    [
      'is a paper of a shorter title',
      ['本局物品清单'],
      [{ type: 'seizure-list', title: '物品清单' }],
      { 本局物品清单: true },
    ],
    [
      'is a paper whatever brackets are set',
      ['《扣押物品清单》'],
      [{ type: 'seizure-list', title: '扣押 物品清单' }],
      { '《扣押物品清单》': true },
    ],
    [
      'is not a paper that shares two characters',
      ['某某清单'],
      [{ type: 'other', title: '清单' }],
      { 某某清单: undefined },
    ],
    ['is not there where its kind is known', ['现场检查笔录'], [], { 现场检查笔录: false }],
    [
      'is a paper of that kind under another title',
      ['现场检查笔录'],
      [{ type: 'inspection-record', title: '检查记录' }],
      { 现场检查笔录: true },
    ],
    ['is a question where its kind is not known', ['设备台账登记表'], [], { 设备台账登记表: undefined }],
    ['is no paper by its name', ['有关事项'], [], 'absent'],
    ['is no text of a law', ['相关法律条文'], [], 'absent'],
    ['is told beside a text of a law', ['相关法律条文', '现场检查笔录'], [], { 现场检查笔录: false }],
  ])('%s', (_, names, papers, expected) => {
    expect(attached(names, ...papers)).toEqual(expected);
  });

  it.each([
    ['设备台账登记表', true],
    ['本局设备台账登记表', true],
    ['附：设备台账登记表', undefined],
    ['经查当事人设置了如下的设备台账登记表', undefined],
  ])('may stand below a line on a page: %s', (line, expected) => {
    const page = { lines: pageOf(['扣押决定书', line]).lines };
    expect(attached(['设备台账登记表'], { type: 'seizure-list', page })).toEqual({
      设备台账登记表: expected,
    });
  });

  it('is not the paper itself', () => {
    const fields = { attachments: ['设备台账登记表'] };
    const papers: Paper[] = [{ type: 'seizure-decision', title: '设备台账登记表', fields }];
    expect(answers(documentFactOf('attachment-items', { papers }))).toEqual({ 设备台账登记表: undefined });
  });
});
