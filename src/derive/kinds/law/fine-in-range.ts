import type { Document } from '../../../model/document.ts';
import type { Fact } from '../../../model/fact.ts';
import type { Citation, LawCitation } from '../../../model/field.ts';
import type { FineBounds, FineRange } from '../../../model/law.ts';
import { NO_OPTIONS } from '../../../shared/options/options.ts';
import { yuan } from '../../../shared/values/money.ts';
import { type Derivation, documentsOf, factKind, foundField } from '../../derivation.ts';
import { ABSENT_FACT, compared, known, unknown } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';
import { bareLaw, registered } from './law-text.ts';

/**
 * Whether the only fine of the only decision lies within what the only article that it applies lets the party be fined;
 * absent where anything of that is open: several acts, a fine for each, a ground to go below, an article that is not known.
 */
export const fineInRange = factKind({
  options: NO_OPTIONS,
  needs: {
    facts: ['party-kind', 'decision-date'],
    documents: ['penalty-decision'],
    fields: [
      'articles-applied',
      'fine',
      'fine-for-each',
      'law-citations',
      'mitigation-named',
      'names-several-parties',
    ],
  },
  derive: (_declaration, derivation) => {
    const [decision, ...others] = documentsOf(derivation.caseFile, ['penalty-decision']);
    const day = derivation.fact('decision-date').value;
    if (!decision || others.length > 0 || typeof day !== 'string') return ABSENT_FACT;
    const article = onlyArticle(derivation, decision);
    const bounds = article && boundsOf(derivation, decision, article, day);
    if (!article || !bounds) return ABSENT_FACT;
    return judged(derivation, decision, article, bounds);
  },
});

function judged(derivation: Derivation, decision: Document, article: Citation, bounds: FineBounds): Fact {
  const { caseFile } = derivation;
  const fine = foundField(caseFile, decision, 'fine');
  const fen = fine?.value;
  if (!fine || typeof fen !== 'number' || isOfSeveral(derivation, decision)) return ABSENT_FACT;
  const isBelow = bounds.least !== undefined && fen < bounds.least * 100;
  const isAbove = bounds.most !== undefined && fen > bounds.most * 100;
  if (isBelow && foundField(caseFile, decision, 'mitigation-named')) return ABSENT_FACT;
  const applied = foundField(caseFile, decision, 'articles-applied')?.evidence ?? [];
  const evidence = [...fine.evidence, ...applied];
  if (!isBelow && !isAbove) return known(true, evidence);
  const workings = `罚款${yuan(fen)}，《${bareLaw(article.law)}》第${article.article}条的罚款${spanOf(bounds)}`;
  // A ground to go below may stand in another paper, or be approved by the head.
  if (isBelow)
    return unknown(`${workings}；决定书没有写减轻处罚的理由，请人工核对`, evidence, 'for-a-person');
  return isSurelyRead(derivation, evidence)
    ? compared(false, evidence, workings)
    : unknown(`${workings}；读自扫描件，请人工核对`, evidence, 'misread');
}

/** Several acts, parties or things were fined, each by itself. */
function isOfSeveral({ caseFile }: Derivation, decision: Document): boolean {
  const rivals = foundField(caseFile, decision, 'fine')?.rivals ?? [];
  const marks = ['fine-for-each', 'names-several-parties'];
  return rivals.length > 0 || marks.some((name) => foundField(caseFile, decision, name) !== undefined);
}

function spanOf({ least, most }: FineBounds): string {
  const low = least === undefined ? '' : `最低${yuan(least * 100)}`;
  const high = most === undefined ? '' : `最高${yuan(most * 100)}`;
  return [low, high].filter((each) => each !== '').join('、');
}

/** Beside laws of procedure, the article by which the decision punishes. */
function onlyArticle({ caseFile, rules }: Derivation, decision: Document): Citation | undefined {
  const applied = (foundField(caseFile, decision, 'articles-applied')?.value ?? []) as readonly Citation[];
  const own = applied.filter(({ law }) => registered(rules.lawRegister, law)?.isProcedure !== true);
  const keys = new Set(own.map(({ law, article }) => `${bareLaw(law)} ${article}`));
  return keys.size === 1 ? own[0] : undefined;
}

/** Over all ranges that may be meant; undefined where one of them does not say for this kind of party. */
function boundsOf(
  derivation: Derivation,
  decision: Document,
  { law, article }: Citation,
  day: string,
): FineBounds | undefined {
  const { caseFile, rules } = derivation;
  const all = (foundField(caseFile, decision, 'law-citations')?.value ?? []) as readonly LawCitation[];
  const named = all.filter((each) => bareLaw(each.law) === bareLaw(law) && each.article === article);
  const ranges = rules.fineRanges.filter(
    (range) =>
      range.law === bareLaw(law) &&
      range.article === article &&
      day >= range.from &&
      (range.to === undefined || day <= range.to),
  );
  const meant = ranges.filter((range) => mayBeMeant(range, named));
  const bounds = meant.map((range) => boundsFor(range, derivation.fact('party-kind').value));
  const sure = bounds.flatMap((each) => each ?? []);
  return bounds.length === 0 || sure.length < bounds.length ? undefined : unionOf(sure);
}

/** What stands of one paragraph or of some items says nothing of the others. */
function mayBeMeant({ paragraph, items }: FineRange, named: readonly LawCitation[]): boolean {
  const paragraphs = named.flatMap((each) => each.paragraph ?? []);
  const ownItems = named.flatMap((each) => each.item ?? []);
  if (paragraph !== undefined && !paragraphs.includes(paragraph)) return false;
  return items === undefined || (ownItems.length > 0 && ownItems.every((item) => items.includes(item)));
}

function boundsFor({ any, organisation, person }: FineRange, kind: unknown): FineBounds | undefined {
  if (kind === 'organisation') return organisation ?? any;
  if (kind === 'person') return person ?? any;
  return any;
}

function unionOf(bounds: readonly FineBounds[]): FineBounds {
  const least = Math.min(...bounds.map((each) => each.least ?? 0));
  const most = Math.max(...bounds.map((each) => each.most ?? Infinity));
  return { ...(least === 0 ? {} : { least }), ...(most === Infinity ? {} : { most }) };
}
