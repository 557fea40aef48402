import type { Faults } from '../faults.ts';
import type { JsonPath } from '../json-file.ts';
import type { Declared } from '../parsed-rules.ts';
import { didYouMean } from '../similar-name.ts';

/** Notes a fault where a name is not among the known ones. */
export type CheckName = (name: string, path: JsonPath) => void;

/** Makes a check of one sort of names within one declaration. */
export function nameCheck(
  { file, path: base }: Declared<unknown>,
  what: string,
  known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
  faults: Faults,
): CheckName {
  return (name, path) => {
    if (known.has(name)) return;
    faults.at(file, [...base, ...path], `没有名为“${name}”的${what}${didYouMean(name, known.keys())}`);
  };
}

/** Notes a fault where a regular expression cannot be compiled. */
export function patternCheck({ file, path: base }: Declared<unknown>, faults: Faults): CheckName {
  return (pattern, path) => {
    try {
      new RegExp(pattern, 'u');
    } catch (error) {
      const reason = error instanceof Error ? error.message.replace(/^.*\/u?: /u, '') : String(error);
      faults.at(file, [...base, ...path], `正则表达式写法不对：${pattern}（${reason}）`);
    }
  };
}
