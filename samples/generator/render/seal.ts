import sharp from 'sharp';
import { Random, hashText } from '../random.ts';

const cache = new Map<string, Promise<string>>();

/** Round red seal as a PNG data address: real seals carry no text that a reader could copy. */
export function sealImage(text: string, inner = ''): Promise<string> {
  return cached(`seal/${text}/${inner}`, () => rasterise(sealSvg(text, inner)));
}

/** A name written by hand: kai characters, each a little off, in pen blue or black. */
export function signatureImage(name: string, seed: number): Promise<string> {
  return cached(`sign/${name}/${seed}`, () => rasterise(signatureSvg(name, seed)));
}

function cached(key: string, make: () => Promise<string>): Promise<string> {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

async function rasterise(svg: string): Promise<string> {
  const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 16 }).toBuffer();
  return `data:image/png;base64,${png.toString('base64')}`;
}

function sealSvg(text: string, inner: string): string {
  const characters = [...text];
  const spread = Math.min(270, characters.length * 22);
  const letters = characters.map((character, i) => {
    const angle = -spread / 2 + (characters.length === 1 ? 0 : (spread * i) / (characters.length - 1));
    return `<text x="150" y="52" font-size="${characters.length > 12 ? 26 : 32}" text-anchor="middle" transform="rotate(${angle} 150 150)">${character}</text>`;
  });
  const star = '150,108 160,138 192,138 166,157 176,188 150,169 124,188 134,157 108,138 140,138';
  const below =
    inner === '' ? '' : `<text x="150" y="232" font-size="26" text-anchor="middle">${inner}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="220" height="220" viewBox="0 0 300 300"><g fill="#d2232a" font-family="Noto Serif CJK SC" font-weight="bold"><circle cx="150" cy="150" r="142" fill="none" stroke="#d2232a" stroke-width="7"/><polygon points="${star}"/>${letters.join('')}${below}</g></svg>`;
}

function signatureSvg(name: string, seed: number): string {
  const random = new Random(hashText(`${name}/${seed}`));
  const colour = random.pick(['#1b1b1b', '#1d2b6b', '#111111']);
  const letters = [...name].map((character, i) => {
    const x = 8 + i * 46 + random.integer(-4, 4);
    const y = 54 + random.integer(-5, 5);
    return `<text x="${x}" y="${y}" font-size="${random.integer(46, 54)}" transform="rotate(${random.integer(-9, 7)} ${x} ${y}) skewX(${random.integer(-14, -4)})">${character}</text>`;
  });
  const width = [...name].length * 48 + 26;
  const stroke = `<path d="M ${width - 40} 62 q 18 ${random.integer(-8, 6)} 34 ${random.integer(-6, 2)}" fill="none" stroke="${colour}" stroke-width="2"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="76"><g fill="${colour}" font-family="AR PL UKai CN">${letters.join('')}${random.chance(0.4) ? stroke : ''}</g></svg>`;
}
