import { unifyBrackets } from '../text/normalise.ts';

/** A document number as it stands in a text. */
export interface NumberInText {
  /** As printed, brackets 〔〕, without blanks. */
  readonly number: string;
  readonly index: number;
  readonly text: string;
}

const OPEN = '[〔\\[［（(【﹝]';
const CLOSE = '[〕\\]］）)】﹞]';
/**
 * The part that every number has: bracket (which OCR may see twice), year, bracket, up to six Han, serial, 号. An address
 * that was read in between, 〔2024〕 渔汛村二组37号, is no part of it.
 */
const CORE = new RegExp(
  `${OPEN}{1,2}\\s?((?:1\\n?9|2\\n?0)\\n?\\d\\n?\\d)\\s?年?${CLOSE}\\s?((?:(?![路街巷弄村组镇乡社室])[\\p{Script=Han}A-Za-z]){0,6}?)\\s?第?\\s?([A-Za-z]{0,2}-?\\d{1,8}(?:[-—~～至][A-Za-z]{0,2}\\d{1,8})?(?:[（(][\\p{Script=Han}]{1,2}[）)])?[A-Za-z]?)\\s?号`,
  'gu',
);
/** Of a year in brackets that OCR saw twice: the first one. */
const YEAR_AGAIN = new RegExp(`${OPEN}(?:19|20)\\d{2}${CLOSE}$`, 'u');
/** Words after which a number begins. */
const CUT =
  /^.*(?:决定书|告知书|委员会|管委会|局|大队|支队|办事处|通知书|审批表|笔录|意见书|审核表|审核书|呈批表|登记表|报告书?|回证|回执|书|清单|催告书|文号为?|编号|案号|文号|字号|号码|[送下]达了?|[发作]出了?|\d号|号[、，,和及]|[:：，,。；;、]|[与为以按据依对的在]|》|^经|(?:本机关|本局|我局|我委|本单位|当事人)[对以向经]?)/u;

/** Every document number of a text in order, whatever brackets and blanks it is written with. */
export function documentNumbersIn(text: string): NumberInText[] {
  return [...text.matchAll(CORE)].map((match) => {
    const before = text.slice(Math.max(0, match.index - 36), match.index);
    const prefix = prefixBefore(before);
    const gap = prefix === '' ? 0 : before.length - before.trimEnd().length;
    const index = match.index - gap - prefix.length;
    return {
      number: unifyBrackets(prefix.replace(YEAR_AGAIN, '') + match[0]),
      index,
      text: text.slice(index, match.index + match[0].length),
    };
  });
}

/** Walks left over Han, letters, digits and bracket pairs, then cuts after the last word that ends another thing. */
function prefixBefore(before: string): string {
  const pieces =
    /(?:[\p{Script=Han}A-Za-z0-9]|[（(][^（()）]{1,12}[）)]|[（(〔[【][\p{Script=Han}A-Za-z0-9]{1,12}[）)〕\]】])*\s?$/u.exec(
      before,
    );
  const run = pieces?.[0] ?? '';
  const cut = CUT.exec(run)?.[0].length ?? 0;
  if (cut > 0) return run.slice(cut).trim().slice(-24);
  // One inner blank at the very beginning of a line: 楚市 林草罚决〔2023〕033号.
  const first = /(?:^|[\n:：])([\p{Script=Han}]{1,3}(?<![书表录证单函号]) )$/u.exec(
    before.slice(0, before.length - run.length),
  );
  return `${first?.[1] ?? ''}${run}`.trim().slice(-24);
}

/** For comparison: 第, 字, blanks and leading noughts are set as each office likes. */
export function comparableNumber(number: string): string {
  return unifyBrackets(number)
    .replace(/[第字]/gu, '')
    .replace(/(?<=〕\D{0,6})0+(?=\d)/u, '');
}
