import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { classify } from './classify/classify.ts';
import { extract } from './extract/extract.ts';
import type { Page } from './model/page.ts';
import type { Papers } from './model/papers.ts';
import type { Problem } from './model/problem.ts';
import type { Ruleset } from './model/ruleset.ts';

/** All of the rules that recognising looks at: nothing else of them makes its result stale. */
const ASKED = [
  'documentTypes',
  'titleWords',
  'commonFields',
  'labels',
  'names',
  'phrases',
  'traces',
] as const satisfies readonly (keyof Ruleset)[];

type Asked = Pick<Ruleset, (typeof ASKED)[number]>;

/** Which papers the pages are and what stands on them. `pages`: without running heads. */
export function recognised(pages: readonly Page[], rules: Asked): Papers {
  const faults = new Map<string, Problem>();
  const documents = classify(pages, rules);
  const fields = extract(documents, pages, rules, (problem) => void faults.set(problem.message, problem));
  return { documents, fields, problems: [...faults.values()] };
}

/** Changes with the forms, words and readers that recognise, with the rules or the program: what is kept under it is not stale. */
export function recognitionKey(rules: Asked): string {
  const known = KEYS.get(rules);
  if (known !== undefined) return known;
  const asked = ASKED.map((name) => JSON.stringify(rules[name]));
  const key = createHash('sha256')
    .update([codeKey(), ...asked].join('\n'))
    .digest('hex');
  KEYS.set(rules, key);
  return key;
}

/** Asked for every case. */
const KEYS = new WeakMap<Asked, string>();

/** Folders of the program whose code recognises. */
const CODE = ['classify', 'extract', 'shared'] as const;
let code: string | undefined;

/** A number that somebody must remember to raise would be forgotten: the code itself is the version. */
function codeKey(): string {
  code ??= hashOf(CODE.map((folder) => new URL(`./${folder}/`, import.meta.url)));
  return code;
}

function hashOf(folders: readonly URL[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((each) => /(?<!\.test|\.d)\.[jt]s$/u.test(each)).sort())
      hash.update(name).update(readFileSync(new URL(name.replaceAll('\\', '/'), folder)));
  }
  return hash.digest('hex');
}
