import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { jsonSchemaFiles } from './json-schemas.ts';

// `npm run schemas`: rules/schema is two folders up from src/ruleset and from dist/ruleset alike.
const FOLDER = new URL('../../rules/schema/', import.meta.url);

for (const [name, text] of jsonSchemaFiles()) await writeFile(fileURLToPath(new URL(name, FOLDER)), text);
