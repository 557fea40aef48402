import type { TitleWords } from '../model/document-type.ts';
import { compiled } from '../shared/text/compiled.ts';

/** What may stand before a title on its line: the agency, the field of law, the name of a form set. */
export function beforeTitle({ agencyEndings, counted, fieldsOfLaw }: TitleWords): RegExp {
  return compiled(
    `^(?:(?:${anyOf(counted)})(?:[之一二三四五六七八九十\\d]{1,4}[:：]?|[:：])|[之一二三四五六七八九十\\d]{0,4}[:：]?)?(?:[\\p{Script=Han}\\d（）()·]{2,32}(?:${anyOf(agencyEndings)}))?(?:${anyOf(fieldsOfLaw)}){0,3}(?:呈请)?$|^(?:关于)?.{3,60}案件?的$`,
    'u',
  );
}

/** A rules folder of somebody's own may list none. */
function anyOf(words: readonly string[]): string {
  return words.length > 0 ? words.join('|') : '(?!)';
}

/** What may stand after it: a number, a remark in brackets, a place for the number. */
const AFTER_TITLE =
  /^(?:[（(〔[【].{0,24}[）)〕\]】]|.{0,22}[〔[（(【﹝［](?:19|20)?\d{0,4}[〕\]）)】﹞］]第?\d*号?|(?:NO|No|编号|案号|文号|字号)?[:：.]?.{0,30}(?:19|20)\d{2}.{1,24}号[）)]?|(?:编号|案号|文号)[:：]?.{0,28}|[\p{Script=Han}（）()]{1,12}[〔[【﹝［]?[〕\]】﹞］]?号|[（(]?(?:续页?|附页|存根|正本|副本|第[一二三\d]联|样本)[）)]?)?$/u;

/** Tickets carry their serial number behind the title: №0517736. */
const SERIAL = String.raw`(?:№|NO|No|N°)[.:：]?[A-Z\d]{4,20}$`;
const SERIAL_ALONE = new RegExp(`^${SERIAL}`, 'u');
export const SERIAL_AT_END = new RegExp(SERIAL, 'u');

/** Whether what stands behind a title on its line may stand there. */
export function mayFollowTitle(text: string): boolean {
  return AFTER_TITLE.test(text) || SERIAL_ALONE.test(text);
}
