import { describe, expect, it } from 'vitest';
import { caseOf, factOf } from '../../../../test/fixtures/case-builder.ts';
import { shippedRuleset } from '../../../../test/shipped-ruleset.ts';
import type { Fact } from '../../../model/fact.ts';
import type { Citation } from '../../../model/field.ts';
import type { Parameter } from '../../../model/parameter.ts';
import type { Derivation } from '../../derivation.ts';
import { ABSENT_FACT, known } from '../../facts.ts';
import { sector, sectors } from './sectors.ts';

const rules = await shippedRuleset();

interface Told {
  readonly entries?: readonly object[];
  readonly department?: string;
  readonly agency?: string;
  readonly laws?: readonly string[];
}

const BY_NAME = [
  { sector: 'water', pattern: '水务', laws: { pattern: '防洪' } },
  { sector: 'fire', pattern: '消防', laws: { pattern: '消防' } },
];

function derivationOf({ entries = BY_NAME, department = '案卷', agency, laws }: Told): Derivation {
  const [shipped] = rules.parameters;
  const parameter = {
    ...shipped,
    id: 'sectors',
    values: [{ value: entries as unknown }],
  } as unknown as Parameter;
  const citations = laws?.map((law): Citation => ({ law, article: 1, text: '' }));
  const facts: Readonly<Record<string, Fact>> = {
    'agency-name': agency === undefined ? ABSENT_FACT : known(agency),
    'articles-applied': citations ? known(citations) : ABSENT_FACT,
  };
  return {
    caseFile: caseOf({ papers: [], department }),
    rules: { ...rules, parameters: [parameter] },
    asOf: '2024-05-10',
    fact: (name) => facts[name] ?? ABSENT_FACT,
  };
}

const DECLARED = { name: 'sectors', title: '', type: 'strings', kind: 'sectors' } as const;

function sectorsOf(told: Told): unknown {
  const options = { parameter: 'sectors', laws: 'articles-applied' };
  return sectors.derive({ ...DECLARED, options }, derivationOf(told)).value ?? 'absent';
}

describe('the fields of administration of a case', () => {
  it.each<[string, Told, unknown]>([
    ['are told by the name of the agency', { agency: '静海县水务局' }, ['water']],
    ['are told by the folder where no agency is named', { department: '消防大队' }, ['fire']],
    [
      'are told by the folder where the name of the agency tells nothing',
      { department: '消防大队', agency: '某某局' },
      ['fire'],
    ],
    [
      'are told by the agency before the folder',
      { department: '消防大队', agency: '静海县水务局' },
      ['water'],
    ],
    [
      'are several where a name tells of several and no law is read',
      { agency: '水务消防局' },
      ['water', 'fire'],
    ],
    [
      'are those of them whose laws are applied',
      { agency: '水务消防局', laws: ['中华人民共和国消防法'] },
      ['fire'],
    ],
    [
      'stay those of the agency where another field’s law is applied',
      { agency: '静海县水务局', laws: ['消防法'] },
      ['water'],
    ],
    [
      'are told by the laws alone where no name tells any',
      { agency: '某委员会', laws: ['防洪法'] },
      ['water'],
    ],
    ['are not told where nothing fits', { agency: '某某局' }, 'absent'],
    [
      'are what the office said of the folder, whatever the agency',
      {
        entries: [...BY_NAME, { sector: 'roads', department: '水务' }],
        department: '水务',
        agency: '静海县水务局',
      },
      ['roads'],
    ],
    [
      'are not what the office said of another folder',
      { entries: [...BY_NAME, { sector: 'roads', department: '水务' }], department: '消防' },
      ['fire'],
    ],
  ])('%s', (_, told, expected) => {
    expect(sectorsOf(told)).toEqual(expected);
  });

  it('as one field are the first of them', () => {
    const derivation = { ...derivationOf({}), fact: () => known(['water', 'fire']) };
    const declaration = { ...DECLARED, name: 'sector', type: 'string', options: { of: 'sectors' } } as const;
    expect(sector.derive(declaration, derivation).value).toBe('water');
    expect(sector.derive(declaration, { ...derivation, fact: () => ABSENT_FACT })).toEqual(ABSENT_FACT);
  });
});

describe('the shipped names of agencies', () => {
  it.each([
    ['某县医疗保障局', ['medical-insurance']],
    ['某市互联网信息办公室', ['cyberspace']],
    ['某县邮政管理局', ['postal']],
    ['某区建设和交通局', ['construction', 'transport']],
    ['某市公安局交通警察支队', ['police']],
    ['某市药品监督管理局', ['market']],
  ])('tell the field of %s', (name, expected) => {
    expect(factOf('sectors', { papers: [], department: name }).value).toEqual(expected);
  });
});

describe('a period of a department of several fields', () => {
  const filing = (department: string): unknown =>
    factOf('filing-period', {
      department,
      papers: [{ type: 'filing-approval', fields: { date: '2024-03-01' } }],
    });

  it('is a question where the fields have different ones', () => {
    expect(filing('某区生态环境和市场监管局')).toMatchObject({
      value: undefined,
      reasonCode: 'parameter-unset',
      reason: expect.stringContaining('分别为15 工作日、15 日') as string,
    });
  });

  it('is that of all of them where they agree', () => {
    expect(filing('某区市场监督管理局')).toMatchObject({ value: '15 工作日' });
  });
});
