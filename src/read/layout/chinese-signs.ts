/** What stands beside a Chinese sign. */
const CHINESE = '[\\p{Script=Han}〇（）《》“”、，。；：？！]';
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<=${CHINESE}\\s?)\\(|\\((?=${CHINESE})`, 'gu'), '（'],
  [new RegExp(`(?<=${CHINESE})\\)|\\)(?=\\s?${CHINESE})`, 'gu'), '）'],
  [new RegExp(`(?<=${CHINESE}),|,(?=${CHINESE})`, 'gu'), '，'],
  [new RegExp(`(?<=${CHINESE});`, 'gu'), '；'],
  [new RegExp(`(?<=${CHINESE}):`, 'gu'), '：'],
  // Behind a Chinese character the small ring is a full stop, behind a number a degree.
  [/(?<=[\p{Script=Han}）》”])°/gu, '。'],
];

/** Signs beside Chinese characters in their wide shape, which OCR often takes for the narrow one; as many characters. */
export function withChineseSigns(text: string): string {
  return SIGNS.reduce((current, [narrow, wide]) => current.replace(narrow, wide), text);
}
