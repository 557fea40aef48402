import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ScratchFile } from './scratch.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casefile-scratch-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('a scratch file gives back what was put into it, in any order, and has no name', async () => {
  const scratch = new ScratchFile(folder);
  const texts = ['甲', '', '长'.repeat(300_000), '\u{20000}'];
  const places = texts.map((text) => scratch.put(text));
  expect(await readdir(folder)).toEqual([]);
  expect([...places].reverse().map((place) => scratch.get(place))).toEqual([...texts].reverse());
  scratch.close();
  expect(() => scratch.get(places[0]!)).toThrow();
});
