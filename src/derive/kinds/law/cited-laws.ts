import type { Answer, FactItem } from '../../../model/fact.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { LawCitation } from '../../../model/field.ts';
import type { RegisteredLaw } from '../../../model/law.ts';
import { compiled } from '../../../shared/text/compiled.ts';
import { addDays, addMonths, chineseDate, datesIn } from '../../../shared/values/dates.ts';
import { documentTypes, fieldName, options } from '../../../shared/options/options.ts';
import { type Derivation, factKind, foundField } from '../../derivation.ts';
import { ABSENT_FACT, known, no } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';
import { namesItsText, registered, textsWithin } from './law-text.ts';

/** Months before a paper in which an act that it punishes may have been done: five years (处罚法 36), and the case. */
const ACT_BEFORE = 72;
/** Days after a law was replaced in which a paper may tell of what was done under it. */
const JUST_REPLACED = 180;

interface Cited {
  readonly citation: LawCitation;
  readonly evidence: Evidence;
  readonly law: RegisteredLaw;
  /** The day of the paper. */
  readonly day: string;
}

/** What is wrong with a citation, or why it cannot be told. */
interface Slip {
  readonly answer: Answer;
  readonly says: string;
}

/** Each article that a paper cites of a law of the register: in force, there, and cited for what it says on that day. */
export const citedLaws = factKind({
  options: options({ documents: documentTypes, field: fieldName }),
  needs: { fields: ['date'] },
  derive: (declaration, derivation) => {
    const { caseFile, document, rules } = derivation;
    if (!document) return ABSENT_FACT;
    const field = foundField(caseFile, document, declaration.options.field);
    const date = foundField(caseFile, document, 'date');
    const day = date?.value;
    if (!field || !date || typeof day !== 'string' || !isSurelyRead(derivation, date.evidence))
      return ABSENT_FACT;
    const citations = field.value as readonly LawCitation[];
    const items = citations.flatMap((citation, index) => {
      const law = registered(rules.lawRegister, citation.law);
      const evidence = field.evidence[index] ?? field.evidence[0];
      if (!law || !evidence || namesItsText(citation.law)) return [];
      const cited = { citation, evidence, law, day };
      return [itemOf(derivation, `${document.id}-${index + 1}`, cited, citations)];
    });
    return items.length === 0 ? ABSENT_FACT : known(once(items));
  },
});

function itemOf(
  derivation: Derivation,
  key: string,
  cited: Cited,
  citations: readonly LawCitation[],
): FactItem {
  const { evidence } = cited;
  const slips = {
    isInForce: repeal(cited),
    exists: beyondLast(cited),
    isForThis: oldRole(cited, citations),
  };
  const isSure = isSurelyRead(derivation, [evidence]);
  const values = Object.entries(slips).map(([name, slip]): [string, Answer] => {
    if (slip === undefined) return [name, true];
    return [name, isSure ? slip.answer : undefined];
  });
  const said = Object.values(slips).find((slip) => slip !== undefined)?.says;
  const written = `“${cited.citation.text}”`;
  return {
    key,
    label: said === undefined ? written : `${written}（${said}）`,
    values: Object.fromEntries(values),
    evidence: [evidence],
    ...(isSure
      ? { reason: '请人工核对', reasonCode: 'for-a-person' as const }
      : { reason: '读自扫描件，请人工核对', reasonCode: 'misread' as const }),
  };
}

/** The law was repealed: a law of procedure for good, another one for acts that came later. */
function repeal({ law, day }: Cited): Slip | undefined {
  const { repealed, isProcedure } = law;
  if (!repealed || day < repealed.from) return undefined;
  const says = `${chineseDate(repealed.from)}起由${repealed.by}取代`;
  if (addDays(repealed.from, JUST_REPLACED) > day) return { answer: undefined, says };
  if (isProcedure || addMonths(day, -ACT_BEFORE) > repealed.from) return { answer: no(), says };
  return { answer: undefined, says: `${says}；此前的行为可以适用` };
}

/** No text that may count has as many articles. */
function beyondLast({ law, citation, day }: Cited): Slip | undefined {
  const from = law.isProcedure ? addDays(day, -JUST_REPLACED) : addMonths(day, -ACT_BEFORE);
  const texts = textsWithin(law, from, day);
  const now = texts.at(-1);
  const lasts = texts.map(({ last }) => last ?? Infinity);
  if (!now || (now.to !== undefined && now.to < day) || citation.article <= Math.max(...lasts))
    return undefined;
  return { answer: no(), says: `《${law.law}》${now.name}的文本共${now.last ?? ''}条` };
}

/** 第四十二条……听证: the words show what the article said in a text that is replaced. */
function oldRole({ law, citation, day }: Cited, citations: readonly LawCitation[]): Slip | undefined {
  for (const text of law.texts) {
    const role = text.oldRoles[String(citation.article)];
    if (!role || text.to === undefined || day <= text.to) continue;
    const { clause } = citation;
    const says = (patterns: readonly string[]): boolean =>
      patterns.some((pattern) => compiled(pattern).test(clause));
    const isTold = datesIn(clause).some(({ iso }) => iso !== undefined && iso <= (text.to ?? ''));
    const citesBoth = citations.some(
      (other) => other.clause === clause && String(other.article) === role.now,
    );
    if (!says(role.patterns) || says(role.unless) || isTold || citesBoth) continue;
    return {
      answer: addDays(text.to, JUST_REPLACED) < day ? no() : undefined,
      says: `引来说明${role.is}，这是${text.name}文本的条序；${chineseDate(addDays(text.to, 1))}起施行的文本规定在第${role.now}条`,
    };
  }
  return undefined;
}

/** The same citation with the same slip once. */
function once(items: readonly FactItem[]): FactItem[] {
  return [...new Map(items.map((item) => [item.label, item])).values()];
}
