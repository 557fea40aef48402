import { isValidCreditCode, repairedCreditCode } from '../../shared/values/credit-code.ts';
import { isIdentityNumber, isValidIdentityNumber } from '../../shared/values/identity-number.ts';
import { withoutBlanks } from '../../shared/text/normalise.ts';
import { labelValues } from '../label-values.ts';
import { textToRead } from '../letter-head.ts';
import {
  blank,
  type FieldReader,
  type FieldRequest,
  found,
  foundAt,
  NOT_FOUND,
  notFound,
  unreadable,
} from '../field-request.ts';

/** Eighteen characters in a row, blanks inside allowed, nothing longer. */
const CODE = /(?<![0-9A-Za-z*])[0-9A-Za-z](?:\s?[0-9A-Za-z*]){14,19}(?![0-9A-Za-z*])/gu;
/** 统一社会信用代码：…, （统一社会信用代码）…, 统一社会信用代码/组织机构代码 …, 信用代码为…: whatever stands between the two. */
const LABELLED_CODE =
  /(?:统一)?(?:社会)?信用代码(?:[（(][^（()）]{1,12}[）)])?(?:证)?(?:号码?|(?:或|[/／])\p{Script=Han}{1,12})?[）)]?\s?[:：为（(〔[]?[\s\t\n]*([0-9A-Za-z*](?:\s?[0-9A-Za-z*]){7,21})/gu;

/** The party's code: behind its label. Masked and misread codes are no values. */
export const creditCode: FieldReader = (request) => {
  const codes = labelledCodes(request).filter(({ code }) => !isIdentityNumber(code));
  const first = codes[0] ?? proven(request, (code) => isValidCreditCode(code) && !isIdentityNumber(code));
  if (!first) return emptyOrMissing(request);
  return codeField(request, first.code, first.start, first.end);
};

const CODE_LENGTH = 18;

interface FoundCode {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

function labelledCodes(request: FieldRequest): FoundCode[] {
  const inText = [...textToRead(request).matchAll(LABELLED_CODE)].map((match) => {
    const code = upToFull(match[1] ?? '');
    const end = match.index + match[0].length - (match[1] ?? '').length + code.length;
    return { code: withoutBlanks(code).toUpperCase(), start: end - code.length, end };
  });
  if (inText.length > 0) return inText.sort((a, b) => a.start - b.start);
  return labelValues(request, request.declaration.labels ?? []).flatMap(({ value, start }) => {
    const match = [...value.matchAll(CODE)][0];
    return match ? [codeAt(match, start)] : [];
  });
}

function codeAt(match: RegExpExecArray, start: number): FoundCode {
  const at = start + match.index;
  return { code: withoutBlanks(match[0]).toUpperCase(), start: at, end: at + match[0].length };
}

/** Characters: who is penalised stands at the head. */
const HEAD = 700;

/** The only number of the head that its own check character proves, whatever label it stands behind. */
function proven(request: FieldRequest, isProven: (code: string) => boolean): FoundCode | undefined {
  const head = textToRead(request).slice(0, HEAD);
  const codes = [...head.matchAll(CODE)]
    .map((match) => codeAt(match, 0))
    .filter(({ code }) => isProven(code));
  return new Set(codes.map(({ code }) => code)).size === 1 ? codes[0] : undefined;
}

/** A code may be broken by blanks; what follows the full one, such as the year of the next line, is not its own. */
function upToFull(run: string): string {
  let code = '';
  for (const piece of run.split(/(?=\s)/u)) {
    if (withoutBlanks(code).length >= CODE_LENGTH) break;
    code += piece;
  }
  return code;
}

function codeField(request: FieldRequest, code: string, start: number, end: number): ReturnType<FieldReader> {
  if (code.includes('*')) return unreadable(request, `代码“${code}”已做脱敏处理，无法核对`, start, end);
  if (!request.text.isOcr) return found(request, code, start, end);
  const repaired = repairedCreditCode(code);
  // Its check character confirms a code, however doubtful single ones looked: one misread always breaks it.
  if (repaired) return foundAt(repaired, [request.text.evidence(start, end)], request.document.confidence);
  // Printed wrongly: that it stands there is one thing, that it is wrong another rule's.
  if (code.length === CODE_LENGTH && request.text.isSure(start, end)) return found(request, code, start, end);
  return unreadable(request, `代码“${code}”识别不清，请人工核对`, start, end);
}

function emptyOrMissing(request: FieldRequest): ReturnType<FieldReader> {
  const empty = labelValues(request, request.declaration.labels ?? []).find((v) => v.value === '');
  return empty && !request.text.isOcr ? blank(request, empty.start, empty.end) : notFound(request);
}

/** Every labelled code of the paper, whoever it belongs to; a masked one keeps its stars. */
export const creditCodes: FieldReader = (request) => {
  // 身份证号/统一社会信用代码：130902… is the former.
  const codes = labelledCodes(request).filter(({ code }) => code.length >= 15 && !isIdentityNumber(code));
  const [first] = codes;
  if (!first) return NOT_FOUND;
  const values = codes.map(({ code }) => (request.text.isOcr ? (repairedCreditCode(code) ?? code) : code));
  return found(request, [...new Set(values)], first.start, first.end);
};

/** Fifteen or eighteen digits, or what a copy for publication leaves of them. */
const IDENTITY =
  /(?<!\d)\d{6}(?:\s?[\d*]){8,11}[\dXx*](?![\dA-Za-z])|(?<!\d)\d{2,6}[*＊×XxＸ]{4,16}[\dXx]{0,6}(?!\d)/u;

/** An 18-character 身份证号 behind its label. */
export const identityNumber: FieldReader = (request) => {
  const values = labelValues(request, request.declaration.labels ?? []);
  for (const { value, start } of values) {
    const match = IDENTITY.exec(value);
    if (match)
      return found(
        request,
        withoutBlanks(match[0]).toUpperCase(),
        start + match.index,
        start + match.index + match[0].length,
      );
  }
  const loose = /身份证(?:件)?(?:号码?)?\s?[:：]?\s?(\d{17}[\dXx])/u.exec(textToRead(request));
  if (loose?.[1]) return found(request, loose[1].toUpperCase(), loose.index, loose.index + loose[0].length);
  const own = proven(request, isValidIdentityNumber);
  return own ? found(request, own.code, own.start, own.end) : emptyOrMissing(request);
};
