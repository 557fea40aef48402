import { describe, expect, it } from 'vitest';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import { FAMILY_NAMES, isPersonName } from '../shared/values/person-names.ts';
import { isAgency } from './field-readers/agency.ts';
import { peopleIn } from './field-readers/people.ts';

const { names } = await shippedRuleset();
const lists = Object.entries(names).filter((entry): entry is [string, string[]] => Array.isArray(entry[1]));

describe('words by which names are told', () => {
  it.each(lists)('%s are Chinese words, each once', (_, list) => {
    expect(list.filter((word) => !/^\p{Script=Han}+$/u.test(word))).toEqual([]);
    expect(new Set(list).size).toBe(list.length);
  });

  it('are family names of one character', () => {
    expect([...FAMILY_NAMES].every((name) => name.length === 1)).toBe(true);
  });

  it('part persons from agencies and words of forms', () => {
    expect(['张伟', '欧阳雪', '某某局'].map(isPersonName)).toEqual([true, true, false]);
    expect(['某某市应急管理局', '某某食品有限公司'].map((each) => isAgency(each, names))).toEqual([
      true,
      false,
    ]);
    expect(peopleIn('张伟李娜 执法人员', names).map(({ name }) => name)).toEqual(['张伟', '李娜']);
  });
});
