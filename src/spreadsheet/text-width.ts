/** Width in units of the default font: a Chinese character takes two, a letter one. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return width;
}

/** Lines that the text takes in a column of that width; a little generous, since fonts differ. */
export function rowsOfText(text: string, width: number): number {
  const usable = Math.max(2, width * 0.94);
  return text
    .split('\n')
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(textWidth(paragraph) / usable)), 0);
}
