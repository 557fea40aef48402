import { NOT_FOUND, type FieldReader, found } from '../field-request.ts';

/** 附：1.现场照片2张 2.检测报告 · 附件：查封物品清单。 */
const LEAD = /(?:^|[\n\t。）)])\s?附(?:件|录|送材料|卷材料)?\s?(?:\d{1,2}|[一二三四五])?\s?[:：]\s?/gu;
/** Lines behind the lead at most: a list of attachments is short. */
const LINES = 12;
const NEXT_ENTRY = /^\s?(?:\d{1,2}[.、．)）]|[（(]\d{1,2}[）)]|[①-⑩]|附件?\d)/u;

/** Names of what the paper says is attached, without counts and copies. */
export const attachments: FieldReader = (request) => {
  const { text } = request.text;
  const names: string[] = [];
  let at: { start: number; end: number } | undefined;
  for (const lead of text.matchAll(LEAD)) {
    const start = lead.index + lead[0].length;
    const listed = listFrom(text.slice(start));
    names.push(...namesIn(listed));
    at ??= { start: lead.index, end: start + listed.length };
  }
  return at && names.length > 0 ? found(request, [...new Set(names)], at.start, at.end) : NOT_FOUND;
};

/** The rest of the line, and the lines below that go on numbering. */
function listFrom(text: string): string {
  const lines = text.split('\n').slice(0, LINES);
  const [first = '', ...rest] = lines;
  const end = rest.findIndex((line) => !NEXT_ENTRY.test(line));
  return [first, ...rest.slice(0, end === -1 ? rest.length : end)].join('\n');
}

/** Marks, numbers of a list, and what follows a count: 示意图1张以上笔录属实. */
const SEPARATOR =
  /[\n\t；;、，,。]|(?:\d{1,2}[.．)）])|[（(]\d{1,2}[）)]|[①-⑩]|(?<=[\d一二三四五六七八九十两][份张页件本套册组幅])/u;

function namesIn(listed: string): string[] {
  return listed
    .split(SEPARATOR)
    .map((name) =>
      name
        .replace(/[《》“”\s]/gu, '')
        .replace(/[（(][^（()）]*[）)]$/u, '')
        .replace(/(?:各|共|计)?(?:\d+|[一二三四五六七八九十两]+)(?:份|张|页|件|本|套|册|组|幅)$/u, '')
        .replace(/(?:复印件|原件)$/u, ''),
    )
    .filter(
      (name) => /^[\p{Script=Han}（）()]{3,24}$/u.test(name) && !/^(?:无|略|以上|如下|此页)/u.test(name),
    );
}
