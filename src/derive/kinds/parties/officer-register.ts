import type { Answer, FactItem } from '../../../model/fact.ts';
import type { RegisteredOfficer } from '../../../model/registered-officer.ts';
import { documentTypes, options } from '../../../shared/options/options.ts';
import { type Derivation, documentsOf, factKind, foundField } from '../../derivation.ts';
import { ABSENT_FACT, answered, known } from '../../facts.ts';
import { isSurelyRead } from '../../misreading.ts';
import { certificatesOn, type CertificateShown } from './certificates.ts';

/** Whether each officer who shows a certificate stands with it in the office's register; absent where the office gave none. */
export const officersRegistered = factKind({
  options: options({ documents: documentTypes }),
  needs: { fields: ['certificates', 'date', 'officers'] },
  derive: ({ options: { documents } }, derivation) => {
    const { officers } = derivation.rules;
    if (officers.length === 0) return ABSENT_FACT;
    const shown = documentsOf(derivation.caseFile, documents).flatMap((document) =>
      certificatesOn(derivation, document),
    );
    const isOfOffice = shown.some(({ name }) => officers.some((officer) => officer.name === name));
    if (shown.length > 0 && !isOfOffice) return known([strangers(shown)]);
    const items = shown.map((each) => itemOf(each, officers, derivation));
    const first = items.filter(({ key }, i) => items.findIndex((other) => other.key === key) === i);
    return first.length === 0 ? ABSENT_FACT : known(first);
  },
});

/** Where nobody of the case stands in the register, it may be another office's. */
function strangers(shown: readonly CertificateShown[]): FactItem {
  const names = [...new Set(shown.map(({ name }) => name))].join('、');
  return {
    key: names,
    label: `本案的执法人员（${names}）都不在名册里`,
    values: { isRegistered: undefined },
    reason: '请核对名册是不是本部门的',
    reasonCode: 'for-a-person',
    evidence: shown.slice(0, 1).flatMap(({ evidence }) => evidence),
  };
}

function itemOf(
  shown: CertificateShown,
  officers: readonly RegisteredOfficer[],
  derivation: Derivation,
): FactItem {
  const { name, certificate, document, evidence } = shown;
  const day = foundField(derivation.caseFile, document, 'date')?.value;
  const fault = faultOf(shown, officers, typeof day === 'string' ? day : undefined);
  const isUnsure = fault !== undefined && !isSurelyRead(derivation, evidence);
  const place = `《${document.title || document.type}》的${name}（${certificate}）`;
  const isRegistered: Answer = isUnsure ? undefined : answered(fault === undefined);
  return {
    key: `${name} ${certificate} ${fault ?? ''}`,
    label: fault === undefined ? place : `${place}${fault}`,
    values: { isRegistered },
    evidence,
    ...(isUnsure ? { reason: '扫描页识别可能有误，请人工核对' } : {}),
  };
}

/** What the register has against it. `day`: ISO, of the paper; without one the certificate may have held. */
function faultOf(
  { name, certificate }: CertificateShown,
  officers: readonly RegisteredOfficer[],
  day: string | undefined,
): string | undefined {
  const isSame = (number: string): boolean => comparable(number) === comparable(certificate);
  const own = officers.filter((officer) => officer.name === name);
  const same = own.filter((officer) => isSame(officer.certificate));
  if (same.length > 0)
    return day === undefined || same.some((officer) => isValidOn(officer, day))
      ? undefined
      : `在${day}不在名册所列的有效期内`;
  const [other] = officers.filter((officer) => isSame(officer.certificate));
  if (other) return `的执法证号在名册里是${other.name}的`;
  return own.length > 0
    ? `的执法证号与名册（${own.map((each) => each.certificate).join('、')}）不一致`
    : '不在执法人员名册里';
}

function isValidOn({ from, to }: RegisteredOfficer, day: string): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

function comparable(certificate: string): string {
  return certificate.replace(/[\s第号-]/gu, '').toUpperCase();
}
