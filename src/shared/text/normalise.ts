import { replaceRadicals } from './radicals.ts';

const HAN = '\\p{Script=Han}〇○';
const LETTER_SPACING = new RegExp(
  `(?<=(?:^|[\\s:：、，。；（(])[${HAN}]) +(?=[${HAN}](?:$|[\\s:：、，。；）)]))`,
  'gu',
);
const AROUND_NUMBERS =
  /(?<=[〔[（(【﹝第年月日时分至共为]) +(?=\d)|(?<=\d) +(?=[年月日时分秒号第页元圆万亿个份张件条款项〕\]）)】﹞])/gu;

/** Half-width marks among Chinese words; those of numbers, 9:30 and 12,000, stay. */
const COLON = new RegExp(`(?<=[${HAN}）)》”’〕\\]]):`, 'gu');
const COMMA = new RegExp(`(?<=[${HAN}）)》”’]),(?=[${HAN}（(《“‘\\d ]|$)`, 'gu');
const SEMICOLON = new RegExp(`(?<=[${HAN}）)》”’元]);`, 'gu');
const BRACKETS = new RegExp(`(?<=[${HAN}])\\(([^()]{0,60})\\)|\\(([^()]{0,60}[${HAN}][^()]{0,60})\\)`, 'gu');
/** Single blanks before or behind a full-width mark. */
const AROUND_MARKS = /(?<=[^\s_]) (?=[，。：；、）》】](?:[^\s_]|$))|(?<=[，。；、（《【]) (?=[^\s_])/gu;

function withChineseMarks(text: string): string {
  return text
    .replace(
      BRACKETS,
      (_, behindHan: string | undefined, ofHan: string | undefined) => `（${behindHan ?? ofHan ?? ''}）`,
    )
    .replace(COLON, '：')
    .replace(COMMA, '，')
    .replace(SEMICOLON, '；')
    .replace(AROUND_MARKS, '');
}

/**
 * One spelling for what producers write in many: radicals, full-width digits and letters, blanks of all kinds,
 * letter-spaced headings (立 案 审 批 表), blanks around numbers in dates (2023 年 3 月), half-width marks among Chinese
 * words and blanks beside them.
 */
export function normaliseText(raw: string): string {
  const plain = replaceRadicals(raw)
    .replace(/[\uF900-\uFAFF]/gu, (c) => c.normalize('NFKC'))
    .replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/gu, ' ')
    .replace(/[\u200B-\u200F\uFEFF\u00AD\uFFFC]/gu, '')
    .replace(/号|號/gu, '号');
  return withChineseMarks(closeLetterSpacing(plain.replace(/ {2,}/gu, ' ').trim()));
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
