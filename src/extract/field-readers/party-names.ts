import { MASKS } from '../../shared/values/masked.ts';
import { compiled } from '../../shared/text/compiled.ts';
import { isPersonName } from '../../shared/values/person-names.ts';
import type { NameWords } from '../../model/name-words.ts';

/** What hides a part of a name in a copy for publication. */
const MASK = `[${MASKS}XxＸ]`;
/** 蒲**, 张某某, 李××, 陈＊明. */
const MASKED = new RegExp(`^\\p{Script=Han}(?:${MASK}{1,3}\\p{Script=Han}?|某{1,2}\\p{Script=Han}?)$`, 'u');

/** Whether this is the name of a person of which a copy for publication hides a part. */
export function isMaskedName(text: string): boolean {
  return MASKED.test(text);
}

/** What a bracket begins with that tells something of whoever is named. */
const TELLS =
  '统一|社会信用|信用代码|身份证|营业执照|法定代表人|住所|地址|以下|下称|盖章|公章|签名|签字|印章|自然人|单位|个体工商户|法人|[0-9A-Z]{15,18}[）)]';
/** A name up to what follows it; a bracket that closes may be a part of it: 某某（天津）公司. */
const NAME = new RegExp(`^(?:[^（(〔[：:，,。；;、]|[（(](?!${TELLS})[^（()）:：]{1,20}[）)])+`, 'u');

/** 某某（天津）有限公司 Keno Machinery (Tianjin) Co., Ltd.: the name is the Chinese one. */
export const FOREIGN_NAME = /(?<=[\p{Script=Han}）)])\s?[（(]?[A-Z][A-Za-z.,&'’()\s-]{5,}(?=[:：]?$)/u;

/** The name alone, without number, label and what the paper says of whoever bears it. */
export function cleanedName(value: string, names: NameWords): string {
  const plain = value
    .replace(
      /^(?:[\d|丨]{1,2}(?=\p{Script=Han}{4})|\d{1,2}[.、．]|[（(][\d一二三四五六七八九十]{1,2}[）)])/u,
      '',
    )
    .replace(/^(?:当事人)?基本情况\s?[:：]?\s?/u, '')
    .replace(/^[（(]\s?(?:姓名|名称)\s?[或和、/]\s?(?:姓名|名称)\s?[）)]\s?[:：]?\s?/u, '')
    .replace(/^(?:名称|姓名|单位名称|单位|公民|法人|法人或者?其他组织|个人)\s?[:：]\s?/u, '')
    .replace(/(?<=.{2})[（(]?\s?(?:经营者|负责人|业主)[:：].*$/u, '')
    .replace(FOREIGN_NAME, '')
    .replace(/\s+(?:性别|年龄|男|女|法定代表人|电话|联系).*$/u, '')
    .replace(/(?<=\p{Script=Han}{2})(?:性别|年龄|民族)(?:\s?[:：].*)?$/u, '')
    .replace(behindOrganisation(names), '');
  const name = (NAME.exec(plain)?.[0] ?? '')
    .replace(/(?<=[\p{Script=Han}）)]) (?=[\p{Script=Han}（(])/gu, '')
    .replace(/[_＿]+/gu, '')
    .trim();
  const person = /^([^（()）]+)[（(][^（()）]*[）)]$/u.exec(name)?.[1];
  return person !== undefined && (isPersonName(person) || isMaskedName(person)) ? person : name;
}

/** 某某公司地址某县…: where the blank before a label is lost, the name ends with its own ending. */
function behindOrganisation({ organisationEndings }: NameWords): RegExp {
  const endings = organisationEndings.filter((ending) => ending.length > 1).join('|');
  return compiled(
    endings === ''
      ? '(?!)'
      : `(?<=.{2}(?:${endings}))\\s?(?:法定代表人|负责人|经营者|地址|住所|统一社会信用代码|电话).*$`,
  );
}

/** Whether an organisation bears this name. */
export function isOrganisation(text: string, { organisationEndings }: NameWords): boolean {
  return (
    organisationEndings.length > 0 &&
    compiled(
      `^[\\p{Script=Han}A-Za-z0-9（()）·\\-&*＊×XＸ]{3,40}(?:${organisationEndings.join('|')})(?:[（(][^（()）]{1,20}[）)])?$`,
    ).test(text)
  );
}

/** Other things that stand alone on a line of a head. */
export const NOT_A_PARTY =
  /决定书|告知书|通知书|指令书|指令|文书|编号|案号|文号|行政执法|存根|副本|正本|第.{1,4}联|页$/u;

/** Whether this may be anybody's name: not a sentence, a label, a title or a blank. */
export function isName(name: string, { notNames }: NameWords): boolean {
  if (name.length < 2 || name.length > 50 || /[。；？!！|_]|^[（(][^（()）]*$/u.test(name)) return false;
  if (notNames.includes(name)) return false;
  return isMaskedName(name) || (/\p{Script=Han}{2}|某/u.test(name) && !NOT_A_PARTY.test(name));
}
