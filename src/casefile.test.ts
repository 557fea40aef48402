import { describe, expect, it } from 'vitest';
import { pageOf } from '../test/fixtures/page-builder.ts';
import { shippedRuleset } from '../test/shipped-ruleset.ts';
import type { AuditedCase } from './model/audit-report.ts';
import type { Page } from './model/page.ts';
import { standardOf } from './rulebook.ts';
import { judgeCase } from './casefile.ts';

async function judged(...pages: readonly Page[]): Promise<AuditedCase> {
  const rules = await shippedRuleset();
  const unit = { id: '某局/某案', department: '某局', kind: 'folder' as const, files: [], problems: [] };
  const law = { rules, standard: standardOf(rules, 'general-2026'), asOf: '2026-01-31' };
  return judgeCase({ unit, files: [], pages }, law);
}

const SPOT = pageOf([
  '某区综合行政执法局',
  '当场行政处罚决定书',
  '当事人：张伟',
  '决定处以罚款贰佰元整（￥200.00）。',
]);

describe('a case of summary procedure', () => {
  it('is asked for nothing that only the ordinary procedure demands', async () => {
    const { findings, exclusion } = await judged(SPOT);
    const filing = findings.find(({ ruleId }) => ruleId === 'filing-approval-presence');
    expect(filing).toMatchObject({
      outcome: 'inapplicable',
      message: expect.stringContaining('简易程序') as string,
    });
    expect(
      findings.filter(({ outcome, ruleId }) => outcome === 'failed' && ruleId.endsWith('-presence')),
    ).toEqual([]);
    expect(exclusion).toContain('简易程序');
  });
});
