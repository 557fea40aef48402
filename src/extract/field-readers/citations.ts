import type { Citation } from '../../model/field.ts';
import { chineseInteger } from '../../shared/values/chinese-numerals.ts';
import { type FieldReader, foundAt, notSaid } from '../field-request.ts';
import type { Phrasebook } from '../phrasebook.ts';
import { withoutQuotations } from './operative-part.ts';
import { compiled } from '../../shared/text/compiled.ts';

/** 该法第八十四条: the law that was named last. */
const NAMED_BEFORE = '(?:该|同一?|本|上述|前述)(?:法|条例|办法|规定|规则)';
const LAW = String.raw`《[^《》]{2,60}(?:〈[^〉]{1,30}〉)?[^《》]{0,30}》?(?:[（(][^（()）]{1,24}[）)])?|(?<=[据照反]|反了)(?!了|该|同|本)[\p{Script=Han}]{2,24}(?:法|条例|办法|规定|规则)|${NAMED_BEFORE}`;
const ARTICLE = String.raw`(?:的)?(?:第[一二三四五六七八九十]+章)?第?([一二三四五六七八九十百零〇两\d]{1,7})条`;
/** 第一款第（二）项: the rest of an article. */
const REST = String.raw`(?:第[一二三四五六七八九十\d]{1,3}款|第?[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[项目])`;
/** A law and the first article of it that is named. */
export const CITATION = new RegExp(`(${LAW})[（(]?${ARTICLE}`, 'gu');

/** Articles broken (`role: violated`) or applied (`role: applied`), each to the article. */
export const citations: FieldReader = (request) => {
  const { phrases } = request;
  const text = request.flat.text;
  const isApplied = request.declaration.options?.role === 'applied';
  // 治安管理处罚法第五十六条: one article tells what is forbidden and how it is punished.
  const inOne = request.declaration.options?.inOneArticle ?? [];
  const words = phrases.source(isApplied ? 'citations/applied' : 'citations/violated');
  const leading = isApplied || inOne.length === 0 ? words : `${words}|${leadTo(inOne)}`;
  // What a quoted article says of breaches is no breach of the case.
  const leads = [...withoutQuotations(text).matchAll(compiled(leading, 'gu'))];
  const led = leads.flatMap((lead) => citationsAfter(text, lead.index + lead[0].length, isApplied, phrases));
  const besides = isApplied ? [...quotedBesides(text, phrases), ...namedBefore(text, phrases)] : [];
  const found = [...led, ...besides.filter((each) => !isAmong(each, led))];
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

interface CitedAt {
  readonly citation: Citation;
  readonly index: number;
}

/** An article that is quoted with the penalty it allows is what the case is punished by, whatever leads to it. */
const QUOTED = new RegExp(
  `(${LAW})[（(]?${ARTICLE}(?:${REST})*(?:的?规定)?[，：:]{0,2}“(?<quoted>[^”]{8,400})”`,
  'gu',
);

function quotedBesides(text: string, phrases: Phrasebook): CitedAt[] {
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const [whole, named = '', number = ''] = match;
    const quoted = match.groups?.quoted ?? '';
    const law = lawNamed(named, text, match.index);
    const article = numberOf(number);
    const isOther =
      phrases.says('citations/procedure-law', law) || phrases.says('citations/procedure', quoted);
    if (article === undefined || isOther || !phrases.says('citations/allows-penalty', quoted)) return [];
    return [
      { citation: { law, article, text: whole.slice(0, whole.indexOf('条') + 1) }, index: match.index },
    ];
  });
}

function isAmong({ citation }: CitedAt, known: readonly CitedAt[]): boolean {
  return known.some(
    (each) => each.citation.law === citation.law && each.citation.article === citation.article,
  );
}

/** 依据该条应当没收违法所得: the article that was named last. */
function namedBefore(text: string, phrases: Phrasebook): CitedAt[] {
  return phrases.all('citations/the-same-article', text).flatMap((match) => {
    const last = [...text.slice(0, match.index).matchAll(CITATION)].at(-1);
    const article = numberOf(last?.[2] ?? '');
    if (!last || article === undefined || phrases.says('citations/procedure-law', last[1] ?? '')) return [];
    const law = lawNamed(last[1] ?? '', text, last.index);
    return [{ citation: { law, article, text: last[0] }, index: last.index }];
  });
}

function leadTo(laws: readonly string[]): string {
  return `(?:依据|根据|按照|依照)(?=《[^》]{0,12}(?:${laws.join('|')})》)`;
}

function citationsAfter(text: string, from: number, isApplied: boolean, phrases: Phrasebook): CitedAt[] {
  const sentence = beforeLateFee(sentenceFrom(text, from), phrases);
  const first = [...sentence.matchAll(CITATION)][0];
  if (!first || first.index > 30)
    return isApplied && !BARE.test(sentence) ? [] : bareArticles(text, sentence, from);
  if (isApplied && phrases.says('citations/procedure-law', first[1] ?? '')) return [];
  if (isApplied && !isOperative(sentence, text.slice(from + sentence.length), phrases)) return [];
  // 根据第六十条，对违反该法第十六条的行为: what follows the other word is cited for the other purpose.
  const otherwise = isApplied ? 'citations/otherwise-violated' : 'citations/otherwise-applied';
  const end = phrases.indexIn(otherwise, sentence.slice(first.index));
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
function bareArticles(text: string, sentence: string, from: number): CitedAt[] {
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

export function numberOf(written: string): number | undefined {
  return /^\d+$/u.test(written) ? Number(written) : chineseInteger(written);
}

/** What an article says, between it and the next one of a list; where quotations are blotted out, their places. */
const QUOTATION = '[:：]?(?:“[^”]{2,400}”|·{4,400})(?:的?规定)?';
/** What parts an article from the next one of a list. */
export const NEXT_ARTICLE = new RegExp(
  `^(?:${REST}|[、和及与]${REST})*(?:${QUOTATION})?(?:、|[，,]?(?:和|及|以及|与)|[，,])(?=第)${ARTICLE}`,
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
export function lawNamed(law: string, text: string, index: number): string {
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
function beforeLateFee(sentence: string, phrases: Phrasebook): string {
  const at = phrases.indexIn('citations/late-fee', sentence);
  const end = at === -1 ? -1 : sentence.lastIndexOf('；', at);
  return end === -1 ? sentence : sentence.slice(0, end);
}

/** The sentence imposes something and is not about how to pay or to complain. */
function isOperative(sentence: string, rest: string, phrases: Phrasebook): boolean {
  const outsideQuotes = sentence.replace(/[“”"][^“”"]*[“”"]/gu, '').replace(/《[^》]*》/gu, '');
  // The late fee is a consequence of not paying, not the penalty.
  if (phrases.says('citations/late-fee', outsideQuotes)) return false;
  const imposed = phrases.indexIn('citations/imposes', outsideQuotes);
  // 依据…的规定。现决定… : the next sentence imposes.
  if (imposed === -1 && !phrases.says('citations/next-imposes', rest.slice(0, 60))) return false;
  return !phrases.says(
    'citations/procedure',
    outsideQuotes.slice(0, imposed === -1 ? undefined : imposed + 4),
  );
}
