import type { Evidence } from '../../model/evidence.ts';
import type { LawCitation } from '../../model/field.ts';
import { compiled } from '../../shared/text/compiled.ts';
import { type FieldReader, type FieldRequest, foundAt, notSaid } from '../field-request.ts';
import { CITATION, lawNamed, NEXT_ARTICLE, numberOf } from './citations.ts';
import { withoutQuotations } from './operative-part.ts';

/** 第一款第（五）项: the first part of an article that is named behind it. */
const PARTS =
  /^(?:第(?<paragraph>[一二三四五六七八九十\d]{1,3})款)?(?:第?[（(]?(?<item>[一二三四五六七八九十\d]{1,3})[）)]?[项目])?/u;

interface Cited {
  readonly citation: LawCitation;
  readonly start: number;
  readonly end: number;
}

/** Every article that a paper cites, whatever for, with the words of its clause; what a quoted text cites is not its own. */
export const lawCitations: FieldReader = (request) => {
  const own = withoutQuotations(request.flat.text);
  const found = [...own.matchAll(compiled(CITATION.source, 'gu'))].flatMap((match) =>
    citedFrom(request, own, match),
  );
  if (found.length === 0) return notSaid(request);
  return foundAt(
    found.map(({ citation }) => citation),
    found.map(({ start, end }) => evidenceOf(request, start, Math.min(end + BESIDE, own.length))),
    request.document.confidence,
  );
};

/** The article behind a law's name, and those that are listed behind it. */
function citedFrom({ flat }: FieldRequest, own: string, match: RegExpExecArray): Cited[] {
  const [whole, named = '', number = ''] = match;
  const law = lawNamed(named, flat.text, match.index);
  const cited: Cited[] = [];
  let start = match.index;
  let end = start + whole.length;
  let written = number;
  for (;;) {
    const rest = own.slice(end, end + REACH);
    const parts = PARTS.exec(rest);
    const article = numberOf(written);
    if (article !== undefined)
      cited.push({
        citation: { law, article, text: own.slice(start, end), ...partsOf(parts), clause: '' },
        start,
        end: end + (parts?.[0].length ?? 0),
      });
    const next = NEXT_ARTICLE.exec(rest);
    if (!next) break;
    start = end + next[0].length - lengthOfArticle(next[0]);
    end += next[0].length;
    written = next[1] ?? '';
  }
  const last = cited.at(-1);
  const clause = last ? clauseAround(own, match.index, last.end) : '';
  return cited.map((each) => ({ ...each, citation: { ...each.citation, clause } }));
}

/** Characters behind an article in which the next one of its list stands, a quotation between them. */
const REACH = 480;

function lengthOfArticle(listed: string): number {
  return /第?[^第]*条$/u.exec(listed)?.[0].length ?? listed.length;
}

function partsOf(match: RegExpExecArray | null): Pick<LawCitation, 'paragraph' | 'item'> {
  const [paragraph, item] = [match?.groups?.paragraph, match?.groups?.item].map((written) =>
    written === undefined ? undefined : numberOf(written),
  );
  return { ...(paragraph === undefined ? {} : { paragraph }), ...(item === undefined ? {} : { item }) };
}

/** Characters behind a citation that have to be read well, too: one of them may name a part of the article. */
const BESIDE = 6;
/** Characters around a citation at most that tell what it is for. */
const BEFORE = 40;
const BEHIND = 60;

/** What the clause says beside the citation: from the last stop, or the last law, to the next. */
function clauseAround(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - BEFORE), from);
  const behind = text.slice(to, to + BEHIND);
  const begin = Math.max(...['。', '；', '》'].map((end) => before.lastIndexOf(end)));
  const stop = behind.search(/[。；《]/u);
  return `${before.slice(begin + 1)}${stop === -1 ? behind : behind.slice(0, stop)}`;
}

function evidenceOf({ flat, text }: FieldRequest, start: number, end: number): Evidence {
  return text.evidence(flat.original(start), flat.original(end - 1) + 1);
}
