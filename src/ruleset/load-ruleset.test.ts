import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RulesetError, UsageError } from '../errors.ts';
import type { Ruleset } from '../model/ruleset.ts';
import {
  condition,
  documentTypes,
  factName,
  fieldName,
  flag,
  listOf,
  literal,
  NO_OPTIONS,
  optional,
  options,
  parameterId,
  patterns,
} from '../shared/options/options.ts';
import type { KnownKinds } from './known-kinds.ts';
import { loadRuleset } from './load-ruleset.ts';

const PAPERS = options({ documents: documentTypes });
const KINDS: KnownKinds = {
  factKinds: {
    field: { options: PAPERS.extend({ field: fieldName, notAfter: optional(factName) }), needs: {} },
    presence: { options: PAPERS.extend({ isOptional: flag }), needs: {} },
    choice: {
      options: options({
        branches: listOf(options({ when: optional(condition), fact: optional(factName) })),
      }),
      needs: {},
    },
    parameter: { options: options({ parameter: parameterId }), needs: {} },
    files: { options: NO_OPTIONS, needs: {} },
    demanding: {
      options: NO_OPTIONS,
      needs: { facts: ['decision-day'], documents: ['decision'], fields: ['day'] },
    },
  },
  fieldKinds: {
    labelled: { options: options({ within: optional(literal('head')) }) },
    phrase: { options: options({ unless: optional(patterns) }) },
  },
  phrases: ['letters/greeting'],
};

type Files = Record<string, object | string>;

const LETTER = {
  id: 'letter',
  title: '函',
  form: 'letter',
  stage: 'filing',
  titles: ['函', { text: '告知函', requires: '陈述' }],
  fields: { party: { kind: 'labelled', labels: ['@party', '收件人'] } },
};
const RULE = {
  id: 'letter-presence',
  title: '函件齐全',
  expectations: [
    {
      id: 'there',
      condition: { fact: 'has-letter', operator: 'equal', value: true },
      messages: { failed: '缺少函' },
    },
  ],
};
const STANDARD = {
  id: 'small-2026',
  title: '小标准',
  version: '1',
  total: 100,
  sections: [{ id: 'all', title: '全部' }],
  items: [{ item: '1', section: 'all', content: '函', max: 100, rules: ['letter-presence'] }],
  grades: [
    { title: '合格', from: 60 },
    { title: '不合格', from: 0 },
  ],
};
const PLAIN = {
  id: 'plain',
  title: '普通案件',
  procedure: 'ordinary',
  recognisedBy: [{ document: 'letter', weight: 1 }],
  openExclusion: '未办结，未计分',
  stages: [{ id: 'filing', title: '立案', documents: ['letter'] }],
  documents: [{ type: 'letter', rule: 'letter-presence' }],
  rules: ['plain'],
};
/** The least that is complete: one form, one kind of case, two facts, one rule, one standard. */
const MINIMAL: Files = {
  'documents/letter.json': LETTER,
  'documents/every.json': {
    id: 'every',
    title: '所有文书',
    fields: { note: { kind: 'phrase', patterns: ['备注'] } },
  },
  'documents/patterns.json': { sets: { signed: ['签名', '签字'] } },
  'documents/title-words.json': { agencyEndings: ['局'], fieldsOfLaw: ['水事'], knownOthers: [] },
  'readers/letters.json': {
    id: 'letters',
    title: '函的说法',
    phrases: { greeting: { is: '称呼', patterns: ['您好'], reads: ['您好：'], doesNotRead: ['你好'] } },
  },
  'documents/labels.json': { sets: { party: ['当事人', '单位'] }, others: ['电话'] },
  'case-types/plain.json': PLAIN,
  'facts/all.json': {
    facts: [
      {
        name: 'has-letter',
        title: '有函',
        type: 'boolean',
        kind: 'presence',
        options: { documents: ['letter'] },
      },
      { name: 'file-items', title: '文件', type: 'items', itemValues: ['isRead'], kind: 'files' },
    ],
  },
  'plain/letters/letter-presence.json': RULE,
  'standards/small-2026.json': STANDARD,
};

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-rules-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, files: Files): Promise<string> {
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(folder, name, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, typeof content === 'string' ? content : JSON.stringify(content, undefined, 2));
  }
  return path.join(folder, name);
}

