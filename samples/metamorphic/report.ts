import { alignedTable } from '../accuracy/tables.ts';
import type { Other } from './compare.ts';

/** A difference of one case, with what was set otherwise. */
export interface Reported extends Other {
  readonly caseId: string;
  /** What the row of the table is called. */
  readonly row: string;
}

/** One row a change: cases and outcomes and values that came out otherwise. */
export function differenceTable(head: string, rows: readonly string[], found: readonly Reported[]): string {
  const counted = rows.map((row) => {
    const own = found.filter((difference) => difference.row === row);
    const count = (of: Other['of']): string => String(own.filter((each) => each.of === of).length);
    return [row, String(new Set(own.map(({ caseId }) => caseId)).size), count('outcome'), count('value')];
  });
  return alignedTable([[head, '有变化的案卷', '有变化的结论', '有变化的要素值'], ...counted]);
}

/** Each difference in a line of its own. */
export function differenceLines(found: readonly Reported[]): string {
  return found
    .map(({ row, caseId, of, id, before, after }) => {
      const kind = of === 'outcome' ? '结论' : '要素值';
      return `  ${row}｜${caseId}｜${kind} ${id}：${told(before)} → ${told(after)}`;
    })
    .join('\n');
}

function told(values: readonly string[]): string {
  return values.length === 0 ? '没有' : values.join('、');
}
