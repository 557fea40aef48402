import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Rule } from '../src/model/rule.ts';
import { shippedRuleset } from './shipped-ruleset.ts';

let rules: readonly Rule[] = [];
beforeAll(async () => {
  ({ rules } = await shippedRuleset());
});

/** Words for making a paper up, dating or signing it afterwards. */
const FORBIDDEN = /补造|补编|补签|补填|补写|倒签|代签|改写|重新制作|补做|补盖|更改日期|改动/gu;
/** What forbids it, close before it. */
const DENIED = /(?:不得|不能|不要)[^；。]{0,14}$/u;

describe('what a rule says is to be done', () => {
  it('never invites anyone to make up, re-date or re-sign a paper', () => {
    const invited = rules.flatMap(({ id, fix }) =>
      [...fix.matchAll(FORBIDDEN)]
        .filter(({ index }) => !DENIED.test(fix.slice(0, index)))
        .map(({ 0: word }) => `${id}：${word}`),
    );
    expect(invited).toEqual([]);
  });

  it('tells apart what exists, what has a slip and what was never made', () => {
    const whole = PROCEDURE.flatMap((folder) => rulesIn(folder)).filter(
      ({ expectations, fix }) => expectations !== undefined && typeof fix === 'string',
    );
    expect(whole.map(({ id }) => id)).toEqual([]);
  });
});

/** Rules of the archive ask for no act of the procedure: they are put right by uploading well. */
const PROCEDURE = ['penalty', 'common/consistency', 'common/identity'];

interface WrittenRule {
  readonly id: string;
  readonly expectations?: unknown;
  readonly fix?: unknown;
}

function rulesIn(folder: string): WrittenRule[] {
  const root = new URL(`../rules/${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && !name.endsWith('.test.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, root), 'utf8')) as WrittenRule);
}