async function load(changes: Files = {}, overlay?: Files): Promise<Ruleset> {
  const shipped = await write('rules', { ...MINIMAL, ...changes });
  return loadRuleset(shipped, KINDS, overlay && (await write('own', overlay)));
}

async function messageOf(loading: Promise<unknown>): Promise<string> {
  const error: unknown = await loading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RulesetError);
  return (error as RulesetError).message;
}

const withRule = (change: object): Files => ({
  'plain/letters/letter-presence.json': { ...RULE, ...change },
});
const withExpectation = (change: object): Files =>
  withRule({ expectations: [{ ...RULE.expectations[0], ...change }] });
const withCaseType = (change: object): Files => ({ 'case-types/plain.json': { ...PLAIN, ...change } });
const withFact = (fact: object): Files => ({
  'facts/more.json': { facts: [{ name: 'more', title: '更多', type: 'string', kind: 'choice', ...fact }] },
});

const TRACES = {
  id: 'date',
  why: '日期离不开年',
  documents: ['letter'],
  fields: ['party'],
  traces: ['年'],
  examples: { perhaps: ['某年'], never: ['某天'] },
};

function parameterFile(known: object): object {
  return { id: 'p', title: '期限', unit: '日', values: [{ reference: '某法', confidence: 'T', ...known }] };
}

describe('a ruleset that is in order', () => {
  it('fills in what a rule leaves out', async () => {
    const { rules } = await load();
    expect(rules[0]).toMatchObject({
      target: 'case',
      mode: 'automatic',
      stage: 'filing',
      basis: [],
      background: '',
    });
  });

  it('holds what may stand before a title', async () => {
    const { titleWords } = await load();
    expect(titleWords).toEqual({
      agencyEndings: ['局'],
      counted: [],
      fieldsOfLaw: ['水事'],
      knownOthers: [],
      kinds: [],
      purposes: [],
      neutral: [],
    });
  });

  it('writes out titles and sets of labels', async () => {
    const { documentTypes, labels, commonFields } = await load();
    expect(documentTypes[0]?.titles).toEqual([{ text: '函' }, { text: '告知函', requires: '陈述' }]);
    expect(documentTypes[0]?.fields.party?.labels).toEqual(['当事人', '单位', '收件人']);
    expect([...labels.all].sort()).toEqual(['当事人', '单位', '收件人', '电话'].sort());
    expect(Object.keys(commonFields)).toEqual(['note']);
  });

  it('writes out sets of patterns, in lists of options, too', async () => {
    const fields = {
      signature: { kind: 'phrase', patterns: ['@signed', '盖章'], options: { unless: ['@signed'] } },
    };
    const { documentTypes } = await load({ 'documents/letter.json': { ...LETTER, fields } });
    expect(documentTypes[0]?.fields.signature).toMatchObject({
      patterns: ['签名', '签字', '盖章'],
      options: { unless: ['签名', '签字'] },
    });
  });

  it('turns folders of rules into the rules below them', async () => {
    expect((await load()).caseTypes[0]?.rules).toEqual(['letter-presence']);
  });

  it('reads files that an editor began with a byte order mark or a $schema', async () => {
    const text = `\uFEFF${JSON.stringify({ $schema: '../../schema/rule.schema.json', ...RULE })}`;
    const { rules } = await load({ 'plain/letters/letter-presence.json': text });
    expect(rules[0]).not.toHaveProperty('$schema');
  });

  it('has one hash whatever the examples and schemas say, and another where a rule changes', async () => {
    const plain = await load();
    const withExamples = await load({ 'plain/letters/letter-presence.test.json': '{', 'schema/x.json': '{' });
    expect(withExamples.hash).toBe(plain.hash);
    expect((await load(withRule({ title: '另一个' }))).hash).not.toBe(plain.hash);
  });
});

