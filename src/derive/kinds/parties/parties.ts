import type { Document } from '../../../model/document.ts';
import type { FactItem } from '../../../model/fact.ts';
import type { Evidence } from '../../../model/evidence.ts';
import { agreeWhereShown, MASKS } from '../../../shared/values/masked.ts';
import { areCodesAlike, isValidCreditCode } from '../../../shared/values/credit-code.ts';
import { withoutLookAlikes } from '../../../shared/certainty/look-alikes.ts';
import { NO_OPTIONS, documentTypes, options } from '../../../shared/options/options.ts';
import {
  type Derivation,
  documentEvidence,
  documentsOf,
  factKind,
  fieldOf,
  foundField,
  isScannedDocument,
} from '../../derivation.ts';
import { ABSENT_FACT, answered, known, no, unknown } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';
import { field, FIELD_OPTIONS } from '../generic/fields.ts';

const ORGANISATION =
  /(?:公司|厂|集团|学校|医院|幼儿园|合作社|研究院|事务所|委员会|中心|局|协会|银行|分行|支行|企业|事业部|分公司|基金会|工程队)(?:[（(].*[）)])?$/u;

/** organisation, sole-trader or person: by the code, 经营者, the form of the name. */
export const partyKind = factKind({
  options: NO_OPTIONS,
  needs: { facts: ['credit-code', 'decision-credit-code', 'party-name', 'party-operator'] },
  derive: (_declaration, derivation) => {
    const name = derivation.fact('party-name');
    const code = derivation.fact('credit-code');
    const operator = derivation.fact('party-operator');
    // An employee of a shop whose licence lies in the file is no sole trader.
    if (
      isPerson(name.value) &&
      derivation.fact('decision-credit-code').isAbsent === true &&
      operator.isAbsent === true
    )
      return known('person', name.evidence);
    if (typeof code.value === 'string' && code.value.startsWith('92'))
      return known('sole-trader', code.evidence);
    if (typeof name.value === 'string' && ORGANISATION.test(name.value))
      return known('organisation', name.evidence);
    if (operator.value !== undefined) return known('sole-trader', operator.evidence);
    if (typeof name.value !== 'string')
      return name.isAbsent ? ABSENT_FACT : unknown(name.reason ?? '当事人不能确认', name.evidence);
    if (typeof code.value === 'string') return known('organisation', code.evidence);
    if (isPerson(name.value)) return known('person', name.evidence);
    return unknown(`不能确认当事人“${name.value}”是单位、个体工商户还是自然人`, name.evidence, 'doubtful');
  },
});

function isPerson(name: unknown): boolean {
  return typeof name === 'string' && /^\p{Script=Han}{2,4}$|·/u.test(name);
}

const NAME_OPTIONS = options({
  documents: documentTypes,
  /** Those that may name somebody else: only a like name is the party's name miswritten. */
  mayNameOthers: documentTypes,
});

/** The party's name in each paper of its decision chain, against the name in the decision (else the notice). */
export const partyNames = factKind({
  options: NAME_OPTIONS,
  needs: {
    facts: ['name-change-explained', 'party-name'],
    documents: ['penalty-decision', 'prior-notice', 'proof-of-service'],
    fields: ['party', 'recipient'],
  },
  derive: (declaration, derivation) => {
    const { documents, mayNameOthers } = declaration.options;
    const reference = derivation.fact('party-name');
    if (typeof reference.value !== 'string') return reference.isAbsent ? ABSENT_FACT : reference;
    const expected = new Set([reference.value, ...partiesPenalised(derivation)].map(comparableName));
    const isExplained = derivation.fact('name-change-explained').value === true;
    const items = documentsOf(derivation.caseFile, documents).flatMap((document) =>
      nameItem(derivation, document, expected, {
        isExplained,
        mustBeAlike: mayNameOthers.includes(document.type),
      }),
    );
    return known(items);
  },
});

/** Each of several parties has its own decision, and its own papers bear its name. */
function partiesPenalised({ caseFile }: Derivation): string[] {
  return documentsOf(caseFile, ['penalty-decision']).flatMap((decision) => {
    const party = foundField(caseFile, decision, 'party')?.value;
    return typeof party === 'string' ? [party] : [];
  });
}

/** A name is only held against another one when both are surely the party's. */
function nameItem(
  derivation: Derivation,
  document: Document,
  expected: ReadonlySet<string>,
  { isExplained, mustBeAlike }: { readonly isExplained: boolean; readonly mustBeAlike: boolean },
): FactItem[] {
  const { caseFile } = derivation;
  const named = fieldOf(caseFile, document, document.type === 'proof-of-service' ? 'recipient' : 'party');
  if (named.state !== 'found') return [];
  const printed = comparableName(String(named.value));
  const title = document.title || document.type;
  const base = { key: document.id, evidence: named.evidence };
  const isOcr = isScannedDocument(derivation, document) || referenceIsScanned(derivation);
  const asRead = (name: string): string => (isOcr ? withoutLookAlikes(name) : name);
  const agrees = [...expected].some((name) => isSameName(asRead(printed), asRead(name)));
  if (agrees)
    return [{ ...base, label: `《${title}》写作“${String(named.value)}”`, values: { agrees: true } }];
  // A receipt may name the person who took it, a review several people.
  if (mustBeAlike && ![...expected].some((name) => isAlike(printed, name))) return [];
  const isSure = isSurelyRead(derivation, [...named.evidence, ...derivation.fact('party-name').evidence]);
  // Where a name begins and ends was the reader's choice: one that only goes on may have been cut elsewhere.
  const isCutOtherwise = [...expected].some(
    (name) => name.startsWith(printed) || printed.startsWith(name) || printed.endsWith(name),
  );
  const isUnsure = isExplained || !isSure || !looksWhole(printed) || isCutOtherwise;
  const reason = isExplained
    ? '案卷中有名称变更的材料，请人工核对名称变化是否已说明'
    : '名称识别可能有误，请人工核对';
  return [
    {
      ...base,
      label: `《${title}》写作“${String(named.value)}”`,
      values: { agrees: isUnsure ? undefined : no() },
      ...(isUnsure ? { reason } : {}),
    },
  ];
}

