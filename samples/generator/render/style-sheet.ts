import type { CaseStyle } from '../case-style.ts';

/** Print style of one office: fonts and measures of its template. */
export function styleSheet(style: CaseStyle): string {
  // A made-up bold would turn the TrueType fonts into Type 3: office papers set titles in a heavy face instead.
  const weight = style.titleFont.startsWith('Noto') ? 'bold' : 'normal';
  const headings = style.titleFont === style.bodyFont ? 'WenQuanYi Zen Hei' : style.titleFont;
  return `
@page { size: A4; margin: 26mm 24mm 24mm 26mm; }
* { box-sizing: border-box; }
body { font-family: '${style.bodyFont}', 'Noto Serif CJK SC', serif; font-size: 13.5pt; line-height: 1.75; margin: 0; color: #111; }
p { margin: 0; text-align: justify; word-break: break-all; }
p.indent { text-indent: 2em; }
h1 { font-family: '${style.titleFont}', serif; font-size: 21pt; font-weight: ${weight}; text-align: center; margin: 4pt 0 8pt; line-height: 1.4; }
h1 .suffix { font-size: 12pt; font-weight: normal; font-family: '${style.bodyFont}', serif; }
h2 { font-family: '${headings}', sans-serif; font-size: 13.5pt; margin: 4pt 0 0; text-indent: 2em; font-weight: normal; }
.family { text-align: center; font-size: 12pt; letter-spacing: 1pt; }
.agency { text-align: center; font-size: 17pt; font-family: '${style.titleFont}', serif; }
.agency.red { color: #c8161d; font-size: 24pt; border-bottom: 2.5pt double #c8161d; margin-bottom: 10pt; }
.number { margin: 2pt 0 10pt; } .number.right { text-align: right; } .number.center { text-align: center; }
.label u { text-underline-offset: 3pt; text-decoration-thickness: .6pt; }
.asked { margin-top: 2pt; } .centre { text-align: center; }
table.form { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 11.5pt; line-height: 1.5; }
body.file-catalogue table.form { font-size: 10pt; }
table.form td { border: .8pt solid #222; padding: 3pt 5pt; vertical-align: middle; overflow-wrap: anywhere; }
table.form td.head { text-align: center; } table.form td.center { text-align: center; }
table.form .right, .signatures .right { text-align: right; margin-top: 8pt; }
table.paged { width: 100%; border-collapse: collapse; } table.paged td { padding: 0; }
.foot { border-top: .5pt solid #666; margin-top: 10pt; padding-top: 3pt; font-size: 12pt; }
.hand { font-family: '${style.handFont}'; font-size: 1.06em; }
.typed { font-family: '${style.handFont}'; }
.signatures { margin-top: 8pt; }
.right > img.seal { display: block; margin: -30pt 0 0 auto; width: 112pt; opacity: .82; }
img.signature { height: 24pt; vertical-align: middle; margin: -4pt 2pt; }
.closing { position: relative; margin-top: 16pt; text-align: right; padding-right: 34pt; break-inside: avoid; min-height: 116pt; }
.closing .lines { display: inline-block; text-align: center; position: relative; padding-top: 32pt; }
.closing img.seal { position: absolute; right: 46pt; top: 0; width: 112pt; opacity: .82; }
.note { font-size: 9.5pt; color: #333; margin-top: 6pt; }
.break { break-after: page; }
.certificate { position: relative; border: 5pt double #b98a3a; padding: 26pt 30pt; margin-top: 20pt; background: #fffdf5; }
.certificate.identity { width: 86%; margin: 40pt auto; border: 1pt solid #888; border-radius: 10pt; background: #f3f7fa; padding: 18pt 24pt; }
.certificate h1 { letter-spacing: 10pt; margin-bottom: 16pt; }
.certificate.identity h1 { font-size: 12pt; letter-spacing: 2pt; text-align: left; color: #456; }
.certificate table { width: 100%; font-size: 12.5pt; } .certificate td { padding: 4pt 6pt; vertical-align: top; }
.certificate td.key { width: 34%; color: #333; } .certificate.identity table { width: 68%; }
.certificate img.seal { position: absolute; right: 34pt; bottom: 18pt; width: 108pt; opacity: .85; }
.certificate .emblem { width: 46pt; height: 46pt; border-radius: 50%; background: radial-gradient(#e7b93c 30%, #c8161d 32%); margin: 0 auto 8pt; }
.certificate .portrait { position: absolute; right: 24pt; top: 40pt; width: 84pt; height: 104pt; background: linear-gradient(#c9d4dc, #9fb0bb); }
`;
}
