/**
 * CJK Radicals Supplement (U+2E80–2EFF) → the ideograph each stands for. NFKC maps the Kangxi radicals but not
 * these; producers such as Chromium write them in place of common characters. Source: Unicode
 * EquivalentUnifiedIdeograph.txt. The two strings run in parallel.
 */
const SUPPLEMENT =
  '⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳';
const IDEOGRAPHS =
  '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

const BY_RADICAL = new Map(
  [...SUPPLEMENT].map((radical, index) => [radical, [...IDEOGRAPHS][index] ?? radical]),
);

/** Kangxi radicals whose NFKC form is not the one that is written today: fonts draw 户, 青 and 黄 for them. */
const TODAY: Readonly<Record<string, string>> = { 戶: '户', 靑: '青', 黃: '黄' };

/** Radicals of both blocks become the ideographs they stand for; everything else stays. */
export function replaceRadicals(text: string): string {
  return text
    .replace(/[\u2F00-\u2FDF]/gu, (radical) => {
      const ideograph = radical.normalize('NFKC');
      return TODAY[ideograph] ?? ideograph;
    })
    .replace(/[\u2E80-\u2EFF]/gu, (radical) => BY_RADICAL.get(radical) ?? radical);
}
