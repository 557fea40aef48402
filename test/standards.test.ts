import { describe, expect, test } from 'vitest';
import type { FindingOutcome } from '../src/model/finding.ts';
import type { Standard } from '../src/model/standard.ts';
import { score } from '../src/score/score.ts';
import { finding } from './fixtures/findings.ts';
import { shippedRuleset } from './shipped-ruleset.ts';

const { standards, rules } = await shippedRuleset();

function standardOf(id: string): Standard {
  const standard = standards.find((each) => each.id === id);
  if (!standard) throw new Error(`no standard ${id}`);
  return standard;
}

const GENERAL = standardOf('general-2026');

/** Rules that an ordinary case without hearing, seizure, delay or enforcement has no use for. */
const UNUSUAL =
  /^(?:hearing-|seizure-|preservation-|extension-|urging-|court-|test-result|decision-defence|defence-|collective-|discussion-|legal-review-)/u;

/** What a case loses whose findings are these; every other rule passes, but what an ordinary case has no use for. */
function scored(outcomes: Readonly<Record<string, FindingOutcome>>, standard: Standard = GENERAL) {
  const findings = rules.map(({ id, isAdvisory, expectations }) => {
    const outcome = outcomes[id] ?? (UNUSUAL.test(id) ? 'inapplicable' : 'passed');
    return finding(id, outcome, {
      isAdvisory: isAdvisory ?? false,
      expectations: expectations.map((each) => ({ id: each.id, outcome, message: '' })),
    });
  });
  return score(findings, standard).scorecard;
}

function failed(...ids: readonly string[]): Record<string, FindingOutcome> {
  return Object.fromEntries(ids.map((id) => [id, 'failed']));
}

/** A paper that is missing: its presence fails, and what its items look at falls away. */
function missing(...presences: readonly string[]): Record<string, FindingOutcome> {
  const items = GENERAL.papers
    .filter(({ presence }) => presences.includes(presence))
    .flatMap((paper) => paper.items);
  const own = GENERAL.items.filter(({ item }) => items.includes(item)).flatMap((item) => item.rules);
  const gone = Object.fromEntries(own.map((id) => [id, 'inapplicable' as const]));
  return { ...gone, ...failed(...presences) };
}

describe.each(standards.map((standard) => [standard.id, standard] as const))(
  'the standard %s',
  (_, standard) => {
    const form = standard.blocks.find(({ mode }) => mode === 'rescaled');
    const sections = standard.sections.filter(({ block }) => block === form?.id).map(({ id }) => id);

    test('has items of form that add up to a hundred', () => {
      const own = standard.items.filter(({ section }) => sections.includes(section));
      expect(own.reduce((sum, { max }) => sum + Math.round((max ?? 0) * 100), 0)).toBe(10_000);
    });

    test('never pays for a paper that was not uploaded', () => {
      for (const { presence, items, title } of standard.papers) {
        const own = standard.items.filter(({ item }) => items.includes(item)).flatMap((item) => item.rules);
        const rest = own.filter((id) => id !== presence);
        const bad = scored({ ...failed(...rest), [presence]: 'passed' }, standard).low;
        const gone = Object.fromEntries(rest.map((id) => [id, 'inapplicable' as const]));
        expect(scored({ ...gone, ...failed(presence) }, standard).low, title).toBeLessThanOrEqual(bad);
      }
    });

    test('says where it comes from and that the office replaces it', () => {
      expect(standard.provenance?.source).toBeTruthy();
      expect(standard.note).toMatch(/替换|核对|不是任何城市/u);
    });

    test('gives a case without faults all points and the best grade', () => {
      expect(scored({}, standard)).toMatchObject({ low: 100, grade: { low: '优秀' } });
    });
  },
);

