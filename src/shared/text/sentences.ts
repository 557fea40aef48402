/** What stands behind the last stop or line end of a text: the beginning of a sentence that goes on behind it. */
export function openSentence(text: string): string {
  const last = Math.max(...['。', '；', ';', '\n'].map((stop) => text.lastIndexOf(stop)));
  return text.slice(last + 1);
}
