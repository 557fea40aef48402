import type { Faults } from '../faults.ts';
import type { ParsedRules } from '../parsed-rules.ts';
import { didYouMean } from '../similar-name.ts';
import { patternCheck } from './check-names.ts';

/** Checks that readers find the phrases that they ask for, and that every phrase says what its examples say. */
export function checkReaders(
  { readers }: Pick<ParsedRules, 'readers'>,
  asked: readonly string[],
  faults: Faults,
): void {
  const there = new Set<string>();
  for (const declared of readers) {
    const { id, phrases } = declared.value;
    const checkPattern = patternCheck(declared, faults);
    for (const [name, phrase] of Object.entries(phrases)) {
      const full = `${id}/${name}`;
      there.add(full);
      if (!asked.includes(full))
        faults.at(declared.file, ['phrases', name], `没有读取器用到“${full}”${didYouMean(full, asked)}`);
      phrase.patterns.forEach((pattern, i) => checkPattern(pattern, ['phrases', name, 'patterns', i]));
      checkExamples(phrase, (list, i, message) => {
        faults.at(declared.file, ['phrases', name, list, i], message);
      });
    }
  }
  const [file] = readers;
  for (const name of asked)
    if (file && !there.has(name)) faults.at(file.file, ['phrases'], `缺少读取器要用的说法“${name}”`);
}

type Phrase = ParsedRules['readers'][number]['value']['phrases'][string];

/** A pattern that does not compile is told elsewhere. */
function checkExamples(
  { patterns, reads, doesNotRead }: Phrase,
  fault: (list: 'reads' | 'doesNotRead', index: number, message: string) => void,
): void {
  const compiled = patterns.flatMap((pattern) => regexpOf(pattern) ?? []);
  if (compiled.length < patterns.length) return;
  const isRead = (text: string): boolean => compiled.some((pattern) => pattern.test(text));
  reads.forEach((text, i) => {
    if (!isRead(text)) fault('reads', i, `这个例子应当读得出来，但哪个写法都不符合：${text}`);
  });
  doesNotRead.forEach((text, i) => {
    if (isRead(text)) fault('doesNotRead', i, `这个例子不应当读出来，但有写法符合：${text}`);
  });
}

function regexpOf(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}
