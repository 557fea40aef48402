import type { Faults } from '../faults.ts';
import type { JsonPath } from '../json-file.ts';
import type { Declared, ParsedRules } from '../parsed-rules.ts';
import type { LawRegisterFile } from '../schemas/law-register-schema.ts';
import { patternCheck } from './check-names.ts';

type Law = LawRegisterFile['laws'][number];
type OldRole = Law['texts'][number]['oldRoles'][string];

/** Checks that no law is told twice, that its texts follow each other, and that every old role reads its examples. */
export function checkLawRegister({ lawRegisters }: Pick<ParsedRules, 'lawRegisters'>, faults: Faults): void {
  for (const declared of lawRegisters) {
    const seen = new Set<string>();
    declared.value.laws.forEach((law, i) => {
      for (const name of [law.law, ...law.names]) {
        if (seen.has(name)) faults.at(declared.file, ['laws', i], `“${name}”写了两次`);
        seen.add(name);
      }
      checkTexts(law, declared, ['laws', i], faults);
    });
  }
}

function checkTexts(
  { texts, repealed }: Law,
  declared: Declared<LawRegisterFile>,
  path: JsonPath,
  faults: Faults,
): void {
  texts.forEach(({ from, to, oldRoles }, i) => {
    const own = [...path, 'texts', i];
    const next = texts[i + 1]?.from ?? repealed?.from;
    const isInOrder =
      next === undefined ? to === undefined || from <= to : to !== undefined && from <= to && to < next;
    if (!isInOrder)
      faults.at(declared.file, own, '几个文本应当从先到后写，前一个的 to 要早于后一个的 from 和废止的那一天');
    for (const [article, role] of Object.entries(oldRoles))
      checkOldRole(role, declared, [...own, 'oldRoles', article], faults);
  });
}

function checkOldRole(
  { patterns, unless, reads, doesNotRead }: OldRole,
  declared: Declared<LawRegisterFile>,
  path: JsonPath,
  faults: Faults,
): void {
  const checkPattern = patternCheck(declared, faults);
  patterns.forEach((pattern, i) => checkPattern(pattern, [...path, 'patterns', i]));
  unless.forEach((pattern, i) => checkPattern(pattern, [...path, 'unless', i]));
  const [own, other] = [patterns, unless].map(regexpsOf);
  // A pattern that does not compile is told, and its examples say nothing.
  if (!own || !other) return;
  const isOld = (text: string): boolean =>
    own.some((each) => each.test(text)) && !other.some((each) => each.test(text));
  reads.forEach((text, i) => {
    if (!isOld(text)) faults.at(declared.file, [...path, 'reads', i], `这个例子应当看得出旧的用法：${text}`);
  });
  doesNotRead.forEach((text, i) => {
    if (isOld(text)) faults.at(declared.file, [...path, 'doesNotRead', i], `这个例子不是旧的用法：${text}`);
  });
}

function regexpsOf(patterns: readonly string[]): RegExp[] | undefined {
  try {
    return patterns.map((pattern) => new RegExp(pattern, 'u'));
  } catch {
    return undefined;
  }
}