/** Dots and strokes around a name; what hides a part of it stays. */
const AROUND_NAME = new RegExp(`^[^\\p{L}\\p{N}（(《${MASKS}]+|[^\\p{L}\\p{N}）)》${MASKS}]+$`, 'gu');

export function comparableName(name: string): string {
  return name
    .replace(/\s/gu, '')
    .replace(AROUND_NAME, '')
    .replace(/[（(]\s?(?:经营者|个体工商户|盖章|负责人)[^）)]*[）)]/gu, '')
    .replace(/\(/gu, '（')
    .replace(/\)/gu, '）');
}

export function isSameName(a: string, b: string): boolean {
  if (a === b || agreeWhereShown(a, b)) return true;
  // 字号 with or without 经营者 behind it.
  const bare = (name: string): string => name.replace(/[（）]/gu, '');
  return bare(a) === bare(b);
}

/** More than half of the characters in the same order from either end. */
export function isAlike(a: string, b: string): boolean {
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return (head + tail) * 2 > Math.max(a.length, b.length);
}

function looksWhole(name: string): boolean {
  return name.length >= 2 && name.length <= 40 && !/[：:，,。]/u.test(name);
}

function referenceIsScanned(derivation: Derivation): boolean {
  const decision = documentsOf(derivation.caseFile, ['penalty-decision', 'prior-notice'])[0];
  return decision !== undefined && isScannedDocument(derivation, decision);
}

/** Each 18-character 统一社会信用代码 of the case, once: whether its check character is right. */
export const creditCodes = factKind({
  options: NO_OPTIONS,
  needs: { fields: ['credit-codes'] },
  derive: (_declaration, derivation) => {
    const { caseFile } = derivation;
    const items = new Map<string, FactItem>();
    const valid = codesOf(derivation).filter(isValidCreditCode);
    for (const document of caseFile.documents) {
      const printed = foundField(caseFile, document, 'credit-codes');
      const isScanned = isScannedDocument(derivation, document);
      for (const code of (printed?.value as string[] | undefined) ?? []) {
        if (items.has(code) || code.length !== 18) continue;
        if (isScanned && isMisreadOf(code, valid)) continue;
        items.set(code, codeItem(derivation, code, printed?.evidence ?? [documentEvidence(document)]));
      }
    }
    return items.size === 0 ? ABSENT_FACT : known([...items.values()]);
  },
});

/** 91120116M05956626R, where another paper has …6B, of which the check character is right. */
function isMisreadOf(code: string, valid: readonly string[]): boolean {
  return !isValidCreditCode(code) && valid.some((other) => areCodesAlike(code, other));
}

function codeItem(derivation: Derivation, code: string, evidence: readonly Evidence[]): FactItem {
  const isMasked = code.includes('*') || /X{4}/u.test(code);
  const isMisread = !isValidCreditCode(code) && !isSurelyRead(derivation, evidence);
  const isUnsure = isMasked || isMisread;
  return {
    key: code,
    label: `“${code}”`,
    values: { isValid: isUnsure ? undefined : answered(isValidCreditCode(code)) },
    evidence,
    ...(isUnsure ? { reason: isMasked ? '代码已脱敏，无法核对' : '代码在扫描页上识别不清，请人工核对' } : {}),
  };
}

function codesOf({ caseFile }: Derivation): string[] {
  return caseFile.documents.flatMap(
    (d) => (foundField(caseFile, d, 'credit-codes')?.value as string[] | undefined) ?? [],
  );
}

/** What the case is about, without the party's name, 涉嫌 and 案. */
export const cause = factKind({
  options: FIELD_OPTIONS,
  needs: { facts: ['party-name'], documents: ['proof-of-service'] },
  derive: (declaration, derivation) => {
    const printed = field.derive(declaration, derivation);
    if (typeof printed.value !== 'string') return printed;
    const bare = bareCause(printed.value, derivation.fact('party-name').value);
    return bare === '' ? printed : known(bare, printed.evidence);
  },
});

/** 关于甲公司涉嫌无证经营一案 → 无证经营. */
export function bareCause(printed: string, party: unknown): string {
  return printed
    .replace(/^[“"《【]+|[”"》】。；]+$/gu, '')
    .replace(typeof party === 'string' ? party : /^$/u, '')
    .replace(/^.{0,40}?涉嫌/u, '')
    .replace(/(?:一)?案(?:件)?$/u, '');
}