describe('an overlay', () => {
  it('replaces the file of the same path and adds further ones', async () => {
    const own = { ...LETTER, titles: ['公函'] };
    const { documentTypes } = await load(
      {},
      { 'documents/letter.json': own, 'documents/slip.json': { ...LETTER, id: 'slip' } },
    );
    expect(documentTypes.map((t) => t.id)).toEqual(['letter', 'slip']);
    expect(documentTypes[0]?.titles).toEqual([{ text: '公函' }]);
  });

  it('replaces a rule of the same id wherever it lies', async () => {
    const { rules } = await load({}, { 'plain/letter-presence.json': { ...RULE, title: '本市的规则' } });
    expect(rules.map((r) => r.title)).toEqual(['本市的规则']);
  });

  it('brings the holidays of a year to come', async () => {
    const year = {
      year: 2027,
      reference: '国务院办公厅关于2027年部分节假日安排的通知',
      holidays: ['2027-01-01'],
      workdays: ['2027-02-20'],
    };
    expect((await load({}, { 'calendars/2027.json': year })).calendars).toEqual([year]);
  });

  it('with a holiday of another year or a made-up Wednesday is at fault', async () => {
    const year = { year: 2027, reference: '通知', holidays: ['2028-01-01'], workdays: ['2027-02-17'] };
    const message = await load({}, { 'calendars/2027.json': year }).catch((error: unknown) => String(error));
    expect(message).toContain('“2028-01-01”不在 2027 年');
    expect(message).toContain('“2027-02-17”不是星期六或星期日');
  });

  it('that does not exist is a mistake of the command line', async () => {
    const shipped = await write('rules', MINIMAL);
    await expect(loadRuleset(shipped, KINDS, path.join(folder, 'nowhere'))).rejects.toBeInstanceOf(
      UsageError,
    );
  });

  it('is named by its own path in errors', async () => {
    const message = await messageOf(load({}, { 'plain/own.json': { ...RULE, id: 'other' } }));
    expect(message).toContain(path.join(folder, 'own/plain/own.json'));
  });
});

