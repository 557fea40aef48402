import type { Citation } from '../../model/field.ts';
import { chineseInteger } from '../../shared/values/chinese-numerals.ts';
import { type FieldReader, foundAt, notSaid } from '../field-request.ts';
import { compiled } from '../../shared/text/compiled.ts';

/** 该法第八十四条: the law that was named last. */
const NAMED_BEFORE = '(?:该|同|上述|前述)(?:法|条例|办法|规定|规则)';
const LAW = String.raw`《[^《》]{2,60}(?:〈[^〉]{1,30}〉)?[^《》]{0,30}》?(?:[（(][^（()）]{1,24}[）)])?|(?<=[据照反])[\p{Script=Han}]{2,24}(?:法|条例|办法|规定|规则)|${NAMED_BEFORE}`;
const ARTICLE = String.raw`(?:的)?(?:第[一二三四五六七八九十]+章)?第?([一二三四五六七八九十百零〇两\d]{1,7})条`;
const CITATION = new RegExp(`(${LAW})[（(]?${ARTICLE}`, 'gu');
/** Clauses about the procedure cite articles too: telling, paying, remedies, late fee. */
const PROCEDURE = /复议|诉讼|加处|告知|陈述|听证|送达|缴纳|收到|强制执行|立案|移送|回避|协助/u;
const PROCEDURE_LAW = /复议法|诉讼法|强制法/u;
/** The late fee is a consequence of not paying, not the penalty. */
const LATE_FEE = /加处|每日按|滞纳|3[%％]|百分之三/u;
const VIOLATED = /违反(?:了)?|不符合(?:了)?|违背(?:了)?|触犯(?:了)?/gu;
const APPLIED =
  /(?:依据|根据|按照|依照|适用|参照|依)(?=《|[\p{Script=Han}]{1,24}(?:法|条例|办法|规定|规则)第)/gu;
const OTHERWISE_VIOLATED = /违反|不符合|违背|触犯/u;
const OTHERWISE_APPLIED = /(?:[依根]据|按照|依照)(?=《)/u;
const IMPOSES = /处罚|罚款|没收|警告|处以|给予|责令|吊销|决定|罚/u;

/** Articles broken (`role: violated`) or applied (`role: applied`), each to the article. */
export const citations: FieldReader = (request) => {
  const text = request.flat.text;
  const isApplied = request.declaration.options?.role === 'applied';
  // 治安管理处罚法第五十六条: one article tells what is forbidden and how it is punished.
  const inOne = request.declaration.options?.inOneArticle ?? [];
  const violated = inOne.length === 0 ? VIOLATED : compiled(`${VIOLATED.source}|${leadTo(inOne)}`, 'gu');
  const leads = [...text.matchAll(isApplied ? APPLIED : violated)];
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
  const sentence = sentenceFrom(text, from);
  const first = [...sentence.matchAll(CITATION)][0];
  if (!first || first.index > 30) return [];
  if (isApplied && PROCEDURE_LAW.test(first[1] ?? '')) return [];
  if (isApplied && !isOperative(sentence, text, from)) return [];
  // 根据第六十条，对违反该法第十六条的行为: what follows the other word is cited for the other purpose.
  const end = sentence.slice(first.index).search(isApplied ? OTHERWISE_VIOLATED : OTHERWISE_APPLIED);
  const own = end === -1 ? sentence : sentence.slice(0, first.index + end);
  return [...own.matchAll(CITATION)].flatMap((match) => {
    const [whole, named = '', number = ''] = match;
    const index = from + match.index;
    const law = lawNamed(named, text.slice(0, index));
    const after = match.index + whole.length;
    const others = articlesFrom(own.slice(after)).map((other) => ({
      citation: { law, article: other.article, text: other.text },
      index: from + after + other.index,
    }));
    const article = numberOf(number);
    return article === undefined ? others : [{ citation: { law, article, text: whole }, index }, ...others];
  });
}

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

function lawNamed(law: string, before: string): string {
  if (!IS_NAMED_BEFORE.test(law)) return law;
  return [...before.matchAll(TITLE_OF_LAW)].at(-1)?.[0] ?? law;
}

const IS_NAMED_BEFORE = new RegExp(`^${NAMED_BEFORE}$`, 'u');
const TITLE_OF_LAW = /《[^《》]{2,60}(?:法|条例|办法|规定|规则)》/gu;

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
