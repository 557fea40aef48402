import fs from 'node:fs';
import { decodeImage } from './src/read/image/decode.ts';
import { readPageImage } from './src/read/image/read-page-image.ts';
import { accurateEngine } from './src/read/ocr/accurate/accurate.ts';
const engine = accurateEngine();
for (const f of process.argv.slice(2)) { try { const im = await decodeImage(fs.readFileSync(f),0,false); console.error('##',f); await readPageImage(im,{file:f,pageNumber:1,size:{width:595,height:842}},engine); } catch(e) { console.error('ERR',String(e).slice(0,80)); } }
await engine.close();
