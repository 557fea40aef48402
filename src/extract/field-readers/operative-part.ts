import { openSentence } from '../../shared/text/sentences.ts';
import type { OperativeSection } from '../../model/document-type.ts';
import type { Field } from '../../model/field.ts';
import { RunningText } from '../running-text.ts';
import { notSaid, type FieldRequest, unreadable } from '../field-request.ts';

/** Where the operative part begins: what is (to be) imposed. */
const OPERATIVE: Readonly<Record<OperativeSection, readonly RegExp[]>> = {
  decision: [
    /(?:决定(?!书)|作出?|给予|处以|科处)[^。\n]{0,40}?(?:如下|以下|下列)[^。\n]{0,14}?(?:处罚|决定(?!书))[^。\n：:]{0,8}[：:]?|决定(?:处罚)?如下|处罚决定如下|作出(?:行政)?处罚如下|(?<!本|该|此|上述|以下)决定(?!书)[：:]\s*(?=对)|(?<!本|该|上述|以下)决定(?!书)[^。；\n：:]{0,40}[：:]\s*(?=[（(]?[一1１甲][）)、.．])/gu,
    /(?<!本|本处罚|该|上述)决定(?!书)[^。\n]{0,50}?(?:处以?|给予|罚款|没收|警告|并处|科处)/gu,
    /(?:依据|根据|依照|按照)[^。\n]{4,200}?对[^。，\n]{1,30}(?:处以?|给予)[^。\n]{0,12}?(?:罚款|警告|没收|通报批评)/gu,
    /(?:依据|根据|依照|按照)[^。\n]{4,300}?[，,]\s?(?:并处|处以?|科处)[^。，\n]{0,60}?罚款[^。\n]{0,40}?元/gu,
  ],
  notice: [
    /拟[^。\n]{0,60}?(?:如下|以下|下列)[^。\n]{0,14}?(?:处罚|决定|处理)[^。\n：:]{0,8}[：:]?|拟(?:决定|给予|作出)?(?:行政)?处罚(?:决定)?如下[：:]?|拟[^。\n]{0,40}?(?:作出|给予)[：:]/gu,
    /拟(?:对|作出|给予|决定|处|科|责令)[^。\n]{0,60}?(?:处罚|罚款|没收|警告|处以)/gu,
  ],
};
/** Where it ends: how to pay, what to do against it. */
const AFTERWARDS =
  /(?:自|限|应|请)?[^。\n]{0,16}?(?:收到|接到|送达)[^。\n]{0,12}(?:决定书|告知书|处罚|之日)(?![^，。；\n]{0,20}(?:退还|改正|拆除|恢复|治理|清[除理]|停止|补办|腾退|履行完毕))|履行方式|缴纳期限|逾期[不未]|申请行政复议|行政复议|如对|如不服|不服本|陈述|申辩|听证|上述(?:罚款|款项)|罚款缴至|(?:开户|收款|代收)银行|银行缴/u;

/** Its lines run on as its sentences do. */
export interface OperativePart {
  readonly text: string;
  /** What its sentence says before it. */
  readonly lead: string;
  /** Where a place of it, counted from its beginning, stands in the text of the paper. */
  at(index: number): number;
}

const RUNNING = new WeakMap<FieldRequest['text'], RunningText>();

function runningTextOf(text: FieldRequest['text']): RunningText {
  const running = RUNNING.get(text) ?? new RunningText(text, withoutQuotations(text.text));
  RUNNING.set(text, running);
  return running;
}

/** The operative part of a decision or a notice; the last one where the text recites an earlier one. */
export function operativePart(request: FieldRequest): OperativePart | undefined {
  return operativePartOf(request, request.declaration.options?.section);
}

export function operativePartOf(
  request: FieldRequest,
  section: OperativeSection | undefined,
): OperativePart | undefined {
  const running = runningTextOf(request.text);
  const patterns = section === undefined ? [] : OPERATIVE[section];
  for (const pattern of patterns) {
    const parts = partsAt(running, pattern);
    const imposing = parts.filter((part) => IMPOSES.test(part.text));
    const last = imposing.at(-1);
    if (last) return imposing.find((part) => isOneSentenceWith(part, last)) ?? last;
  }
  return section && imposingSentences(running, section);
}

/** Characters between two sentences at most that impose the parts of one penalty. */
const BETWEEN = 160;

/**
 * Where no known turn of phrase begins it: the sentences that impose something and recite nothing, if they stand
 * together. What is said in two places may be said of two things.
 */
