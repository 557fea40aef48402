import type { FieldRequest } from './field-request.ts';

/** Where a letter turns from who it is for to what was found: later addresses and names are other people's. */
export const BODY =
  /经查|查明|一案|审查终结|调查终结|立案|违法事实|执法人员|检查|发现|根据|依据|违反|我局|本局|本机关|我关|我会|你单位|你公司|你[（(]单位/u;

/** The whole text, or with `within: head` what stands before the body of a letter. */
export function textToRead({ text: { text }, declaration }: FieldRequest): string {
  if (declaration.options?.within !== 'head') return text;
  const number = /(?:19|20)\d{2}[^\n]{1,16}号/u.exec(text.slice(0, 260));
  const from = number ? number.index + number[0].length : 0;
  const body = text.slice(from).search(BODY);
  if (body === -1) return text;
  return text.slice(0, from + body + introduced(text.slice(from + body)));
}

/** 检查发现，你公司（统一社会信用代码：…，法定代表人：…）在…: who it is for is told where the first sentence names it. */
const INTRODUCED = /^[^。；\n]{0,60}[（(]\p{Script=Han}{2,10}\s?[:：][^（()）。]{2,160}[）)]/u;

/** Characters of a body that still tell who the letter is for. */
function introduced(body: string): number {
  return INTRODUCED.exec(body.replaceAll('\n', ' '))?.[0].length ?? 0;
}
