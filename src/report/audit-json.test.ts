import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { IDENTITY_NUMBER, PHONE, auditReportFixture } from '../../test/fixtures/audit-report.ts';
import { auditJsonText, toAuditJson } from './audit-json.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../rules/schema/audit.schema.json', import.meta.url), 'utf8'),
) as object;
const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  validateFormats: false,
});
const validate = ajv.compile(schema);

describe('audit.json', () => {
  test('is valid against its published schema', () => {
    validate(JSON.parse(auditJsonText(auditReportFixture())));
    expect(validate.errors).toBeNull();
  });

  test('that lacks a property or has one too many is not valid', () => {
    const json = toAuditJson(auditReportFixture());
    expect(validate({ ...json, cases: [{ ...json.cases[0], findings: undefined }] })).toBe(false);
    expect(validate({ ...json, surplus: 1 })).toBe(false);
  });

  test('is the same for the same cases in another order', () => {
    const report = auditReportFixture();
    const shuffled = {
      ...report,
      cases: [...report.cases].reverse().map((each) => ({ ...each, findings: [...each.findings].reverse() })),
    };
    expect(auditJsonText(shuffled)).toBe(auditJsonText(report));
  });

  test('holds no identity number and no phone unless asked to', () => {
    const masked = auditJsonText(auditReportFixture());
    expect(masked).not.toContain(IDENTITY_NUMBER);
    expect(masked).not.toContain(PHONE);
    expect(masked).toContain('110105**********2X'.replace('**********', '*'.repeat(10)));
    expect(auditJsonText(auditReportFixture(), { unmask: true })).toContain(IDENTITY_NUMBER);
  });

  test('publishes found and undecided facts and leaves absent ones out', () => {
    const { facts } = toAuditJson(auditReportFixture()).cases.find((each) => each.id.endsWith('在办案件'))!;
    expect(facts['fine-amount']).toMatchObject({ value: 2_050_000 });
    expect(facts['decision-date']).toMatchObject({ reason: '日期处有印章遮挡，无法辨认' });
    expect(facts['decision-date']).not.toHaveProperty('value');
    expect(facts).not.toHaveProperty('decision-number');
  });

  test('says that an excluded case has no score, and why', () => {
    const excluded = toAuditJson(auditReportFixture()).cases.find((each) => each.score === null);
    expect(excluded).toMatchObject({ score: null, exclusion: '尚未结案' });
  });

  test('adds up to the maximum in every case', () => {
    const cents = (points: number): number => Math.round(points * 100);
    for (const { score, findings } of toAuditJson(auditReportFixture()).cases) {
      if (!score) continue;
      const sum = (end: 'low' | 'high'): number =>
        findings.reduce((total, each) => total + cents(each.deduction[end]), 0);
      expect(cents(score.low) + sum('high')).toBe(cents(score.max));
      expect(cents(score.high) + sum('low')).toBe(cents(score.max));
    }
  });

  test('counts departments without advisory findings and excluded scores', () => {
    const departments = toAuditJson(auditReportFixture()).departments;
    expect(
      departments.map((each) => [each.name, each.cases, each.vetoed, each.undecidedVeto, each.failed]),
    ).toEqual([
      ['开发区市场监督管理局', 2, 0, 1, 2],
      ['开发区应急管理局', 2, 1, 0, 5],
      ['生态环境局', 2, 0, 1, 3],
    ]);
  });
});
