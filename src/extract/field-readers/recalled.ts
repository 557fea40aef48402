import { datesIn } from '../../shared/values/dates.ts';
import { documentNumbersIn } from '../../shared/values/document-number.ts';
import { type FieldReader, found, notSaid, type FieldRequest, unreadable } from '../field-request.ts';
import { dateField } from './labelled.ts';
import { compiled } from '../../shared/text/compiled.ts';

/** Characters between the name of a paper and its number. */
const REACH = 24;

/** The number by which the paper recalls another: 《行政处罚告知书》（津应急罚告〔2025〕3号）, before or behind its name. */
export const recalledNumber: FieldReader = (request) => {
  const { text } = request.text;
  const name = namePattern(request);
  for (const number of documentNumbersIn(text)) {
    const before = text.slice(Math.max(0, number.index - REACH), number.index);
    const after = text.slice(number.index + number.text.length, number.index + number.text.length + REACH);
    const isBehind = compiled(`(?:${name})[》”]?[\\s（(〔，,]*(?:文号[：:]?)?$`).test(before);
    const isBefore = compiled(`^[\\s）)]*[《“]?[^，。；]{0,12}(?:${name})`).test(after);
    if (isBehind || isBefore)
      return found(request, number.number, number.index, number.index + number.text.length);
  }
  return notSaid(request);
};

/** The day on which the other paper was issued or served, as this one recalls it: the last one before its name. */
export const recalledDate: FieldReader = (request) => {
  const { text } = request.text;
  const verb = '送达|下达|告知|发出|发送|作出|制发|邮寄|签收|收到';
  const sentence = compiled(
    `(?:^|[。；\\n])([^。；\\n]{0,60}(?:${verb})[^。；\\n]{0,60}(?:${namePattern(request)})[^。；\\n]*)`,
    'gu',
  );
  for (const match of text.matchAll(sentence)) {
    const said = match[1] ?? '';
    const start = match.index + match[0].length - said.length;
    const name = said.search(compiled(namePattern(request)));
    const date = datesIn(said).findLast((d) => d.iso !== undefined && d.index < name);
    const again = request.phrases.find('days/told-again', text.slice(match.index));
    if (date?.iso !== undefined && again)
      return unreadable(request, '文书写到不止一次告知，各次的日期请人工核对', start, start + said.length);
    if (date?.iso !== undefined) return dateField(request, date, start + date.index);
  }
  return notSaid(request);
};

function namePattern({ declaration }: FieldRequest): string {
  return (declaration.patterns ?? []).join('|');
}
