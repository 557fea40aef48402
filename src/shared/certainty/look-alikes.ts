/** Characters that OCR takes for one another because they look alike: the first of each group stands for all. */
const GROUPS = [
  '管官',
  '未末木',
  '已己巳',
  '人入',
  '土士',
  '天夭',
  '日曰',
  '大太',
  '自白',
  '午牛',
  '干千于',
  '市币',
  '师帅',
  '今令',
  '治冶',
  '扬杨',
  '宣宜',
  '字宇',
  '恒桓',
  '瑞端',
  '辛幸',
  '侯候',
  '乌鸟',
  '折拆析',
  '住往',
  '陈阵',
  '密蜜',
  '练炼',
  '城域',
  '科料',
  '贸货',
  '理埋',
  '限眼',
] as const;

const FIRST = new Map(
  GROUPS.flatMap((group) => [...group].map((character) => [character, group[0] ?? character])),
);

/** The text with look-alikes made one: two readings of one name are then the same. */
export function withoutLookAlikes(text: string): string {
  return [...text].map((character) => FIRST.get(character) ?? character).join('');
}

/** Words that are none, and the words of which OCR makes them, each as long as the other. */
const MISREAD_WORDS: readonly (readonly [RegExp, string])[] = [
  [/[中由甲]辩|申[辨辫]/gu, '申辩'],
  [/给[了子](?=警告|行政处罚|以下)/gu, '给予'],
];

/** The text with such words put right, character for character in its place. */
export function withoutMisreadWords(text: string): string {
  return MISREAD_WORDS.reduce((read, [wrong, right]) => read.replace(wrong, right), text);
}
