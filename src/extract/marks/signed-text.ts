import { isPersonName } from '../../shared/values/person-names.ts';

const DAY =
  /(?:(?:19|20)?\d{2}|[二〇○零Oo一三四五六七八九]{4})\s?[年.\-/]\s?[\d一二三四五六七八九十]{1,3}\s?[月.\-/]\s?[\d一二三四五六七八九十]{1,3}\s?日?|\d{1,2}\s?[:：时点]\s?\d{0,2}\s?分?(?:[:：]\d{2})?|(?:19|20)\d{6}/gu;
/** Words of the form itself, not of who signs. */
const FORM =
  /年\s*月\s*日(?:\s*时(?:\s*分)?)?|[（(]?(?:签名|签字|签章|盖章|公章|印章|捺印|手印|指印|签收|确认|日期|时间|注明关系|与受送达人的?关系)(?:[或和及、并](?:签名|签字|盖章|捺印|手印|日期|时间))*[）)]?\s?[:：]?|[_＿/／\\—－\-…·.。]+/gu;
const OPINION =
  /^(?:同意|拟|建议|请|经|情况|按|可以|可|不|准予|准|已|属实|无|上述|以上|本|该|阅|批准|照|转|予以|报|呈|承办|负责|意见|执法|被|当事|检查|询问|记录|见证|受送|送达|代收|备注|职务|科员|局长|主任|年|月|日)/u;
const UNIT =
  /[\p{Script=Han}（()）]{2,40}(?:公司|厂|店|部|行|中心|超市|馆|社|场|院|所|局|队|委员会|合作社|事务所)/u;
/** 情况属实张三: what is confirmed by hand runs into the name behind it. */
const CONFIRMED = /(?:以上|上述)?(?:情况|笔录|内容|记录)?(?:属实|无误)/gu;
/** Electronic signatures say so. */
const ELECTRONIC = /电子签[名章]|数字签名|数字证书|已签[名字署章]|CA签/u;

/** Words of forms that are as long as a name: 审批日期, 签字. */
const FORM_ENDING = /[期间章见字名批]$/u;

/** 强艳 2023年6月5日 below an opinion: a name by hand, of which OCR may lose a character, or two that run together. */
function namesBeforeDay(text: string): boolean {
  return [...text.matchAll(RUN_BEFORE_DAY)].some(({ groups: { run = '' } = {} }) => {
    const isName = run.length <= 4 || (run.length <= 8 && isPersonName(run.slice(0, 2)));
    return isName && !OPINION.test(run) && !FORM_ENDING.test(run);
  });
}

/** 神国强 alone in a cell: of a name by hand OCR may misread the family name. */
function isNameAlone(text: string): boolean {
  const name = text.trim();
  return /^\p{Script=Han}{2,4}$/u.test(name) && !OPINION.test(name) && !FORM_ENDING.test(name);
}

const RUN_BEFORE_DAY = /(?:^|[\n。；\s])(?<run>\p{Script=Han}{1,12})\s*(?:19|20)\d{2}\s?[年.-]/gu;

/** Whether a note tells that the paper was signed electronically. */
export function isElectronic(text: string): boolean {
  return ELECTRONIC.test(text);
}

/** Whether somebody's name stands among what is printed in a signing place. */
export function namesSigner(
  text: string,
  { holdsOpinion, isOcr }: { holdsOpinion: boolean; isOcr: boolean },
): boolean {
  if (isElectronic(text)) return true;
  const afterLabel = /(?:签名|签字|签章|盖章|审批人|批准人|签发人)[）)]?\s?[:：]([\s\S]*)$/u.exec(text);
  const isOpinion = holdsOpinion && !afterLabel;
  const rest = (afterLabel?.[1] ?? text).replace(DAY, ' ').replace(FORM, ' ');
  const tokens = rest
    // （父子关系）,（店长）: what somebody is, not who signed.
    .replace(/[（(][^（()）:：]{1,12}[）)]/gu, ' ')
    .replace(CONFIRMED, ' ')
    .replace(/系(?:受送达人|当事人|被|该|本)/u, ' 系')
    .split(/[\s　、，,；;：:（）()☑☐□√]+/u)
    .filter((token) => token !== '');
  if (tokens.some((token) => !isOpinion && UNIT.test(token))) return true;
  const names = tokens.filter(
    (token) => /^\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,8})?$/u.test(token) && !OPINION.test(token),
  );
  if (names.some((name) => !isOpinion || isPersonName(name))) return true;
  if (isOcr && isOpinion && (namesBeforeDay(text) || isNameAlone(text))) return true;
  return (
    isOcr &&
    !isOpinion &&
    tokens.some(
      (token) => /[\p{Script=Han}A-Za-z]/u.test(token.replace(/[一丨丿]/gu, '')) && !OPINION.test(token),
    )
  );
}
