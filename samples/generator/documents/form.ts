import { cell, head, line, right } from '../block.ts';
import type { Block, Cell, CellPart } from '../block.ts';
import type { Day } from '../calendar.ts';
import type { SigningPlace } from '../case-plan.ts';
import { partyBlocks, partyRows } from './party.ts';
import { sign, signedDay, signingAt } from './writing.ts';
import type { Writing } from './writing.ts';

/** A row of an internal form, drawn as table row or as label line. */
export type FormRow =
  | {
      readonly label: string;
      readonly parts: readonly CellPart[];
      readonly height?: number;
      readonly isStacked?: boolean;
    }
  | { readonly pairs: readonly [readonly [string, string], readonly [string, string]] }
  | { readonly party: true };

const WIDTHS = [14, 13, 30, 14, 29];

export function formBlocks(writing: Writing, rows: readonly FormRow[]): Block[] {
  if (!writing.style.hasRuledForms) return rows.flatMap((row) => labelBlocks(writing, row));
  return [{ kind: 'table', widths: WIDTHS, rows: rows.flatMap((row) => tableRows(writing, row)) }];
}

function tableRows(writing: Writing, row: FormRow): Cell[][] {
  if ('party' in row) return partyRows(writing);
  if ('pairs' in row) {
    const [[label, value], [other, otherValue]] = row.pairs;
    return [[head(label), cell(value, { colspan: 2 }), head(other), cell(otherValue)]];
  }
  const isStacked = row.isStacked ?? (row.height !== undefined && row.height > 90 && row.label.length <= 8);
  return [
    [
      head(row.label, { isStacked }),
      cell(row.parts, { colspan: 4, ...(row.height === undefined ? {} : { height: row.height }) }),
    ],
  ];
}

function labelBlocks(writing: Writing, row: FormRow): Block[] {
  if ('party' in row)
    return partyBlocks(
      { ...writing, style: { ...writing.style, partyLines: 'lines' } },
      writing.plan.party.name,
      undefined,
    );
  if ('pairs' in row) return [line(...row.pairs)];
  const [first] = row.parts;
  if (row.parts.length === 1 && typeof first === 'string') {
    return first.length < 40
      ? [line([row.label, first])]
      : [line([row.label, '']), { kind: 'paragraph', text: first, hasIndent: true }];
  }
  return [line([row.label, '']), { kind: 'signatures', parts: row.parts }];
}

/** Opinion, name and date, as a form's cell holds them. */
export function opinion(writing: Writing, text: string, names: readonly string[], day: Day): CellPart[] {
  const label = writing.random.pick(['签名：', '签字：', '', '签名：']);
  return [text, right(label, sign(writing, ...names), '　　', signedDay(writing, day))];
}

/** The levels above the officers: unit, deputy in charge, head; the last one's day counts. */
export function approvalRows(
  writing: Writing,
  words: { readonly unit: string; readonly deputy: string; readonly head: string },
  day: Day,
  place?: SigningPlace,
): FormRow[] {
  const { plan, style, random } = writing;
  const atHead = place === undefined ? writing : signingAt(writing, place);
  const [unitHead = '', , deputy = '', , chief = ''] = plan.staff;
  const row = (label: string, text: string, name: string, who = atHead): FormRow => ({
    label,
    height: 62,
    parts: opinion(who, text, [name], day),
  });
  const unit = row(
    random.pick(['承办机构意见', '承办部门意见', '办案机构负责人意见']),
    words.unit,
    unitHead,
    writing,
  );
  const last = random.pick(['负责人审批意见', '行政机关负责人意见', '领导审批意见', '机关负责人审批意见']);
  switch (style.approvalLevels) {
    case '2':
      return [row(last, words.head, deputy)];
    case '3':
      return [unit, row(last, words.head, deputy)];
    case '4':
      return [unit, row('分管负责人意见', words.deputy, deputy), row(last, words.head, chief)];
  }
}