/** As a reviewer would grade them: the cases of the legal review of 2026, and ordinary slips beside them. */
describe('a bad case under the general standard', () => {
  test.each([
    ['告知书从未送达', failed('notice-service-presence'), '合格'],
    ['完全没有告知救济途径', failed('decision-remedies'), '良好'],
    ['超过办案期限二百天', failed('decision-deadline'), '良好'],
    [
      '听证由调查人员主持',
      { 'hearing-record-presence': 'passed', ...failed('hearing-host-independence') },
      '合格',
    ],
    ['查封超过期限', { 'seizure-list-presence': 'passed', ...failed('seizure-period') }, '合格'],
    ['决定书没有送达', missing('decision-service-presence'), '不合格'],
    ['没有立案审批', missing('filing-approval-presence'), '合格'],
    [
      '决定书在卷但有十处内容缺陷',
      failed(
        'decision-seal',
        'decision-legal-basis',
        'decision-remedies',
        'decision-evidence',
        'decision-facts',
        'decision-party',
        'decision-payment-terms',
        'decision-late-fee',
        'decision-number',
        'decision-discretion',
      ),
      '不合格',
    ],
    ['没有决定书', missing('decision-presence'), '不合格'],
    [
      '送达回证没有签名、逾期、填写不全',
      failed('decision-service-signature', 'decision-service-deadline', 'service-receipt-completeness'),
      '良好',
    ],
    ['没有封面和备考表', failed('cover-presence', 'file-notes-presence'), '优秀'],
    ['没有目录，两份文书缺页', missing('catalogue-presence'), '优秀'],
    ['当事人名称前后不一致', failed('party-name-agreement'), '良好'],
    ['先缴款后决定', failed('penalty-before-decision'), '良好'],
    ['告知书只写罚款幅度', failed('notice-penalty-specificity'), '合格'],
    ['应当法制审核而没有审核', missing('legal-review-presence'), '不合格'],
    ['所有笔录都只有一名执法人员', failed('inspection-officer-count', 'inquiry-officer-count'), '不合格'],
    ['现场笔录有一名、询问笔录有两名执法人员', failed('inspection-officer-count'), '优秀'],
    [
      '登记保存的物品逾期没有处理',
      { 'preservation-approval': 'passed', ...failed('preservation-disposal-deadline') },
      '合格',
    ],
    ['决定书没有盖章', failed('decision-seal'), '良好'],
    [
      '没有调查报告、结案审批和缴款凭证',
      missing('investigation-report-presence', 'closing-approval-presence', 'payment-proof-presence'),
      '良好',
    ],
    ['救济途径没有告知，又逾期作出决定', failed('decision-remedies', 'decision-deadline'), '合格'],
    ['决定超出告知', failed('notice-decision-agreement'), '不合格'],
  ] as const)('%s：%s', (_, outcomes, grade) => {
    const card = scored(outcomes);
    expect([card.grade.low, card.grade.high]).toEqual([grade, grade]);
  });
});

describe('the ecology standard', () => {
  const ecology = standardOf('ecology-2024');

  test('gives nothing for an unlawful case', () => {
    expect(scored(missing('legal-review-presence'), ecology)).toMatchObject({ low: 0, vetoed: true });
  });

  test('takes slips of form from the fifty points of form only', () => {
    const card = scored(failed('investigation-report-signature', 'decision-number'), ecology);
    // 1.5 of the applicable form points and 1 of the basic elements.
    expect(card.vetoed).toBe(false);
    expect(card.low).toBeLessThan(99);
    expect(card.low).toBeGreaterThan(97);
  });

  test('lets a record by one officer pass beside one by two', () => {
    expect(scored(failed('inspection-officer-count'), ecology).vetoed).toBe(false);
    expect(scored(failed('inspection-officer-count', 'inquiry-officer-count'), ecology).vetoed).toBe(true);
  });
});

describe('the style of legality deducted and form rescaled', () => {
  const style = standardOf('shenzhen-style');

  test.each([
    ['notice-service-presence', 0],
    ['decision-deadline', 50],
    ['party-name-agreement', 80],
  ])('%s leaves about %d points', (rule, points) => {
    const { low } = scored(failed(rule), style);
    expect(low).toBeLessThanOrEqual(points);
    expect(low).toBeGreaterThan(points - 3);
  });
});
