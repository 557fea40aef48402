import type { Citation } from '../../model/field.ts';
import { chineseInteger } from '../../shared/values/chinese-numerals.ts';
import { type FieldReader, foundAt, notSaid } from '../field-request.ts';
import { withoutQuotations } from './operative-part.ts';
import { compiled } from '../../shared/text/compiled.ts';

/** 该法第八十四条: the law that was named last. */
const NAMED_BEFORE = '(?:该|同一?|本|上述|前述)(?:法|条例|办法|规定|规则)';
const LAW = String.raw`《[^《》]{2,60}(?:〈[^〉]{1,30}〉)?[^《》]{0,30}》?(?:[（(][^（()）]{1,24}[）)])?|(?<=[据照反]|反了)(?!了|该|同|本)[\p{Script=Han}]{2,24}(?:法|条例|办法|规定|规则)|${NAMED_BEFORE}`;
const ARTICLE = String.raw`(?:的)?(?:第[一二三四五六七八九十]+章)?第?([一二三四五六七八九十百零〇两\d]{1,7})条`;
const CITATION = new RegExp(`(${LAW})[（(]?${ARTICLE}`, 'gu');
/** Clauses about the procedure cite articles too: telling, paying, remedies, late fee. */
const PROCEDURE = /复议|诉讼|加处|告知|陈述|听证|送达|缴纳|收到|强制执行|立案|移送|回避|协助/u;
const PROCEDURE_LAW = /复议法|诉讼法|强制法/u;
/** The late fee is a consequence of not paying, not the penalty. */
const LATE_FEE = /加处|每日按|滞纳|3[%％]|百分之三/u;
const VIOLATED = /(?<!未|没有|不|曾[^。，；]{0,16}因)(?:违反|不符合|违背|触犯)(?:了|的是)?/gu;
const APPLIED =
  /(?:依据|根据|按照|依照|适用|参照|依)(?=《|[\p{Script=Han}]{1,24}(?:法|条例|办法|规定|规则)第)|(?<!立案|告知|裁量|强制|复议)(?:依据|条款|规定)(?:[：:】]|系|为|是)(?=《)/gu;
const OTHERWISE_VIOLATED = /违反|不符合|违背|触犯/u;
const OTHERWISE_APPLIED = new RegExp(`(?:[依根]据|按照|依照|依)(?=《|${NAMED_BEFORE})`, 'u');
const IMPOSES = /处罚|罚款|没收|警告|处以|给予|责令|吊销|决定|罚/u;

/** Articles broken (`role: violated`) or applied (`role: applied`), each to the article. */
export const citations: FieldReader = (request) => {
  const text = request.flat.text;
  const isApplied = request.declaration.options?.role === 'applied';
  // 治安管理处罚法第五十六条: one article tells what is forbidden and how it is punished.
  const inOne = request.declaration.options?.inOneArticle ?? [];
  const violated = inOne.length === 0 ? VIOLATED : compiled(`${VIOLATED.source}|${leadTo(inOne)}`, 'gu');
  // What a quoted article says of breaches is no breach of the case.
  const leads = [...withoutQuotations(text).matchAll(isApplied ? APPLIED : violated)];
  const found = leads.flatMap((lead) => citationsAfter(text, lead.index + lead[0].length, isApplied));
  const first = found[0];
  if (!first) return notSaid(request);
  const start = request.flat.original(first.index);
  const evidence = request.text.evidence(
    start,
    request.flat.original(first.index + first.citation.text.length),
  );
  return foundAt(
    found.map((f) => f.citation),
    [evidence],
    request.document.confidence,
  );
};

function leadTo(laws: readonly string[]): string {
  return `(?:依据|根据|按照|依照)(?=《[^》]{0,12}(?:${laws.join('|')})》)`;
}

function citationsAfter(
  text: string,
  from: number,
  isApplied: boolean,
): { citation: Citation; index: number }[] {
  const sentence = beforeLateFee(sentenceFrom(text, from));
  const first = [...sentence.matchAll(CITATION)][0];
  if (!first || first.index > 30) return isApplied ? [] : bareArticles(text, sentence, from);
  if (isApplied && PROCEDURE_LAW.test(first[1] ?? '')) return [];
  if (isApplied && !isOperative(sentence, text, from)) return [];
  // 根据第六十条，对违反该法第十六条的行为: what follows the other word is cited for the other purpose.
  const end = sentence.slice(first.index).search(isApplied ? OTHERWISE_VIOLATED : OTHERWISE_APPLIED);
  const own = end === -1 ? sentence : sentence.slice(0, first.index + end);
  return [...own.matchAll(CITATION)].flatMap((match) => {
    const [whole, named = '', number = ''] = match;
    const index = from + match.index;
    const law = lawNamed(named, text, index);
    const after = match.index + whole.length;
    const others = articlesFrom(own.slice(after)).map((other) => ({
      citation: { law, article: other.article, text: other.text },
      index: from + after + other.index,
    }));
    const article = numberOf(number);
    return article === undefined ? others : [{ citation: { law, article, text: whole }, index }, ...others];
  });
}

