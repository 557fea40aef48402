import type { Person } from '../../model/field.ts';

/** The commonest family names, a character each, for names that run together: 张伟李娜. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
  [
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢',
    '姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常',
    '汤康易乔赖樊鲁齐文庞殷章施颜倪严牛温季俞章葛岳毕聂焦翟欧耿关路左齐柴米傅邢祝骆舒游阮詹霍成符柏甘童应',
    '尤伍单包纪储丘涂申冉管岑裴翁屈鲍司喻柯阎梅盛凌费卜卓蓝瞿褚车项宁佟封滕仇曲柳房隋鞠萧沙解靳臧窦茅裘佘',
    '虞诸竺晏祁闵蔺栾娄芮邬荀冼巩苟蒲席燕羊谈桑帅屠翁巫宿晁阚师桂敖匡冀郎楚郗卞穆牟仲宫邝嵇宓隗亓尚农戈郜',
    '缑亢琴郄庾晏敖訾辛寇厍璩桓麻昝景厉伊闻艾古池荆饶祖戎麦庄茹姬濮伏皮苍贡华',
  ].join(''),
);

/** A name that begins with a common family name: what stands alone on a line may be a heading. */
export function isPersonName(text: string): boolean {
  return /^[\p{Script=Han}]{2,4}$/u.test(text) && FAMILY_NAMES.has(text[0] ?? ' ');
}

/** Whether a short run of characters is a piece of two known names that were written without a gap: 凯梅 of 赵凯梅李娜. */
export function isPieceOfNames(run: string, names: readonly string[]): boolean {
  if (names.includes(run)) return false;
  return names.some((first) => names.some((second) => first !== second && `${first}${second}`.includes(run)));
}

/** Whether the same name is known more surely from another place. */
export function isBetterKnown(person: Person, before: Person): boolean {
  return (
    (!before.certificate && Boolean(person.certificate)) || (before.isDoubtful === true && !person.isDoubtful)
  );
}
