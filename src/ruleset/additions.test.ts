import { describe, expect, it } from 'vitest';
import type { RulesetError } from '../errors.ts';
import { additionsFor, departmentsOf, extended, withoutAdditions } from './additions.ts';
import { Faults } from './faults.ts';
import type { JsonFile } from './json-file.ts';
import { parseJsonFile } from './parse-json-file.ts';

const LETTER = { id: 'letter', titles: ['函'], fields: { party: { kind: 'labelled', labels: ['当事人'] } } };

function file(path: string, content: unknown): JsonFile {
  const text = JSON.stringify(content, undefined, 2);
  const parsed = parseJsonFile({ path, shownPath: `own/${path}`, text, isOverlay: true }, new Faults());
  if (!parsed) throw new Error(path);
  return parsed;
}

function laidOver(...added: object[]): { readonly letter: unknown; readonly faults: Faults } {
  const faults = new Faults();
  const written = added.map((addition, i) => file(`additions/${i}.json`, addition));
  const { files, additions } = withoutAdditions([file('documents/letter.json', LETTER), ...written], faults);
  const [letter] = extended(files, additionsFor(additions), faults);
  return { letter: letter?.value, faults };
}

function messageOf(faults: Faults): string {
  try {
    faults.throwIfAny();
    return '';
  } catch (error) {
    return (error as RulesetError).message;
  }
}

const party = (labels: string[]): object => ({ fields: { party: { labels } } });

describe('what an office adds to a file', () => {
  it('makes its lists longer and leaves the rest', () => {
    const { letter } = laidOver({ extends: 'documents/letter', add: party(['处罚对象']) });
    expect(letter).toEqual({
      ...LETTER,
      fields: { party: { kind: 'labelled', labels: ['当事人', '处罚对象'] } },
    });
  });

  it('adds up over several files', () => {
    const { letter } = laidOver(
      { extends: 'documents/letter', add: party(['处罚对象']) },
      { extends: 'documents/letter', add: { titles: ['便函'], ...party(['相对人']) } },
    );
    expect(letter).toMatchObject({
      titles: ['函', '便函'],
      fields: { party: { labels: ['当事人', '处罚对象', '相对人'] } },
    });
  });

  it('changes nothing that is there', () => {
    const { letter, faults } = laidOver({ extends: 'documents/letter', add: { id: 'other' } });
    expect(letter).toEqual(LETTER);
    expect(messageOf(faults)).toContain('只能添加，不能改动');
  });

  it('is for everyone, unless it names departments', () => {
    const all = [
      file('a.json', { extends: 'documents/letter', add: {} }),
      file('b.json', { extends: 'documents/letter', departments: ['水务局'], add: {} }),
    ];
    const { additions } = withoutAdditions(all, new Faults());
    expect(departmentsOf(additions)).toEqual(['水务局']);
    expect(additionsFor(additions)).toHaveLength(1);
    expect(additionsFor(additions, '水务局')).toHaveLength(2);
    expect(additionsFor(additions, '城管局')).toHaveLength(1);
  });

  it.each([
    ['a file that is not there', { extends: 'documents/leter', add: {} }, '是不是想写 documents/letter'],
    ['a file that judges', { extends: 'standards/general-2026', add: {} }, '应为 documents、words'],
    ['nothing', { extends: 'documents/letter' }, '缺少这一项'],
  ])('is a fault with its own file where it adds to %s', (_, addition, message) => {
    const text = messageOf(laidOver(addition).faults);
    expect(text).toContain('own/additions/0.json');
    expect(text).toContain(message);
  });
});

describe('a fault in what is added', () => {
  it('is told at the place where it was written', () => {
    const faults = new Faults();
    const addition = file('additions/0.json', { extends: 'documents/letter', add: party(['处罚对象']) });
    const { files, additions } = withoutAdditions([file('documents/letter.json', LETTER), addition], faults);
    const [letter] = extended(files, additions, faults);
    if (letter) faults.at(letter, ['fields', 'party', 'labels', 1], '有错');
    if (letter) faults.at(letter, ['fields', 'party', 'labels', 0], '也有错');
    const text = messageOf(faults);
    expect(text).toContain('own/additions/0.json 第 7 行：add.fields.party.labels[0]：有错');
    expect(text).toContain('own/documents/letter.json');
  });
});
