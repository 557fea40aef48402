import type { DocumentType, TitleHead } from '../model/document-type.ts';
import { plainTitle } from './plain-title.ts';
import type { FittingTitle } from './title-fit.ts';
import { LONGEST_HEADING } from './title-variant.ts';
import { compiled } from '../shared/text/compiled.ts';

/** How well a heading fits that only ends like titles of the type. */
const HEAD_FIT = 0.85;

/** 现场检查笔录（二）, 现场检查（勘验、拍照）笔录: what departments put into brackets says nothing of the type. */
const REMARK = /[（(〔[［][^（()）]*[）)〕\]］]/gu;

/** 水质采样记录 is a sampling record: the head noun of a title decides its type, the longest one if several fit. */
export function headedTitle(heading: string, types: readonly DocumentType[]): FittingTitle | undefined {
  const plain = plainTitle(heading);
  if (plain.length > LONGEST_HEADING) return undefined;
  const forms = [plain, plainTitle(heading.replace(REMARK, ''))];
  const fitting = types.flatMap((type) =>
    type.heads.flatMap((head) => {
      const length = Math.max(...forms.map((form) => headLength(form, head)));
      return length > 0 && !isTurned(plain, head) ? [{ type, text: plain.slice(-length), length }] : [];
    }),
  );
  const longest = fitting.sort((a, b) => b.length - a.length)[0];
  return longest && { type: longest.type, pattern: { text: longest.text }, fit: HEAD_FIT };
}

/** Characters of the head at the end of a title; 0 where it ends otherwise. */
function headLength(title: string, head: TitleHead): number {
  return compiled(`(?:${head.pattern})$`).exec(title)?.[0].length ?? 0;
}

/** 验收监测报告, 鉴定委托书: a word before the head makes another paper of it. */
function isTurned(title: string, { unless }: TitleHead): boolean {
  return unless !== undefined && compiled(unless).test(title);
}
