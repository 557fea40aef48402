const DIGITS = '零一二三四五六七八九';

/** `44` as 第四十四条, `58(1)` as 第五十八条第一款, `58(1)(2)` with its 项; anything else stays as it is. */
export function articleWords(article: string): string {
  const found = /^(\d{1,3})(?:[(（](\d{1,2})[)）])?(?:[(（](\d{1,2})[)）])?$/u.exec(article.trim());
  if (!found) return /^第|条/u.test(article) ? article : `第${article}条`;
  const [, number, paragraph, point] = found;
  const parts = [`第${numeral(Number(number))}条`];
  if (paragraph !== undefined) parts.push(`第${numeral(Number(paragraph))}款`);
  if (point !== undefined) parts.push(`第${numeral(Number(point))}项`);
  return parts.join('');
}

function numeral(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const head = hundreds > 0 ? `${DIGITS[hundreds]}百` : '';
  const zero = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const ten = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十`;
  return `${head}${zero}${ten}${ones > 0 ? DIGITS[ones] : ''}`;
}
