import type { ExpectationResult, Finding, FindingOutcome, ReasonCode } from '../model/finding.ts';
import type { FormAnswer, FormAnswerWord } from '../model/form-answer.ts';
import { FORM_CODES } from '../shared/certainty/form-codes.ts';
import { type Reason, reasonOf } from './reason.ts';

/** What an answer makes of a question. */
const OUTCOMES: Readonly<Record<FormAnswerWord, 'passed' | 'failed' | 'inapplicable'>> = {
  都有: 'passed',
  确实没有: 'failed',
  不需要: 'inapplicable',
};

/** Questions on forms as the office of the case's department has answered them. What nobody has answered stays one. */
export function withFormAnswers(
  findings: readonly Finding[],
  answers: readonly FormAnswer[],
  department: string,
): Finding[] {
  const own = new Map(
    answers.filter((each) => each.department === department).map(({ cause, answer }) => [cause, answer]),
  );
  if (own.size === 0) return [...findings];
  return findings.map((finding) => (finding.outcome === 'cantTell' ? answered(finding, own) : finding));
}

type Answers = ReadonlyMap<string, FormAnswerWord>;

function answered(finding: Finding, answers: Answers): Finding {
  if (finding.expectations.length === 0) return answeredWhole(finding, answers);
  const expectations = finding.expectations.map((each) => {
    const answer =
      each.outcome === 'cantTell' ? answerTo(reasonIn(each, finding), finding, answers) : undefined;
    return answer === undefined ? { each, answer } : { each: settledBy(each, answer), answer };
  });
  const given = expectations.flatMap(({ answer }) => answer ?? []);
  if (given.length === 0) return finding;
  const results = expectations.map(({ each }) => each);
  return concluded({ ...finding, expectations: results }, folded(results), given);
}

/** Whether the rule applies at all is the question: that something is lacking does not answer it. */
function answeredWhole(finding: Finding, answers: Answers): Finding {
  const answer = answerTo(finding, finding, answers);
  return answer === undefined || answer === '确实没有'
    ? finding
    : concluded(finding, OUTCOMES[answer], [answer]);
}

interface MaybeReason {
  readonly reasonCode?: ReasonCode;
  readonly cause?: string;
}

/** A question made of a failure has its reason on the finding alone. */
function reasonIn(expectation: ExpectationResult, finding: Finding): MaybeReason {
  return expectation.reasonCode === undefined ? finding : expectation;
}

function answerTo(
  { reasonCode, cause }: MaybeReason,
  { ruleId }: Finding,
  answers: Answers,
): FormAnswerWord | undefined {
  return reasonCode !== undefined && FORM_CODES.has(reasonCode) ? answers.get(cause ?? ruleId) : undefined;
}

function settledBy(
  { id, message, isAdvisory }: ExpectationResult,
  answer: FormAnswerWord,
): ExpectationResult {
  const advisory = isAdvisory ? { isAdvisory } : {};
  return { id, outcome: OUTCOMES[answer], message: withoutRequest(message), ...advisory };
}

const RANK: readonly FindingOutcome[] = ['failed', 'cantTell', 'passed'];

function folded(results: readonly ExpectationResult[]): FindingOutcome {
  const outcomes = results.flatMap(({ isAdvisory, outcome }) => (isAdvisory ? [] : [outcome]));
  return RANK.find((outcome) => outcomes.includes(outcome)) ?? 'inapplicable';
}

function concluded(finding: Finding, outcome: FindingOutcome, given: readonly FormAnswerWord[]): Finding {
  const { reasonCode: _, cause: __, ...rest } = finding;
  if (outcome === 'cantTell') return { ...finding, ...stillOpen(finding) };
  const said = `按本单位对文书样式的回答：${[...new Set(given)].join('、')}`;
  if (outcome !== 'failed') return { ...rest, outcome, message: said, fix: '' };
  const lacking = finding.expectations
    .filter((each) => each.outcome === 'failed')
    .map(({ message }) => message);
  const message = [...new Set([...lacking.filter((text) => text !== ''), said])].join('；');
  return { ...rest, outcome, grounds: ['person'], message };
}

/** Something else is open: that is now the question. */
function stillOpen({ expectations, ...finding }: Finding): Reason & { readonly message: string } {
  const open = expectations.filter(({ outcome, isAdvisory }) => outcome === 'cantTell' && !isAdvisory);
  const message = [...new Set(open.map((each) => each.message))].join('；');
  const [first] = open;
  const reason = first?.reasonCode === undefined ? finding : first;
  return {
    ...reasonOf({ reasonCode: 'unread', ...reason }),
    message: message === '' ? finding.message : message,
  };
}

/** …没有签名；这种样式上……，请人工查看 → …没有签名 */
function withoutRequest(message: string): string {
  return message.replace(/；[^；]*请人工[^；]*$/u, '');
}
