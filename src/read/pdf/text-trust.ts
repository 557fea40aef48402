/** Above this share of characters that mean nothing a text layer is garbled. */
const MAX_MEANINGLESS = 0.1;

/** Private-use, replacement and control characters: fonts without a usable character table. */
const MEANINGLESS = /[\uE000-\uF8FF\uFFFD]|(?!\s)\p{Cc}/gu;

/** Whether the text that a page carries can stand for what a reader sees. */
export function isTrustworthy(text: string): boolean {
  const characters = text.replace(/\s/gu, '').length;
  if (characters === 0) return false;
  const meaningless = text.match(MEANINGLESS)?.length ?? 0;
  return meaningless / characters <= MAX_MEANINGLESS;
}
