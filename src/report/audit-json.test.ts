import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import {
  IDENTITY_NUMBER,
  PHONE,
  auditReportFixture,
  auditedCasesFixture,
} from '../../test/fixtures/audit-report.ts';
import type { AuditReport } from './audit-report.ts';
import { auditJsonText } from './audit-json.ts';
import type { caseJson } from './case-json.ts';

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

interface AuditJson {
  readonly departments: readonly {
    readonly name: string;
    readonly cases: number;
    readonly vetoed: number;
    readonly undecidedVeto: number;
    readonly failed: number;
  }[];
  readonly cases: readonly ReturnType<typeof caseJson>[];
}

function textOf(report: AuditReport = auditReportFixture()): string {
  return [...auditJsonText(report)].join('');
}

function jsonOf(): AuditJson {
  return JSON.parse(textOf()) as AuditJson;
}

describe('audit.json', () => {
  test('is valid against its published schema', () => {
    validate(JSON.parse(textOf()));
    expect(validate.errors).toBeNull();
  });

  test('that lacks a property or has one too many is not valid', () => {
    const json = jsonOf();
    expect(validate({ ...json, cases: [{ ...json.cases[0], findings: undefined }] })).toBe(false);
    expect(validate({ ...json, surplus: 1 })).toBe(false);
  });

  test('is the same for the same cases in another order', () => {
    const shuffled = [...auditedCasesFixture()]
      .reverse()
      .map((each) => ({ ...each, findings: [...each.findings].reverse() }));
    expect(textOf(auditReportFixture({ cases: shuffled }))).toBe(textOf());
  });

  test('tells how surely OCR read a fact, never more surely than it did, and nothing of text that the file carries', () => {
    const [first] = auditedCasesFixture();
    if (!first) throw new Error('no case');
    const place = { file: 'a.pdf', pageNumber: 1, quote: '2024年5月7日' };
    const evidence = [{ ...place, confidence: 0.97996 }, place];
    const facts = { 'decision-date': { value: '2024-05-07', evidence } };
    const cases = [{ ...first, facts: { ...first.facts, facts } }];
    const json = JSON.parse(textOf(auditReportFixture({ cases }))) as AuditJson;
    validate(json);
    expect(validate.errors).toBeNull();
    const told = json.cases.flatMap((one) => one.facts['decision-date']?.evidence ?? []);
    expect(told).toMatchObject([{ confidence: 0.979 }, place]);
    expect(told[1]).not.toHaveProperty('confidence');
  });

  test('stands on the page as any indented JSON does, with cases and without', () => {
    for (const cases of [auditedCasesFixture(), []]) {
      const text = textOf(auditReportFixture({ cases }));
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    }
  });

  test('holds no identity number and no phone unless asked to', () => {
    const masked = textOf();
    expect(masked).not.toContain(IDENTITY_NUMBER);
    expect(masked).not.toContain(PHONE);
    expect(masked).toContain('110105**********2X'.replace('**********', '*'.repeat(10)));
    expect(textOf(auditReportFixture({ unmask: true }))).toContain(IDENTITY_NUMBER);
  });

  test('publishes found and undecided facts and leaves absent ones out', () => {
    const { facts } = jsonOf().cases.find((each) => each.id.endsWith('在办案件'))!;
    expect(facts['fine-amount']).toMatchObject({ value: 2_050_000 });
    expect(facts['decision-date']).toMatchObject({ reason: '日期处有印章遮挡，无法辨认' });
    expect(facts['decision-date']).not.toHaveProperty('value');
    expect(facts).not.toHaveProperty('decision-number');
  });

  test('says that an excluded case has no score, and why', () => {
    const excluded = jsonOf().cases.find((each) => each.score === null);
    expect(excluded).toMatchObject({ score: null, exclusion: '尚未结案' });
  });

  test('adds up to the maximum in every case', () => {
    const cents = (points: number): number => Math.round(points * 100);
    for (const { score, findings } of jsonOf().cases) {
      if (!score) continue;
      const sum = (end: 'low' | 'high'): number =>
        findings.reduce((total, each) => total + cents(each.deduction[end]), 0);
      expect(cents(score.low) + sum('high')).toBe(cents(score.max));
      expect(cents(score.high) + sum('low')).toBe(cents(score.max));
    }
  });

  test('counts departments without advisory findings and excluded scores', () => {
    const departments = jsonOf().departments;
    expect(
      departments.map((each) => [each.name, each.cases, each.vetoed, each.undecidedVeto, each.failed]),
    ).toEqual([
      ['开发区市场监督管理局', 2, 0, 1, 2],
      ['开发区应急管理局', 2, 1, 0, 5],
      ['生态环境局', 2, 0, 1, 3],
    ]);
  });
});