/** 违反了第三十四条、第五十三条: of the law that is named last, or else next. */
function bareArticles(text: string, sentence: string, from: number): { citation: Citation; index: number }[] {
  const first = BARE.exec(sentence);
  const article = numberOf(first?.[1] ?? '');
  const before = [...text.slice(0, from).matchAll(TITLE_OF_LAW)].at(-1)?.[0];
  const law = before ?? [...text.slice(from).matchAll(TITLE_OF_LAW)][0]?.[0];
  if (!first || article === undefined || law === undefined) return [];
  const end = first[0].length;
  return [
    { citation: { law, article, text: first[0] }, index: from },
    ...articlesFrom(sentence.slice(end)).map((other) => ({
      citation: { law, article: other.article, text: other.text },
      index: from + end + other.index,
    })),
  ];
}

const BARE = new RegExp(`^${ARTICLE}`, 'u');

function numberOf(written: string): number | undefined {
  return /^\d+$/u.test(written) ? Number(written) : chineseInteger(written);
}

/** 第一款第（二）项、第十五条第一款: the rest of an article, and the next one of the same law. */
const REST = String.raw`(?:第[一二三四五六七八九十\d]{1,3}款|第?[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[项目])`;
const NEXT_ARTICLE = new RegExp(
  `^(?:${REST}|[、和及与]${REST})*(?:、|和|及|以及|与|，|,)(?=第)${ARTICLE}`,
  'u',
);

/** Further articles of a law that are listed behind the first one. */
function articlesFrom(text: string): { article: number; text: string; index: number }[] {
  const match = NEXT_ARTICLE.exec(text);
  const article = match ? numberOf(match[1] ?? '') : undefined;
  if (!match || article === undefined) return [];
  const end = match[0].length;
  const own = /第?[^第]*条$/u.exec(match[0])?.[0] ?? match[0];
  const rest = articlesFrom(text.slice(end)).map((other) => ({ ...other, index: other.index + end }));
  return [{ article, text: own, index: end - own.length }, ...rest];
}

/** The law by its whole name, where it is called 该法 or by the short name that the paper gave it. */
function lawNamed(law: string, text: string, index: number): string {
  if (IS_NAMED_BEFORE.test(law)) return [...text.slice(0, index).matchAll(TITLE_OF_LAW)].at(-1)?.[0] ?? law;
  const whole = law.replace(SHORT_NAME_GIVEN, '');
  const short = whole.replace(/[《》]/gu, '');
  const called = [...text.matchAll(CALLED)].find((match) => match.groups?.short === short);
  return called?.groups?.law ?? whole;
}

const IS_NAMED_BEFORE = new RegExp(`^${NAMED_BEFORE}$`, 'u');
const TITLE_OF_LAW = /《[^《》]{2,60}(?:法|条例|办法|规定|规则)》/gu;
/** 《中华人民共和国大气污染防治法》（以下简称《大气法》）. */
const CALLED =
  /(?<law>《[^《》]{2,60}》)[（(](?:以下|下)?简?称(?:为|：)?[“"《]?(?<short>[^”"》（()）]{2,20})[”"》]?[）)]/gu;
const SHORT_NAME_GIVEN = /[（(](?:以下|下)?简?称[^（()）]*[）)]$/u;

/** To the full stop outside quotation marks, at most 600 characters. */
function sentenceFrom(text: string, from: number): string {
  let isQuoted = false;
  for (let i = from; i < Math.min(text.length, from + 600); i++) {
    const c = text[i];
    // OCR writes both quotation marks alike: each one opens or closes.
    if (c === '“' || c === '”' || c === '"') isQuoted = !isQuoted;
    if (c === '。' && !isQuoted) return text.slice(from, i);
  }
  return text.slice(from, from + 600);
}

/** …决定罚款3000元；逾期按《行政处罚法》第七十二条加处: the late fee has an article of its own. */
function beforeLateFee(sentence: string): string {
  const at = sentence.search(LATE_FEE);
  const end = at === -1 ? -1 : sentence.lastIndexOf('；', at);
  return end === -1 ? sentence : sentence.slice(0, end);
}

/** The sentence imposes something and is not about how to pay or to complain. */
function isOperative(sentence: string, text: string, from: number): boolean {
  const outsideQuotes = sentence.replace(/[“”"][^“”"]*[“”"]/gu, '').replace(/《[^》]*》/gu, '');
  if (LATE_FEE.test(outsideQuotes)) return false;
  if (!IMPOSES.test(outsideQuotes)) {
    // 依据…的规定。现决定… : the next sentence imposes.
    const next = text.slice(from + sentence.length, from + sentence.length + 60);
    if (!/^。?(?:本|我|现|经|综上|决定)[^。]{0,40}(?:决定|处罚)/u.test(next)) return false;
  }
  const end = outsideQuotes.search(IMPOSES);
  return !PROCEDURE.test(outsideQuotes.slice(0, end === -1 ? undefined : end + 4));
}
