import type { Faults } from './faults.ts';
import type { Declared, ParsedRules } from './parsed-rules.ts';

/** One declaration a name: the overlay's replaces the shipped one, two of one origin are a fault. */
export function withUniqueNames(parsed: ParsedRules, faults: Faults): ParsedRules {
  return {
    ...parsed,
    documentTypes: uniqueIds(parsed.documentTypes, '文书类型', faults),
    readers: uniqueIds(parsed.readers, '读取器的说法', faults),
    caseTypes: uniqueIds(parsed.caseTypes, '案件类型', faults),
    rules: uniqueIds(parsed.rules, '规则', faults),
    parameters: uniqueIds(parsed.parameters, '参数', faults),
    standards: uniqueIds(parsed.standards, '评查标准', faults),
    facts: unique(parsed.facts, (fact) => fact.name, { what: '事实', key: 'name' }, faults),
  };
}

/** Things that have a file of their own are named like it. */
function uniqueIds<T extends { readonly id: string }>(
  list: Declared<T>[],
  what: string,
  faults: Faults,
): Declared<T>[] {
  for (const { value, file } of list) {
    const stem = file.path.slice(file.path.lastIndexOf('/') + 1, -'.json'.length);
    if (value.id !== stem) faults.at(file, ['id'], `id 应与文件名相同：文件名为 ${stem}，id 为 ${value.id}`);
  }
  return unique(list, (value) => value.id, { what, key: 'id' }, faults);
}

function unique<T>(
  list: readonly Declared<T>[],
  nameOf: (value: T) => string,
  { what, key }: { readonly what: string; readonly key: string },
  faults: Faults,
): Declared<T>[] {
  const byName = new Map<string, Declared<T>>();
  // Overlay last, so that it replaces.
  for (const declared of [...list].sort((a, b) => Number(a.file.isOverlay) - Number(b.file.isOverlay))) {
    const name = nameOf(declared.value);
    const other = byName.get(name);
    if (other && other.file.isOverlay === declared.file.isOverlay) {
      faults.at(
        declared.file,
        [...declared.path, key],
        `${what} ${name} 重复，${other.file.shownPath} 里已有同名的一个`,
      );
    }
    byName.set(name, declared);
  }
  return [...byName.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, declared]) => declared);
}
