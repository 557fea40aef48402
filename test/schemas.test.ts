import { readdir, readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { jsonSchemaFiles } from '../src/ruleset/json-schemas.ts';

const FOLDER = new URL('../rules/', import.meta.url);
const files = jsonSchemaFiles();

describe('rules/schema', () => {
  it.each([...files])('has a current %s (else: npm run schemas)', async (name, text) => {
    expect(await readFile(new URL(`schema/${name}`, FOLDER), 'utf8')).toBe(text);
  });

  it('has no schema that nothing writes', async () => {
    const names = (await readdir(new URL('schema/', FOLDER))).filter((name) => name !== 'audit.schema.json');
    expect(names.sort()).toEqual([...files.keys()].sort());
  });

  it('accepts the shipped rules in any editor', async () => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    const validate = ajv.compile(JSON.parse(files.get('rule.schema.json') ?? '{}') as object);
    const paths = await readdir(new URL('penalty/', FOLDER), { recursive: true });
    for (const path of paths.filter((p) => p.endsWith('.json') && !p.endsWith('.test.json'))) {
      const rule: unknown = JSON.parse(await readFile(new URL(`penalty/${path}`, FOLDER), 'utf8'));
      expect(validate(rule), `${path}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    }
  });
});
