import { createHash } from 'node:crypto';
import { isExamplesFile, type RuleFile } from './rule-files.ts';

/** sha256 over paths and contents of all files that may change a result: examples and schemas may not. */
export function rulesetHash(files: readonly RuleFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of files) {
    if (!isExamplesFile(path)) hash.update(`${path}\n${text.length}\n${text}\n`);
  }
  return hash.digest('hex');
}