function imposingSentences(running: RunningText, section: OperativeSection): OperativePart | undefined {
  const sentences = [...running.text.matchAll(SENTENCE)].filter(([text]) => imposes(text, section));
  const [first] = sentences;
  const isApart = sentences.some((each, index) => {
    const next = sentences[index + 1];
    return next !== undefined && next.index - each.index - each[0].length > BETWEEN;
  });
  return first && !isApart ? partFrom(running, first.index, first.index + first[0].length) : undefined;
}

function imposes(sentence: string, section: OperativeSection): boolean {
  const said = sentence.replace(ON_GROUNDS, '');
  const named = NAMES_PENALTY.exec(said) ?? NAMES_ORDER.exec(said);
  if (!named) return false;
  const end = named.index + named[0].length;
  // What follows tells how to pay, unless it tells that it was paid.
  return !RECITALS[section].test(said.slice(0, end)) && !/^[^，]{0,6}(?:已|尚未)/u.test(said.slice(end));
}

/** Penalties without a sum. */
const NAMES_ORDER =
  /吊销|通报批评|降低[^。；]{0,6}资质|责令(?:停产|停业|关闭|停办|停止办学)|(?:限|责令)[^。；]{0,20}拆除|恢复(?:土地|河道)原状|补种|退还[^。；]{0,12}土地|警告/u;

/** 依据…第五条的规定: the law that a penalty rests on is no law that is recited. */
const ON_GROUNDS = /(?:依据|根据|依照|按照|参照)[^；。]*?规定[，,]?/gu;

/** 决定给予罚款四千元；依据同条第二项，决定给予罚款五百元: one paragraph imposes both, and the first word begins it. */
function isOneSentenceWith(part: OperativePart, last: OperativePart): boolean {
  return part.text.endsWith(last.text) && !part.text.slice(0, -last.text.length).includes('\n');
}

/** Quoted articles name sums and penalties that are not imposed; their places are kept. */
export function withoutQuotations(text: string): string {
  return text.replace(/“[^“”\n]{4,400}[“”]/gu, (quoted) => '·'.repeat(quoted.length));
}

/** Says of a paper without a known operative part that it is worded otherwise, where a sentence names a penalty. */
export function withoutOperativePart(request: FieldRequest): Field {
  const text = withoutQuotations(request.text.text);
  const { section } = request.declaration.options ?? {};
  const recites = section === undefined ? undefined : RECITALS[section];
  const named = [...text.matchAll(SENTENCE)].find(
    ([sentence]) => NAMES_PENALTY.test(sentence) && !recites?.test(sentence),
  );
  if (!named) return notSaid(request);
  const end = named.index + named[0].length;
  return unreadable(request, '写有处罚内容，但没有认出作出处罚的表述，请人工查看', named.index, end);
}

const SENTENCE = /[^。；\n]+/gu;
const NAMES_PENALTY =
  /(?:罚款(?!额|数额|票据|决定)|处罚金?|罚(?=人民币))(?:[，,](?=[合共]?计|即|折合|人民币|金额))?[^，。；\n]{0,24}元(?!以[上下])|元整?(?:[（(][^（()）]{1,30}[）)])?的?罚款|没收[^。；\n]{2,40}(?:元|物品|工具|所得)|给予[^。；\n]{0,12}警告/u;
/** What was announced, proposed or asked for, paid, or stands in the law is nothing that the paper imposes or proposes. */
const RECITALS: Readonly<Record<OperativeSection, RegExp>> = {
  decision: /告知|拟|建议|听证|规定|缴|逾期|曾|此前|以[上下]/u,
  notice: /听证|规定|缴|逾期|曾|此前|以[上下]/u,
};

const IMPOSES =
  /罚款|没收|警告|通报批评|吊销|降低[^。；]{0,6}资质|停产|停业|停办|停止办学|关闭|拘留|处.{0,20}元|罚人民币|拆除|恢复土地原状|补种|退还[^。；]{0,12}土地/u;

function partsAt(running: RunningText, pattern: RegExp): OperativePart[] {
  const { text } = running;
  return [...text.matchAll(pattern)]
    .filter((match) => !isRecital(text, match.index))
    .map((match) => partFrom(running, match.index, match.index + match[0].length));
}

/** What stands from `start` on, `after` at least, up to what is said of payment and remedies. */
function partFrom(running: RunningText, start: number, after: number): OperativePart {
  const { text } = running;
  const end = text.slice(after).search(AFTERWARDS);
  return {
    text: text.slice(start, end === -1 ? text.length : after + end),
    lead: openSentence(text.slice(0, start)),
    at: (index: number) => running.original(start + index),
  };
}

/** “告知了拟作出的行政处罚决定…” tells of the notice. */
function isRecital(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 40), index);
  return /告知[^。\n]*$/u.test(before) && /拟(?:作出|给予)?的?(?:行政)?(?:处罚)?$/u.test(before);
}
