/** Above this share of characters that mean nothing a text layer is garbled. */
const MAX_MEANINGLESS = 0.1;

/** Private-use, replacement and control characters: fonts without a usable character table. */
const MEANINGLESS = /[\uE000-\uF8FF\uFFFD]|(?!\s)\p{Cc}/gu;

/** Share of the Chinese characters above which letters of other tables show that the character table is wrong. */
const MAX_FOREIGN = 0.01;
/** Fewer are a foreign name. */
const FEWEST_FOREIGN = 3;
/** 责ð限期改正, 安岭`: what a font gives whose table lost some of its entries, as programs that shrink files leave it. */
const FOREIGN =
  /(?<=[\p{Script=Han}\d])[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F`^~](?=[\p{Script=Han}\d])|[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F](?=\p{Script=Han})|(?<=\p{Script=Han})[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F`]/gu;

/** Whether the text that a page carries can stand for what a reader sees. */
export function isTrustworthy(text: string): boolean {
  const characters = text.replace(/\s/gu, '').length;
  if (characters === 0) return false;
  const meaningless = text.match(MEANINGLESS)?.length ?? 0;
  return meaningless / characters <= MAX_MEANINGLESS && !hasLostEntries(text);
}

function hasLostEntries(text: string): boolean {
  const foreign = text.match(FOREIGN)?.length ?? 0;
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return foreign >= FEWEST_FOREIGN && foreign > MAX_FOREIGN * chinese;
}

/** Letters of scripts in which nothing of a Chinese case is written: what fonts without a table give. */
const STRANGE =
  /[\p{L}\p{M}](?<![\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}])/gu;

/** Where a line holds signs that mean nothing, or that a table that lost some of its entries has given. */
export function unsureCharacters(text: string): number[] {
  const found = [MEANINGLESS, FOREIGN, STRANGE].flatMap((pattern) => [...text.matchAll(pattern)]);
  const isChinese = /\p{Script=Han}/u.test(text);
  // A name in another script stands alone; among Chinese characters its letters are none.
  return [
    ...new Set(found.filter(([sign]) => isChinese || !/\p{L}/u.test(sign)).map(({ index }) => index)),
  ].sort((a, b) => a - b);
}
