import { paragraph } from '../block.ts';
import type { Block, Paper } from '../block.ts';
import type { Day } from '../calendar.ts';
import type { CasePlan } from '../case-plan.ts';
import { formBlocks, opinion } from '../documents/form.ts';
import type { FormRow } from '../documents/form.ts';
import { writeReceipt } from '../documents/service.ts';
import { closing, headBlocks, paperOf } from '../documents/writing.ts';
import { writingFor } from '../writing-for.ts';

export interface Sheet {
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly number?: string;
}

/** The day of a feature's step: the planned one, or what a defect puts in its place. */
export function featureDay(plan: CasePlan, step: string, planned: Day): Day {
  return plan.flaws.featureDays?.[step] ?? planned;
}

/** 决定书文号 with another word for the kind of paper. */
export function numberLike(plan: CasePlan, word: string): string {
  return plan.numbers.decision.replace(/[处罚][^〔[（﹝(【]*(?=[〔[（﹝(【])/, word);
}

/** An outward letter of the agency: addressee, text, agency, date and seal. */
export function letter(
  plan: CasePlan,
  sheet: Sheet,
  day: Day,
  texts: readonly string[],
  more: readonly Block[] = [],
): Paper {
  const writing = writingFor(plan, sheet.key);
  const head = headBlocks(writing, { ...sheet, isOutward: true });
  const blocks: Block[] = [
    { kind: 'paragraph', text: `${plan.party.name}：` },
    ...texts.map(paragraph),
    ...more,
    closing(writing, day),
  ];
  return paperOf(writing, sheet.key, sheet.type, head, blocks);
}

/** An internal approval: reason, officers, unit and the head, all on one day. */
export function approval(plan: CasePlan, sheet: Sheet, day: Day, matter: string, reason: string): Paper {
  const writing = writingFor(plan, sheet.key);
  const head = headBlocks(writing, { ...sheet, isOutward: false });
  const officers = plan.officers.map(({ name }) => name);
  const rows: FormRow[] = [
    { label: '案由', parts: [plan.violation.cause] },
    { label: '当事人', parts: [plan.party.name] },
    { label: '申请事项', parts: [matter] },
    { label: '理由及依据', height: 110, parts: [reason] },
    { label: '承办人意见', height: 60, parts: opinion(writing, `申请${matter}，请审批。`, officers, day) },
    { label: '承办机构意见', height: 55, parts: opinion(writing, '拟同意。', [plan.staff[0] ?? ''], day) },
    { label: '负责人审批意见', height: 60, parts: opinion(writing, '同意。', [plan.staff[2] ?? ''], day) },
  ];
  return paperOf(writing, sheet.key, sheet.type, head, formBlocks(writing, rows), { volume: 'side' });
}

/** The receipt of a feature's paper. */
export function receiptOf(plan: CasePlan, sheet: Sheet, day: Day): Paper {
  const key = `${sheet.key}-receipt`;
  const writing = writingFor(
    { ...plan, flaws: { ...plan.flaws, days: { ...plan.flaws.days, inspection: day } } },
    key,
  );
  return writeReceipt(writing, key, [{ title: sheet.title, number: sheet.number ?? '' }], 'inspection');
}

/** Goods that the case could be about: name, specification, quantity. */
export const GOODS = [
  ['涉案物品', '标准件', '12件'],
  ['账簿单据', 'A4', '3本'],
  ['设备', '台式', '1台'],
  ['原料', '25千克/袋', '6袋'],
  ['样品', '500克/袋', '20袋'],
] as const;
