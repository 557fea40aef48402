/** Heads the next place on a line: 记录人签名：. */
export const NEXT_LABEL = /(?:^|[\s　。；;，,）)])(\p{Script=Han}[\p{Script=Han}（()）/、]{1,16}[:：])/u;
/** Words that head no place of their own: they stand inside that of an opinion, or begin what it says. */
const INNER =
  /^[\s　]*(?:签名|签字|签章|盖章|日期|时间|姓名|意见|审批人|批准人|负责人|建议|同意|拟|经|给予|决定|对|依据|根据)/u;

/** Whether a line begins with the label of a further place. */
export function startsLabel(text: string): boolean {
  return /^[\s　]*\p{Script=Han}[\p{Script=Han}（()）/、]{1,12}[:：]/u.test(text) && !INNER.test(text);
}

const COMPILED = new Map<string, RegExp>();

/** A label at the beginning of a segment; words of signing need no colon. */
export function labelPattern(source: string): RegExp {
  let pattern = COMPILED.get(source);
  if (!pattern) {
    pattern = new RegExp(
      `(?<=^|[\\s　。；;，,、：:）)□☑√0-9日分])(?:${spaced(source)})(?:[ 　]?[（(][^（()）\\n]{1,18}[）)])*[ 　]?(?:[:：]|(?=[\\t\\n_＿ 　])|$|(?<=签名|签字|签章|盖章|捺印|指印|签收|[。）)]))`,
      'gmu',
    );
    COMPILED.set(source, pattern);
  }
  return pattern;
}

/** OCR sees a blank before a bracket where there is only its own white: 受送达人 （签收）. */
function spaced(source: string): string {
  return source.replaceAll('[（(]', '[ 　]?[（(]');
}

const WHOLE = new Map<string, RegExp>();

/** The same label as the whole text of a head cell, blanks left out. */
export function wholeLabel(source: string): RegExp {
  let pattern = WHOLE.get(source);
  if (!pattern) {
    pattern = new RegExp(`^\\d{0,2}(?:${source})(?:[（(][^（()）]{1,18}[）)])*[:：]?$`, 'u');
    WHOLE.set(source, pattern);
  }
  return pattern;
}
