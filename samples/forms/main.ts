import { writeFile } from 'node:fs/promises';
import { drawnForms } from './drawn-forms.ts';
import { shippedForms } from './shipped-forms.ts';

const CASES = 360;
const FILE = 'rules/forms/shipped.json';

await writeFile(FILE, `${JSON.stringify(shippedForms(await drawnForms(CASES)), undefined, 1)}\n`);
