import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../../test/fixtures/case-builder.ts';
import { shippedRuleset } from '../../../../test/shipped-ruleset.ts';
import type { Fact } from '../../../model/fact.ts';
import type { Derivation } from '../../derivation.ts';
import { ABSENT_FACT, known, unknown } from '../../facts.ts';
import { namesApart } from './people.ts';

const rules = await shippedRuleset();
const people = (...names: string[]): Fact =>
  known(
    names.map((name) => ({ name })),
    [{ file: `${names[0] ?? ''}.pdf`, pageNumber: 1, quote: '' }],
  );

function apart(first: Fact, second: Fact, except?: Fact): Fact {
  const facts: Record<string, Fact | undefined> = { first, second, except };
  const derivation: Derivation = {
    caseFile: caseOf({ papers: [] }),
    rules,
    asOf: '2026-01-31',
    fact: (name) => facts[name] ?? ABSENT_FACT,
  };
  const options = { first: 'first', second: 'second', ...(except ? { except: 'except' } : {}) };
  return namesApart.derive(
    { name: 'apart', title: '', type: 'boolean', kind: 'names-apart', options },
    derivation,
  );
}

describe('people who must not be the same', () => {
  it('are apart', () => {
    expect(apart(people('张伟', '王强'), people('李娜'))).toMatchObject({
      value: true,
      evidence: [{ file: '张伟.pdf' }, { file: '李娜.pdf' }],
    });
  });

  it('are told by name where they are the same', () => {
    expect(apart(people('张伟', '李娜', '张伟'), people('李娜', '张伟'))).toMatchObject({
      value: false,
      workings: '张伟、李娜两处都有',
    });
  });

  it('do not count where they only report', () => {
    expect(apart(people('张伟', '李娜'), people('张伟'), people('张伟')).value).toBe(true);
    expect(apart(people('张伟', '李娜'), people('张伟', '李娜'), people('张伟'))).toMatchObject({
      value: false,
      workings: '李娜两处都有',
    });
  });

  it('all count where it is not known who reports', () => {
    expect(apart(people('张伟'), people('张伟'), ABSENT_FACT).value).toBe(false);
  });

  it('cannot be told where one side was not read', () => {
    const unread = unknown('识别不清');
    expect(apart(people('张伟'), unread)).toBe(unread);
    expect(apart(unread, people('张伟'))).toBe(unread);
    expect(apart(ABSENT_FACT, unread)).toBe(unread);
  });

  it('are none where one side is lacking', () => {
    expect(apart(people('张伟'), ABSENT_FACT).isAbsent).toBe(true);
    expect(apart(ABSENT_FACT, people('张伟')).isAbsent).toBe(true);
  });
});
