import type { NameWords } from '../../model/name-words.ts';
import { isAgency } from './agency.ts';
import { NOT_FOUND, type FieldReader, foundText, notFound } from '../field-request.ts';

/** Lines from the end among which an agency signs: copies, receipts and contact lines may follow. */
const FOOT_LINES = 18;
const FOOT = /(?:局|委员会|管委会|政府|办事处|支队|大队|总队|中队|队|海关|厅|办公室|中心|站|所)$/u;

/** The agency that signs at the foot of a letter, alone on its line or before the date. */
export const issuingAgency: FieldReader = (request) => {
  const lines = request.text.text.split('\n');
  let end = request.text.text.length;
  for (const line of [...lines].reverse().slice(0, FOOT_LINES)) {
    const start = end - line.length;
    const name = signerIn(line, request.names);
    if (name !== undefined) {
      const at = start + line.indexOf(name);
      return foundText(request, name, at, at + name.length);
    }
    end = start - 1;
  }
  return request.text.isOcr ? notFound(request) : NOT_FOUND;
};

/** 抄送：某某政府办公室: whom a copy goes to. */
const TO_OTHERS = /^\s*(?:抄送|抄报|抄告|报送|主送|送达|分送|[报送发])\s?(?:机关|单位)?\s?[:：]/u;

function signerIn(line: string, names: NameWords): string | undefined {
  if (TO_OTHERS.test(line)) return undefined;
  // A letter may end and its signer follow in the same line: only the last sentence signs.
  const last = line.slice(line.search(/[^。；\t]*(?:\t[^\t]*)?$/u));
  const name = last
    .replace(/(?:19|20)?[\d〇○零一二三四五六七八九]{2,4}\s?[年.-].*$/u, '')
    .replace(/[（(]?\s?(?:印章|盖章|公章|章|印)\s?[）)]?\s*$/u, '')
    .replace(/^.*[:：]/u, '')
    .trim();
  const isName = name.length >= 4 && name.length <= 40 && !/[，,、《》]|送达|回证|电话/u.test(name);
  return isName && (isAgency(name, names) || FOOT.test(name)) ? name : undefined;
}
