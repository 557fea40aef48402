import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compiled } from './compiled.ts';

describe('a pattern', () => {
  it('is compiled once for each of its flags', () => {
    expect(compiled('罚款')).toBe(compiled('罚款'));
    expect(compiled('罚款', 'gu')).not.toBe(compiled('罚款'));
    expect('罚款、罚款'.replace(compiled('罚款', 'gu'), '款')).toBe('款、款');
  });

  it('that is written wrongly throws each time', () => {
    expect(() => compiled('(')).toThrow();
    expect(() => compiled('(')).toThrow();
  });
});

/** Made of the words of one paper: to keep them would fill the memory. */
const OF_A_PAPER = [
  'extract/field-readers/people.ts: return mark !== undefined && new RegExp(`${name}[（(][^（()）]{0,10}(?:${mark})`,',
];

it('no pattern is compiled anew each time that it is asked for', async () => {
  const src = fileURLToPath(new URL('../..', import.meta.url));
  const names = await readdir(src, { recursive: true });
  const found: string[] = [];
  for (const name of names.filter((each) => each.endsWith('.ts') && !each.endsWith('.test.ts'))) {
    const lines = (await readFile(`${src}/${name}`, 'utf8')).split('\n');
    // At the left margin, or in a list there, it is compiled when the program starts.
    const inside = lines.filter(
      (line) => /^\s.*new RegExp\(/u.test(line) && !/^ {2}\[?new RegExp\(/u.test(line),
    );
    found.push(...inside.map((line) => `${name}: ${line.trim()}`));
  }
  const own = found.filter((line) => !/^(?:ruleset|shared\/text\/compiled)/u.test(line));
  expect(own.map((line) => line.slice(0, 110))).toEqual(OF_A_PAPER.map((line) => line.slice(0, 110)));
});
