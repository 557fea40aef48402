import { replaceRadicals } from './radicals.ts';

const HAN = '\\p{Script=Han}〇○';
const LETTER_SPACING = new RegExp(
  `(?<=(?:^|[\\s:：、，。；（(])[${HAN}]) +(?=[${HAN}](?:$|[\\s:：、，。；）)]))`,
  'gu',
);
const AROUND_NUMBERS =
  /(?<=[〔[（(【﹝第年月日时分至共为]) +(?=\d)|(?<=\d) +(?=[年月日时分秒号第页元圆万亿个份张件条款项〕\]）)】﹞])/gu;

/**
 * One spelling for what producers write in many: radicals, full-width digits and letters, blanks of all kinds,
 * letter-spaced headings (立 案 审 批 表), blanks around numbers in dates (2023 年 3 月). Punctuation stays Chinese.
 */
export function normaliseText(raw: string): string {
  const plain = replaceRadicals(raw)
    .replace(/[\uF900-\uFAFF]/gu, (c) => c.normalize('NFKC'))
    .replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/gu, ' ')
    .replace(/[\u200B-\u200F\uFEFF\u00AD\uFFFC]/gu, '')
    .replace(/号|號/gu, '号');
  return closeLetterSpacing(plain.replace(/ {2,}/gu, ' ').trim());
}

function closeLetterSpacing(text: string): string {
  return text.replace(LETTER_SPACING, '').replace(AROUND_NUMBERS, '');
}

/** Without any blank: what titles and labels are compared on. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Brackets of document numbers in one shape, no blanks: `津应急罚[2023]5号` equals `津应急罚〔2023〕5号`. */
export function unifyBrackets(text: string): string {
  return withoutBlanks(text)
    .replace(/[[［【﹝{]/gu, '〔')
    .replace(/[\]］】﹞}]/gu, '〕')
    .replace(/〔+(?=(?:19|20)\d{2}〕)/gu, '〔')
    .replace(/[(（](?=(?:19|20)\d{2}[)）〕])/gu, '〔')
    .replace(/(?<=〔(?:19|20)\d{2})[)）]/gu, '〕')
    .replace(/\(/gu, '（')
    .replace(/\)/gu, '）');
}

/** Share of characters that are Han, 0–1; 0 for the empty text. */
export function hanShare(text: string): number {
  const characters = [...withoutBlanks(text)];
  if (characters.length === 0) return 0;
  return characters.filter((c) => /\p{Script=Han}/u.test(c)).length / characters.length;
}
