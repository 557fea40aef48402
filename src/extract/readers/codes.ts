import { repairedCreditCode } from '../../shared/credit-code.ts';
import { isIdentityNumber } from '../../shared/identity-number.ts';
import { withoutBlanks } from '../../shared/text.ts';
import { labelValues, textToRead } from '../label-values.ts';
import { blank, type FieldReader, found, foundAt, notFound, type Reading, unreadable } from '../reading.ts';

/** Eighteen characters in a row, blanks inside allowed, nothing longer. */
const CODE = /(?<![0-9A-Za-z*])[0-9A-Za-z](?:\s?[0-9A-Za-z*]){14,19}(?![0-9A-Za-z*])/gu;
const LABELLED_CODE =
  /(?:统一)?社会信用代码(?:[（(][^（()）]{1,12}[）)])?(?:证)?(?:号码?|或[^：:\n]{1,12})?\s?[:：]?[\s\t\n]*([0-9A-Za-z*](?:\s?[0-9A-Za-z*]){7,21})/gu;

/** The party's code: behind its label. Masked and misread codes are no values. */
export const creditCode: FieldReader = (reading) => {
  const codes = labelledCodes(reading).filter(({ code }) => !isIdentityNumber(code));
  const first = codes[0];
  if (!first) return emptyOrMissing(reading);
  return codeField(reading, first.code, first.start, first.end);
};

const CODE_LENGTH = 18;

interface FoundCode {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

function labelledCodes(reading: Reading): FoundCode[] {
  const inText = [...textToRead(reading).matchAll(LABELLED_CODE)].map((match) => {
    const code = upToFull(match[1] ?? '');
    const end = match.index + match[0].length - (match[1] ?? '').length + code.length;
    return { code: withoutBlanks(code).toUpperCase(), start: end - code.length, end };
  });
  if (inText.length > 0) return inText.sort((a, b) => a.start - b.start);
  return labelValues(reading, reading.declaration.labels ?? []).flatMap(({ value, start }) => {
    const match = [...value.matchAll(CODE)][0];
    return match
      ? [
          {
            code: withoutBlanks(match[0]).toUpperCase(),
            start: start + match.index,
            end: start + match.index + match[0].length,
          },
        ]
      : [];
  });
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

function codeField(reading: Reading, code: string, start: number, end: number): ReturnType<FieldReader> {
  if (code.includes('*')) return unreadable(reading, `代码“${code}”已做脱敏处理，无法核对`, start, end);
  if (!reading.text.isOcr) return found(reading, code, start, end);
  const repaired = repairedCreditCode(code);
  // Its check character confirms a code, however doubtful single ones looked: one misread always breaks it.
  if (repaired) return foundAt(repaired, [reading.text.evidence(start, end)], reading.document.confidence);
  // Printed wrongly: that it stands there is one thing, that it is wrong another rule's.
  if (code.length === CODE_LENGTH && reading.text.isSure(start, end)) return found(reading, code, start, end);
  return unreadable(reading, `代码“${code}”识别不清，请人工核对`, start, end);
}

function emptyOrMissing(reading: Reading): ReturnType<FieldReader> {
  const empty = labelValues(reading, reading.declaration.labels ?? []).find((v) => v.value === '');
  return empty && !reading.text.isOcr ? blank(reading, empty.start, empty.end) : notFound(reading);
}

/** Every labelled code of the paper, whoever it belongs to; a masked one keeps its stars. */
export const creditCodes: FieldReader = (reading) => {
  // 身份证号/统一社会信用代码：130902… is the former.
  const codes = labelledCodes(reading).filter(({ code }) => code.length >= 15 && !isIdentityNumber(code));
  const [first] = codes;
  if (!first) return { state: 'absent' };
  const values = codes.map(({ code }) => (reading.text.isOcr ? (repairedCreditCode(code) ?? code) : code));
  return found(reading, [...new Set(values)], first.start, first.end);
};

const IDENTITY = /(?<!\d)\d{6}(?:\s?[\d*]){8,11}[\dXx*](?![\dA-Za-z])/u;

/** An 18-character 身份证号 behind its label. */
export const identityNumber: FieldReader = (reading) => {
  const values = labelValues(reading, reading.declaration.labels ?? []);
  for (const { value, start } of values) {
    const match = IDENTITY.exec(value);
    if (match)
      return found(
        reading,
        withoutBlanks(match[0]).toUpperCase(),
        start + match.index,
        start + match.index + match[0].length,
      );
  }
  const loose = /身份证(?:件)?(?:号码?)?\s?[:：]?\s?(\d{17}[\dXx])/u.exec(textToRead(reading));
  if (loose?.[1]) return found(reading, loose[1].toUpperCase(), loose.index, loose.index + loose[0].length);
  return emptyOrMissing(reading);
};
