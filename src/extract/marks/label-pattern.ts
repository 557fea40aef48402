import { isPersonName } from '../../shared/values/person-names.ts';
import { compiled } from '../../shared/text/compiled.ts';

/** Heads the next place on a line: 记录人签名：. */
const NEXT_LABEL = /(?:^|[\s　。；;，,）)])(\p{Script=Han}[\p{Script=Han}（()）/、]{1,16}[:：])/u;
/** 叶建军戴琳记录人签名：: OCR glues what is signed by hand to the label behind it. */
const GLUED_LABEL =
  /^[\s　]*(?<names>\p{Script=Han}[\p{Script=Han}、]{1,23}?)(?:(?:被?(?:询问|调查|检查|勘验|当事|记录|书记|见证|送达|审核|审批|执法|承办|负责)(?:人员|人|员)|记录|主持|汇报)[（(]?(?:签名|签字|盖章|意见)?[）)]?[:：])/u;

/** Words that qualify a label, and no names in front of it. */
const QUALIFIER =
  /^[\s　]*(?:现场|安全|主办|协办|其他|其它|案件|具体|参加|单位|本案|行政|综合|出席|列席|会议|法制|主要|部门|机构|企业|受托|委托|第[一二三])/u;

/** Where on a line the label of the next place begins, -1 where none does. OCR reads names by hand as any characters. */
export function nextLabelIn(text: string, isOcr = false): number {
  const next = NEXT_LABEL.exec(text);
  if (!next) return -1;
  const names = next.index === 0 ? (GLUED_LABEL.exec(text)?.groups?.names ?? '') : '';
  const isSigned = isPersonName(names.slice(0, 2)) || (isOcr && names !== '' && !QUALIFIER.test(text));
  return isSigned ? text.indexOf(names) + names.length : next.index;
}

/** Words that head no place of their own: they stand inside that of an opinion, or begin what it says. */
const INNER =
  /^[\s　]*(?:签名|签字|签章|盖章|日期|时间|姓名|意见|审批人|批准人|负责人|建议|同意|拟|经|给予|决定|对|依据|根据)/u;

/** 办案人员 2024-07-01: who is to sign, with a blank instead of the colon; not 经办人 建议立案，…, where an opinion follows. */
const SIGNER =
  /^[\s　]*(?:承办|办案|调查|执法|经办|检查|询问|记录|见证|送达|审核)(?:人员|人|员)[\s　]+(?:\d|\p{Script=Han}{2,4}(?:[、\s　]|$))/u;

/** Whether a line begins with the label of a further place. */
export function startsLabel(text: string): boolean {
  if (SIGNER.test(text)) return true;
  return /^[\s　]*\p{Script=Han}[\p{Script=Han}（()）/、]{1,12}[:：]/u.test(text) && !INNER.test(text);
}

/** A label at the beginning of a segment; words of signing need no colon. */
export function labelPattern(source: string): RegExp {
  return compiled(
    `(?<=^|[\\s　。；;，,、：:）)□☑√0-9日分])(?:${spaced(source)})(?:[ 　]?[（(][^（()）\\n]{1,18}[）)])*[ 　]?(?:[:：]|(?=[\\t\\n_＿ 　])|$|(?<=签名|签字|签章|盖章|捺印|指印|签收|[。）)]))`,
    'gmu',
  );
}

/** OCR sees a blank before a bracket where there is only its own white: 受送达人 （签收）. */
function spaced(source: string): string {
  return source.replaceAll('[（(]', '[ 　]?[（(]');
}

/** The same label as the whole text of a head cell, blanks left out. */
export function wholeLabel(source: string): RegExp {
  return compiled(`^\\d{0,2}(?:${source})(?:[（(][^（()）]{1,18}[）)])*[:：]?$`);
}
