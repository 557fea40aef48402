import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../../test/fixtures/case-builder.ts';
import { shippedRuleset } from '../../../../test/shipped-ruleset.ts';
import type { FactItem } from '../../../model/fact.ts';
import type { RegisteredOfficer } from '../../../model/registered-officer.ts';
import { derive } from '../../derive.ts';
import { isDenied } from '../../facts.ts';

const rules = await shippedRuleset();
const ZHANG: RegisteredOfficer = {
  name: '张伟',
  certificate: '02001101',
  from: '2022-01-01',
  to: '2026-12-31',
};
const LI: RegisteredOfficer = { name: '李娜', certificate: '02001102' };

/** What is said of the officers of one record. */
function said(
  shown: readonly { readonly name: string; readonly certificate?: string }[],
  officers: readonly RegisteredOfficer[] = [ZHANG, LI],
  date = '2025-03-04',
): unknown {
  const caseFile = caseOf({
    papers: [{ type: 'inspection-record', title: '现场笔录', fields: { officers: shown, date } }],
  });
  const fact = derive(caseFile, { ...rules, officers }, '2026-01-01').facts['officer-register-items'];
  const items = fact?.value as readonly FactItem[] | undefined;
  return items?.map(({ label, reason, values }) =>
    isDenied(values.isRegistered) ? label : (reason ?? 'registered'),
  );
}

describe('an officer who shows a certificate', () => {
  it('is registered with it', () => {
    expect(said([ZHANG, { name: '李娜', certificate: '第02001102号' }])).toEqual([
      'registered',
      'registered',
    ]);
  });

  it('is not in the register', () => {
    expect(said([ZHANG, { name: '王芳', certificate: '02001109' }])).toEqual([
      'registered',
      '《现场笔录》的王芳（02001109）不在执法人员名册里',
    ]);
  });

  it('has another number in the register', () => {
    expect(said([{ name: '张伟', certificate: '02001111' }])).toEqual([
      '《现场笔录》的张伟（02001111）的执法证号与名册（02001101）不一致',
    ]);
  });

  it('shows the number of another officer', () => {
    expect(said([LI, { name: '王芳', certificate: '02001101' }])).toEqual([
      'registered',
      '《现场笔录》的王芳（02001101）的执法证号在名册里是张伟的',
    ]);
  });

  it('is not registered on a day before or after the certificate holds', () => {
    const fault = (date: string): unknown => said([ZHANG], [ZHANG], date);
    expect(fault('2021-12-31')).toEqual([expect.stringContaining('不在名册所列的有效期内')]);
    expect(fault('2027-01-01')).toEqual([expect.stringContaining('不在名册所列的有效期内')]);
    expect([fault('2022-01-01'), fault('2026-12-31')]).toEqual([['registered'], ['registered']]);
  });

  it('is a question where nobody of the case stands in the register: it may be another office’s', () => {
    const strangers = [
      { name: '王芳', certificate: '02001109' },
      { name: '周敏', certificate: '02001110' },
    ];
    expect(said(strangers)).toEqual(['请核对名册是不是本部门的']);
  });

  it('is not looked up where the office gave no register', () => {
    expect(said([ZHANG], [])).toBeUndefined();
  });

  it('is not looked up without a number', () => {
    expect(said([{ name: '王芳' }])).toBeUndefined();
  });
});
