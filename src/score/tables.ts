import type { FactTable } from '../model/fact.ts';
import type { Standard } from '../model/standard.ts';

/** The standard as it counts for a case: of several tables, the first that fits; where none fits, the first. */
export function standardFor({ facts }: Pick<FactTable, 'facts'>, standard: Standard): Standard {
  const { tables } = standard;
  const [usual] = tables;
  if (!usual) return standard;
  const table = tables.find(({ fact, values }) => values.includes(String(facts[fact]?.value))) ?? usual;
  return tableOf(standard, table.id);
}

/** Made once for every table: other caches hang on the object. */
function tableOf(standard: Standard, table: string): Standard {
  const made = TABLES.get(standard) ?? new Map<string, Standard>();
  TABLES.set(standard, made);
  const known = made.get(table);
  if (known) return known;
  const items = standard.items.filter(({ tables }) => tables.length === 0 || tables.includes(table));
  const own = { ...standard, items };
  made.set(table, own);
  return own;
}

const TABLES = new WeakMap<Standard, Map<string, Standard>>();
