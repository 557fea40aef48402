import { describe, expect, it } from 'vitest';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import { type ParsedAnswer, parsedAnswer } from './parse-answer.ts';
import { knownSectors } from './sectors.ts';

const { parameters } = await shippedRuleset();
const sectors = knownSectors(parameters);

function parsed(id: string, text: string): ParsedAnswer {
  const parameter = parameters.find((each) => each.id === id);
  if (!parameter) throw new Error(`no parameter ${id}`);
  return parsedAnswer(parameter, text, sectors);
}

function values(id: string, text: string): unknown {
  const answer = parsed(id, text);
  return 'values' in answer
    ? answer.values.map(({ where, value }) => [...Object.values(where), value])
    : answer;
}

describe('a sum', () => {
  it.each([
    [
      '单位5万元，公民5000元',
      [
        ['organisation', 5_000_000],
        ['person', 500_000],
      ],
    ],
    [
      '法人：50,000元；个人 5,000元；个体工商户5000',
      [
        ['organisation', 5_000_000],
        ['person', 500_000],
        ['sole-trader', 500_000],
      ],
    ],
    ['单位10万', [['organisation', 10_000_000]]],
    ['对单位罚款超过20万元的', [['organisation', 20_000_001]]],
    ['市场监管单位30万元以上', [['market', 'organisation', 30_000_000]]],
    ['生态环境局 对公民处以 伍仟元以上', [['environment', 'person', 500_000]]],
  ])('of %s is understood', (text, expected) => {
    expect(values('hearing-threshold', text)).toEqual(expected);
  });

  it.each(['5万元', '单位按规定', '单位5万元到10万元', '火星单位5万元', ''])(
    'of “%s” is not guessed: what to write is said',
    (text) => {
      expect(parsed('hearing-threshold', text)).toEqual({
        fault: expect.stringContaining('请写成如：单位5万元，公民5000元') as string,
      });
    },
  );
});

describe('a period', () => {
  it.each([
    ['7日', [['7 日']]],
    ['7 个工作日', [['7 工作日']]],
    ['十五日以内', [['15 日']]],
    ['及时', [['及时']]],
    ['7日，农业农村15个工作日', [['7 日'], ['agriculture', '15 工作日']]],
  ])('of %s is understood', (text, expected) => {
    expect(values('filing-period', text)).toEqual(expected);
  });

  it('is no bare number: working days or not is not guessed', () => {
    expect(parsed('filing-period', '7')).toHaveProperty('fault');
  });
});

describe('other answers', () => {
  it('are numbers of the parameter’s own unit', () => {
    expect(values('statement-period', '3个工作日')).toEqual([[3]]);
    expect(values('statement-period', '3')).toEqual([[3]]);
    expect(parsed('statement-period', '3日')).toHaveProperty('fault');
  });

  it('are yes or no', () => {
    expect(values('hearing-report', '是')).toEqual([[true]]);
    expect(values('hearing-report', '不要求')).toEqual([[false]]);
    expect(parsed('hearing-report', '看情况')).toHaveProperty('fault');
  });

  it('are lists with 、 between', () => {
    expect(values('legal-review-list', '罚款10万元以上、吊销许可证件')).toEqual([
      [['罚款10万元以上', '吊销许可证件']],
    ]);
  });

  it('are none for what is no office’s business', () => {
    expect(parsed('page-resolution', '300')).toHaveProperty('fault');
  });
});
