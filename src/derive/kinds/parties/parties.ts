import { NO_OPTIONS } from '../../../shared/options/options.ts';
import { factKind } from '../../derivation.ts';
import { ABSENT_FACT, known, unknown } from '../../facts.ts';
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