describe('errors name file, line, what was found and what was expected', () => {
  it.each<[string, Files, string]>([
    [
      'no JSON',
      { 'plain/x.json': '{\n  "id": "x",\n}' },
      'plain/x.json 第 3 行：不是有效的 JSON：此处应为双引号里的键名',
    ],
    ['an empty file', { 'plain/x.json': '' }, 'plain/x.json 第 1 行：'],
    [
      'a comment',
      { 'plain/x.json': '{\n  // 说明\n  "id": "x"\n}' },
      '第 2 行：不是有效的 JSON：JSON 文件里不能写注释',
    ],
    ['a missing key', withRule({ title: undefined }), 'title：缺少这一项，应为文字'],
    ['an unknown key', withRule({ tilte: 'x' }), '不认识的键“tilte”；您是不是想写 title？'],
    ['a wrong type', withRule({ title: 5 }), '第 3 行：title：应为文字，实际为 5'],
    [
      'a wrong word',
      withRule({ mode: 'auto' }),
      'mode：应为 "automatic"、"manual"、"assisted" 之一，实际为 "auto"',
    ],
    [
      'a day that never was',
      withRule({ inForce: { from: '2026-02-30' }, anchorFact: 'has-letter' }),
      'inForce.from：应为有效日期，形如 2026-01-31，实际为 "2026-02-30"',
    ],
    ['an id that is not the file name', withRule({ id: 'other' }), '文件名为 letter-presence，id 为 other'],
    [
      'an unknown fact',
      withExpectation({ condition: { fact: 'has-leter', operator: 'equal', value: true } }),
      'expectations[0].condition.fact：没有名为“has-leter”的事实；您是不是想写 has-letter？',
    ],
    [
      'a fault deep in a condition',
      withExpectation({ condition: { all: [{ not: { fact: 'has-letter', op: 'equal' } }] } }),
      'expectations[0].condition.all[0].not.operator：缺少这一项',
    ],
    ['an empty list of conditions', withExpectation({ condition: { any: [] } }), 'condition.any：不能为空'],
    [
      'an unknown operator',
      withExpectation({ condition: { fact: 'has-letter', operator: 'equals', value: true } }),
      '没有名为“equals”的比较方式（operator）；您是不是想写 equal？',
    ],
    [
      'a comparison with nothing',
      withExpectation({ condition: { fact: 'has-letter', operator: 'equal' } }),
      '比较方式 equal 需要 value',
    ],
    [
      'a list operator without a list',
      withExpectation({ condition: { fact: 'has-letter', operator: 'in', value: 'a' } }),
      'value 应为列表',
    ],
    [
      'a key written twice',
      { 'plain/x.json': '{\n  "id": "x",\n  "id": "y"\n}' },
      '第 3 行：键“id”在同一对象里写了两次',
    ],
    [
      'a value that can never be equal',
      withExpectation({ condition: { fact: 'has-letter', operator: 'equal', value: 'true' } }),
      'condition.value：应为 true 或 false，实际为 "true"',
    ],
    [
      'a list operator on a single value',
      withExpectation({ condition: { fact: 'has-letter', operator: 'contains', value: true } }),
      '比较方式 contains 用于清单',
    ],
    [
      'a condition of a fact that is none',
      withFact({ options: { branches: [{ when: { facts: 'has-letter' } }] } }),
      'facts[0].options.branches[0].when：条件的写法不对',
    ],
    [
      'an unknown fact as value',
      withExpectation({ condition: { fact: 'has-letter', operator: 'equal', value: { fact: 'x-y' } } }),
      'value.fact：没有名为“x-y”的事实',
    ],
    [
      'braces around the name of no fact',
      withExpectation({ messages: { failed: '见{no-fact}' } }),
      'messages.failed：没有名为“no-fact”的事实',
    ],
    [
      'braces around words',
      withExpectation({ messages: { failed: '见{某个 事实}' } }),
      '花括号里应为一个事实名',
    ],
    ['forEach of no list', withExpectation({ forEach: 'has-letter' }), 'forEach 应为清单类（items）的事实'],
    [
      'an item value that is none',
      withExpectation({
        forEach: 'file-items',
        condition: { fact: 'item.isred', operator: 'equal', value: true },
      }),
      '没有名为“item.isred”的事实（或清单里的值）；您是不是想写 item.isRead？',
    ],
    [
      'an unknown rule to yield to',
      withRule({ yieldsTo: ['letters-presence'] }),
      'yieldsTo[0]：没有名为“letters-presence”的规则；您是不是想写 letter-presence？',
    ],
    [
      'a rule by decision over papers that do not tell to which decision they belong',
      withRule({ byDecision: ['letter'] }),
      'byDecision[0]：没有名为“letter”的写有 ofDecision 的文书类型',
    ],
    [
      'an unknown stage',
      withRule({ stage: 'fling' }),
      'stage：没有名为“fling”的办案环节（stage）；您是不是想写 filing？',
    ],
    [
      'an unknown kind of fact',
      withFact({ kind: 'choise' }),
      'facts[0].kind：没有名为“choise”的事实种类（kind）；您是不是想写 choice？',
    ],
    [
      'a fact of an unknown document',
      withFact({ kind: 'presence', options: { documents: ['leter'] } }),
      '没有名为“leter”的文书类型；您是不是想写 letter？',
    ],
    [
      'a fact of a field that nobody reads',
      withFact({ kind: 'field', options: { documents: ['letter'], field: 'patry' } }),
      '没有名为“patry”的字段（在 letter 上）；您是不是想写 party？',
    ],
    [
      'a fact of an unknown parameter',
      withFact({ kind: 'parameter', options: { parameter: 'period' } }),
      '没有名为“period”的参数',
    ],
    [
      'an option that its kind does not take',
      withFact({ kind: 'presence', options: { documents: ['letter'], isOptinal: true } }),
      'facts[0].options.isOptinal：不认识的键“isOptinal”；您是不是想写 isOptional？',
    ],
    [
      'an option of the wrong type',
      withFact({ kind: 'presence', options: { documents: 'letter' } }),
      'facts[0].options.documents：应为列表',
    ],
    [
      'a field with an option that its reader does not take',
      {
        'documents/letter.json': {
          ...LETTER,
          fields: { party: { kind: 'labelled', options: { whithin: 'head' } } },
        },
      },
      'fields.party.options.whithin：不认识的键“whithin”；您是不是想写 within？',
    ],
    [
      'a pattern in the options of a field that does not compile',
      {
        'documents/letter.json': {
          ...LETTER,
          fields: { says: { kind: 'phrase', options: { unless: ['('] } } },
        },
      },
      'fields.says.options.unless[0]：正则表达式写法不对',
    ],
    [
      'a fact whose kind asks for a fact that is not declared',
      withFact({ kind: 'demanding', options: {} }),
      'facts[0].kind：没有名为“decision-day”的事实（事实种类 demanding 要用到）',
    ],
    [
      'a fact whose kind asks for a paper that is not declared',
      withFact({ kind: 'demanding', options: {} }),
      '没有名为“decision”的文书类型（事实种类 demanding 要用到）',
    ],
    [
      'a fact whose kind asks for a field that no paper has',
      withFact({ kind: 'demanding', options: {} }),
      '没有名为“day”的字段（事实种类 demanding 要用到）',
    ],
    [
      'a fact that needs itself by a condition',
      withFact({
        options: { branches: [{ when: { fact: 'more', operator: 'equal', value: true } }] },
        type: 'boolean',
      }),
      '循环引用',
    ],
    [
      'a fact that needs itself by its kind',
      withFact({ kind: 'demanding', options: {}, name: 'decision-day' }),
      '循环引用',
    ],
    ['a fact that needs itself', withFact({ options: { branches: [{ fact: 'more' }] } }), '循环引用'],
    [
      'the same traces twice',
      { 'absence/traces.json': { id: 'traces', traces: [TRACES, TRACES] } },
      'traces[1].id：编号“date”重复',
    ],
    ['the same fact twice', withFact({ name: 'has-letter' }), '事实 has-letter 重复'],
    [
      'an unknown document that tells an outcome',
      withCaseType({ outcomes: [{ id: 'ended', documents: ['leter'] }] }),
      'outcomes[0].documents[0]：没有名为“leter”的文书类型；您是不是想写 letter？',
    ],
    [
      'an unknown document that tells a procedure',
      withCaseType({ procedures: [{ id: 'short', when: { has: ['leter'] }, inapplicable: '不适用' }] }),
      'procedures[0].when.has[0]：没有名为“leter”的文书类型；您是不是想写 letter？',
    ],
    [
      'a number of the case from an unknown field',
      withCaseType({ numberFrom: [['letter', 'patry']] }),
      'numberFrom[0][1]：没有名为“patry”的字段（在 letter 上）；您是不是想写 party？',
    ],
    [
      'two kinds of case for what is none of the others',
      {
        ...withCaseType({ isFallback: true }),
        'case-types/rest.json': { ...PLAIN, id: 'rest', isFallback: true },
      },
      '只能有一个兜底的案件类型（isFallback）',
    ],
    [
      'an unknown kind of field',
      { 'documents/letter.json': { ...LETTER, fields: { a: { kind: 'lable' } } } },
      '没有名为“lable”的字段种类（kind）',
    ],
    [
      'an unknown set of labels',
      { 'documents/letter.json': { ...LETTER, fields: { a: { kind: 'labelled', labels: ['@patry'] } } } },
      '没有标签组 @patry；您是不是想写 party？',
    ],
    [
      'an unknown set of patterns',
      { 'documents/letter.json': { ...LETTER, fields: { a: { kind: 'phrase', patterns: ['@signd'] } } } },
      'documents/patterns.json 里没有正则组 @signd；您是不是想写 signed？',
    ],
    [
      'a broken pattern',
      { 'documents/letter.json': { ...LETTER, cues: [{ pattern: '(函', weight: 1 }] } },
      'cues[0].pattern：正则表达式写法不对：(函',
    ],
    [
      'a standard of unknown rules',
      { 'standards/small-2026.json': { ...STANDARD, vetoes: ['letter-presense'] } },
      'vetoes[0]：没有名为“letter-presense”的规则；您是不是想写 letter-presence？',
    ],
    [
      'grades in disorder',
      { 'standards/small-2026.json': { ...STANDARD, grades: [...STANDARD.grades].reverse() } },
      '等次应从高到低排列',
    ],
    [
      'a span that runs backwards',
      {
        'parameters/p.json': {
          id: 'p',
          title: '期限',
          unit: '日',
          values: [{ from: '2026-02-01', to: '2026-01-01', value: 1, reference: '某法', confidence: 'T' }],
        },
      },
      '截止日期 2026-01-01 早于起始日期 2026-02-01',
    ],
    [
      'a parameter with neither value nor range',
      { 'parameters/p.json': parameterFile({}) },
      'values[0]：应写明 value（数值）或者 range（最低和最高），二者择一',
    ],
    [
      'a range that runs downwards',
      { 'parameters/p.json': parameterFile({ range: [2, 1] }) },
      'values[0].range：range 应为两个同类的值，先写最低的，再写最高的',
    ],
    [
      'an event that no paper is of',
      { 'parameters/p.json': parameterFile({ value: '90 日', terms: { excludes: ['lettre'] } }) },
      'values[0].terms.excludes[0]',
    ],
    [
      'a day of reading of what was not read',
      { 'parameters/p.json': parameterFile({ value: 1, confidence: 'K', stillValidOn: '2026-01-01' }) },
      '未读到原文的数值（K）没有这一天',
    ],
    ['a file in no folder', { 'loose.json': {} }, '规则目录的顶层不放 JSON 文件'],
  ])('%s', async (_, changes, expected) => {
    expect(await messageOf(load(changes))).toContain(expected);
  });

  it('reports all faults at once, twenty at most', async () => {
    const vetoes = Array.from({ length: 25 }, (_, i) => `missing-${i}`);
    const message = await messageOf(load({ 'standards/small-2026.json': { ...STANDARD, vetoes } }));
    expect(message).toContain('规则文件有 25 处错误');
    expect(message.split('\n')).toHaveLength(22);
    expect(message).toContain('另有 5 处');
  });
});

