import { expect, test } from 'vitest';
import { articleWords } from './article-words.ts';

test.each([
  ['4', '第四条'],
  ['10', '第十条'],
  ['44', '第四十四条'],
  ['100', '第一百条'],
  ['105', '第一百零五条'],
  ['112', '第一百一十二条'],
  ['58(1)', '第五十八条第一款'],
  ['58(1)(2)', '第五十八条第一款第二项'],
  ['第四十四条', '第四十四条'],
  ['87–95', '第87–95条'],
])('article %s is cited as %s', (article, words) => {
  expect(articleWords(article)).toBe(words);
});
