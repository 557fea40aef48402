import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../test/fixtures/page-builder.ts';
import { shippedRuleset } from '../test/shipped-ruleset.ts';
import type { AuditedCase } from './model/audit-report.ts';
import type { Page } from './model/page.ts';
import type { FileRecord } from './model/source-file.ts';
import type { Papers } from './model/papers.ts';
import { recognised } from './recognise.ts';
import { standardOf } from './rulebook.ts';
import { ArtifactStore } from './store/artifacts.ts';
import { type AuditBasis, judgeCase } from './casefile.ts';

async function basis(): Promise<AuditBasis> {
  const rules = await shippedRuleset();
  return { rules, standard: standardOf(rules, 'general-2026'), asOf: '2026-01-31' };
}

async function judged(...pages: readonly Page[]): Promise<AuditedCase> {
  const unit = { id: '某局/某案', department: '某局', kind: 'folder' as const, files: [], problems: [] };
  return judgeCase({ unit, files: [], pages }, await basis());
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

describe('papers that were kept', () => {
  it('give the same findings as papers that are recognised anew, without another look', async () => {
    const unit = { id: '某局/某案', department: '某局', kind: 'folder' as const, files: [], problems: [] };
    const artifact = { unit, files: [], pages: [SPOT] };
    let kept: Papers | undefined;
    const first = await judgeCase(
      artifact,
      await basis(),
      undefined,
      (pages, rules) => (kept = recognised(pages, rules)),
    );
    const again = await judgeCase(
      artifact,
      await basis(),
      undefined,
      () => JSON.parse(JSON.stringify(kept)) as Papers,
    );
    expect(again).toEqual(first);
  });
});

describe('a case of another kind', () => {
  const LICENCE = [
    pageOf(['道路运输经营许可证', '经营范围：道路普通货物运输', '有效期至2028年5月1日'], { file: '1.pdf' }),
    pageOf(['行政许可申请书', '申请人：甲运输有限公司', '申请事项：道路运输经营许可'], { file: '2.pdf' }),
    pageOf(['准予行政许可决定书', '经审查，准予许可。'], { file: '3.pdf' }),
  ];

  it('is asked about archive and readability only, and not scored', async () => {
    const { caseFile, findings, scorecard, exclusion } = await judged(...LICENCE);
    expect(caseFile.problems.map(({ code }) => code)).toEqual(['case-unclear']);
    expect([scorecard, exclusion]).toEqual([null, '案件类别不能确认，只评查归档和清晰度，未计分']);
    const asked = findings.map(({ ruleId }) => ruleId);
    expect(asked).toContain('file-readability');
    expect(asked.filter((id) => /decision|filing-approval|notice|party/u.test(id))).toEqual([]);
  });
});

describe('a standard that reviews closed cases', () => {
  it('scores no case that is not closed, and says why', async () => {
    const golden = new ArtifactStore(fileURLToPath(new URL('../test/golden', import.meta.url)));
    const [id = ''] = (await golden.index()).units;
    const { rules, standard, asOf } = await basis();
    const law = { rules, standard: { ...standard, requiresStage: 'closing' }, asOf };
    const artifact = await golden.load(id);
    const open = { ...artifact, unit: { ...artifact.unit, declaration: { stage: 'decision' } } };
    expect((await judgeCase(artifact, law)).exclusion).toBeUndefined();
    expect(await judgeCase(open, law)).toMatchObject({
      scorecard: null,
      exclusion: '案件未办结，不在本次评查范围，未计分',
    });
  });
});

describe('a case with a folder that was not opened', () => {
  const path = '某局/某案/询问笔录';
  const file = { path, sha256: '', size: 0, extension: '', hasFittingExtension: true } as const;
  const message = `${path}：文件夹无法打开`;
  const FOLDER: FileRecord = {
    file: { ...file, mediaType: 'folder' },
    pages: 0,
    status: 'unread',
    problems: [{ stage: 'read', code: 'file-unreadable', file: path, message }],
  };

  async function missing(...further: readonly FileRecord[]): Promise<string[]> {
    const golden = new ArtifactStore(fileURLToPath(new URL('../test/golden', import.meta.url)));
    const failed: string[] = [];
    for (const id of (await golden.index()).units) {
      const artifact = await golden.load(id);
      const { findings } = await judgeCase(
        { ...artifact, files: [...artifact.files, ...further] },
        await basis(),
      );
      failed.push(
        ...findings.flatMap((f) =>
          f.outcome === 'failed' && f.grounds?.includes('whole-case') ? f.ruleId : [],
        ),
      );
    }
    return failed;
  }

  it('lacks no paper for certain, whatever the folder is called', async () => {
    expect(await missing()).not.toEqual([]);
    expect(await missing(FOLDER)).toEqual([]);
  });

  it('tells of it once', async () => {
    const unit = { id: '某局/某案', department: '某局', kind: 'folder' as const, files: [], problems: [] };
    const { caseFile } = await judgeCase({ unit, files: [FOLDER], pages: [SPOT] }, await basis());
    expect(caseFile.problems.filter((p) => p.file === path)).toEqual(FOLDER.problems);
  });
});

describe('a word that an office adds for one department', () => {
  const DECISION = pageOf([
    '某区水务局',
    '行政处罚决定书',
    '挨罚的那一家：甲河道工程有限公司',
    '法定代表人：张伟',
    '决定处以罚款2000元。',
  ]);

  async function partyIn(department: string): Promise<unknown> {
    const { rules, ...rest } = await basis();
    const documentTypes = rules.documentTypes.map((type) =>
      type.id === 'penalty-decision'
        ? { ...type, fields: { ...type.fields, party: { kind: 'labelled', labels: ['挨罚的那一家'] } } }
        : type,
    );
    const own = { ...rules, documentTypes };
    const unit = { id: `${department}/某案`, department, kind: 'folder' as const, files: [], problems: [] };
    const artifact = { unit, files: [], pages: [DECISION] };
    const { caseFile } = await judgeCase(artifact, {
      ...rest,
      rules: { ...rules, departments: { 水务局: own } },
    });
    return caseFile.fields[0]?.fields.party;
  }

  it('is read in its cases and in no others', async () => {
    expect(await partyIn('水务局')).toMatchObject({ state: 'found', value: '甲河道工程有限公司' });
    expect(await partyIn('城管局')).not.toMatchObject({ state: 'found' });
  });
});
