import { mkdirSync, writeFileSync } from 'node:fs';
import { DEPARTMENTS } from './generator/departments/index.ts';
import { makePlan } from './generator/make-plan.ts';
import { Printer } from './generator/render/chromium.ts';
import { writePapers, writeShell } from './generator/write-papers.ts';
const seed = Number(process.argv[2] ?? 1);
const profile = DEPARTMENTS[seed % 3]!;
const plan = makePlan(seed, 'x', profile);
const printer = await Printer.start();
console.time('print');
const papers = writePapers(plan);
const out = '/tmp/try'; mkdirSync(out, { recursive: true });
const counts: number[] = [];
for (const p of papers) { const r = await printer.print(p, plan.style); counts.push(r.pageCount); writeFileSync(`${out}/${String(counts.length).padStart(2,'0')}-${p.key}.pdf`, r.pdf); }
const shell = writeShell(plan, papers, counts);
for (const p of Object.values(shell)) { const r = await printer.print(p, plan.style); writeFileSync(`${out}/00-${p.key}.pdf`, r.pdf); }
console.timeEnd('print');
console.log(plan.party.name, plan.agency, plan.style, counts.join(' '));
await printer.stop();