describe('words that an office adds for one department', () => {
  const ADDED = {
    'additions/water.json': {
      extends: 'documents/letter',
      departments: ['水务局'],
      add: { fields: { party: { labels: ['处罚对象'] } } },
    },
  };
  const labels = (rules: Ruleset | undefined): readonly string[] =>
    rules?.documentTypes[0]?.fields.party?.labels ?? [];

  it('count for its cases only', async () => {
    const rules = await load({}, ADDED);
    expect(labels(rules.departments['水务局'])).toContain('处罚对象');
    expect(labels(rules)).not.toContain('处罚对象');
    expect(rules.departments['水务局']?.labels.all).toContain('处罚对象');
  });

  it('give its rules a hash of their own', async () => {
    const rules = await load({}, ADDED);
    const plain = await load();
    expect(rules.departments['水务局']?.hash).not.toBe(rules.hash);
    expect(rules.hash).not.toBe(plain.hash);
  });

  it('are checked like the rest', async () => {
    const wrong = { ...ADDED['additions/water.json'], add: { fields: { day: { kind: 'labeled' } } } };
    await expect(load({}, { 'additions/water.json': wrong })).rejects.toThrow(/own\/additions\/water\.json/u);
  });
});

describe('the turns of phrase of a reader', () => {
  const GREETING = { is: '称呼', patterns: ['您好'], reads: ['您好：'], doesNotRead: ['你好'] };
  const letters = (phrases: object): Files => ({
    'readers/letters.json': { id: 'letters', title: '函的说法', phrases },
  });

  it('are given by the name of their file and their own', async () => {
    expect((await load()).phrases).toEqual({ 'letters/greeting': ['您好'] });
  });

  it.each<readonly [string, object, RegExp]>([
    ['one is lacking', {}, /缺少读取器要用的说法“letters\/greeting”/u],
    [
      'no reader asks for one',
      { greeting: GREETING, farewell: GREETING },
      /没有读取器用到“letters\/farewell”/u,
    ],
    [
      'an example is not read',
      { greeting: { ...GREETING, reads: ['你好吗'] } },
      /reads\[0\]：这个例子应当读得出来/u,
    ],
    [
      'an example is read that must not be',
      { greeting: { ...GREETING, doesNotRead: ['您好'] } },
      /doesNotRead\[0\]：这个例子不应当读出来/u,
    ],
    ['a pattern does not compile', { greeting: { ...GREETING, patterns: ['('] } }, /正则表达式写法不对/u],
  ])('are a fault where %s', async (_, phrases, message) => {
    await expect(load(letters(phrases))).rejects.toThrow(message);
  });

  it('grow by what an office adds', async () => {
    const add = { phrases: { greeting: { patterns: ['敬启'], reads: ['敬启者'] } } };
    const { phrases } = await load({}, { 'additions/letters.json': { extends: 'readers/letters', add } });
    expect(phrases['letters/greeting']).toEqual(['您好', '敬启']);
  });
});
