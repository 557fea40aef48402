import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Standard } from '../model/standard.ts';
import { type caseJson } from '../report/case-json.ts';
import { parameterWords } from '../report/parameters-used.ts';
import { EFFECT_WORDS, OUTCOME_WORDS, basisText, placeText, rangeText } from '../report/wording.ts';
import { loadRules, standardOf } from '../rulebook.ts';
import { similarName } from '../ruleset/similar-name.ts';
import type { Messages } from './messages.ts';

export interface ExplainOptions {
  /** Folder of an audit: its audit.json is explained. */
  readonly out: string;
  readonly rules?: string;
}

type CaseJson = ReturnType<typeof caseJson>;
type FindingJson = CaseJson['findings'][number];
type Texts = Messages['explain'];

/** A case, or one rule in it, deduction by deduction: item, words, article, number with its source, what would change it. */
export async function explainCase(
  name: string,
  ruleId: string | undefined,
  { out, rules }: ExplainOptions,
  { explain: texts }: Messages,
): Promise<string> {
  const { run, cases } = await readAudit(out, texts);
  const audited = caseNamed(name, cases, texts);
  const standard = standardOf(await loadRules(rules), run.standard);
  const shown = findingsOf(audited, ruleId, texts);
  return [
    ...head(audited, standard, texts),
    ...shown.flatMap((finding) => ['', ...explained(finding, audited, standard, texts)]),
    ...(shown.length === 0 ? ['', texts.nothing] : []),
  ].join('\n');
}

interface Audit {
  readonly run: { readonly standard: string };
  readonly cases: readonly CaseJson[];
}

async function readAudit(out: string, texts: Texts): Promise<Audit> {
  const path = join(out, 'audit.json');
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Audit;
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(texts.damaged(path), texts.auditFirst);
    throw new UsageError(texts.noAudit(path), texts.auditFirst);
  }
}

/** By id, by case number, or by the only case whose id or number holds the word. */
function caseNamed(name: string, cases: readonly CaseJson[], texts: Texts): CaseJson {
  const exact = cases.find(({ id, caseNumber }) => id === name || caseNumber === name);
  if (exact) return exact;
  const near = cases.filter(({ id, caseNumber = '' }) => id.includes(name) || caseNumber.includes(name));
  const [only, ...others] = near;
  if (only && others.length === 0) return only;
  const listed = (near.length > 0 ? near : cases).slice(0, MOST_LISTED).map(({ id }) => id);
  throw new UsageError(near.length > 0 ? texts.several(name) : texts.noCase(name), texts.cases(listed));
}

const MOST_LISTED = 10;

function findingsOf({ findings }: CaseJson, ruleId: string | undefined, texts: Texts): FindingJson[] {
  if (ruleId === undefined)
    return findings
      .filter(({ outcome }) => outcome !== 'passed' && outcome !== 'inapplicable')
      .sort(byWeight);
  const own = findings.filter((finding) => finding.ruleId === ruleId);
  if (own.length > 0) return own;
  const near = similarName(
    ruleId,
    findings.map((finding) => finding.ruleId),
  );
  throw new UsageError(texts.noRule(ruleId), near === undefined ? texts.listRules : texts.near(near));
}

/** Vetoes first, then what costs most, then questions. */
function byWeight(a: FindingJson, b: FindingJson): number {
  const weight = ({ effect, outcome, deduction }: FindingJson): number =>
    (effect === 'veto' ? 1e6 : 0) + (outcome === 'failed' ? 1e3 : 0) + deduction.high;
  return weight(b) - weight(a);
}

function head({ id, caseNumber, score, exclusion }: CaseJson, standard: Standard, texts: Texts): string[] {
  const name = caseNumber === undefined ? id : `${id}（${caseNumber}）`;
  if (!score) return [name, `  ${texts.notScored}${exclusion === undefined ? '' : `：${exclusion}`}`];
  const { low, high } = score.grade;
  const lost = score.blocks.filter((block) => block.lost.high > 0);
  return [
    name,
    `  ${standard.title}：${texts.score(rangeText(score), low === high ? low : `${low}–${high}`)}`,
    ...(score.blocks.length > 1 ? lost.map((block) => `  ${block.title}：-${rangeText(block.lost)}`) : []),
  ];
}

function explained(finding: FindingJson, { score }: CaseJson, standard: Standard, texts: Texts): string[] {
  const { ruleId, title, effect, outcome, item, message, deduction, basis, parameters = [] } = finding;
  const own = standard.items.find((each) => each.item === item);
  const line = (label: string, text: string): string[] => (text === '' ? [] : [`  ${label}${text}`]);
  return [
    `${OUTCOME_WORDS[outcome]}　${EFFECT_WORDS[effect]}　${title}（${ruleId}）`,
    ...line(texts.item, own ? texts.ofItem(own.item, own.content, own.max) : ''),
    ...line(texts.deduction, effect === 'advisory' ? '' : rangeText(deduction)),
    ...line(texts.found, message),
    ...finding.evidence.flatMap((each) => line(texts.words, `${placeText(each)}${quoted(each.quote)}`)),
    ...line(texts.law, basisText(basis)),
    ...parameters.flatMap((use) => line(texts.number, parameterWords(use))),
    ...line(texts.way, wayOut(finding, texts)),
    ...line(texts.then, gainText(finding, score, texts)),
  ];
}

function quoted(quote: string): string {
  return quote === '' ? '' : ` “${quote}”`;
}

function wayOut({ outcome, fix, deduction, reasonCode }: FindingJson, texts: Texts): string {
  if (outcome === 'failed') return fix;
  if (reasonCode === 'parameter-unset') return texts.setNumber;
  if (outcome === 'passed' || outcome === 'inapplicable') return '';
  return texts.look(deduction.high);
}

function gainText({ id }: FindingJson, score: CaseJson['score'], texts: Texts): string {
  const gain = score?.ifFixed.find(({ findingIds }) => findingIds.length === 1 && findingIds[0] === id);
  return gain ? texts.after(rangeText(gain)) : '';
}
