import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadRules } from './rulebook.ts';
import { withOverview } from './rules-overview.ts';

// `npm run overview`: rules is one folder up from src and from dist alike.
const README = fileURLToPath(new URL('../rules/README.md', import.meta.url));

await writeFile(README, withOverview(await readFile(README, 'utf8'), await loadRules()));
