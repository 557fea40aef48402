import type { FactItem } from '../../../model/fact.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { LawCitation } from '../../../model/field.ts';
import type { ArticleParts, RegisteredLaw } from '../../../model/law.ts';
import { documentTypes, fieldName, options } from '../../../shared/options/options.ts';
import { type Derivation, documentsOf, factKind, foundField } from '../../derivation.ts';
import { ABSENT_FACT, answered, known } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';
import { bareLaw, registered, textsWithin } from './law-text.ts';

interface Mention {
  readonly citation: LawCitation;
  readonly evidence: Evidence;
  /** Undefined where the register has no such law. */
  readonly law: RegisteredLaw | undefined;
}

/**
 * Each law that a paper cites: by its whole title somewhere, and each article to its part somewhere. Of what an article
 * consists of is known from the register, else from what another paper of the case names of it.
 */
export const citationPrecision = factKind({
  options: options({ documents: documentTypes, field: fieldName }),
  needs: { fields: ['date'] },
  derive: (declaration, derivation) => {
    const { document } = derivation;
    const mentions = document ? mentionsOf(derivation, declaration.options.field) : [];
    const day = document && foundField(derivation.caseFile, document, 'date')?.value;
    const items = [
      ...groups(mentions, ({ law }) => law?.law ?? '').flatMap((group) => titleItem(group)),
      ...groups(mentions, ({ citation }) => articleOf(citation)).flatMap((group) => {
        const known = typeof day === 'string' ? partItem(group, day) : [];
        return known.length > 0 ? known : elsewhereItem(group, derivation, declaration.options);
      }),
    ];
    return items.length === 0 ? ABSENT_FACT : known(items);
  },
});

/** Of what the case is punished by; what OCR may have misread proves nothing. */
function mentionsOf(derivation: Derivation, name: string): Mention[] {
  const { caseFile, document, rules } = derivation;
  const field = document && foundField(caseFile, document, name);
  if (!field || !isSurelyRead(derivation, field.evidence)) return [];
  return (field.value as readonly LawCitation[]).flatMap((citation, index) => {
    const law = registered(rules.lawRegister, citation.law);
    const evidence = field.evidence[index] ?? field.evidence[0];
    return law?.isProcedure !== true && evidence ? [{ citation, evidence, law }] : [];
  });
}

function groups(mentions: readonly Mention[], keyOf: (mention: Mention) => string): Mention[][] {
  const byKey = new Map<string, Mention[]>();
  for (const mention of mentions) byKey.set(keyOf(mention), [...(byKey.get(keyOf(mention)) ?? []), mention]);
  return [...byKey.values()];
}

/** Nothing of laws that the register does not have. */
function titleItem(group: readonly Mention[]): FactItem[] {
  const law = group[0]?.law;
  if (!law) return [];
  const title = law.title ?? law.law;
  const isWhole = group.some(({ citation }) => titleOf(citation.law) === title);
  return [
    {
      key: title,
      label: `《${title}》写作“${group[0]?.citation.law ?? ''}”`,
      values: { isWholeTitle: answered(isWhole), namesPart: true },
      evidence: group.slice(0, 1).map(({ evidence }) => evidence),
    },
  ];
}

function articleOf({ law, article }: LawCitation): string {
  return `${bareLaw(law)}${article}`;
}

/** A question where the register does not know the article, and another paper of the case names a part of it that this one does not. */
function elsewhereItem(
  group: readonly Mention[],
  { caseFile, document }: Derivation,
  { documents, field }: { readonly documents: readonly string[]; readonly field: string },
): FactItem[] {
  const [first] = group;
  const namesPart = ({ item, paragraph }: LawCitation): boolean =>
    item !== undefined || paragraph !== undefined;
  if (!first || group.some(({ citation }) => namesPart(citation))) return [];
  const article = articleOf(first.citation);
  for (const other of documentsOf(caseFile, documents)) {
    if (other === document) continue;
    const citations = (foundField(caseFile, other, field)?.value ?? []) as readonly LawCitation[];
    const exact = citations.find((each) => namesPart(each) && articleOf(each) === article);
    if (!exact) continue;
    return [
      {
        key: `${article}-elsewhere`,
        label: `《${other.title}》写到${first.citation.text}${partOf(exact)}`,
        values: { isWholeTitle: true, namesPart: undefined },
        reason: `这里只写${first.citation.text}，《${other.title}》写到${partOf(exact)}，请人工核对有没有漏写款、项`,
        reasonCode: 'for-a-person',
        evidence: group.map(({ evidence }) => evidence),
      },
    ];
  }
  return [];
}

/** Only a title in brackets of its own is one. */
function titleOf(law: string): string {
  const title = /《(?<title>[^《》]+)》/u.exec(law)?.groups?.title ?? '';
  return title.replace(/\s/gu, '');
}

function partOf({ paragraph, item }: LawCitation): string {
  return (paragraph === undefined ? '' : `第${paragraph}款`) + (item === undefined ? '' : `第（${item}）项`);
}

/** Nothing of an article of which is not certain what it consists of. */
function partItem(group: readonly Mention[], day: string): FactItem[] {
  const [first] = group;
  if (!first) return [];
  const { law, citation } = first;
  if (!law) return [];
  const texts = textsWithin(law, day, day);
  const parts = texts[0]?.parts[String(citation.article)];
  if (!parts) return [];
  const missing = group.map(({ citation: each }) => missingPart(each, parts));
  const isNamed = missing.includes(undefined);
  const what = missing[0] === 'item' ? '项' : '款';
  return [
    {
      key: `${law.law}-${citation.article}`,
      label: `《${bareLaw(citation.law)}》${/第[^第]*条/u.exec(citation.text)?.[0] ?? ''}没有写到${what}`,
      values: { isWholeTitle: true, namesPart: answered(isNamed) },
      evidence: group.map(({ evidence }) => evidence),
    },
  ];
}

/** An item tells the paragraph that it stands in; a paragraph of items tells less than it should. */
function missingPart(
  { paragraph, item }: LawCitation,
  { paragraphs, itemsIn }: ArticleParts,
): 'paragraph' | 'item' | undefined {
  if (item !== undefined) return undefined;
  if (paragraph === undefined && paragraphs > 1) return 'paragraph';
  return itemsIn.includes(paragraph ?? 1) ? 'item' : undefined;
}
