import { describe, expect, it } from 'vitest';
import * as lists from './name-words.ts';
import { FAMILY_NAMES, isPersonName } from '../shared/values/person-names.ts';
import { isAgency } from './field-readers/party.ts';
import { peopleIn } from './field-readers/people.ts';

describe('words by which names are told', () => {
  it.each(Object.entries(lists))('%s are Chinese words, each once', (_, list) => {
    const all = [...list];
    expect(all.filter((word) => !/^\p{Script=Han}+$/u.test(word))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('are family names of one character', () => {
    expect([...FAMILY_NAMES].every((name) => name.length === 1)).toBe(true);
  });

  it('part persons from agencies and words of forms', () => {
    expect(['张伟', '欧阳雪', '某某局'].map(isPersonName)).toEqual([true, true, false]);
    expect(['某某市应急管理局', '某某食品有限公司'].map(isAgency)).toEqual([true, false]);
    expect(peopleIn('张伟李娜 执法人员').map(({ name }) => name)).toEqual(['张伟', '李娜']);
  });
});
